/**
 * Which threads the statements of one document are compared with. Where few pairs are possible: all that may fit. Where there
 * are many, as in a log of thousands of rows: those of the same wording and those that share the rarest words.
 */
import { FEW_PAIRS, type Likely, MOST_HOLDERS, mostTelling } from '../likely.ts';
import { tellingWords, wordingKey } from '../wording.ts';
import type { KnownThreads } from './known-threads.ts';
import type { Statement } from './mentions.ts';
import type { LastLog } from './same-action.ts';
import type { Thread } from './thread.ts';

/** Rows with the threads that are not taken, at their positions, and the actions minuted here, which follow. */
export function likelyOpen(
  rows: readonly Statement[],
  threads: KnownThreads,
  { minuted, taken, before }: { minuted: readonly Statement[]; taken: ReadonlySet<Thread>; before: LastLog },
): Likely<Statement> {
  const earlier = threads.all.length;
  const isTaken = new Set([...taken].map((thread) => threads.positionOf(thread)));
  const here = minuted.map((_, k) => earlier + k);
  if (rows.length * (earlier - isTaken.size + minuted.length) <= FEW_PAIRS)
    return (row) => [...inOrder(threads.likely(row, before)).filter((at) => !isTaken.has(at)), ...here];
  const words = minuted.map(({ task }) => new Set(tellingWords(task)));
  const keys = minuted.map(({ task }) => wordingKey(task));
  const own = (holds: (k: number) => boolean) => here.filter((_, k) => holds(k));
  const open = (positions: readonly number[]) => positions.filter((at) => !isTaken.has(at));
  const holders = oncePer((word: string) => {
    const all = threads.wordings.holdersOf(word);
    if (all.length - isTaken.size > MOST_HOLDERS) return all;
    return [...open(all), ...own((k) => words[k]?.has(word) === true)];
  });
  const same = oncePer((key: string) => [...open(threads.wordings.sameWording(key)), ...own((k) => keys[k] === key)]);
  return (row) => {
    const fits = threads.fits(row, before);
    return mostTelling(row.task, holders, same).filter((at) => at >= earlier || fits(at));
  };
}

/** Actions with the threads of this document's log, `here`, and with all others, which follow at their positions. */
export function likelyAgain(
  actions: readonly Statement[],
  threads: KnownThreads,
  { here, before }: { here: readonly Thread[]; before: LastLog },
): Likely<Statement> {
  const rank = new Map(here.map((thread, i) => [threads.positionOf(thread), i]));
  const placeOf = (position: number) => rank.get(position) ?? here.length + position;
  if (actions.length * threads.all.length <= FEW_PAIRS) {
    const first = [...here.keys()];
    return (action) => [
      ...first,
      ...inOrder(threads.likely(action, before)).flatMap((at) => (rank.has(at) ? [] : here.length + at)),
    ];
  }
  const placed = (positions: readonly number[]) => positions.map(placeOf).sort((a, b) => a - b);
  const holders = oncePer((word: string) => {
    const all = threads.wordings.holdersOf(word);
    return all.length > MOST_HOLDERS ? all : placed(all);
  });
  const same = oncePer((key: string) => placed(threads.wordings.sameWording(key)));
  return (action) => {
    const fits = threads.fits(action, before);
    return mostTelling(action.task, holders, same).filter((at) => at < here.length || fits(at - here.length));
  };
}

const inOrder = (positions: ReadonlySet<number>) => [...positions].sort((a, b) => a - b);

function oncePer<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
