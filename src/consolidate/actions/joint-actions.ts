/**
 * Rows that a retyped log makes two of, or one of two: "order the chain and write to the council" → "order the chain",
 * "write to the council". An action that is split goes on as the row that keeps its number, else as the one with its
 * opening words; the other is a new action that leads back to it. Two that are merged go on the same way as one.
 */
import type { MinutesDocument } from '../../model/document.ts';
import type { RegisterAction } from '../../model/register.ts';
import { likelyTargets } from '../likely.ts';
import { dateOf, datesAgree, datesConflict } from '../series.ts';
import type { JointWords } from './joint-words.ts';
import type { Statement } from './mentions.ts';
import { issuedOf, type Thread } from './thread.ts';

export type RelationKind = NonNullable<RegisterAction['relations']>[number]['kind'];

/** What one action has to do with another. */
export interface Relation {
  kind: RelationKind;
  other: Thread;
  /** The document that shows it. */
  document: MinutesDocument;
  because: string;
}

/** A whole that stands for two parts; `first` goes on as the whole, or the whole as it. */
export interface Joint<W, P> {
  whole: W;
  first: P;
  second: P;
}

/** What the rows of a log are taken for before two of them are found to be parts of one. */
export interface LogReading {
  /** The earlier action that each row goes on from, if any. */
  threadOf: ReadonlyMap<Statement, Thread>;
  /** Rows that go on word for word: they are neither parts nor wholes. */
  retyped: ReadonlyMap<Statement, unknown>;
  /** Rows that begin an action. */
  fresh: readonly Statement[];
  /** Actions that the last log listed as not done. */
  standing: readonly Thread[];
}

/** Actions of the last log, each with the two rows that it became. */
export function findSplits(
  { threadOf, retyped, fresh, standing }: LogReading,
  words: JointWords,
): Joint<Thread, Statement>[] {
  const rowOf = new Map([...threadOf].map(([row, thread]) => [thread, row]));
  const likely = likelyTargets(standing, fresh, rowTask, ({ task }) => [task]);
  const found = standing.flatMap((thread): PossibleJoint<Thread, Statement>[] => {
    const own = rowOf.get(thread);
    if (own && retyped.has(own)) return [];
    const text = rowTask(thread);
    const parts = likely(thread)
      .map((j) => fresh[j] as Statement)
      .filter((row) => mayDescend(row, thread) && words.isPart(text, row.task));
    return pairsOf(parts, own).flatMap(([a, b]) => {
      const score = words.judge(text, a.task, b.task);
      return score === null ? [] : { whole: thread, parts: inOrder(a, b, text, words, thread, (row) => row), score };
    });
  });
  return bestOf(found);
}

/** Rows, each with the two actions of the last log that it combines. */
export function findMerges(
  { threadOf, retyped, fresh, standing }: LogReading,
  words: JointWords,
): Joint<Statement, Thread>[] {
  const listed = new Set(threadOf.values());
  const missing = standing.filter((thread) => !listed.has(thread));
  const rows = [...threadOf.keys(), ...fresh].filter((row) => !retyped.has(row));
  const stands = new Set(standing);
  const likely = likelyTargets(
    rows,
    missing,
    ({ task }) => task,
    (thread) => [rowTask(thread)],
  );
  const found = rows.flatMap((row): PossibleJoint<Statement, Thread>[] => {
    const own = threadOf.get(row);
    // The row has the date of one of them.
    const parts = likely(row)
      .map((j) => missing[j] as Thread)
      .filter((thread) => words.isPart(row.task, rowTask(thread)));
    return pairsOf(parts, own && stands.has(own) ? own : undefined, own !== undefined).flatMap(([a, b]) => {
      const score = words.judge(row.task, rowTask(a), rowTask(b));
      return score === null || !(mayDescend(row, a) || mayDescend(row, b))
        ? []
        : { whole: row, parts: inOrder(a, b, row.task, words, row, lastRow), score };
    });
  });
  return bestOf(found);
}

interface PossibleJoint<W, P> {
  whole: W;
  parts: [P, P];
  score: number;
}

/** A text that more rows than these could be parts of asks for the same things as all of them. */
const MOST_PARTS = 50;

/** All pairs; with the one that is known to go on, only pairs with it. */
function pairsOf<P>(parts: readonly P[], own: P | undefined, ownOnly = own !== undefined): [P, P][] {
  if (parts.length > MOST_PARTS) return [];
  if (own !== undefined) return parts.map((part) => [own, part]);
  return ownOnly ? [] : parts.flatMap((a, i) => parts.slice(i + 1).map((b): [P, P] => [a, b]));
}

/** The best first, each row and action used once. */
function bestOf<W, P>(found: readonly PossibleJoint<W, P>[]): Joint<W, P>[] {
  const used = new Set<W | P>();
  return [...found]
    .sort((a, b) => b.score - a.score)
    .flatMap(({ whole, parts: [first, second] }) => {
      if ([whole, first, second].some((one) => used.has(one))) return [];
      used.add(whole).add(first).add(second);
      return { whole, first, second };
    });
}

/** The part that keeps the number of the whole comes first; where none does, the one with the opening words. */
function inOrder<P>(
  a: P,
  b: P,
  text: string,
  words: JointWords,
  whole: Thread | Statement,
  rowOf: (part: P) => Statement | undefined,
): [P, P] {
  const ref = ('statements' in whole ? lastRow(whole) : whole)?.mention.ref ?? null;
  const [x, y] = [rowOf(a), rowOf(b)];
  const keeps = (row: Statement | undefined) => ref !== null && row?.mention.ref === ref;
  if (keeps(x) !== keeps(y)) return keeps(x) ? [a, b] : [b, a];
  return words.opening(text, x?.task ?? '') <= words.opening(text, y?.task ?? '') ? [a, b] : [b, a];
}

const rowTask = (thread: Thread) => lastRow(thread)?.task ?? '';
const lastRow = (thread: Thread) => thread.statements.findLast(({ mention }) => mention.source === 'logged');

/** Issued when the action was, or entered anew at this meeting. */
function mayDescend(row: Statement, thread: Thread): boolean {
  return !datesConflict(row.issued, issuedOf(thread)) || datesAgree(row.issued, dateOf(row.document));
}
