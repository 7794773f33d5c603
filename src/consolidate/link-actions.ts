/**
 * Which statements are the same action: the one minuted, its row in that meeting's log, its rows in later logs.
 * Documents of one body are read oldest first; each row continues the thread that it fits best, or begins one.
 */
import type { MinutesDocument } from '../model/document.ts';
import { makeComparison } from './alike.ts';
import { type Candidate, type Evidence, pairBest } from './evidence.ts';
import { loggedStatements, minutedStatements, type Statement } from './mentions.ts';
import type { Directory } from './people.ts';
import { fitsRow, fitsThread, type Judges, telling } from './same-action.ts';
import { seriesFacts } from './series-facts.ts';
import { begin, extend, type Thread } from './thread.ts';
import { wordingKey } from './wording.ts';

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
  const threads: Thread[] = [];
  let before: string | null = null;
  for (const { document, rows, minuted } of read) {
    linkDocument(rows, minuted, threads, judges, before);
    if (rows.length > 0) before = document.id;
  }
  return threads;
}

function linkDocument(
  rows: readonly Statement[],
  minuted: readonly Statement[],
  threads: Thread[],
  judges: Judges,
  before: string | null,
): void {
  const earlier = [...threads];
  const hadLog = before !== null;
  const retyped = pairRetyped(rows, earlier);
  const taken = new Set([...retyped.values()].map((candidate) => candidate.target));
  const standing = standingThreads(minuted, retyped, judges);
  // A row that nothing retypes goes on from an earlier thread or is the row of an action minuted here.
  const open = [...earlier.filter((thread) => !taken.has(thread)), ...minuted];
  const changed = pairBest(
    rows.filter((row) => !retyped.has(row)),
    open,
    (row, target): Evidence | null =>
      isThread(target)
        ? fitsThread(row, target, judges, before)
        : (standing.get(target) ?? 0) > judges.alike(row.task, target.task)
          ? null
          : fitsRow(target, row, hadLog, judges),
  );
  const ofRow = new Map<Statement, Thread>();
  const ownRow = new Map<Statement, { row: Statement; why: Candidate<Thread | Statement> }>();
  for (const row of rows) {
    const why = changed.get(row);
    if (why && !isThread(why.target)) ownRow.set(why.target, { row, why });
    const to = retyped.get(row) ?? (why && isThread(why.target) ? { ...why, target: why.target } : undefined);
    const known = to ?? repeatedRow(row, ofRow);
    ofRow.set(row, known ? extend(known.target, row, known) : begin(row, threads));
  }
  const left = minuted.filter((action) => !ownRow.has(action));
  const again = pairAgain(left, rows, ofRow, earlier, judges, before);
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

/** How like each action minuted is to a row that goes on from the last log: such an action may be minuted once more. */
function standingThreads(
  minuted: readonly Statement[],
  retyped: ReadonlyMap<Statement, Candidate<Thread>>,
  judges: Judges,
): Map<Statement, number> {
  const carried = [...retyped].filter(([row, { anchor }]) => anchor.status?.value !== 'closed' && telling(row));
  return new Map(
    minuted.map((action) => [action, Math.max(0, ...carried.map(([row]) => judges.alike(row.task, action.task)))]),
  );
}

/** Actions that are minuted once more: they stand in this log already, or in an earlier document. */
function pairAgain(
  actions: readonly Statement[],
  rows: readonly Statement[],
  ofRow: ReadonlyMap<Statement, Thread>,
  earlier: readonly Thread[],
  judges: Judges,
  before: string | null,
): Map<Statement, Candidate<Thread>> {
  const listed = new Map(rows.map((row) => [ofRow.get(row), row]));
  const targets = [...new Set([...ofRow.values(), ...earlier])];
  return pairBest(actions, targets, (action, thread) => {
    const row = listed.get(thread);
    return row ? fitsRow(action, row, false, judges) : fitsThread(action, thread, judges, before);
  });
}

function isThread(target: Thread | Statement): target is Thread {
  return 'statements' in target;
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
function repeatedRow(row: Statement, ofRow: ReadonlyMap<Statement, Thread>): Candidate<Thread> | undefined {
  if (row.mention.ref === null) return undefined;
  const key = rowKey(row);
  for (const [other, thread] of ofRow) {
    if (rowKey(other) === key) return { target: thread, score: 1, because: 'the same row twice', anchor: other };
  }
  return undefined;
}

const rowKey = (row: Statement) => `${row.mention.ref}|${wordingKey(row.task)}|${row.issued?.iso}`;
