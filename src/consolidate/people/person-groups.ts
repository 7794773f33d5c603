/** Which people of the documents' lists are one: the same full name, a short form or a misspelling of it. */
import type { MinutesDocument } from '../../model/document.ts';
import type { Person } from '../../model/people.ts';
import type { Bodies } from '../bodies.ts';
import { byCodeUnit } from '../text-order.ts';
import type { KnownPeople } from './known-people.ts';
import { foldedKey, fullness, samePerson } from './same-person.ts';

/** One person as one document lists them. */
export interface Listing {
  document: MinutesDocument;
  person: Person;
}

/** The listings of one person. */
class Group {
  readonly listings: Listing[] = [];
  readonly documents = new Set<MinutesDocument>();
  /** Each way in which the lists give the person, once. */
  readonly forms = new Map<string, Person>();
  /** The fullest name that is given. */
  fullness = 0;

  add(listing: Listing): void {
    const { name, initials, organisation } = listing.person;
    this.listings.push(listing);
    this.documents.add(listing.document);
    this.forms.set([name, initials, organisation].join('\n'), listing.person);
    this.fullness = Math.max(this.fullness, fullness(name));
  }

  /** True if no list holds both, and a name of one may be short for, or a slip of, a name of the other. */
  mayJoin(other: Group): boolean {
    const [few, many] = this.documents.size <= other.documents.size ? [this, other] : [other, this];
    for (const document of few.documents) if (many.documents.has(document)) return false;
    for (const a of this.forms.values())
      for (const b of other.forms.values()) if (samePerson(a, b) !== null) return true;
    return false;
  }
}

/** Listings of one person, oldest first. Groups stand in the order of their first listing. */
export function groupPeople(documents: readonly MinutesDocument[], bodies: Bodies, known: KnownPeople): Listing[][] {
  const groups = new Map<string, Group>();
  for (const document of documents) {
    for (const person of document.people) {
      const told = known.find(person.name, bodies.nameOf(document));
      const name = foldedKey(told?.name ?? person.name);
      const key = freeKey(name.includes(' ') || told ? name : `${name}\n${bodies.keyOf(document)}`, document, groups);
      const group = groups.get(key) ?? new Group();
      groups.set(key, group);
      group.add({ document, person });
    }
  }
  for (const series of seriesWithin(groups, bodies)) mergeWithin(series, groups);
  return [...groups.values()].map(({ listings }) => listings);
}

/** A full name is the same person everywhere, but not twice in one list; a single word only within one body. */
function freeKey(base: string, document: MinutesDocument, groups: ReadonlyMap<string, Group>): string {
  let key = base;
  for (let n = 2; groups.get(key)?.documents.has(document); n += 1) key = `${base}\n${n}`;
  return key;
}

/** The keys of the people of each body. */
function seriesWithin(groups: ReadonlyMap<string, Group>, bodies: Bodies): string[][] {
  const series = new Map<string, Set<string>>();
  for (const [key, { documents }] of groups) {
    for (const document of documents) {
      const name = bodies.keyOf(document);
      series.set(name, (series.get(name) ?? new Set()).add(key));
    }
  }
  return [...series].sort(([a], [b]) => byCodeUnit(a, b)).map(([, keys]) => [...keys]);
}

/**
 * Joins the shorter name to the fuller one, and the rarer spelling to the more frequent one, if it fits one person of
 * the body only.
 */
function mergeWithin(keys: readonly string[], groups: Map<string, Group>): void {
  const rank = (key: string) => groups.get(key)?.listings.length ?? 0;
  const known = new Map(keys.map((key) => [key, groups.get(key)?.fullness ?? 0]));
  const full = (key: string) => known.get(key) ?? 0;
  const rareFirst = [...keys].sort((a, b) => full(a) - full(b) || rank(a) - rank(b) || byCodeUnit(a, b));
  for (const key of rareFirst) {
    const group = groups.get(key);
    if (!group) continue;
    const fits = keys.filter((other) => {
      const candidate = groups.get(other);
      return other !== key && full(other) >= full(key) && candidate !== undefined && group.mayJoin(candidate);
    });
    const [only, ...more] = fits;
    if (only === undefined || more.length > 0) continue;
    const joined = groups.get(only) ?? new Group();
    for (const listing of group.listings) joined.add(listing);
    inTime(joined.listings);
    groups.delete(key);
  }
}

function inTime(listings: Listing[]): void {
  const date = ({ document }: Listing) => document.date?.iso ?? '9999';
  listings.sort((a, b) => byCodeUnit(date(a), date(b)) || byCodeUnit(a.document.id, b.document.id));
}
