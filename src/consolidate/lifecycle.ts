/** What became of an action: its history by date, and flags for what is odd about it. */
import type { MinutesDocument, StatusValue } from '../model/document.ts';
import type { RegisterAction } from '../model/register.ts';
import { ownersDiffer, type Statement, sameOwners } from './mentions.ts';
import { dateOf, datesAgree } from './series.ts';
import type { Thread } from './thread.ts';
import { wordingKey } from './wording.ts';

type Flag = RegisterAction['flags'][number];

const ALIVE: readonly (StatusValue | undefined)[] = ['open', 'ongoing'];
const OVER: readonly (StatusValue | undefined)[] = ['closed', 'cancelled'];

/** Every status that a log stated, oldest first. */
export function historyOf(thread: Thread): RegisterAction['history'] {
  return thread.statements.flatMap(({ document, status }) =>
    status === null ? [] : [{ documentId: document.id, date: dateOf(document), status }],
  );
}

/** What flags depend on beside the thread itself. */
export interface Surroundings {
  /** The body's documents, oldest first. */
  documents: readonly MinutesDocument[];
  /** References that name more than one action of the body. */
  reusedRefs: ReadonlySet<string>;
}

/** The flags of one action, in the order of the contract. */
export function flagsOf(thread: Thread, around: Surroundings): Flag[] {
  const checks: [Flag, boolean][] = [
    ['missing-from-log', isMissingFromLog(thread, around.documents)],
    ['not-minuted', isNotMinuted(thread, around.documents)],
    ['vanished', hasVanished(thread, around.documents)],
    ['reopened', wasReopened(thread)],
    ['owner-changed', consecutive(thread).some(([a, b]) => ownerChanged(a, b))],
    ['reworded', consecutive(thread).some(([a, b]) => wordingKey(a.mention.text) !== wordingKey(b.mention.text))],
    ['duplicate-ref', [...thread.refs].some((ref) => around.reusedRefs.has(ref))],
    ['status-unclear', isUnclear(thread)],
  ];
  return checks.filter(([, holds]) => holds).map(([flag]) => flag);
}

const logged = (thread: Thread) => thread.statements.filter(({ mention }) => mention.source === 'logged');
const rowsOf = (document: MinutesDocument) => document.actionLog?.entries ?? [];

/** Minuted, and a log that should list it does not: the next log, or the meeting's own if it was updated after it. */
function isMissingFromLog(thread: Thread, documents: readonly MinutesDocument[]): boolean {
  if (logged(thread).length > 0) return false;
  const first = thread.statements[0];
  if (!first) return false;
  const position = documents.indexOf(first.document);
  const updatedAfter = rowsOf(first.document).some((row) => datesAgree(row.issued, dateOf(first.document)));
  return updatedAfter || documents.slice(position + 1).some((document) => rowsOf(document).length > 0);
}

/** A row says that a meeting issued it, and the minutes of that meeting, which mark actions, do not hold it. */
function isNotMinuted(thread: Thread, documents: readonly MinutesDocument[]): boolean {
  if (thread.statements.some(({ mention }) => mention.source === 'minuted')) return false;
  if (thread.statements.every(({ status }) => status?.value === 'decision')) return false;
  return thread.statements.some(({ issued }) =>
    documents.some(
      (document) =>
        document.kind === 'minutes' && document.actions.length > 0 && datesAgree(issued, document.date ?? null),
    ),
  );
}

/** Open when a log last listed it, and a later log of the body is silent about it. */
function hasVanished(thread: Thread, documents: readonly MinutesDocument[]): boolean {
  const last = logged(thread).at(-1);
  if (!last || !ALIVE.includes(last.status?.value)) return false;
  return documents.slice(documents.indexOf(last.document) + 1).some((document) => rowsOf(document).length > 0);
}

function wasReopened(thread: Thread): boolean {
  const values = thread.statements.flatMap(({ status }) => (status === null ? [] : [status.value]));
  return values.some((value, i) => ALIVE.includes(value) && values.slice(0, i).some((past) => OVER.includes(past)));
}

/** Within one meeting a log may add to the owners; from one meeting to the next any difference is a change. */
function ownerChanged(a: Statement, b: Statement): boolean {
  if (a.mention.owners.length === 0 || b.mention.owners.length === 0) return false;
  return a.document === b.document ? ownersDiffer(a, b) : !sameOwners(a, b);
}

/** The last row has a status that is none, or no status in a log whose other rows have one. */
function isUnclear(thread: Thread): boolean {
  const last = logged(thread).at(-1);
  if (!last) return false;
  if (last.status !== null) return last.status.value === 'other';
  return rowsOf(last.document).some((row) => row.status !== null);
}

function consecutive(thread: Thread): [Statement, Statement][] {
  return thread.statements.slice(1).map((statement, i) => [thread.statements[i] as Statement, statement]);
}
