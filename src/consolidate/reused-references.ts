/** References that do not tell one action from another. */

import { byCodeUnit } from './text-order.ts';
import type { Thread } from './thread.ts';

/** Below this share of references that name one action only, the numbers begin again at every meeting. */
const SOUND_SHARE = 0.8;

/**
 * References used twice in one log always; references used for different actions in different logs only where the
 * body numbers its actions throughout.
 */
export function reusedReferences(threads: readonly Thread[]): Set<string> {
  const users = new Map<string, Set<Thread>>();
  const inOneLog = new Set<string>();
  const seen = new Map<string, Thread>();
  for (const thread of threads) {
    for (const ref of thread.refs) users.set(ref, (users.get(ref) ?? new Set()).add(thread));
    for (const { mention, document } of thread.statements) {
      if (mention.source !== 'logged' || mention.ref === null) continue;
      const key = `${document.id}\n${mention.ref}`;
      if ((seen.get(key) ?? thread) !== thread) inOneLog.add(mention.ref);
      seen.set(key, thread);
    }
  }
  const shared = [...users].filter(([, set]) => set.size > 1).map(([ref]) => ref);
  const sound = users.size === 0 || (users.size - shared.length) / users.size >= SOUND_SHARE;
  return new Set([...inOneLog, ...(sound ? shared : [])].sort(byCodeUnit));
}
