/** People of the configuration whom no attendance list holds and who own actions. */
import type { Span } from '../../model/place.ts';
import type { Register } from '../../model/register.ts';
import type { Bodies } from '../bodies.ts';
import type { Brief } from '../brief.ts';
import type { KnownPeople, KnownPerson } from './known-people.ts';
import { foldedKey } from './same-person.ts';

interface Unlisted {
  person: KnownPerson;
  entry: Register['people'][number];
}

interface Uses {
  documents: Set<string>;
  /** The first of these, and where it names the person. */
  path: string;
  spans: Span[];
}

/** `listed`: those whom a list holds. The entries' ids may be taken. */
export function unlistedPeople(
  documents: readonly Brief[],
  bodies: Bodies,
  known: KnownPeople,
  listed: ReadonlySet<KnownPerson>,
): Unlisted[] {
  const found = new Map<KnownPerson, Uses>();
  for (const document of documents) {
    for (const { owners, spans } of [...document.actions, ...(document.actionLog?.entries ?? [])]) {
      for (const { text, personId } of owners) {
        const person = personId === null ? known.find(text, bodies.nameOf(document)) : null;
        if (!person || listed.has(person)) continue;
        const uses = found.get(person) ?? { documents: new Set<string>(), path: document.source.path, spans };
        found.set(person, uses);
        uses.documents.add(document.id);
      }
    }
  }
  return [...found].map(([person, uses]) => ({ person, entry: entryOf(person, uses) }));
}

function entryOf(
  { name, initials = [], aliases = [] }: KnownPerson,
  { documents, path, spans }: Uses,
): Unlisted['entry'] {
  return {
    id: foldedKey(name).replaceAll(' ', '-'),
    name,
    initials: [...initials],
    aliases: [...aliases],
    organisation: null,
    positions: [],
    documents: [...documents],
    path,
    spans,
  };
}
