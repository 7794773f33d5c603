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

/** A label in a line: what it names, and where it and its value begin. */
interface Labelled {
  name: FieldName;
  label: string;
  from: number;
  start: number;
}

/** Fields of one line; a value that is missing is taken from the line below. */
export function readFields(line: Line, next: Line | undefined, lexicon: Lexicon): Field[] {
  const below = next && isValueOf(next, line) ? next : null;
  const found = matchesOf(line.text, LABEL).flatMap((match) => labelsOf(match, lexicon));
  if (found.length === 0) return below ? fieldsOver(line, below, lexicon) : [];
  return found.flatMap(({ name, label, from, start }, i): Field[] => {
    const until = found.slice(i + 1).find((other) => other.from > from)?.from ?? line.text.length;
    const written = line.text.slice(start, until);
    const value = written.trim();
    if (value !== '') {
      const at = line.start + start + written.indexOf(value);
      return [{ name, label, line, start: at, end: at + value.length, value }];
    }
    const last = below && until === line.text.length;
    return last && (name !== 'title' || line.cell !== null) ? [wholeLine(name, label, below)] : [];
  });
}

function labelsOf(match: RegExpExecArray, lexicon: Lexicon): Labelled[] {
  const written = match.groups?.label ?? '';
  const several = combinedFields(written, lexicon);
  const single = several.length > 0 ? null : fieldName(written, lexicon);
  // "Chair - Ann Lee" with a dash is prose as often as not: the dash counts only for words that label nothing else.
  const names = single && !(match[0].includes('-') && single === 'title') ? [single] : several;
  const place = { label: normaliseLabel(written), from: match.index, start: match.index + match[0].length };
  return names.map((name) => ({ name, ...place }));
}

/** The line below a line that is nothing but a label. */
function fieldsOver(line: Line, below: Line, lexicon: Lexicon): Field[] {
  const several = combinedFields(line.text, lexicon);
  const single = several.length === 0 && line.text.length <= 40 ? fieldName(line.text, lexicon) : null;
  // "Team" above a line labels nothing unless the two are cells of a row.
  const names = single && (single !== 'title' || line.cell !== null) ? [single] : several;
  return names.map((name) => wholeLine(name, normaliseLabel(line.text), below));
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
