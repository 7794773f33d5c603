/** How much of the document some record claims, or is discussion under an item. */
import type { SegmentContext } from './context.ts';

export interface Coverage {
  blocks: number;
  claimed: number;
  /** Blocks that nothing claims, by id. */
  unclaimed: string[];
}

/** Counts the blocks that a record claims; prose under a heading is claimed as its discussion. */
export function coverageOf(context: SegmentContext): Coverage {
  const { body } = context.document;
  const first = context.headings[0]?.line.block;
  const start = first ? body.indexOf(first) : Number.POSITIVE_INFINITY;
  const unclaimed = body.filter((block, i) => !context.claims.has(block.id) && i < start).map((block) => block.id);
  return { blocks: body.length, claimed: body.length - unclaimed.length, unclaimed };
}
