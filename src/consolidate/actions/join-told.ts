/** What corrections say to be one action is one, whatever its words. */
import type { Statement } from './mentions.ts';
import type { Thread } from './thread.ts';

/** The threads in their order; threads with statements of one action that a correction names are joined, where the first of them was. */
export function joinTold(threads: readonly Thread[]): Thread[] {
  const byTold = new Map<string, Thread>();
  const into = new Map<Thread, Thread>();
  for (const thread of threads) {
    const ids = new Set(thread.statements.flatMap(({ told }) => told ?? []));
    const [known] = [...ids].flatMap((id) => byTold.get(id) ?? []);
    if (known) into.set(thread, known);
    for (const id of ids) byTold.set(id, known ?? thread);
  }
  if (into.size === 0) return [...threads];
  for (const [thread, target] of into) join(thread, target);
  const targetOf = (thread: Thread) => into.get(thread) ?? thread;
  const joined = threads.filter((thread) => !into.has(thread));
  for (const thread of joined) {
    const others = thread.relations.map((relation) => ({ ...relation, other: targetOf(relation.other) }));
    thread.relations = others.filter(({ other }) => other !== thread);
  }
  return joined;
}

function join(thread: Thread, target: Thread): void {
  const [from, to] = [target.statements[0], thread.statements[0]] as [Statement, Statement];
  target.statements.push(...thread.statements);
  for (const wording of thread.wordings) target.wordings.add(wording);
  for (const ref of thread.refs) target.refs.add(ref);
  target.links.push(...thread.links, { from, to, because: 'a correction says so' });
  target.relations.push(...thread.relations);
}
