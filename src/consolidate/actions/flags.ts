/** What is odd about an action, each with a sentence that names the documents and dates it rests on. */

import type { StatusValue } from '../../model/actions.ts';
import type { MinutesDocument } from '../../model/document.ts';
import type { RegisterAction } from '../../model/register.ts';
import { datesAgree } from '../series.ts';
import { wordingKey } from '../wording.ts';
import { documentLabel, logLabels, ownerList } from './flag-words.ts';
import { ownersDiffer, type Statement, sameOwners } from './mentions.ts';
import type { Thread } from './thread.ts';

export type Flag = RegisterAction['flags'][number];

/** What flags depend on beside the thread itself. */
export interface Surroundings {
  /** The body's documents, with their positions, oldest first. */
  order: ReadonlyMap<MinutesDocument, number>;
  /** Those of them that have a log, and minutes that mark actions; oldest first. */
  logs: readonly MinutesDocument[];
  marking: readonly MinutesDocument[];
  /** The latter by the month of their date. */
  markingIn: ReadonlyMap<string, readonly MinutesDocument[]>;
  /** Threads by each reference that names more than one action of the body. */
  reusedRefs: ReadonlyMap<string, readonly Thread[]>;
  /** Documents whose log was typed after the meeting that they minute. */
  typedAfter: ReadonlySet<MinutesDocument>;
}

type Check = (thread: Thread, around: Surroundings) => string | null;

/** THE LIST of flags, in the order of the contract. A check gives its reason, or null where nothing is odd. */
const checks: readonly [Flag, Check][] = [
  ['missing-from-log', missingFromLog],
  ['not-minuted', notMinuted],
  ['vanished', vanished],
  ['reopened', reopened],
  ['owner-changed', ownerChanged],
  ['reworded', reworded],
  ['duplicate-ref', duplicateRef],
  ['status-unclear', statusUnclear],
  ['split', split],
  ['merged', merged],
];

/** The flags of one action with their reasons. */
export function flagsOf(thread: Thread, around: Surroundings): { flag: Flag; note: string }[] {
  return checks.flatMap(([flag, check]) => {
    const note = check(thread, around);
    return note === null ? [] : { flag, note };
  });
}

const ALIVE: readonly (StatusValue | undefined)[] = ['open', 'ongoing'];
const OVER: readonly (StatusValue | undefined)[] = ['closed', 'cancelled'];

const logged = (thread: Thread) => thread.statements.filter(({ mention }) => mention.source === 'logged');

function logsAfter(document: MinutesDocument, around: Surroundings): MinutesDocument[] {
  const { logs } = around;
  let [low, high] = [0, logs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(document, logs[middle] as MinutesDocument, around)) high = middle;
    else low = middle + 1;
  }
  return logs.slice(low);
}

const isBefore = (a: MinutesDocument, b: MinutesDocument, { order }: Surroundings) =>
  (order.get(a) ?? -1) < (order.get(b) ?? -1);

/** Minuted, and a log that should list it does not: the meeting's own if it was typed after it, or a later one. */
function missingFromLog(thread: Thread, around: Surroundings): string | null {
  const first = thread.statements[0];
  if (!first || logged(thread).length > 0) return null;
  const own = around.typedAfter.has(first.document) ? [first.document] : [];
  const silent = [...own, ...logsAfter(first.document, around)];
  if (silent.length === 0) return null;
  return `Minuted in ${documentLabel(first.document)}; no row in ${logLabels(silent)}.`;
}

/**
 * A meeting issued it, and the minutes of that meeting, which mark actions, do not hold it. A row without a date was
 * issued at the meeting after which the first log to hold it was typed, if there is an earlier log that does not hold
 * it; a row that begins as done or under way may be older.
 */
function notMinuted(thread: Thread, around: Surroundings): string | null {
  const first = thread.statements[0];
  if (!first || thread.statements.some(({ mention }) => mention.source === 'minuted')) return null;
  if (thread.statements.every(({ status }) => status?.value === 'decision')) return null;
  // A part of an action is minuted as that action.
  if (thread.relations.some(({ kind }) => kind === 'split-from')) return null;
  const dated = thread.statements.find(({ issued }) => issued !== null);
  if (dated) {
    const ofMonth = around.markingIn.get(dated.issued?.iso.slice(0, 7) ?? '');
    const meeting = ofMonth?.find((document) => datesAgree(dated.issued, document.date));
    if (!meeting) return null;
    return `Issued ${dated.issued?.iso} by the log of ${documentLabel(dated.document)}; the minutes in ${documentLabel(meeting)} do not mark it.`;
  }
  if (!around.typedAfter.has(first.document) || /^(?:closed|cancelled|ongoing)$/.test(first.status?.value ?? ''))
    return null;
  const { marking, logs } = around;
  if (!marking.includes(first.document) || logs[0] === undefined || !isBefore(logs[0], first.document, around))
    return null;
  return `First listed in ${documentLabel(first.document)}, whose minutes do not mark it; the log before it does not list it.`;
}

/** Open when a log last listed it, and a later log of the body is silent about it. */
function vanished(thread: Thread, around: Surroundings): string | null {
  const last = logged(thread).at(-1);
  if (!last || !ALIVE.includes(last.status?.value) || isMerged(thread)) return null;
  const silent = logsAfter(last.document, around);
  if (silent.length === 0) return null;
  return `“${last.status?.text}” in the log of ${documentLabel(last.document)}; neither listed nor closed in ${logLabels(silent)}.`;
}

function reopened(thread: Thread): string | null {
  let past: Statement | null = null;
  for (const row of thread.statements) {
    if (OVER.includes(row.status?.value)) past = row;
    else if (past !== null && ALIVE.includes(row.status?.value))
      return `“${past.status?.text}” in ${documentLabel(past.document)}, “${row.status?.text}” in ${documentLabel(row.document)}.`;
  }
  return null;
}

/** Within one meeting a log may add to the owners; from one meeting to the next any difference is a change. */
function ownerChanged(thread: Thread): string | null {
  const named = thread.statements.filter(({ ownerKeys }) => ownerKeys.length > 0);
  const differ = (a: Statement, b: Statement) => (a.document === b.document ? ownersDiffer(a, b) : !sameOwners(a, b));
  const [a, b] = consecutive(named).find(([before, after]) => differ(before, after)) ?? [];
  if (!a || !b) return null;
  return `${ownerList(a)} in ${documentLabel(a.document)}, ${ownerList(b)} in ${documentLabel(b.document)}.`;
}

function reworded(thread: Thread): string | null {
  const [a, b] = consecutive(thread.statements).find(([x, y]) => wordingKey(x.task) !== wordingKey(y.task)) ?? [];
  if (!a || !b) return null;
  return `“${a.mention.text}” in ${documentLabel(a.document)}, “${b.mention.text}” in ${documentLabel(b.document)}.`;
}

/** Other actions of one reference that a note tells of. */
const MOST_TOLD = 5;

function duplicateRef(thread: Thread, around: Surroundings): string | null {
  const ref = [...thread.refs].find((candidate) => around.reusedRefs.has(candidate));
  if (ref === undefined) return null;
  const others = (around.reusedRefs.get(ref) ?? []).filter((other) => other.refs !== thread.refs);
  const told = others.slice(0, MOST_TOLD).map((other) => {
    const row = other.statements.find(({ mention }) => mention.ref === ref) ?? other.statements[0];
    return row ? `“${row.mention.text}” in ${documentLabel(row.document)}` : '';
  });
  if (others.length > MOST_TOLD) told.push(`of ${others.length - MOST_TOLD} more`);
  return `Reference ${ref} is also that of ${told.join(' and ')}.`;
}

/** The last row has a status that is not one, or no status in a log half of whose rows or more have one. */
function statusUnclear(thread: Thread): string | null {
  const last = logged(thread).at(-1);
  if (!last || (last.status !== null && last.status.value !== 'other')) return null;
  if (last.status !== null)
    return `“${last.status.text}” in ${documentLabel(last.document)} says neither open nor closed.`;
  const rows = last.document.actionLog?.entries ?? [];
  const most = rows.filter((row) => row.status !== null).length >= rows.length / 2;
  return most ? `No status in ${documentLabel(last.document)}, whose other rows have one.` : null;
}

function split({ relations }: Thread): string | null {
  const told = relations.flatMap(({ kind, other, document }) => {
    if (kind === 'split-into') return `“${textOf(other)}” was split from it in ${documentLabel(document)}.`;
    return kind === 'split-from' ? `A part of “${textOf(other)}” until ${documentLabel(document)}.` : [];
  });
  return told.length === 0 ? null : told.join(' ');
}

function merged({ relations }: Thread): string | null {
  const told = relations.flatMap(({ kind, other, document }) => {
    if (kind === 'merged-into') return `Goes on as a part of “${textOf(other)}” since ${documentLabel(document)}.`;
    return kind === 'merged-from' ? `Holds “${textOf(other)}” since ${documentLabel(document)}.` : [];
  });
  return told.length === 0 ? null : told.join(' ');
}

const isMerged = ({ relations }: Thread) => relations.some(({ kind }) => kind === 'merged-into');
const textOf = ({ statements }: Thread) => statements.at(-1)?.mention.text ?? '';

function consecutive(statements: readonly Statement[]): [Statement, Statement][] {
  return statements.slice(1).map((statement, i) => [statements[i] as Statement, statement]);
}
