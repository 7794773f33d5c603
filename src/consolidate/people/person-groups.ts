/** Which people of the documents' lists are one: the same full name, a short form or a misspelling of it. */

import { byCodeUnit } from '../../model/text-order.ts';
import type { Bodies } from '../bodies.ts';
import type { Brief, Listed } from '../brief.ts';
import type { KnownPeople } from './known-people.ts';
import { foldedKey, fullness, isInitials, samePerson } from './same-person.ts';

/** One person as one document lists them. */
export interface Listing {
  document: Brief;
  person: Listed;
  /** The body of the document, by its key. */
  series: string;
  /** Position among the people of the document. */
  at: number;
}

/** The listings of one person. */
class PersonGroup {
  readonly listings: Listing[] = [];
  readonly documents = new Set<Brief>();
  /** Each way in which the lists give the person, once. */
  readonly forms = new Map<string, Listed>();
  /** Lists that are held once for many documents need not be looked at again. */
  readonly #met = new Set<Listed>();
  /** The fullest name that is given. */
  fullness = 0;

  /** First letters of names and initials, as bits: people who share none are two. */
  letters = 0;

  add(listing: Listing): void {
    const { name, initials, organisation } = listing.person;
    this.listings.push(listing);
    this.documents.add(listing.document);
    if (this.#met.has(listing.person)) return;
    this.#met.add(listing.person);
    const form = `${name}\n${initials}\n${organisation}`;
    if (this.forms.has(form)) return;
    this.forms.set(form, listing.person);
    this.fullness = Math.max(this.fullness, fullness(name));
    this.letters |= letterOf(name) | letterOf(initials ?? '');
  }

  /** True if no list holds both, and a name of one may be short for, or a slip of, a name of the other. */
  mayJoin(other: PersonGroup): boolean {
    if ((this.letters & other.letters) === 0) return false;
    const [few, many] = this.documents.size <= other.documents.size ? [this, other] : [other, this];
    for (const document of few.documents) if (many.documents.has(document)) return false;
    for (const a of this.forms.values())
      for (const b of other.forms.values()) if (samePerson(a, b) !== null) return true;
    return false;
  }
}

/** All that are not of a to z have one bit in common. */
function letterOf(name: string): number {
  const letter = foldedKey(name).charCodeAt(0) - 97;
  return Number.isNaN(letter) ? 0 : 1 << (letter >= 0 && letter < 26 ? letter : 26);
}

/** Listings of one person, oldest first. Groups are in the order of their first listing. */
export function groupPeople(documents: readonly Brief[], bodies: Bodies, known: KnownPeople): Listing[][] {
  const groups = new Map<string, PersonGroup>();
  for (const document of documents) {
    if (document.people.length === 0) continue;
    const [body, series] = [bodies.nameOf(document), bodies.keyOf(document)];
    for (const [at, person] of document.people.entries()) {
      const told = known.find(person.name, body);
      const name = foldedKey(told?.name ?? person.name);
      // "M.H." is initials, though its letters are compared apart.
      const isFull = name.includes(' ') && !isInitials(person.name);
      const base = isFull || told ? name : `${name}\n${series}`;
      groupFor(base, document, groups).add({ document, person, series, at });
    }
  }
  const joined = new Set<PersonGroup>();
  for (const series of seriesWithin(groups)) mergeWithin(series, groups, joined);
  for (const { listings } of joined) inTime(listings);
  return [...groups.values()].map(({ listings }) => listings);
}

/** A full name is the same person everywhere, but not twice in one list; a single word, or initials, only within one body. */
function groupFor(base: string, document: Brief, groups: Map<string, PersonGroup>): PersonGroup {
  let key = base;
  for (let n = 2; ; n += 1) {
    const known = groups.get(key);
    if (known === undefined) break;
    if (!known.documents.has(document)) return known;
    key = `${base}\n${n}`;
  }
  const group = new PersonGroup();
  groups.set(key, group);
  return group;
}

/** The keys of the people of each body. */
function seriesWithin(groups: ReadonlyMap<string, PersonGroup>): string[][] {
  const all = new Map<string, Set<string>>();
  for (const [key, { listings }] of groups) {
    let last: string | null = null;
    for (const { series } of listings) {
      if (series === last) continue;
      last = series;
      const keys = all.get(series);
      if (keys) keys.add(key);
      else all.set(series, new Set([key]));
    }
  }
  return [...all].sort(([a], [b]) => byCodeUnit(a, b)).map(([, keys]) => [...keys]);
}

/**
 * Joins the shorter name to the fuller one, and the rarer spelling to the more frequent one, if it fits one person of
 * the body only.
 */
function mergeWithin(keys: readonly string[], groups: Map<string, PersonGroup>, joined: Set<PersonGroup>): void {
  const own = keys.flatMap((key) => {
    const group = groups.get(key);
    return group === undefined ? [] : { key, group, full: group.fullness, rank: group.listings.length, gone: false };
  });
  const rareFirst = [...own].sort((a, b) => a.full - b.full || a.rank - b.rank || byCodeUnit(a.key, b.key));
  for (const one of rareFirst) {
    const fits = own.filter(
      (other) => other !== one && !other.gone && other.full >= one.full && one.group.mayJoin(other.group),
    );
    const [only, ...more] = fits;
    if (only === undefined || more.length > 0) continue;
    for (const listing of one.group.listings) only.group.add(listing);
    joined.add(only.group);
    one.gone = true;
    groups.delete(one.key);
  }
}

function inTime(listings: Listing[]): void {
  const date = ({ document }: Listing) => document.date?.iso ?? '9999';
  listings.sort((a, b) => byCodeUnit(date(a), date(b)) || byCodeUnit(a.document.id, b.document.id));
}
