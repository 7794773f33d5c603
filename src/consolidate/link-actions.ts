/**
 * Which statements are the same action: the one minuted, its row in that meeting's log, its rows in later logs.
 * Documents of one body are read oldest first; each row continues the thread that it fits best, or begins one.
 */
import type { MinutesDocument } from '../model/document.ts';
import { type Candidate, pairBest } from './evidence.ts';
import { loggedStatements, minutedStatements, type Statement } from './mentions.ts';
import type { Directory } from './people.ts';
import { fitsRow, fitsThread } from './same-action.ts';
import { begin, extend, type Thread } from './thread.ts';
import { wordingKey } from './wording.ts';

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
