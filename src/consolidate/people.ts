/** One directory of people over all documents: the same full name is one person. */
import type { MinutesDocument, Owner, Person } from '../model/document.ts';
import type { Register } from '../model/register.ts';
import { bodyOf, seriesKey } from './series.ts';
import { byCodeUnit } from './text-order.ts';
import { wordingKey } from './wording.ts';

type DirectoryEntry = Register['people'][number];

export interface Directory {
  people: DirectoryEntry[];
  /** The directory's id of a person of one document; null if the document does not hold it. */
  idOf(documentId: string, personId: string | null): string | null;
  /** The one person of a body who goes by these initials; null if there is none or more than one. */
  byInitials(series: string, initials: string): string | null;
  nameOf(id: string): string | null;
}

/** Builds the directory from documents in order of time, so that what was said last wins. */
export function makeDirectory(documents: readonly MinutesDocument[]): Directory {
  const entries = new Map<string, DirectoryEntry>();
  const keys = new Map<string, string>();
  const initials = new Map<string, Set<DirectoryEntry>>();
  for (const document of documents) {
    for (const person of document.people) {
      const key = personKey(person, document);
      keys.set(`${document.id}\n${person.id}`, key);
      const entry = entries.get(key) ?? newEntry(person);
      addTo(entry, person, document.id);
      entries.set(key, entry);
      if (person.initials === null) continue;
      const short = `${seriesKey(document)}\n${person.initials}`;
      initials.set(short, (initials.get(short) ?? new Set()).add(entry));
    }
  }
  makeIdsUnique(entries);
  const byId = new Map([...entries.values()].map((entry) => [entry.id, entry]));
  return {
    people: [...entries.values()].sort((a, b) => byCodeUnit(a.id, b.id)),
    idOf: (documentId, personId) => entries.get(keys.get(`${documentId}\n${personId}`) ?? '')?.id ?? null,
    byInitials: (series, text) => only(initials.get(`${series}\n${text}`))?.id ?? null,
    nameOf: (id) => byId.get(id)?.name ?? null,
  };
}

/**
 * Owners of one document with the directory's ids in place of the document's. Initials that the document does not
 * explain are looked up among the people of the same body.
 */
export function resolveOwners(owners: readonly Owner[], document: MinutesDocument, directory: Directory): Owner[] {
  return owners.map((owner) => {
    const stated = directory.idOf(document.id, owner.personId);
    if (stated !== null || owner.kind === 'organisation' || owner.kind === 'everyone') {
      return { ...owner, personId: stated };
    }
    const found = directory.byInitials(seriesKey(document), owner.text);
    return { ...owner, personId: found, kind: found === null ? owner.kind : 'person' };
  });
}

function only<T>(set: Set<T> | undefined): T | null {
  const [first, ...more] = set ?? [];
  return first !== undefined && more.length === 0 ? first : null;
}

/** A full name is the same person everywhere; a single word ("Sarah") only within one body. */
function personKey(person: Person, document: MinutesDocument): string {
  const name = wordingKey(person.name);
  return name.includes(' ') ? name : `${name}\n${wordingKey(bodyOf(document) ?? document.id)}`;
}

function newEntry(person: Person): DirectoryEntry {
  return { id: person.id, name: person.name, initials: [], aliases: [], organisation: null, documents: [] };
}

function addTo(entry: DirectoryEntry, person: Person, documentId: string): void {
  if (person.name !== entry.name) addOnce(entry.aliases, person.name);
  if (person.initials !== null) addOnce(entry.initials, person.initials);
  entry.organisation = person.organisation ?? entry.organisation;
  addOnce(entry.documents, documentId);
}

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}

/** Two people may have got the same id in different documents: all but the first get `-2`, `-3` …. */
function makeIdsUnique(entries: Map<string, DirectoryEntry>): void {
  const taken = new Set<string>();
  for (const [, entry] of [...entries].sort(([a], [b]) => byCodeUnit(a, b))) {
    const base = entry.id;
    for (let n = 2; taken.has(entry.id); n += 1) entry.id = `${base}-${n}`;
    taken.add(entry.id);
  }
}
