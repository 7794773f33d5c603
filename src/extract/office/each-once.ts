/** Headers and footers of a document that say the same. */
import type { Block } from '../../model/block.ts';

/** First-page and following headers often say the same. */
export function eachOnce(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => !seen.has(text) && seen.add(text));
}
