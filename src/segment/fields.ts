/** Labelled fields of a meeting's head: "Date: 3 May 2021   Venue: Village Hall", also over two cells or two lines. */
import { fieldLabels, normaliseLabel } from '../recognise/words/index.ts';
import type { Line } from './line.ts';

export type FieldName = 'date' | 'time' | 'end' | 'location' | 'title' | 'nextMeeting';

export interface Field {
  name: FieldName;
  line: Line;
  /** Range of the value in its block's text. */
  start: number;
  end: number;
  value: string;
}

const LABEL = /(?:^|\t|\n|\s{2,40}|[,;.]\s)(?<label>\p{L}[\p{L} &/,'’.-]{1,40}?)\s?(?::|\t|\s[-–—]\s)\s{0,10}/gu;

/** Fields of one line; a value that is missing is taken from the line below. */
export function readFields(line: Line, next: Line | undefined): Field[] {
  const found: { name: FieldName; from: number; start: number }[] = [];
  for (const match of line.text.matchAll(LABEL)) {
    const label = match.groups?.label ?? '';
    const several = combinedFields(label);
    for (const name of several) found.push({ name, from: match.index, start: match.index + match[0].length });
    const name = several.length > 0 ? null : fieldName(label);
    // "Chair - Ann Lee" with a dash is prose as often as not: the dash counts only for words that label nothing else.
    if (name && !(match[0].includes('-') && name === 'title'))
      found.push({ name, from: match.index, start: match.index + match[0].length });
  }
  const fields: Field[] = [];
  for (const [i, f] of found.entries()) {
    const until = found.slice(i + 1).find((g) => g.from > f.from)?.from ?? line.text.length;
    const value = line.text.slice(f.start, until);
    const trimmed = value.trim();
    if (trimmed !== '') {
      const start = line.start + f.start + value.indexOf(trimmed);
      fields.push({ name: f.name, line, start, end: start + trimmed.length, value: trimmed });
    } else if (next && until === line.text.length) {
      fields.push({ name: f.name, line: next, start: next.start, end: next.end, value: next.text });
    }
  }
  if (found.length === 0) {
    const several = combinedFields(line.text);
    const name = fieldName(line.text);
    for (const each of several)
      if (next) fields.push({ name: each, line: next, start: next.start, end: next.end, value: next.text });
    if (several.length === 0 && name && next && line.text.length <= 40 && name !== 'title')
      fields.push({ name, line: next, start: next.start, end: next.end, value: next.text });
  }
  return fields;
}

/** "Location, date & time", "Date and venue": one label for several fields. */
function combinedFields(label: string): FieldName[] {
  const words = normaliseLabel(label)
    .split(/[\s,/&]+/)
    .filter((w) => !/^(?:and|of|the|meeting|a)$/.test(w));
  const names = words.map(
    (w) => fieldLabels.find(([name, set]) => set.has(w) && /^(?:date|time|location)$/.test(name))?.[0] ?? null,
  );
  return words.length >= 2 && names.every((n) => n !== null) ? [...new Set(names as FieldName[])] : [];
}

export function fieldName(label: string): FieldName | null {
  const normal = normaliseLabel(label);
  return fieldLabels.find(([, words]) => words.has(normal))?.[0] ?? null;
}
