/** Which documents belong to one body, and in what order they follow each other. */
import type { DateValue, MinutesDocument } from '../model/document.ts';
import { byCodeUnit, byDate } from './text-order.ts';
import { wordingKey } from './wording.ts';

/** The name that the body goes by in a register: stated as body, else as title. */
export function bodyOf(document: MinutesDocument): string | null {
  return document.body ?? (document.kind === 'report' ? null : document.title);
}

/** The same for every spelling of one body's name; a document that names none is a series of its own. */
export function seriesKey(document: MinutesDocument): string {
  const name = bodyOf(document);
  const key = name === null ? '' : wordingKey(name).replace(/^the /, '');
  return key === '' ? `?${document.id}` : key;
}

/** When the document speaks: the meeting's date, else the date of its log. */
export function dateOf(document: MinutesDocument): DateValue | null {
  return document.date ?? document.actionLog?.updated ?? null;
}

/** Oldest first; undated ones last; then by path. */
export function byTime(a: MinutesDocument, b: MinutesDocument): number {
  return byDate(dateOf(a)?.iso ?? null, dateOf(b)?.iso ?? null) || byCodeUnit(a.source.path, b.source.path);
}

/** The documents of each body, oldest first; bodies by their key. */
export function seriesOf(documents: readonly MinutesDocument[]): Map<string, MinutesDocument[]> {
  const groups = new Map<string, MinutesDocument[]>();
  for (const document of documents) {
    const key = seriesKey(document);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  const ordered = [...groups].sort(([a], [b]) => byCodeUnit(a, b));
  return new Map(ordered.map(([key, group]) => [key, group.sort(byTime)]));
}

/** True if two dates agree as far as both are stated: `2023-04` and `2023-04-19` do; a year alone says too little. */
export function datesAgree(a: DateValue | null, b: DateValue | null): boolean {
  if (a === null || b === null || a.precision === 'year' || b.precision === 'year') return false;
  return a.iso.startsWith(b.iso) || b.iso.startsWith(a.iso);
}

/** True if both dates are stated and name different months or years: days differ by when a log was typed. */
export function datesConflict(a: DateValue | null, b: DateValue | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [a.iso.slice(0, 7), b.iso.slice(0, 7)];
  return !x.startsWith(y) && !y.startsWith(x);
}
