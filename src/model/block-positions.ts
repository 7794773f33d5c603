/** Where each block stands in the body of its document. */
import type { Block } from './block.ts';
import { oncePer } from './once-per.ts';

/** Id → position. */
export const blockPositions: (body: readonly Block[]) => ReadonlyMap<string, number> = oncePer(
  (body) => new Map(body.map(({ id }, i) => [id, i])),
);
