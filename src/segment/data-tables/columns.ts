/** What each column of a table is: names, figures, or something else; its heading, type and unit. */
import type { Column } from '../../model/tables.ts';
import { findDates } from '../../recognise/dates.ts';
import { readCell } from '../../recognise/figures.ts';
import { columnsOf, type Grid, textAt } from './grid.ts';
import { headerPath, spreadSpans } from './header.ts';

export interface TableColumns {
  columns: Column[];
  /** Columns that name what a row is about. */
  labels: number[];
  /** Columns of figures. */
  figures: number[];
}

/** Headings of numbers that name or count the rows and measure nothing. */
const CODES =
  /(?:^|\s)(?:id|ids|ref|ref no|reference|code|#|s\/n|item no|(?:chq|cheque|invoice|account|minute|row|line|serial|block|folio|voucher) ?(?:no|number|#)|no)\.?$/i;
const UNIT =
  /[([]\s?(?<bracketed>£(?:000s?|k|m|bn)?|[$€](?:000s?|k|m|bn)?|%|days?|weeks?|months?|years?|hours?|hrs|mins|minutes|km|miles|kWh|tonnes|000s?)\s?[)\]]|(?<bare>£000s?|£k|£m|£|€|\$|%)(?=\s|$)/i;
const TABLE_UNIT = "[£$€](?:['’]?000s?|k|m|bn)?|%|['’]?000s|thousands|tonnes|kWh";
const AT_END = new RegExp(`[([]\\s?(?:in\\s)?(?<unit>${TABLE_UNIT})\\s?[)\\]]\\s?[.:]?$`, 'i');
const UNIT_LINE = new RegExp(
  `^[([]?(?:all\\s)?(?:(?:figures|amounts|values)\\s)?(?:are\\s)?(?:in\\s)?(?<unit>${TABLE_UNIT})[)\\]]?[.:]?$`,
  'i',
);
const PERCENT_WORDS = /\bper ?cent(?:age)?\b/i;

/** `tableUnit`: what all figures count in that show nothing else; null if nothing says it. */
export function readColumns(header: Grid, body: Grid, tableUnit: string | null): TableColumns {
  const spread = spreadSpans(header);
  const figures = columnsOf(body).filter((c) => holdsFigures(body, c));
  const first = figures.find((c) => !isCodes(headerPath(spread, c).join(' '), body, c)) ?? figures[0] ?? 1;
  const numeric = figures.filter((c) => c >= first && !isCodes(headerPath(spread, c).join(' '), body, c));
  const named = columnsOf(body).filter((c) => c < first);
  const labels = named.length > 0 ? named : numeric.length > 1 && namesRows(header, body, 0) ? [0] : [];
  const counted = numeric.filter((c) => !labels.includes(c));
  return {
    columns: columnsOf(body).map((c) => describe(header, spread, body, c, counted.includes(c) ? tableUnit : null)),
    labels,
    figures: counted,
  };
}

/** "(£000)", "£m", "All figures are in £000". */
export const isUnitLine = (text: string): boolean => UNIT_LINE.test(text);

/** "Cost against budget (£000)", "(All figures in £000)": a title or a line above the table that says what it counts in. */
export function tableUnitOf(texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    // "Visits and cost (£)": of one of the two only.
    if (text === null || /\band\b|&/.test(text)) continue;
    const unit = (AT_END.exec(text) ?? UNIT_LINE.exec(text))?.groups?.unit;
    if (unit) return plainUnit(unit);
  }
  return null;
}

function describe(header: Grid, spread: Grid, body: Grid, c: number, tableUnit: string | null): Column {
  const path = headerPath(spread, c);
  const isBare = body.every((row) => readCell(textAt(row, c)).unit === null);
  const unit = unitOf(path) ?? (isBare ? tableUnit : null);
  return {
    name: headerPath(header, c).join(' '),
    type: typeInUnit(typeOf(body.map((row) => textAt(row, c))), unit),
    ...(path.length > 1 ? { headers: path } : {}),
    ...(unit ? { unit } : {}),
  };
}

/** Mostly figures or marks in their place, and some figure among them. */
function holdsFigures(body: Grid, c: number): boolean {
  const kinds = body
    .map((row) => textAt(row, c))
    .filter((text) => text !== '')
    .map((text) => readCell(text).kind);
  const figures = kinds.filter((kind) => kind === 'figure' || kind === 'range').length;
  const marks = kinds.filter((kind) => kind === 'suppressed' || kind === 'missing').length;
  return c > 0 || figures === kinds.length ? figures + marks >= kinds.length * 0.5 && figures + marks > 0 : false;
}

/** Numbers that name: headed as such, or 1, 2, 3 … without a heading before a column of words. */
function isCodes(heading: string, body: Grid, c: number): boolean {
  const texts = body.map((row) => textAt(row, c)).filter((text) => text !== '');
  if (CODES.test(heading) && texts.every((text) => /^\d{1,9}$/.test(text))) return true;
  const next = body.map((row) => textAt(row, c + 1)).filter((text) => text !== '');
  const counts = texts.length > 1 && texts.every((text, i) => i === 0 || Number(text) - Number(texts[i - 1]) === 1);
  return c === 0 && counts && next.filter((text) => readCell(text).kind === 'text').length > next.length * 0.5;
}

/** A first column of numbers that differ names the rows: years, weeks, wards. */
function namesRows(header: Grid, body: Grid, c: number): boolean {
  const texts = body.map((row) => textAt(row, c));
  const heading = headerPath(header, c).join(' ');
  const distinct = new Set(texts).size === texts.length && texts.every((text) => text === '' || /^\d{1,4}$/.test(text));
  return (
    distinct &&
    (heading === '' ||
      /^(?:year|month|week|day|age|grade|band|ward|district|stage|level|period|quarter|number of)\b/i.test(heading))
  );
}

/** "Cost (£)" above bare numbers is money all the same. */
function typeInUnit(type: Column['type'], unit: string | null): Column['type'] {
  if (type !== 'number' || unit === null) return type;
  return unit === '%' ? 'percent' : /^[£$€]/.test(unit) ? 'currency' : type;
}

function typeOf(texts: readonly string[]): Column['type'] {
  const cells = texts.filter((text) => text !== '').map(readCell);
  const figures = cells.filter((cell) => cell.kind === 'figure');
  if (figures.length > 0 && cells.filter((cell) => cell.kind !== 'text').length >= cells.length * 0.5) {
    if (figures.filter((cell) => cell.unit === '%').length >= figures.length * 0.5) return 'percent';
    return figures.some((cell) => /^(?:[£$€¥]|[A-Z]{3})$/.test(cell.unit ?? '')) ? 'currency' : 'number';
  }
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every(isDate) ? 'date' : 'text';
}

const isDate = (text: string): boolean => {
  const [date] = text.length <= 40 ? findDates(text) : [];
  return (
    date !== undefined && date.precision === 'day' && date.iso !== null && date.start === 0 && date.end === text.length
  );
};

function unitOf(path: readonly string[]): string | null {
  for (const text of [...path].reverse()) {
    const match = UNIT.exec(text)?.groups;
    const unit = match?.bracketed ?? match?.bare ?? (PERCENT_WORDS.test(text) ? '%' : null);
    if (unit) return plainUnit(unit);
  }
  return null;
}

const plainUnit = (unit: string): string => unit.replace(/['’]/g, '').replace(/^000s?$/i, 'thousands');
