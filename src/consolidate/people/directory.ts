/** One directory of people over all documents, and whom a word ("MH", "Ann", "Ann Brook") means in one of them. */
import { addTo } from '../../model/add-to.ts';
import type { MinutesDocument } from '../../model/document.ts';
import type { Owner } from '../../model/people.ts';
import type { Register } from '../../model/register.ts';
import { byCodeUnit } from '../../model/text-order.ts';
import type { Bodies } from '../bodies.ts';
import type { Brief } from '../brief.ts';
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
  candidates(document: Brief, text: string): string[];
  /** All that it would ever say of the documents of one body: while this is the same, so is what is made of it. */
  restsOn(documents: readonly Brief[]): unknown;
  /** Ids of the people whom the lists of these documents name. */
  peopleOf(documents: readonly Brief[]): Set<string>;
  /** The document that lists a person first, and the id that it has there. */
  firstOf(personId: string): { documentId: string; personId: string } | null;
}

/** Somebody with all words that lead there. */
interface Known {
  id: string;
  /** Their order. */
  rank: number;
  names: ReadonlySet<string>;
  first: { documentId: string; personId: string };
}

/** Builds the directory from documents in order of time, so that what was said last wins. */
export function makeDirectory(
  documents: readonly Brief[],
  bodies: Bodies,
  told: readonly KnownPerson[] = [],
): Directory {
  const known = knownPeople(told);
  const all = new Map<string, Known>();
  /** Of each document those whom its list names, in the order of the list. */
  const onList = new Map<string, { document: Brief; people: Known[] }>();
  /** Of each body, in order of their ids. */
  const inSeries = new Map<string, Set<Known>>();
  const taken = new Set<string>();
  const idOfKnown = new Map<KnownPerson, string>();
  const listed = groupPeople(documents, bodies, known)
    .map((listings) => {
      const person = told.length === 0 ? null : personOf(listings, bodies, known);
      return { listings, person, entry: directoryEntry(listings, person) };
    })
    .sort((a, b) => byCodeUnit(a.entry.id, b.entry.id))
    .map(({ listings, person, entry }) => {
      const id = freeId(entry.id, taken);
      if (person && !idOfKnown.has(person)) idOfKnown.set(person, id);
      const [{ document: first }] = listings as [Listing];
      const one: Known = {
        id,
        rank: all.size,
        names: new Set(namesOf(entry).map(foldedKey)),
        first: { documentId: first.id, personId: entry.id },
      };
      all.set(id, one);
      let last: string | null = null;
      for (const { document, series: key, at } of listings) {
        const list = onList.get(document.id) ?? { document, people: [] };
        if (list.people.length === 0) onList.set(document.id, list);
        list.people[at] = one;
        // Meetings of one body follow each other.
        if (key === last) continue;
        last = key;
        const series = inSeries.get(key);
        if (series) series.add(one);
        else inSeries.set(key, new Set([one]));
      }
      return { ...entry, id };
    });
  const unlisted = unlistedPeople(documents, bodies, known, new Set(idOfKnown.keys())).map(({ person, entry }) => {
    const id = freeId(entry.id, taken);
    idOfKnown.set(person, id);
    return { ...entry, id };
  });
  const inDocument = byOwnIds((documentId) => onList.get(documentId));
  const byName = new Map<string, Map<string, string[]>>();
  const namesIn = (key: string) => {
    const names = byName.get(key) ?? new Map<string, string[]>();
    if (!byName.has(key))
      for (const one of inSeries.get(key) ?? []) for (const name of one.names) addTo(names, name, one.id);
    byName.set(key, names);
    return names;
  };
  return {
    people: [...listed, ...unlisted].sort((a, b) => byCodeUnit(a.id, b.id)),
    idOf: (documentId, personId) => (personId === null ? null : (inDocument(documentId).get(personId)?.id ?? null)),
    candidates: (document, text) => {
      const name = foldedKey(text);
      const here = [...inDocument(document.id).values()].filter(({ names }) => names.has(name)).map(({ id }) => id);
      if (here.length === 1) return here;
      const meant = known.find(text, bodies.nameOf(document));
      const id = meant ? idOfKnown.get(meant) : undefined;
      if (id !== undefined) return [id];
      return here.length > 0 ? here : [...(namesIn(bodies.keyOf(document)).get(name) ?? [])];
    },
    restsOn: (group) => [
      told,
      [...idOfKnown.values()],
      group.map(({ id }) => [id, (onList.get(id)?.people ?? []).map((one) => one.id)]),
      [...new Set(group.map(bodies.keyOf))].map((key) => [
        key,
        [...(inSeries.get(key) ?? [])].map(({ id, names }) => [id, ...names]),
      ]),
    ],
    peopleOf: (group) => new Set(group.flatMap(({ id }) => [...inDocument(id).values()].map((person) => person.id))),
    firstOf: (personId) => all.get(personId)?.first ?? null,
  };
}

/** So many documents are held: one body is looked at after the other. */
const MOST_HELD = 500;

/** The people of a document by the ids that it gives them, in order of their own; made for those that are asked for. */
function byOwnIds(
  listOf: (documentId: string) => { document: Brief; people: readonly Known[] } | undefined,
): (documentId: string) => ReadonlyMap<string, Known> {
  const made = new Map<string, ReadonlyMap<string, Known>>();
  return (documentId) => {
    const before = made.get(documentId);
    if (before !== undefined) return before;
    const { document, people } = listOf(documentId) ?? { document: { people: [] }, people: [] };
    const ranked = people
      .map((one, at) => ({ one, ownId: document.people[at]?.id ?? '' }))
      .sort((a, b) => a.one.rank - b.one.rank);
    const byId = new Map(ranked.map(({ one, ownId }) => [ownId, one]));
    if (made.size >= MOST_HELD) made.clear();
    made.set(documentId, byId);
    return byId;
  };
}

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

/** Initials and names of owners that lead to nobody, or to several people: reported, not guessed. */
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

/** Two people may have got the same id in different documents: all but the first get `-2`, `-3` …. */
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}
