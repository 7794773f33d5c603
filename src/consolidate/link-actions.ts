/**
 * Which statements are the same action: the one minuted, its row in that meeting's log, its rows in later logs.
 * Documents of one body are read oldest first; each row continues the thread that it fits best, or begins one.
 */
import type { DateValue, MinutesDocument } from '../model/document.ts';
import { type Candidate, type Evidence, pairBest } from './evidence.ts';
import { loggedStatements, minutedStatements, ownersDiffer, type Statement, shareOwner } from './mentions.ts';
import type { Directory } from './people.ts';
import { dateOf, datesAgree, datesConflict } from './series.ts';
import { similarity, weightOf, wordingKey } from './wording.ts';

/** All statements of one action, oldest first, and why each was added. */
export interface Thread {
  statements: Statement[];
  /** Each wording once. */
  wordings: Set<string>;
  /** References that logs give the action; the numbers in minutes begin again at every meeting. */
  refs: Set<string>;
  links: { from: Statement; to: Statement; because: string }[];
}

/** Threads of one body's documents, in the order in which they begin. */
export function linkActions(documents: readonly MinutesDocument[], directory: Directory): Thread[] {
  const threads: Thread[] = [];
  for (const document of documents) {
    const earlier = [...threads];
    const rows = loggedStatements(document, directory);
    const ofRow = new Map<Statement, Thread>();
    const add = (statement: Statement, to: Candidate<Thread> | undefined) => {
      const thread = to ? extend(to.target, statement, to) : begin(statement, threads);
      if (statement.mention.source === 'logged') ofRow.set(statement, thread);
    };
    const retyped = pairRetyped(rows, earlier);
    const taken = new Set([...retyped.values()].map((candidate) => candidate.target));
    const changed = pairBest(
      rows.filter((row) => !retyped.has(row)),
      earlier.filter((thread) => !taken.has(thread)),
      fitsThread,
    );
    for (const row of rows) add(row, retyped.get(row) ?? changed.get(row) ?? repeatedRow(row, ofRow));

    const minuted = minutedStatements(document, directory);
    const own = pairBest(minuted, [...new Set(ofRow.values())], (action, thread) => fitsRow(action, thread, document));
    const left = minuted.filter((action) => !own.has(action));
    const free = earlier.filter((thread) => ![...own.values()].some((candidate) => candidate.target === thread));
    const again = pairBest(left, free, fitsThread);
    for (const action of minuted) add(action, own.get(action) ?? again.get(action));
  }
  return threads;
}

function begin(statement: Statement, threads: Thread[]): Thread {
  const thread: Thread = { statements: [], wordings: new Set(), refs: new Set(), links: [] };
  append(thread, statement);
  threads.push(thread);
  return thread;
}

function extend(thread: Thread, statement: Statement, why: { because: string; anchor: Statement }): Thread {
  thread.links.push({ from: why.anchor, to: statement, because: why.because });
  append(thread, statement);
  return thread;
}

function append(thread: Thread, statement: Statement): void {
  const { ref, source, text } = statement.mention;
  thread.statements.push(statement);
  thread.wordings.add(text);
  if (source === 'logged' && ref !== null) thread.refs.add(ref);
}

/** Rows that a later log repeats as they were, nearly all of them: found at once, without comparing each with each. */
function pairRetyped(rows: readonly Statement[], threads: readonly Thread[]): Map<Statement, Candidate<Thread>> {
  const known = new Map<string, { thread: Thread; anchor: Statement } | null>();
  for (const thread of threads) {
    const anchor = thread.statements.findLast((statement) => statement.mention.source === 'logged');
    if (!anchor || (anchor.mention.ref === null && anchor.issued === null)) continue;
    known.set(rowKey(anchor), known.has(rowKey(anchor)) ? null : { thread, anchor });
  }
  const paired = new Map<Statement, Candidate<Thread>>();
  for (const row of rows) {
    const match = known.get(rowKey(row));
    if (!match) continue;
    known.delete(rowKey(row));
    const { ref } = row.mention;
    const same = ref === null ? 'the same wording and issue date' : `the same reference (${ref}) and the same wording`;
    paired.set(row, { target: match.thread, anchor: match.anchor, score: 2, because: same });
  }
  return paired;
}

/** A row that stands twice in one log, word for word, is one action. */
function repeatedRow(row: Statement, ofRow: Map<Statement, Thread>): Candidate<Thread> | undefined {
  if (row.mention.ref === null) return undefined;
  const key = rowKey(row);
  for (const [other, thread] of ofRow) {
    if (rowKey(other) === key) return { target: thread, score: 1, because: 'the same row twice', anchor: other };
  }
  return undefined;
}

const rowKey = (row: Statement) => `${row.mention.ref}|${wordingKey(row.mention.text)}|${row.issued?.iso}`;

/** From here on two wordings are taken for one action without any other evidence. */
const SAME_WORDING = 0.8;
/** Enough beside a reference that is the same. */
const ALIKE = 0.35;
/** Enough beside the same meeting and the same owner. */
const RELATED = 0.2;
/** Actions of fewer telling words ("Agenda item next time") come back for other reasons: they must agree wholly. */
const WORDS_TO_TELL = 5;

/** A statement of this document and a thread of earlier ones. */
function fitsThread(statement: Statement, thread: Thread): Evidence | null {
  const anchor = thread.statements.at(-1);
  if (!anchor) return null;
  let alike = 0;
  for (const known of thread.wordings) alike = Math.max(alike, similarity(known, statement.mention.text));
  if (alike < RELATED) return null;
  const issued = issuedOf(thread);
  const { ref } = statement.mention;
  const sameRef = ref !== null && statement.mention.source === 'logged' && thread.refs.has(ref);
  const otherRef = ref !== null && thread.refs.size > 0 && !sameRef;
  const sameIssue = datesAgree(issued, statement.issued);
  const owners = shareOwner(anchor, statement);
  const score = alike + bonus(sameRef, 0.5) + bonus(owners, 0.2) + bonus(sameIssue, 0.2) - bonus(otherRef, 0.2);
  const fits = (because: string): Evidence => ({ score, because, anchor });
  const wording = alike === 1 ? 'the same wording' : 'similar wording';
  if (sameRef && alike >= SAME_WORDING) return fits(`the same reference (${ref}) and ${wording}`);
  if (datesConflict(issued, statement.issued)) return null;
  if (sameRef && alike >= ALIKE) return fits(`the same reference (${ref}) and ${wording}`);
  if (sameRef && owners && sameIssue) return fits(`the same reference (${ref}), owner and issue date`);
  if (alike === 1 && sameIssue) return fits('the same wording and issue date');
  if (telling(statement, anchor) && !ownersDiffer(anchor, statement) && alike >= SAME_WORDING) return fits(wording);
  if (alike === 1 && owners) return fits('the same wording and owner');
  if (alike >= 0.6 && owners && sameIssue) return fits('similar wording, the same owner and issue date');
  return null;
}

/** An action minuted in a document and a thread with a row in that document's log. */
function fitsRow(action: Statement, thread: Thread, document: MinutesDocument): Evidence | null {
  const anchor = thread.statements.findLast((known) => known.document === document);
  if (!anchor) return null;
  const alike = similarity(anchor.mention.text, action.mention.text);
  if (alike < RELATED) return null;
  const ofMeeting = datesAgree(anchor.issued, dateOf(document));
  const sameRef = action.mention.ref !== null && action.mention.ref === anchor.mention.ref;
  const owners = shareOwner(anchor, action);
  const score = alike + bonus(ofMeeting, 0.5) + bonus(owners, 0.2) + bonus(sameRef, 0.3);
  const fits = (because: string): Evidence => ({ score, because, anchor });
  const wording = alike === 1 ? 'the same wording' : 'similar wording';
  if (sameRef && alike >= ALIKE) return fits(`the same reference (${action.mention.ref}) and ${wording}`);
  if (ofMeeting && alike >= 0.5) return fits(`${wording}, issued at this meeting`);
  if (ofMeeting && owners) return fits('the same owner, issued at this meeting, related wording');
  if (alike === 1 || (telling(action, anchor) && alike >= SAME_WORDING && !ownersDiffer(action, anchor))) {
    return fits(wording);
  }
  return null;
}

const bonus = (holds: boolean, points: number) => (holds ? points : 0);

function telling(a: Statement, b: Statement): boolean {
  return Math.min(weightOf(a.mention.text), weightOf(b.mention.text)) >= WORDS_TO_TELL;
}

/** When the action was issued: as its rows say, else the date of the meeting that minuted it. */
export function issuedOf(thread: Thread): DateValue | null {
  const row = thread.statements.find((statement) => statement.issued !== null);
  if (row) return row.issued;
  const minuted = thread.statements.find((statement) => statement.mention.source === 'minuted');
  return minuted ? dateOf(minuted.document) : null;
}
