/** What the listings of one person say together: the usual spelling, other names, initials, positions held. */
import type { Register } from '../../model/register.ts';
import { dateOf } from '../series.ts';
import type { KnownPerson } from './known-people.ts';
import type { Listing } from './person-groups.ts';
import { fullness, isInitials } from './same-person.ts';

type DirectoryEntry = Register['people'][number];
type Position = NonNullable<DirectoryEntry['positions']>[number];

/** `listings`: oldest first, at least one. `told`: what the configuration says of the person. */
export function directoryEntry(listings: readonly Listing[], told: KnownPerson | null): DirectoryEntry {
  const usual = usualSpelling(listings);
  const name = told?.name ?? usual.name;
  const changes = listings.filter((listing, i) => !saysTheSame(listing, listings[i - 1]));
  const names = distinct([...changes.map(({ person }) => person.name), ...(told?.aliases ?? [])]);
  const positions = positionsOf(changes);
  return {
    id: listings[0]?.person.id ?? usual.id,
    name,
    initials: distinct([...changes.map(initialsIn), ...(told?.initials ?? [])]),
    aliases: names.filter((other) => other !== name),
    organisation: changes.findLast(({ person }) => person.organisation !== null)?.person.organisation ?? null,
    positions,
    documents: distinct(listings.map(({ document }) => document.id)),
    ...(listings[0] && placeOf(listings[0])),
  };
}

function placeOf({ document, person }: Listing): Pick<DirectoryEntry, 'path' | 'spans'> {
  return { path: document.source.path, ...(person.spans && { spans: person.spans }) };
}

/** True if a list gives the person as the one before it: nearly all do. */
function saysTheSame({ person: a }: Listing, before: Listing | undefined): boolean {
  if (before === undefined) return false;
  const b = before.person;
  if (a === b) return true;
  return a.name === b.name && a.initials === b.initials && a.role === b.role && a.organisation === b.organisation;
}

/** The initials that a list gives; one letter, of a list of first names, tells nobody from another. */
function initialsIn({ person: { name, initials } }: Listing): string | null {
  if (isInitials(name)) return name.replaceAll('.', '');
  return initials !== null && initials.length > 1 ? initials : null;
}

/** The fullest name first, then the most frequent spelling, then the earliest. */
function usualSpelling(listings: readonly Listing[]): Listing['person'] {
  const spellings = new Map<string, { person: Listing['person']; count: number; full: number }>();
  for (const { person } of listings) {
    const known = spellings.get(person.name);
    if (known) known.count += 1;
    else spellings.set(person.name, { person, count: 1, full: fullness(person.name) });
  }
  const all = [...spellings.values()];
  return all.reduce((best, one) => ((one.full - best.full || one.count - best.count) > 0 ? one : best)).person;
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
