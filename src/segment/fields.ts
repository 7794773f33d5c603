/** Labelled fields of a meeting's head: "Date: 3 May 2021   Venue: Village Hall", also over two cells or two lines. */
import { matchesOf } from '../model/matches.ts';
import { normaliseLabel } from '../recognise/words/index.ts';
import type { Lexicon } from '../recognise/words/lexicon.ts';
import type { Line } from './line.ts';

export type FieldName = 'date' | 'time' | 'end' | 'location' | 'title' | 'nextMeeting';

export interface Field {
  name: FieldName;
  /** The label as the tables hold it. */
  label: string;
  line: Line;
  /** Range of the value in its block's text. */
  start: number;
  end: number;
  value: string;
}

/** One blank parts fields only where the next label is plain: "Date: 5 March 2024 Time: 7pm Venue: Quay Hall". */
const LABEL =
  /(?:^|\t|\n|\s{2,40}|[,;.]\s|\s(?=(?:[Tt]ime|[Vv]enue|[Ll]ocation|[Pp]lace|[Dd]ate|TIME|VENUE|LOCATION|PLACE|DATE)\s?:))(?<label>\p{L}[\p{L} &/,'’.-]{1,40}?)\s?(?::|\t|\s[-–—]\s)\s{0,10}/gu;

/** A longer line is not a label. */
const LONGEST_LABEL = 200;

/** Fields of one line; a value that is missing is taken from the line below. */
export function readFields(line: Line, next: Line | undefined, lexicon: Lexicon): Field[] {
  const found: { name: FieldName; label: string; from: number; start: number }[] = [];
  for (const match of matchesOf(line.text, LABEL)) {
    const written = match.groups?.label ?? '';
    const several = combinedFields(written, lexicon);
    const label = normaliseLabel(written);
    for (const name of several) found.push({ name, label, from: match.index, start: match.index + match[0].length });
    const name = several.length > 0 ? null : fieldName(written, lexicon);
    // "Chair - Ann Lee" with a dash is prose as often as not: the dash counts only for words that label nothing else.
    if (name && !(match[0].includes('-') && name === 'title'))
      found.push({ name, label, from: match.index, start: match.index + match[0].length });
  }
  const fields: Field[] = [];
  for (const [i, f] of found.entries()) {
    const until = found.slice(i + 1).find((g) => g.from > f.from)?.from ?? line.text.length;
    const value = line.text.slice(f.start, until);
    const trimmed = value.trim();
    if (trimmed !== '') {
      const start = line.start + f.start + value.indexOf(trimmed);
      fields.push({ name: f.name, label: f.label, line, start, end: start + trimmed.length, value: trimmed });
    } else if (
      next &&
      until === line.text.length &&
      isValueOf(next, line) &&
      (f.name !== 'title' || line.cell !== null)
    )
      fields.push(wholeLine(f.name, f.label, next));
  }
  if (found.length === 0) {
    const several = combinedFields(line.text, lexicon);
    const name = fieldName(line.text, lexicon);
    const label = normaliseLabel(line.text);
    if (!next || !isValueOf(next, line)) return fields;
    for (const each of several) fields.push(wholeLine(each, label, next));
    // "Team" above a line labels nothing unless the two are cells of a row.
    if (several.length === 0 && name && line.text.length <= 40 && (name !== 'title' || line.cell !== null))
      fields.push(wholeLine(name, label, next));
  }
  return fields;
}

const wholeLine = (name: FieldName, label: string, line: Line): Field => ({
  name,
  label,
  line,
  start: line.start,
  end: line.end,
  value: line.text,
});

/** What follows a label is its value, unless it is in another row of the table. */
const isValueOf = (next: Line, label: Line): boolean =>
  label.cell === null || label.cell.columns === 1 || (next.block === label.block && next.cell?.row === label.cell.row);

/** "Location, date & time", "Date and venue": one label for several fields. */
function combinedFields(label: string, lexicon: Lexicon): FieldName[] {
  if (label.length > LONGEST_LABEL) return [];
  const words = normaliseLabel(label)
    .split(/[\s,/&]+/)
    .filter((w) => !/^(?:and|of|the|meeting|a)$/.test(w));
  const names = words.map((w) =>
    lexicon.fieldOf(w, (name) => name === 'date' || name === 'time' || name === 'location'),
  );
  return words.length >= 2 && names.every((n) => n !== null) ? [...new Set(names as FieldName[])] : [];
}

export function fieldName(label: string, lexicon: Lexicon): FieldName | null {
  if (label.length > LONGEST_LABEL) return null;
  const normal = normaliseLabel(label);
  return lexicon.fieldOf(normal);
}
