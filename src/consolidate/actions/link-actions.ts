/**
 * Which statements are the same action: the one minuted, its row in that meeting's log, its rows in later logs.
 * Documents of one body are read oldest first; each row continues the thread that it fits best, or begins one.
 */
import type { MinutesDocument } from '../../model/document.ts';
import { likelyTargets } from '../likely.ts';
import { pairBest } from '../pair-best.ts';
import type { Directory } from '../people/directory.ts';
import { wordingKey } from '../wording.ts';
import { makeComparison } from './alike.ts';
import type { Candidate, Evidence } from './evidence.ts';
import { joinTold } from './join-told.ts';
import { joinedRows } from './joined-rows.ts';
import { type JointWords, jointWords } from './joint-words.ts';
import { KnownThreads } from './known-threads.ts';
import { likelyAgain, likelyOpen } from './likely-threads.ts';
import { loggedStatements, minutedStatements, type Statement } from './mentions.ts';
import { fitsRow, fitsThread, type Judges, type LastLog, telling } from './same-action.ts';
import { seriesFacts } from './series-facts.ts';
import { isThread, relate, type Thread } from './thread.ts';

/** Threads of one body's documents, in the order in which they begin. */
export function linkActions(documents: readonly MinutesDocument[], directory: Directory): Thread[] {
  const read = documents.map((document) => ({
    document,
    rows: loggedStatements(document, directory),
    minuted: minutedStatements(document, directory),
  }));
  const logs = read.filter(({ rows }) => rows.length > 0).map(({ rows }) => rows);
  const facts = seriesFacts(
    logs,
    read.flatMap(({ rows, minuted }) => [...minuted, ...rows]),
  );
  const { alike, weigh } = makeComparison(facts);
  const judges = { facts, alike, words: jointWords(facts) };
  const threads = new KnownThreads(weigh);
  const last = new LastRows();
  let before: LastLog = { documentId: null, since: new Set() };
  for (const { document, rows, minuted } of read) {
    linkDocument({ rows, minuted }, threads, judges, before, last);
    before =
      rows.length > 0
        ? { documentId: document.id, since: new Set() }
        : { ...before, since: new Set(before.since).add(document.id) };
  }
  return joinTold(threads.all);
}

function linkDocument(
  { rows, minuted }: { rows: readonly Statement[]; minuted: readonly Statement[] },
  threads: KnownThreads,
  judges: Judges & { words: JointWords },
  before: LastLog,
  last: LastRows,
): void {
  const standing = last.listed(threads);
  const hadLog = before.documentId !== null;
  const retyped = pairRetyped(rows, last);
  const taken = new Set([...retyped.values()].map((candidate) => candidate.target));
  const mostLike = carriedAlike(minuted, retyped, judges);
  // A row that nothing retypes goes on from an earlier thread or is the row of an action minuted here.
  const earlier = threads.all.length;
  const openAt = (at: number) => (at < earlier ? threads.all[at] : minuted[at - earlier]) as Thread | Statement;
  const others = rows.filter((row) => !retyped.has(row));
  const changed = pairBest(
    others,
    openAt,
    likelyOpen(others, threads, { minuted, taken, before }),
    (row, target): Evidence | null =>
      isThread(target)
        ? fitsThread(row, target, judges, before)
        : (mostLike.get(target) ?? 0) > judges.alike(row.task, target.task)
          ? null
          : fitsRow(target, row, hadLog, judges),
  );
  const goesOn = new Map<Statement, Candidate<Thread>>(retyped);
  for (const [row, why] of changed) if (isThread(why.target)) goesOn.set(row, { ...why, target: why.target });
  const joints = joinedRows({ rows, goesOn, retyped, changed, standing }, judges.words);
  const ofRow = new Map<Statement, Thread>();
  const repeated = new Map<string, Candidate<Thread>>();
  const ownRow = new Map<Statement, { row: Statement; why: Candidate<Thread | Statement> }>();
  for (const row of rows) {
    const why = changed.get(row);
    if (why && !isThread(why.target)) ownRow.set(why.target, { row, why });
    // A row that is in one log twice, word for word, is one action.
    const known = goesOn.get(row) ?? (row.mention.ref === null ? undefined : repeated.get(rowKey(row)));
    const thread = known ? threads.extend(known.target, row, known) : threads.begin(row);
    ofRow.set(row, thread);
    if (!repeated.has(rowKey(row)))
      repeated.set(rowKey(row), { target: thread, score: 1, because: 'the same row twice', anchor: row });
  }
  if (rows.length > 0) last.noteAll(new Set(ofRow.values()));
  for (const { kind, from, into, row, because } of joints) {
    const [x, y] = [threadAt(from, ofRow), threadAt(into, ofRow)];
    if (x && y) relate(kind, { from: x, into: y, document: row.document, because });
  }
  const left = minuted.filter((action) => !ownRow.has(action));
  const owned = new Set([...ownRow.values()].map(({ row }) => row));
  const again = pairAgain(left, { rows, ofRow, owned }, threads, judges, before);
  for (const action of minuted) {
    const own = ownRow.get(action);
    const thread = own ? ofRow.get(own.row) : undefined;
    if (own && thread) threads.extend(thread, action, { because: own.why.because, anchor: own.row });
    else {
      const known = again.get(action);
      if (known) threads.extend(known.target, action, known);
      else threads.begin(action);
    }
  }
}

const taskOf = ({ task }: Statement) => task;
const threadAt = (at: Thread | Statement, ofRow: ReadonlyMap<Statement, Thread>) => (isThread(at) ? at : ofRow.get(at));

/** How like each action minuted is to a row that goes on from the last log: such an action may be minuted once more. */
function carriedAlike(
  minuted: readonly Statement[],
  retyped: ReadonlyMap<Statement, Candidate<Thread>>,
  judges: Judges,
): Map<Statement, number> {
  const carried = [...retyped]
    .filter(([row, { anchor }]) => anchor.status?.value !== 'closed' && telling(row))
    .map(([row]) => row);
  const likely = likelyTargets(minuted, carried, taskOf, ({ task }) => [task]);
  return new Map(
    minuted.map((action) => {
      let most = 0;
      for (const j of likely(action)) most = Math.max(most, judges.alike((carried[j] as Statement).task, action.task));
      return [action, most];
    }),
  );
}

/** One meeting minutes an action twice in nearly the same words only. */
const SAID_TWICE = 0.92;

/** Actions that are minuted once more: they are in this log already, or in an earlier document. */
function pairAgain(
  actions: readonly Statement[],
  {
    rows,
    ofRow,
    owned,
  }: { rows: readonly Statement[]; ofRow: ReadonlyMap<Statement, Thread>; owned: ReadonlySet<Statement> },
  threads: KnownThreads,
  judges: Judges,
  before: LastLog,
): Map<Statement, Candidate<Thread>> {
  const listed = new Map(rows.map((row) => [ofRow.get(row), row]));
  const here = [...new Set(ofRow.values())];
  const targetAt = (at: number) => (at < here.length ? here[at] : threads.all[at - here.length]) as Thread;
  return pairBest(actions, targetAt, likelyAgain(actions, threads, { here, before }), (action, thread) => {
    const row = listed.get(thread);
    // Two actions of one meeting that differ in what is to be done are two.
    if (row && owned.has(row) && judges.alike(row.task, action.task) < SAID_TWICE) return null;
    return row ? fitsRow(action, row, false, judges) : fitsThread(action, thread, judges, before);
  });
}

/** The last row of each thread by what it says, kept from log to log. */
class LastRows {
  readonly #threads = new Map<string, Set<Thread>>();
  readonly #keys = new Map<Thread, string>();
  #listed: readonly Thread[] = [];

  /** The only thread whose last row says the same. */
  find(key: string): Thread | null {
    const threads = this.#threads.get(key);
    const [only] = threads ?? [];
    return threads?.size === 1 ? (only ?? null) : null;
  }

  /** Notes the threads of a log, whose last rows are others than before. */
  noteAll(threads: ReadonlySet<Thread>): void {
    this.#listed = [...threads];
    for (const thread of threads) this.#note(thread);
  }

  /** The threads of the last log that it does not list as done, in their order. */
  listed(threads: KnownThreads): Thread[] {
    const stands = (thread: Thread) => !/^(?:closed|cancelled)$/.test(lastRow(thread)?.status?.value ?? '');
    return this.#listed.filter(stands).sort((a, b) => threads.positionOf(a) - threads.positionOf(b));
  }

  #note(thread: Thread): void {
    const before = this.#keys.get(thread);
    if (before !== undefined) this.#threads.get(before)?.delete(thread);
    const anchor = lastRow(thread);
    if (!anchor || (anchor.mention.ref === null && anchor.issued === null)) {
      this.#keys.delete(thread);
      return;
    }
    const key = rowKey(anchor);
    this.#keys.set(thread, key);
    const threads = this.#threads.get(key);
    if (threads) threads.add(thread);
    else this.#threads.set(key, new Set([thread]));
  }
}

/** Rows that a later log repeats as they were, nearly all of them: found at once, without comparing each with each. */
function pairRetyped(rows: readonly Statement[], last: LastRows): Map<Statement, Candidate<Thread>> {
  const used = new Set<string>();
  const paired = new Map<Statement, Candidate<Thread>>();
  for (const row of rows) {
    const key = rowKey(row);
    const thread = used.has(key) ? null : last.find(key);
    const anchor = thread && lastRow(thread);
    if (!thread || !anchor) continue;
    used.add(key);
    const { ref } = row.mention;
    const same = ref === null ? 'the same wording and issue date' : `the same reference (${ref}) and the same wording`;
    paired.set(row, { target: thread, anchor, score: 2, because: same });
  }
  return paired;
}

const lastRow = (thread: Thread) => thread.statements.findLast(({ mention }) => mention.source === 'logged');
const rowKey = (row: Statement) => `${row.mention.ref}|${wordingKey(row.task)}|${row.issued?.iso}`;
