/**
 * Scores a record against its gold: how many values were found, how many missed, how many are wrong. A smaller relative of
 * `../shared/score/score.mjs`, so that the fixtures are held to their gold on a fresh clone, too.
 */
import type { MinutesDocument } from '../../src/model/document.ts';
import { decisionForms, type Form, formsOf, type Gold } from './gold.ts';
import { flatText, similarity } from './similarity.ts';

export interface Tally {
  right: number;
  /** Found, and neither required nor optional in the gold. */
  extra: string[];
  missed: string[];
}

/** By field; only those that the gold annotates. */
export type Score = Map<string, Tally>;

export function scoreRecord(gold: Gold, record: MinutesDocument): Score {
  const score: Score = new Map();
  const value = (field: keyof Gold & keyof MinutesDocument, found: string | null, alike = 1) => {
    const wanted = gold[field] as string | (string | null)[] | null | undefined;
    if (wanted !== undefined) score.set(field, tallyValue([wanted].flat(), found, alike));
  };
  value('kind', record.kind);
  value('title', record.title, 0.8);
  value('date', record.date?.iso ?? null);
  value('startTime', record.startTime);
  value('endTime', record.endTime);
  value('location', record.location, 0.8);
  value('nextMeeting', record.nextMeeting?.iso ?? null);
  const list = (
    field: string,
    wanted: Form[] | undefined,
    open: Form[] | undefined,
    found: string[],
    alike: number,
  ) => {
    if (wanted) score.set(field, tallyList(wanted, open ?? [], found, alike));
  };
  const named = (...groups: (string | null)[]) =>
    record.people.filter(({ attendance }) => groups.includes(attendance)).map(({ name }) => name);
  list('attendees', gold.attendees, gold.optionalAttendees, named('present', 'invited', 'inAttendance'), 1);
  list('apologies', gold.apologies, [], named('apologies', 'absent'), 1);
  list(
    'agenda',
    gold.agenda,
    gold.optionalAgenda,
    record.agenda.map(({ title }) => title),
    0.85,
  );
  list(
    'actions',
    gold.actions,
    gold.optionalActions,
    record.actions.map(({ text }) => text),
    0.7,
  );
  list(
    'decisions',
    decisionForms(gold),
    gold.optionalDecisions,
    record.decisions.map(({ text }) => text),
    0.7,
  );
  const entries = record.actionLog?.entries ?? [];
  list(
    'log',
    gold.log,
    gold.optionalLog,
    entries.map(({ text }) => text),
    0.7,
  );
  const motions = gold.motions?.filter(({ optional }) => !optional);
  const doubtful = gold.motions?.filter(({ optional }) => optional);
  list(
    'motions',
    motions,
    doubtful,
    record.motions.map(({ text }) => text),
    0.6,
  );
  return score;
}

function tallyValue(wanted: (string | null)[], found: string | null, alike: number): Tally {
  const fits = (one: string | null) =>
    one === null || found === null ? one === found : alike === 1 ? one === found : similarity(one, found) >= alike;
  // Leaving out what is not there is right, and nothing to count.
  if (wanted.some(fits)) return { right: found === null ? 0 : 1, extra: [], missed: [] };
  const best = wanted.find((one) => one !== null);
  return { right: 0, extra: found === null ? [] : [found], missed: best == null ? [] : [best] };
}

function tallyList(wanted: Form[], open: Form[], found: string[], alike: number): Tally {
  const required = pairUp(wanted, found, alike);
  const optional = pairUp(open, required.extra, Math.min(alike, 0.6));
  return { right: required.right, extra: optional.extra, missed: required.missed };
}

/** The most alike first; each value is used once. */
function pairUp(wanted: Form[], found: string[], alike: number): Tally {
  const pairs = wanted.flatMap((form, i) => found.map((text, j) => ({ i, j, alike: closest(form, text, alike) })));
  pairs.sort((a, b) => b.alike - a.alike || a.i - b.i || a.j - b.j);
  const [usedWanted, usedFound] = [new Set<number>(), new Set<number>()];
  for (const { i, j, alike: much } of pairs) {
    if (much < alike || usedWanted.has(i) || usedFound.has(j)) continue;
    usedWanted.add(i);
    usedFound.add(j);
  }
  return {
    right: usedWanted.size,
    missed: wanted.filter((_, i) => !usedWanted.has(i)).map((form) => formsOf(form)[0] ?? ''),
    extra: found.filter((_, j) => !usedFound.has(j)),
  };
}

/** 0 to 1; names must be equal but for marks and case. */
function closest(form: Form, text: string, alike: number): number {
  const compare = alike === 1 ? (a: string, b: string) => Number(flatText(a) === flatText(b)) : similarity;
  return Math.max(...formsOf(form).map((one) => compare(one, text)));
}

/** F1 of many records' tallies of one field, in percent. */
export function f1Of(tallies: readonly Tally[]): number {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0);
  const right = 2 * sum(({ right }) => right);
  const wrong = sum(({ extra, missed }) => extra.length + missed.length);
  return right + wrong === 0 ? 100 : (100 * right) / (right + wrong);
}
