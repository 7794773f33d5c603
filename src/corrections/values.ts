/** What a correction says → values as a record carries them. */
import type { Status } from '../model/actions.ts';
import type { Owner, Person } from '../model/people.ts';
import type { DateValue, Deadline } from '../model/values.ts';
import { findDates } from '../recognise/dates.ts';
import { splitOwners } from '../recognise/people/owners.ts';
import { readStatus } from '../recognise/status.ts';
import { resolveOwner } from '../segment/resolve-owners.ts';

export type OwnerWords = string | string[] | null;

/** A list is taken as it is; a text is parted as the cell of a log would be. */
export function ownersOf(said: OwnerWords, people: readonly Person[]): Owner[] {
  const names = Array.isArray(said) ? said : said === null ? [] : partsOf(said);
  return names.map((text) => resolveOwner({ text }, people));
}

function partsOf(said: string): string[] {
  const bare = said.replace(/\s+/g, ' ').trim();
  if (bare === '') return [];
  if (bare.includes(';')) return bare.split(';').flatMap((part) => part.trim() || []);
  const parts = splitOwners(bare).map(({ text }) => text);
  return parts.length > 0 ? parts : [bare];
}

/** A date, or words that give none. */
export function deadlineOf(said: string | null): Deadline | null {
  if (said === null) return null;
  return dateOf(said) ?? { iso: null, precision: null, text: said, certainty: 'corrected' };
}

/** Null where the words give no date. */
export function dateOf(said: string | null): DateValue | null {
  if (said === null) return null;
  const iso = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/.exec(said)?.groups;
  if (iso) {
    const precision = iso.day !== undefined ? 'day' : iso.month !== undefined ? 'month' : 'year';
    return { iso: said, precision, text: said, certainty: 'corrected' };
  }
  const [found] = findDates(said, { dayAndMonth: true });
  if (!found?.iso) return null;
  return { iso: found.iso, precision: found.precision, text: said, certainty: 'corrected' };
}

/** The words, and what they amount to. */
export function statusOf(said: string | null): Status | null {
  return said === null ? null : readStatus(said);
}
