/** Lists of any length: gone through from the beginning, as often as wanted. A list in memory is one; a long one is made anew each time. */
import { byCodeUnit } from './text-order.ts';

export interface Rows<T> extends Iterable<T> {
  readonly length: number;
}

type Listed<L> = L extends readonly (infer T)[] ? Rows<T> : L;
/** The same object where its lists need not be held. */
export type AsRows<O> = { [K in keyof O]: Listed<O[K]> };

/** Lists one after the other, as one. */
export function joinedRows<T>(parts: readonly Rows<T>[]): Rows<T> {
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const part of parts) yield* part;
    },
  };
}

/** What is made anew whenever it is gone through; to be counted, once when its length is asked for. */
export function countedRows<T>(make: () => Iterable<T>): Rows<T> {
  let counted: number | null = null;
  return {
    get length() {
      if (counted === null) {
        counted = 0;
        for (const _ of make()) counted += 1;
      }
      return counted;
    },
    [Symbol.iterator]: () => make()[Symbol.iterator](),
  };
}

export function firstRows<T, U>(rows: Iterable<T>, most: number, made: (row: T) => U): U[] {
  const found: U[] = [];
  for (const row of rows) {
    if (found.length === most) break;
    found.push(made(row));
  }
  return found;
}

/**
 * The first rows of a list in the order of a key, each as what is made of it; rows of one key stay as they stand. Whatever the
 * length of the list, few more than these are held.
 */
export function firstByKey<T, U>(
  rows: Iterable<T>,
  most: number,
  { key, descending = false }: Order<T>,
  made: (row: T) => U,
): U[] {
  const sign = descending ? -1 : 1;
  let held: { key: string; made: U }[] = [];
  let last: string | null = null;
  // What stands earlier comes first, and sorting is stable.
  const sort = () => held.sort((a, b) => sign * byCodeUnit(a.key, b.key));
  for (const row of rows) {
    const own = key(row);
    if (last !== null && (descending ? own <= last : own >= last)) continue;
    held.push({ key: own, made: made(row) });
    if (held.length < 2 * most + ROOM) continue;
    held = sort().slice(0, most);
    last = held.at(-1)?.key ?? null;
  }
  return sort()
    .slice(0, most)
    .map((one) => one.made);
}

export interface Order<T> {
  key(row: T): string;
  descending?: boolean;
}

const ROOM = 100;
