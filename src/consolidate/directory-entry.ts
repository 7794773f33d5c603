/** What the listings of one person say together: the usual spelling, other names, initials, positions held. */
import type { Register } from '../model/register.ts';
import type { Listing } from './person-groups.ts';
import { dateOf } from './series.ts';

type DirectoryEntry = Register['people'][number];
type Position = NonNullable<DirectoryEntry['positions']>[number];

/** `listings`: oldest first, at least one. */
export function directoryEntry(listings: readonly Listing[]): DirectoryEntry {
  const usual = usualSpelling(listings);
  const names = distinct(listings.map(({ person }) => person.name));
  const positions = positionsOf(listings);
  return {
    id: listings[0]?.person.id ?? usual.id,
    name: usual.name,
    initials: distinct(listings.map(({ person }) => person.initials)),
    aliases: names.filter((name) => name !== usual.name),
    organisation: listings.findLast(({ person }) => person.organisation !== null)?.person.organisation ?? null,
    positions,
    documents: distinct(listings.map(({ document }) => document.id)),
  };
}

/** The fullest name first, then the most frequent spelling, then the latest. */
function usualSpelling(listings: readonly Listing[]): Listing['person'] {
  const count = (name: string) => listings.filter(({ person }) => person.name === name).length;
  const isFull = (name: string) => Number(!/^\p{Lu}\.?\s/u.test(name));
  const people = listings.map(({ person }) => person);
  return people.reduce((best, person) => {
    const order = isFull(person.name) - isFull(best.name) || count(person.name) - count(best.name);
    return order > 0 ? person : best;
  });
}

/** Each change of role or organisation, with the document that first states it. */
function positionsOf(listings: readonly Listing[]): Position[] {
  const positions: Position[] = [];
  for (const { document, person } of listings) {
    const { role, organisation } = person;
    const last = positions.at(-1);
    if ((role === null && organisation === null) || (last?.role === role && last.organisation === organisation))
      continue;
    positions.push({ role, organisation, documentId: document.id, since: dateOf(document)?.iso ?? null });
  }
  return positions;
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
