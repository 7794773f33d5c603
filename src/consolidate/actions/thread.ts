/** An action on its way through the documents: its statements, and why each belongs to it. */

import type { MinutesDocument } from '../../model/document.ts';
import type { DateValue } from '../../model/values.ts';
import { dateOf } from '../series.ts';
import type { Relation } from './joint-actions.ts';
import type { Statement } from './mentions.ts';

/** All statements of one action, oldest first, and why each was added. */
export interface Thread {
  statements: Statement[];
  /** Each wording of the task once. */
  wordings: Set<string>;
  /** References that logs give the action; the numbers in minutes begin again at every meeting. */
  refs: Set<string>;
  links: { from: Statement; to: Statement; because: string }[];
  /** Actions that it was split from or into, merged from or into. */
  relations: Relation[];
}

/** A new action, first stated here. */
export function begin(statement: Statement, threads: Thread[]): Thread {
  const thread: Thread = { statements: [], wordings: new Set(), refs: new Set(), links: [], relations: [] };
  append(thread, statement);
  threads.push(thread);
  return thread;
}

/** Another statement of an action that is known. */
export function extend(thread: Thread, statement: Statement, why: { because: string; anchor: Statement }): Thread {
  thread.links.push({ from: why.anchor, to: statement, because: why.because });
  append(thread, statement);
  return thread;
}

export function isThread(target: Thread | Statement): target is Thread {
  return 'statements' in target;
}

/** Notes on both sides that one action came of another. */
export function relate(
  kind: 'split' | 'merged',
  { from, into, document, because }: { from: Thread; into: Thread; document: MinutesDocument; because: string },
): void {
  from.relations.push({ kind: `${kind}-into`, other: into, document, because });
  into.relations.push({ kind: `${kind}-from`, other: from, document, because });
}

function append(thread: Thread, statement: Statement): void {
  const { ref, source } = statement.mention;
  thread.statements.push(statement);
  thread.wordings.add(statement.task);
  if (source === 'logged' && ref !== null) thread.refs.add(ref);
}

/** When the action was issued: as its rows say, else the date of the meeting that minuted it. */
export function issuedOf(thread: Thread): DateValue | null {
  const row = thread.statements.find((statement) => statement.issued !== null);
  if (row) return row.issued;
  const minuted = thread.statements.find((statement) => statement.mention.source === 'minuted');
  return minuted ? dateOf(minuted.document) : null;
}
