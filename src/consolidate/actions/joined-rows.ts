/** What was split and merged between two logs, and which row then goes on from which action. */
import type { Candidate } from './evidence.ts';
import { findMerges, findSplits } from './joint-actions.ts';
import type { JointWords } from './joint-words.ts';
import type { Statement } from './mentions.ts';
import type { Thread } from './thread.ts';

/** What became of an action, with the row that shows it. A row represents the action that it will belong to. */
export interface JointRow {
  kind: 'split' | 'merged';
  from: Thread | Statement;
  into: Thread | Statement;
  row: Statement;
  because: string;
}

/** How the rows of a log were linked, each by itself. */
export interface LinkedRows {
  rows: readonly Statement[];
  /** Rows that go on from an earlier action; set right here. */
  goesOn: Map<Statement, Candidate<Thread>>;
  /** Those of them that go on word for word. */
  retyped: ReadonlyMap<Statement, unknown>;
  /** Rows with a link of any other kind. */
  changed: ReadonlyMap<Statement, unknown>;
  /** Threads of the last log that it does not list as done. */
  standing: readonly Thread[];
}

export function joinedRows(linked: LinkedRows, words: JointWords): JointRow[] {
  const { rows, goesOn, retyped, changed, standing } = linked;
  const threadOf = new Map([...goesOn].map(([row, { target }]) => [row, target]));
  const fresh = rows.filter((row) => !goesOn.has(row) && !changed.has(row));
  const reading = { threadOf, retyped, fresh, standing };
  const found: JointRow[] = [];
  for (const { whole, first, second } of findSplits(reading, words)) {
    const anchor = whole.statements.at(-1) as Statement;
    const because = `“${first.mention.text}” and “${second.mention.text}” say what “${anchor.mention.text}” said`;
    goesOn.delete(second);
    goesOn.set(first, { target: whole, anchor, score: 1, because: 'a part of its wording' });
    found.push({ kind: 'split', from: whole, into: second, row: second, because });
  }
  for (const { whole, first, second } of findMerges(reading, words)) {
    const [x, y] = [first, second].map((thread) => thread.statements.at(-1)?.mention.text);
    const because = `“${whole.mention.text}” says what “${x}” and “${y}” said`;
    const anchor = first.statements.at(-1) as Statement;
    goesOn.set(whole, { target: first, anchor, score: 1, because: 'its wording with that of another' });
    found.push({ kind: 'merged', from: second, into: first, row: whole, because });
  }
  return found;
}
