/** Threads of statements → actions as the register holds them. */
import type { ActionAsRead } from '../../model/actions.ts';
import { type Evidence, evidenceOf } from '../../model/evidence.ts';
import type { Mention, RegisterAction } from '../../model/register.ts';
import { byCodeUnit, byDate, byReference } from '../../model/text-order.ts';
import { wordingKey } from '../wording.ts';
import { actionId } from './action-id.ts';
import { flagsOf, type Surroundings } from './flags.ts';
import type { Relation } from './joint-actions.ts';
import { historyOf } from './lifecycle.ts';
import type { Statement } from './mentions.ts';
import { issuedOf, type Thread } from './thread.ts';

/** The actions of one body, newest first. */
export function registerActions(
  threads: readonly Thread[],
  around: Surroundings & { series: string; body: string | null },
): RegisterAction[] {
  const ordinals = new Map<string, number>();
  const ordered = threads.map((thread) => ({ thread, inOrder: sortStatements(thread, around) }));
  const ids = new Map<Thread, string>();
  for (const { thread, inOrder } of ordered) {
    // A correction of the words or of the name of the body leaves the id as it was.
    const first = inOrder.statements[0]?.mention;
    const wording = first?.read?.text ?? first?.text ?? '';
    const ordinal = (ordinals.get(wordingKey(wording)) ?? 0) + 1;
    ordinals.set(wordingKey(wording), ordinal);
    const told = inOrder.statements.find((statement) => statement.told !== null)?.told;
    ids.set(thread, told ?? actionId(around.series, wording, ordinal));
  }
  return ordered
    .map(({ thread, inOrder }) => registerAction(inOrder, ids.get(thread) ?? '', ids, around))
    .sort(newestFirst);
}

/** By date; within one document the minutes come before the log, which was typed after them. */
function sortStatements(thread: Thread, around: Surroundings): Thread {
  const position = ({ document }: Statement) => around.order.get(document) ?? -1;
  const rank = (statement: Statement) => (statement.mention.source === 'minuted' ? 0 : 1);
  const statements = [...thread.statements].sort(
    (a, b) => position(a) - position(b) || rank(a) - rank(b) || a.index - b.index,
  );
  return { ...thread, statements };
}

function registerAction(
  thread: Thread,
  id: string,
  ids: ReadonlyMap<Thread, string>,
  around: Surroundings & { body: string | null },
): RegisterAction {
  const { statements } = thread;
  const last = statements.at(-1) as Statement;
  const odd = flagsOf(thread, around);
  const position = new Map(statements.map((statement, i) => [statement, i]));
  const lastOf = <T>(pick: (statement: Statement) => T | null): T | null =>
    statements.map(pick).findLast((value) => value !== null) ?? null;
  return {
    id,
    body: around.body,
    ref: lastOf(loggedRef) ?? lastOf(({ mention }) => mention.ref),
    text: last.mention.text,
    owners: lastOf(({ mention }) => (mention.owners.length > 0 ? mention.owners : null)) ?? [],
    issued: issuedOf(thread),
    due: lastOf(({ due }) => due),
    status: lastOf(({ status }) => status),
    ...surest(statements.map(({ mention }) => mention)),
    ...readOf(statements.map(({ mention }) => mention)),
    mentions: statements.map(({ mention }) => mention),
    history: historyOf(thread),
    links: thread.links.map(({ from, to, because }) => ({
      from: position.get(from) ?? -1,
      to: position.get(to) ?? -1,
      because,
    })),
    ...(thread.relations.length === 0
      ? {}
      : { relations: thread.relations.map((relation) => relationOf(relation, ids)) }),
    flags: odd.map(({ flag }) => flag),
    flagNotes: Object.fromEntries(odd.map(({ flag, note }) => [flag, note])),
  };
}

/** An action is as sure as its surest mention: what one document only implies another may state. */
function surest(mentions: readonly Mention[]): Pick<RegisterAction, 'certainty'> & Evidence {
  const grade = { inferred: 0, stated: 2, corrected: 4 } as const;
  const rank = ({ certainty, confidence }: Mention) => grade[certainty ?? 'stated'] + (confidence ?? 1);
  const [best] = [...mentions].sort((a, b) => rank(b) - rank(a));
  return best === undefined ? {} : { certainty: best.certainty ?? 'stated', ...evidenceOf(best) };
}

/** What was last read of each field that a correction changed. */
function readOf(mentions: readonly Mention[]): { read?: ActionAsRead } {
  const read: ActionAsRead = Object.assign({}, ...mentions.map((mention) => mention.read ?? {}));
  return Object.keys(read).length > 0 ? { read } : {};
}

function relationOf({ kind, other, document, because }: Relation, ids: ReadonlyMap<Thread, string>) {
  return { kind, actionId: ids.get(other) ?? '', documentId: document.id, because };
}

function loggedRef({ mention }: Statement): string | null {
  return mention.source === 'logged' ? mention.ref : null;
}

/** By date of issue, then by reference as counted, the highest first; undated ones last. */
function newestFirst(a: RegisterAction, b: RegisterAction): number {
  const [x, y] = [a.issued?.iso ?? null, b.issued?.iso ?? null];
  if (x === null || y === null) return byDate(x, y) || byReference(b.ref, a.ref) || byCodeUnit(a.id, b.id);
  return byDate(y, x) || byReference(b.ref, a.ref) || byCodeUnit(a.id, b.id);
}
