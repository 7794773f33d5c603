/** Long lists in another order than they come in: what is made of the rows waits as text, outside of the heap of V8. */
import type { Order } from '../model/rows.ts';
import { byCodeUnit } from '../model/text-order.ts';

const BLOCK_BYTES = 1 << 20;

/** Rows in the order of a key, those of one key as they come, each as what is made of it: values that JSON keeps. */
export function* inOrder<T, U>(
  rows: Iterable<T>,
  { key, descending = false }: Order<T>,
  made: (row: T) => U,
): Generator<U> {
  const waiting: { key: string; block: Buffer; from: number; to: number }[] = [];
  let block = Buffer.alloc(0);
  let from = 0;
  for (const row of rows) {
    const text = JSON.stringify(made(row));
    const bytes = Buffer.byteLength(text);
    if (from + bytes > block.length) {
      block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES, bytes));
      from = 0;
    }
    block.write(text, from);
    waiting.push({ key: key(row), block, from, to: from + bytes });
    from += bytes;
  }
  const sign = descending ? -1 : 1;
  waiting.sort((a, b) => sign * byCodeUnit(a.key, b.key));
  for (const one of waiting) yield JSON.parse(one.block.toString('utf8', one.from, one.to)) as U;
}
