/** References that do not tell one action from another. */

import { addTo } from '../../model/add-to.ts';
import { byCodeUnit } from '../../model/text-order.ts';
import { isCounted } from './counted-log.ts';
import type { Statement } from './mentions.ts';
import type { Thread } from './thread.ts';

/** So many of the rows that one log carries on have another number than before: the log was numbered anew. */
const ROWS_ANEW = 3;
const SHARE_ANEW = 0.2;
/** Where a larger share of the numbers names several actions, too: logs that list new actions only, from 1 on. */
const SHARED_SHARE = 0.4;

/**
 * The threads of each reference with more than one: used twice in one log always; used for different actions in
 * different logs only where the body numbers its actions throughout.
 */
export function reusedReferences(threads: readonly Thread[]): Map<string, Thread[]> {
  const users = new Map<string, Set<Thread>>();
  const inOneLog = new Set<string>();
  const seen = new Map<string, Thread>();
  const counted = countedLogs(threads);
  for (const thread of threads) {
    for (const ref of thread.refs) users.set(ref, (users.get(ref) ?? new Set()).add(thread));
    for (const { mention, document } of thread.statements) {
      if (mention.source !== 'logged' || mention.ref === null) continue;
      const key = `${document.id}\n${mention.ref}`;
      if ((seen.get(key) ?? thread) !== thread && !counted.logs.has(document.id)) inOneLog.add(mention.ref);
      seen.set(key, thread);
    }
  }
  const shared = [...users].filter(([, set]) => set.size > 1).map(([ref]) => ref);
  const throughout = !isNumberedAnew(threads) && !counted.all && shared.length <= SHARED_SHARE * users.size;
  const reused = [...new Set([...inOneLog, ...(throughout ? shared : [])])].sort(byCodeUnit);
  return new Map(reused.map((ref) => [ref, [...(users.get(ref) ?? [])]]));
}

/** Logs whose rows are counted from 1 on, perhaps list by list: 1 2 3, 1 2. There a number is only a position. */
function countedLogs(threads: readonly Thread[]): { logs: Set<string>; all: boolean } {
  const rows = threads.flatMap(({ statements }) => statements.filter(({ mention }) => mention.source === 'logged'));
  const logs = new Map<string, Statement[]>();
  for (const row of rows) addTo(logs, row.document.id, row);
  const counted = [...logs].filter(([, own]) =>
    isCounted(own.sort((a, b) => a.index - b.index).map(({ mention }) => mention.ref)),
  );
  return { logs: new Set(counted.map(([id]) => id)), all: logs.size > 1 && counted.length === logs.size };
}

/** True if some log gave new numbers to many rows at once, as happens when rows are dropped and the list counts anew. */
function isNumberedAnew(threads: readonly Thread[]): boolean {
  const carried = new Map<string, { all: number; changed: number }>();
  for (const { statements } of threads) {
    const rows = statements.filter(({ mention }) => mention.source === 'logged' && mention.ref !== null);
    for (const [i, row] of rows.entries()) {
      const before = rows[i - 1];
      if (!before || before.document === row.document) continue;
      const count = carried.get(row.document.id) ?? { all: 0, changed: 0 };
      count.all += 1;
      if (before.mention.ref !== row.mention.ref) count.changed += 1;
      carried.set(row.document.id, count);
    }
  }
  return [...carried.values()].some(({ all, changed }) => changed >= ROWS_ANEW && changed / all >= SHARE_ANEW);
}
