/** One directory of people over all documents, and whom a word ("MH", "Ann", "Ann Brook") means in one of them. */
import type { MinutesDocument } from '../../model/document.ts';
import type { Owner } from '../../model/people.ts';
import type { Register } from '../../model/register.ts';
import type { Bodies } from '../bodies.ts';
import { byCodeUnit } from '../text-order.ts';
import { directoryEntry } from './directory-entry.ts';
import { type KnownPeople, type KnownPerson, knownPeople } from './known-people.ts';
import { groupPeople, type Listing } from './person-groups.ts';
import { foldedKey } from './same-person.ts';
import { unlistedPeople } from './unlisted-people.ts';

type DirectoryEntry = Register['people'][number];
type Unresolved = NonNullable<Register['unresolved']>[number];

export interface Directory {
  people: DirectoryEntry[];
  /** The directory's id of a person of one document; null if the document does not hold it. */
  idOf(documentId: string, personId: string | null): string | null;
  /** All who may be meant: those of the document, else the one of the configuration, else those of the body. */
  candidates(document: MinutesDocument, text: string): string[];
  /** All that it would ever say of the documents of one body: while this is the same, so is what is made of it. */
  restsOn(documents: readonly MinutesDocument[]): unknown;
}

/** Builds the directory from documents in order of time, so that what was said last wins. */
export function makeDirectory(
  documents: readonly MinutesDocument[],
  bodies: Bodies,
  told: readonly KnownPerson[] = [],
): Directory {
  const known = knownPeople(told);
  const ids = new Map<string, string>();
  const bySeries = new Map<string, Map<string, Set<string>>>();
  const byDocument = new Map<string, Map<string, Set<string>>>();
  const taken = new Set<string>();
  const idOfKnown = new Map<KnownPerson, string>();
  const listed = groupPeople(documents, bodies, known)
    .map((listings) => {
      const person = personOf(listings, bodies, known);
      return { listings, person, entry: directoryEntry(listings, person) };
    })
    .sort((a, b) => byCodeUnit(a.entry.id, b.entry.id))
    .map(({ listings, person, entry }) => {
      const id = freeId(entry.id, taken);
      if (person && !idOfKnown.has(person)) idOfKnown.set(person, id);
      for (const { document, person: stated } of listings) {
        ids.set(`${document.id}\n${stated.id}`, id);
        for (const name of namesOf(entry)) {
          note(byDocument, document.id, name, id);
          note(bySeries, bodies.keyOf(document), name, id);
        }
      }
      return { ...entry, id };
    });
  const unlisted = unlistedPeople(documents, bodies, known, new Set(idOfKnown.keys())).map(({ person, entry }) => {
    const id = freeId(entry.id, taken);
    idOfKnown.set(person, id);
    return { ...entry, id };
  });
  return {
    people: [...listed, ...unlisted].sort((a, b) => byCodeUnit(a.id, b.id)),
    idOf: (documentId, personId) => ids.get(`${documentId}\n${personId}`) ?? null,
    candidates: (document, text) => {
      const name = foldedKey(text);
      const here = byDocument.get(document.id)?.get(name);
      if (here?.size === 1) return [...here];
      const meant = known.find(text, bodies.nameOf(document));
      const id = meant ? idOfKnown.get(meant) : undefined;
      if (id !== undefined) return [id];
      return [...(here ?? bySeries.get(bodies.keyOf(document))?.get(name) ?? [])];
    },
    restsOn: (group) => [
      told,
      [...idOfKnown.values()],
      group.map((document) => [
        document.id,
        plain(byDocument.get(document.id)),
        document.people.map(({ id }) => ids.get(`${document.id}\n${id}`) ?? null),
      ]),
      [...new Set(group.map(bodies.keyOf))].map((key) => [key, plain(bySeries.get(key))]),
    ],
  };
}

const plain = (names: ReadonlyMap<string, ReadonlySet<string>> | undefined) =>
  [...(names ?? [])].map(([name, ids]) => [name, [...ids]]);

/** The person of the configuration whom some listings name. */
function personOf(listings: readonly Listing[], bodies: Bodies, known: KnownPeople): KnownPerson | null {
  for (const { document, person } of listings) {
    const found = known.find(person.name, bodies.nameOf(document));
    if (found) return found;
  }
  return null;
}

/**
 * Owners of one document with the directory's ids in place of the document's. What the document does not explain is
 * looked up among the people of the same body; what several people go by stays open.
 */
export function resolveOwners(owners: readonly Owner[], document: MinutesDocument, directory: Directory): Owner[] {
  return owners.map((owner) => {
    const stated = directory.idOf(document.id, owner.personId);
    if (stated !== null || owner.kind === 'organisation' || owner.kind === 'everyone') {
      return { ...owner, personId: stated };
    }
    const [only, ...more] = directory.candidates(document, owner.text);
    if (only === undefined || more.length > 0) return { ...owner, personId: null };
    return { ...owner, personId: only, kind: 'person' };
  });
}

/** Initials and names of owners that lead to nobody, or to several people: told, not guessed. */
export function unresolvedOwners(documents: readonly MinutesDocument[], directory: Directory): Unresolved[] {
  return documents.flatMap((document) => {
    const found = new Map<string, Unresolved>();
    const all = [...document.actions, ...(document.actionLog?.entries ?? [])].flatMap(({ owners }) => owners);
    for (const owner of resolveOwners(all, document, directory)) {
      if (owner.personId !== null || !isNameLike(owner)) continue;
      const candidates = directory.candidates(document, owner.text);
      const known = found.get(owner.text);
      if (known) known.times += 1;
      else {
        const reason = candidates.length > 1 ? 'ambiguous' : 'unknown';
        found.set(owner.text, { documentId: document.id, text: owner.text, reason, candidates, times: 1 });
      }
    }
    return [...found.values()].sort((a, b) => byCodeUnit(a.text, b.text));
  });
}

function isNameLike({ text, kind }: Owner): boolean {
  return kind === 'person' || (kind === 'unknown' && /^\p{Lu}[\p{Lu}.]{1,4}$/u.test(text));
}

function namesOf(entry: DirectoryEntry): string[] {
  const full = [entry.name, ...entry.aliases];
  return [...new Set([...full, ...entry.initials, ...full.flatMap((name) => name.split(' ')[0] ?? [])])];
}

function note(index: Map<string, Map<string, Set<string>>>, group: string, name: string, id: string): void {
  const names = index.get(group) ?? new Map<string, Set<string>>();
  index.set(group, names);
  const key = foldedKey(name);
  names.set(key, (names.get(key) ?? new Set()).add(id));
}

/** Two people may have got the same id in different documents: all but the first get `-2`, `-3` …. */
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}
