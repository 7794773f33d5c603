/** Which people of the documents' lists are one: the same full name, a short form or a misspelling of it. */
import { addTo } from '../../model/add-to.ts';
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

/** Listings of one person, oldest first. Groups stand in the order of their first listing. */
export function groupPeople(documents: readonly MinutesDocument[], bodies: Bodies, known: KnownPeople): Listing[][] {
  const groups = new Map<string, Listing[]>();
  for (const document of documents) {
    for (const person of document.people) {
      const told = known.find(person.name, bodies.nameOf(document));
      const name = foldedKey(told?.name ?? person.name);
      const key = freeKey(name.includes(' ') || told ? name : `${name}\n${bodies.keyOf(document)}`, document, groups);
      addTo(groups, key, { document, person });
    }
  }
  for (const series of seriesWithin(groups, bodies)) mergeWithin(series, groups);
  return [...groups.values()];
}

/** A full name is the same person everywhere, but not twice in one list; a single word only within one body. */
function freeKey(base: string, document: MinutesDocument, groups: ReadonlyMap<string, Listing[]>): string {
  let key = base;
  for (let n = 2; groups.get(key)?.some((listing) => listing.document === document); n += 1) key = `${base}\n${n}`;
  return key;
}

/** The keys of the people of each body. */
function seriesWithin(groups: ReadonlyMap<string, Listing[]>, bodies: Bodies): string[][] {
  const series = new Map<string, Set<string>>();
  for (const [key, listings] of groups) {
    for (const { document } of listings) {
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
function mergeWithin(keys: readonly string[], groups: Map<string, Listing[]>): void {
  const rank = (key: string) => groups.get(key)?.length ?? 0;
  const known = new Map(keys.map((key) => [key, fullnessOf(groups.get(key))]));
  const full = (key: string) => known.get(key) ?? 0;
  const rareFirst = [...keys].sort((a, b) => full(a) - full(b) || rank(a) - rank(b) || byCodeUnit(a, b));
  for (const key of rareFirst) {
    const listings = groups.get(key);
    if (!listings) continue;
    const fits = keys.filter(
      (other) => other !== key && full(other) >= full(key) && mayJoin(listings, groups.get(other)),
    );
    const [only, ...more] = fits;
    if (only === undefined || more.length > 0) continue;
    groups.set(only, inTime([...(groups.get(only) ?? []), ...listings]));
    groups.delete(key);
  }
}

function fullnessOf(listings: readonly Listing[] = []): number {
  return Math.max(0, ...listings.map(({ person }) => fullness(person.name)));
}

function mayJoin(a: readonly Listing[], b: readonly Listing[] | undefined): boolean {
  if (!b || a.some(({ document }) => b.some((other) => other.document === document))) return false;
  const [one, other] = [a[0], b[0]];
  if (!one || !other) return false;
  return a.some((x) => b.some((y) => samePerson(x.person, y.person) !== null));
}

function inTime(listings: Listing[]): Listing[] {
  const date = ({ document }: Listing) => document.date?.iso ?? '9999';
  return listings.sort((a, b) => byCodeUnit(date(a), date(b)) || byCodeUnit(a.document.id, b.document.id));
}
