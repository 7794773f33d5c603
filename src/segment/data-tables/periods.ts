/** Which time the columns and rows of a table speak of. Years that are not printed come from the nearest place that tells. */
import type { Column, TablePeriod } from '../../model/tables.ts';
import { type PeriodLabel, shiftDays } from '../../recognise/periods/in-forms.ts';
import { isWholeLabel, readPeriodLabel } from '../../recognise/periods/in-labels.ts';
import { placeInSequence, type TimeWindow } from '../../recognise/periods/in-sequence.ts';

/** Share of the rows that must name a period before rows are taken for periods. */
const MOST_ROWS = 0.6;

export interface PeriodSources {
  /** Words about the whole table: corner, caption, the sentence before. Nearest first. */
  tableTexts: readonly string[];
  /** Of the report; null if it states none. */
  report: { start: string; end: string } | null;
  /** Of the meeting or the report. */
  date: string | null;
  /** Month in which financial years begin. */
  yearStart: number;
}

/** What undated and financial periods are read by. */
export interface Calendar {
  /** Where undated months may fall, best known first. */
  windows: readonly TimeWindow[];
  yearStart: number;
  /** "Week ending": what the dates of the table's headings or rows are, if its corner says so. */
  corner: string;
}

/** The period that the table's own words state. */
export function statedPeriod(texts: readonly string[], yearStart: number): TablePeriod | null {
  for (const text of texts) {
    const label = readPeriodLabel(text, { yearStart });
    if (label?.start && label.end) return { start: label.start, end: label.end, certainty: 'stated' };
  }
  return null;
}

/** Where undated months may fall, best known first. */
export function windowsOf({ tableTexts, report, date, yearStart }: PeriodSources): TimeWindow[] {
  const stated = statedPeriod(tableTexts, yearStart);
  const day = date === null ? null : date.length === 10 ? date : date.length === 7 ? `${date}-28` : `${date}-12-31`;
  return [
    ...(stated ? [stated] : []),
    ...(report ? [report] : []),
    // Minutes report on the year that has passed.
    ...(day ? [{ start: `${shiftDays(day, -334).slice(0, 7)}-01`, end: day }] : []),
  ];
}

/** A period for each column; null for columns that name none. */
export function columnPeriods(
  columns: readonly Column[],
  chosen: readonly number[],
  calendar: Calendar,
): (TablePeriod | null)[] {
  const paths = columns.map((column, c) => (chosen.includes(c) ? (column.headers ?? [column.name]) : []));
  const found = paths.map((path) => path.map((text) => labelOf(text, calendar)));
  const leaf = found.map((labels) => labels.findLast((label) => label !== null) ?? null);
  const parents = found.map((labels, c) => {
    const at = labels.findLastIndex((label) => label !== null);
    const dated = labels.slice(0, Math.max(0, at)).findLast((label) => label?.start);
    return dated?.start && dated.end && leaf[c] ? { start: dated.start, end: dated.end } : null;
  });
  return placeUnder(leaf, parents, calendar.windows);
}

/** A period for each row; an empty list where rows are not periods. */
export function rowPeriods(
  labels: readonly string[],
  { sections, totals }: { sections: readonly number[]; totals: readonly number[] },
  calendar: Calendar,
): (TablePeriod | null)[] {
  const apart = new Set([...sections, ...totals]);
  const plain = labels.map((text, r) => (apart.has(r) ? null : readWhole(text, calendar)));
  const named = labels.filter((text, r) => text !== '' && !apart.has(r)).length;
  const read = plain.filter((label) => label !== null).length;
  if (read === 0 || read < named * MOST_ROWS) return [];
  const parents = labels.map((_, r) => {
    const section = sections.findLast((s) => s < r);
    const period = section === undefined ? null : statedPeriod([labels[section] ?? ''], calendar.yearStart);
    return period && plain[r] ? { start: period.start, end: period.end } : null;
  });
  return placeUnder(plain, parents, calendar.windows);
}

/** Each run of labels under the same heading is placed for itself. */
function placeUnder(
  labels: readonly (PeriodLabel | null)[],
  parents: readonly (TimeWindow | null)[],
  windows: readonly TimeWindow[],
): (TablePeriod | null)[] {
  const result: (TablePeriod | null)[] = labels.map(() => null);
  const keys = parents.map((parent) => (parent ? `${parent.start}/${parent.end}` : ''));
  for (const key of new Set(keys)) {
    const parent = parents[keys.indexOf(key)] ?? null;
    const placed = placeInSequence(
      labels.map((label, i) => (keys[i] === key ? label : null)),
      parent ? [parent, ...windows] : windows,
    );
    placed.forEach((period, i) => {
      if (period) result[i] = period;
    });
  }
  return result;
}

/** From the first to the last of some periods; null where there is none. */
export function unionOf(periods: readonly (TablePeriod | null | undefined)[]): TablePeriod | null {
  const known = periods.filter((period): period is TablePeriod => period != null);
  const [first] = known;
  if (!first) return null;
  return {
    start: known.reduce((start, period) => (period.start < start ? period.start : start), first.start),
    end: known.reduce((end, period) => (period.end > end ? period.end : end), first.end),
    certainty: known.every((period) => period.certainty === 'stated') ? 'stated' : 'inferred',
  };
}

/** "Budget 2017-2018" names a year among other words; a month without a year must stand alone. */
function labelOf(text: string, calendar: Calendar): PeriodLabel | null {
  const label = read(text, calendar);
  return label && (label.start !== null || isWholeLabel(text, label)) ? label : null;
}

function readWhole(text: string, calendar: Calendar): PeriodLabel | null {
  const label = read(text, calendar);
  return label && isWholeLabel(text, label) ? label : null;
}

const WEEK = /\b(?:week\s(?:ending|ended|commencing|beginning|starting)|w\/[ecb])\b/i;

/** The label itself; a date under "Week ending" is the week. */
function read(text: string, { yearStart, corner }: Calendar): PeriodLabel | null {
  const label = readPeriodLabel(text, { yearStart });
  const week = WEEK.exec(corner)?.[0];
  if (!week || (label && label.kind !== 'day')) return label;
  const under = readPeriodLabel(`${week} ${text}`, { yearStart });
  return under?.kind === 'week' && isWholeLabel(`${week} ${text}`, under)
    ? { ...under, from: 0, to: text.length }
    : label;
}
