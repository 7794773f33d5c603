/**
 * How much speaks for two statements being one action, and the reason that the register gives for it. Evidence adds
 * up in points; a link needs enough of them.
 */

import { dateOf, datesAgree, datesConflict } from '../series.ts';
import { weightOf } from '../wording.ts';
import type { Evidence } from './evidence.ts';
import { ownersDiffer, type Statement, shareOwner } from './mentions.ts';
import type { SeriesFacts } from './series-facts.ts';
import { issuedOf, type Thread } from './thread.ts';

export interface Judges {
  facts: SeriesFacts;
  /** 0 … 1: how alike two tasks are. */
  alike(a: string, b: string): number;
}

/** Points for the same wording; less in proportion. */
const WORDING = 3;
const SAME_REF = 1.2;
const OTHER_REF = 0.5;
const SAME_ISSUE = 0.6;
const SAME_OWNER = 0.4;
const OTHER_OWNER = 0.2;
/** A row goes on from the last log more often than it comes back from an older one. */
const IN_LAST_LOG = 0.3;
/** Closed, and no longer listed. */
const OVER = 0.5;
/** A row that is new in a log and an action minuted at that meeting: one must be the other. */
const NEW_AT_MEETING = 0.9;

const ENOUGH = 2.1;
/** Beside the issue at this very meeting. */
const ENOUGH_AT_MEETING = 1.75;
/** A new row and an action of the meeting that name no owner must have this much in common. */
const ALIKE_AT_MEETING = 0.5;
/** Other owners are named: the wording must carry the link. */
const ALIKE_OF_OTHERS = 0.65;
/** The same owners have several actions of one meeting. */
const ALIKE_OF_OWNER = 0.3;
/** Below this the wordings have nothing in common that tells. */
const RELATED = 0.12;
/** A corrected issue date goes with the same number and nearly the same words only. */
const SAME_DESPITE_DATE = 0.8;
/** From here on a wording alone says enough, if it has this many words; short ones come back for other reasons. */
const SAME_WORDING = 0.8;
const WORDS_TO_TELL = 5;

/** The log before the one that is read. */
export interface LastLog {
  /** Null: this is the first. */
  documentId: string | null;
  /** Documents without a log that came after it: what they minute is entered in the next one. */
  since: ReadonlySet<string>;
}

/** A row of a log, or an action minuted, and a thread of earlier documents. */
export function fitsThread(statement: Statement, thread: Thread, judges: Judges, before: LastLog): Evidence | null {
  const anchor = thread.statements.at(-1);
  if (!anchor) return null;
  const reminuted = statement.mention.source === 'minuted';
  const trust = judges.facts.trustInRefs;
  const { sameRef, otherRef } = refsOf(statement, thread);
  const shown = sameRef && trust > 0.5;
  // What is cheap comes first: a body of a thousand logs has thousands of threads.
  const { conflict, sameIssue } = datesOf(statement, thread);
  if (conflict && !shown) return null;
  const alike = bestAlike(thread, statement, judges);
  if (alike < (conflict ? SAME_DESPITE_DATE : RELATED)) return null;
  const owners = shareOwner(anchor, statement);
  const listedLast = isListedLast(thread, anchor, statement, before);
  const closed = anchor.status?.value === 'closed';
  const over = closed && !listedLast;
  const again = reminuted && !sameIssue;
  const same = alike === 1 && owners && !over;
  const known = [sameRef, sameIssue, listedLast, same].includes(true);
  if ((again && closed) || ((again || !known) && !saysEnough(alike, statement))) return null;
  const score =
    WORDING * alike +
    points(sameRef, SAME_REF * trust) -
    points(otherRef, OTHER_REF * trust) +
    points(sameIssue, SAME_ISSUE) +
    points(owners, SAME_OWNER) -
    points(ownersDiffer(anchor, statement), OTHER_OWNER) +
    points(listedLast, IN_LAST_LOG) -
    points(over, OVER);
  if (score < ENOUGH) return null;
  const ref = shown ? statement.mention.ref : null;
  return { score, anchor, because: reason(alike, { ref, owners, sameIssue, atMeeting: false }) };
}

/** Only rows of logs have references that hold from one document to the next. */
function refsOf({ mention: { ref, source } }: Statement, { refs }: Thread): { sameRef: boolean; otherRef: boolean } {
  if (ref === null || source === 'minuted') return { sameRef: false, otherRef: false };
  return { sameRef: refs.has(ref), otherRef: refs.size > 0 && !refs.has(ref) };
}

function datesOf(statement: Statement, thread: Thread): { conflict: boolean; sameIssue: boolean } {
  const reminuted = statement.mention.source === 'minuted';
  const issued = issuedOf(thread);
  const stated = statement.issued ?? (reminuted ? dateOf(statement.document) : null);
  return { conflict: !reminuted && datesConflict(issued, stated), sameIssue: datesAgree(issued, stated) };
}

/** The last log has the action, or is to have it from the minutes since. */
function isListedLast(
  thread: Thread,
  { document: { id } }: Statement,
  { mention }: Statement,
  before: LastLog,
): boolean {
  const waiting = mention.source === 'logged' && thread.refs.size === 0 && before.since.has(id);
  return waiting || id === before.documentId;
}

/** The wording alone says that it is the same action. */
const saysEnough = (alike: number, statement: Statement): boolean => alike >= SAME_WORDING && telling(statement);

/** An action minuted at a meeting and a row of that meeting's log. `isNew`: no earlier log has it. */
export function fitsRow(action: Statement, row: Statement, isNew: boolean, judges: Judges): Evidence | null {
  const alike = judges.alike(row.task, action.task);
  if (alike < RELATED) return null;
  const held = dateOf(action.document);
  if (datesConflict(row.issued, held) && !saysEnough(alike, action)) return null;
  const issuedHere = datesAgree(row.issued, held);
  const atMeeting = issuedHere || (isNew && row.issued === null);
  const sameRef = action.mention.ref !== null && action.mention.ref === row.mention.ref;
  const owners = shareOwner(row, action);
  const score =
    WORDING * alike +
    points(atMeeting, NEW_AT_MEETING) +
    points(issuedHere, SAME_ISSUE / 2) +
    points(isNew, IN_LAST_LOG) +
    points(sameRef, SAME_REF / 2) +
    points(owners, SAME_OWNER) -
    points(ownersDiffer(row, action), OTHER_OWNER);
  if (score < (atMeeting ? ENOUGH_AT_MEETING : ENOUGH)) return null;
  const others = ownersDiffer(row, action);
  const needed = owners ? ALIKE_OF_OWNER : others ? ALIKE_OF_OTHERS : ALIKE_AT_MEETING;
  if (alike < (atMeeting ? needed : SAME_WORDING)) return null;
  return {
    score,
    anchor: row,
    because: reason(alike, { ref: sameRef ? row.mention.ref : null, owners, sameIssue: false, atMeeting: issuedHere }),
  };
}

/** The latest wording counts most: an action drifts through its wordings. */
function bestAlike(thread: Thread, statement: Statement, judges: Judges): number {
  let best = 0;
  for (const task of thread.wordings) best = Math.max(best, judges.alike(task, statement.task));
  return best;
}

interface Agreements {
  ref: string | null;
  owners: boolean;
  sameIssue: boolean;
  atMeeting: boolean;
}

/** "the same reference (7) and similar wording, issued at this meeting". */
function reason(alike: number, { ref, owners, sameIssue, atMeeting }: Agreements): string {
  const wording = alike === 1 ? 'the same wording' : alike >= 0.5 ? 'similar wording' : 'related wording';
  const parts = [
    ...(ref === null ? [] : [`the same reference (${ref})`]),
    wording,
    ...(alike < 1 && owners ? ['the same owner'] : []),
    ...(sameIssue && ref === null ? ['the same issue date'] : []),
  ];
  const last = parts.pop() ?? '';
  const list = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return atMeeting ? `${list}, issued at this meeting` : list;
}

const points = (holds: boolean, worth: number) => (holds ? worth : 0);

/** Long enough to be the same action wherever it comes again. */
export function telling(statement: Statement): boolean {
  return weightOf(statement.task) >= WORDS_TO_TELL;
}
