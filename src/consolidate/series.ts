/** Which body a document names, and in what order documents follow each other. */

import { byCodeUnit, byDate } from '../model/text-order.ts';
import type { DateValue } from '../model/values.ts';
import { bodyKey } from './body-names.ts';
import type { Brief } from './brief.ts';

type Named = Pick<Brief, 'id' | 'kind' | 'title' | 'body'>;
type Dated = Pick<Brief, 'date' | 'actionLog'>;

/** The name that the body goes by in a register: stated as body, else as title. */
export function bodyOf(document: Omit<Named, 'id'>): string | null {
  return document.body ?? (document.kind === 'report' ? null : document.title);
}

/** The same for every spelling of one body's name; a document that names none is a series of its own. */
export function seriesKey(document: Named): string {
  const key = bodyKey(bodyOf(document) ?? '');
  return key === '' ? `?${document.id}` : key;
}

/** True if the document says of which body it speaks: "Annual General Meeting 2016" does not. */
export function isNamed(document: Omit<Named, 'id'>): boolean {
  return bodyKey(bodyOf(document) ?? '') !== '';
}

/** When the document speaks: the meeting's date, else the date of its log. */
export function dateOf(document: Dated): DateValue | null {
  return document.date ?? document.actionLog?.updated ?? null;
}

/** Oldest first; undated ones last; of one day a log after the minutes that it goes on from; then by path. */
export function byTime(a: Brief, b: Brief): number {
  const isLog = ({ kind }: Brief) => Number(kind === 'actionLog');
  return (
    byDate(dateOf(a)?.iso ?? null, dateOf(b)?.iso ?? null) ||
    isLog(a) - isLog(b) ||
    byCodeUnit(a.source.path, b.source.path)
  );
}

/** The same order for many at once: what it goes by is looked up once for each. */
export function sortByTime<D extends Brief>(documents: readonly D[]): D[] {
  // Parts of what is in order are in order.
  if (documents.every((document, i) => i === 0 || byTime(documents[i - 1] as D, document) <= 0)) return [...documents];
  return documents
    .map((document) => ({
      document,
      iso: dateOf(document)?.iso ?? null,
      log: Number(document.kind === 'actionLog'),
      path: document.source.path,
    }))
    .sort((a, b) => byDate(a.iso, b.iso) || a.log - b.log || byCodeUnit(a.path, b.path))
    .map(({ document }) => document);
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
