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
import { loggedStatements, minutedStatements, type Statement } from './mentions.ts';
import { fitsRow, fitsThread, type Judges, type LastLog, telling } from './same-action.ts';
import { seriesFacts } from './series-facts.ts';
import { begin, extend, isThread, relate, type Thread } from './thread.ts';

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
  const judges: Judges = { facts, alike: makeComparison(facts) };
  const words = jointWords(facts);
  const threads: Thread[] = [];
  let before: LastLog = { documentId: null, since: new Set() };
  for (const { document, rows, minuted } of read) {
    linkDocument({ rows, minuted }, threads, { ...judges, words }, before);
    before =
      rows.length > 0
        ? { documentId: document.id, since: new Set() }
        : { ...before, since: new Set(before.since).add(document.id) };
  }
  return joinTold(threads);
}

function linkDocument(
  { rows, minuted }: { rows: readonly Statement[]; minuted: readonly Statement[] },
  threads: Thread[],
  judges: Judges & { words: JointWords },
  before: LastLog,
): void {
  const earlier = [...threads];
  const hadLog = before.documentId !== null;
  const retyped = pairRetyped(rows, earlier);
  const taken = new Set([...retyped.values()].map((candidate) => candidate.target));
  const standing = standingThreads(minuted, retyped, judges);
  // A row that nothing retypes goes on from an earlier thread or is the row of an action minuted here.
  const open = [...earlier.filter((thread) => !taken.has(thread)), ...minuted];
  const others = rows.filter((row) => !retyped.has(row));
  const changed = pairBest(
    others,
    open,
    likelyTargets(others, open, taskOf, tasksOf),
    (row, target): Evidence | null =>
      isThread(target)
        ? fitsThread(row, target, judges, before)
        : (standing.get(target) ?? 0) > judges.alike(row.task, target.task)
          ? null
          : fitsRow(target, row, hadLog, judges),
  );
  const goesOn = new Map<Statement, Candidate<Thread>>(retyped);
  for (const [row, why] of changed) if (isThread(why.target)) goesOn.set(row, { ...why, target: why.target });
  const joints = joinedRows({ rows, goesOn, retyped, changed, earlier, before: before.documentId }, judges.words);
  const ofRow = new Map<Statement, Thread>();
  const repeated = new Map<string, Candidate<Thread>>();
  const ownRow = new Map<Statement, { row: Statement; why: Candidate<Thread | Statement> }>();
  for (const row of rows) {
    const why = changed.get(row);
    if (why && !isThread(why.target)) ownRow.set(why.target, { row, why });
    // A row that stands twice in one log, word for word, is one action.
    const known = goesOn.get(row) ?? (row.mention.ref === null ? undefined : repeated.get(rowKey(row)));
    const thread = known ? extend(known.target, row, known) : begin(row, threads);
    ofRow.set(row, thread);
    if (!repeated.has(rowKey(row)))
      repeated.set(rowKey(row), { target: thread, score: 1, because: 'the same row twice', anchor: row });
  }
  for (const { kind, from, into, row, because } of joints) {
    const [x, y] = [threadAt(from, ofRow), threadAt(into, ofRow)];
    if (x && y) relate(kind, { from: x, into: y, document: row.document, because });
  }
  const left = minuted.filter((action) => !ownRow.has(action));
  const owned = new Set([...ownRow.values()].map(({ row }) => row));
  const again = pairAgain(left, { rows, ofRow, owned }, earlier, judges, before);
  for (const action of minuted) {
    const own = ownRow.get(action);
    const thread = own ? ofRow.get(own.row) : undefined;
    if (own && thread) extend(thread, action, { because: own.why.because, anchor: own.row });
    else {
      const known = again.get(action);
      if (known) extend(known.target, action, known);
      else begin(action, threads);
    }
  }
}

const taskOf = ({ task }: Statement) => task;
const tasksOf = (target: Thread | Statement) => (isThread(target) ? target.wordings : [target.task]);
const threadAt = (at: Thread | Statement, ofRow: ReadonlyMap<Statement, Thread>) => (isThread(at) ? at : ofRow.get(at));

/** How like each action minuted is to a row that goes on from the last log: such an action may be minuted once more. */
function standingThreads(
  minuted: readonly Statement[],
  retyped: ReadonlyMap<Statement, Candidate<Thread>>,
  judges: Judges,
): Map<Statement, number> {
  const carried = [...retyped]
    .filter(([row, { anchor }]) => anchor.status?.value !== 'closed' && telling(row))
    .map(([row]) => row);
  const likely = likelyTargets(minuted, carried, taskOf, tasksOf);
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

/** Actions that are minuted once more: they stand in this log already, or in an earlier document. */
function pairAgain(
  actions: readonly Statement[],
  {
    rows,
    ofRow,
    owned,
  }: { rows: readonly Statement[]; ofRow: ReadonlyMap<Statement, Thread>; owned: ReadonlySet<Statement> },
  earlier: readonly Thread[],
  judges: Judges,
  before: LastLog,
): Map<Statement, Candidate<Thread>> {
  const listed = new Map(rows.map((row) => [ofRow.get(row), row]));
  const targets = [...new Set([...ofRow.values(), ...earlier])];
  return pairBest(actions, targets, likelyTargets(actions, targets, taskOf, tasksOf), (action, thread) => {
    const row = listed.get(thread);
    // Two actions of one meeting that differ in what is to be done are two.
    if (row && owned.has(row) && judges.alike(row.task, action.task) < SAID_TWICE) return null;
    return row ? fitsRow(action, row, false, judges) : fitsThread(action, thread, judges, before);
  });
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

const rowKey = (row: Statement) => `${row.mention.ref}|${wordingKey(row.task)}|${row.issued?.iso}`;
