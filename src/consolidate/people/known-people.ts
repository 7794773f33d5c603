/** People of the configuration: other names and initials of a person, which documents alone do not tell. */
import { addTo } from '../../model/add-to.ts';
import { foldedKey } from './same-person.ts';

/** One person under all names that the documents may use. */
export interface KnownPerson {
  /** The name that the register shows. */
  name: string;
  initials?: readonly string[] | undefined;
  aliases?: readonly string[] | undefined;
  /** A part of the name of the body that this holds for; left out: all bodies. */
  body?: string | undefined;
}

export interface KnownPeople {
  all: readonly KnownPerson[];
  /** The one person who goes by these words in a body; null if there is none, or more than one. */
  find(words: string, body: string | null): KnownPerson | null;
}

export function knownPeople(all: readonly KnownPerson[]): KnownPeople {
  const byName = new Map<string, KnownPerson[]>();
  for (const person of all) {
    for (const name of new Set(namesOf(person).map(foldedKey))) addTo(byName, name, person);
  }
  return {
    all,
    find: (words, body) => {
      if (byName.size === 0) return null;
      const fits = (byName.get(foldedKey(words)) ?? []).filter((person) => holdsFor(person, body));
      return fits.length === 1 ? (fits[0] ?? null) : null;
    },
  };
}

function namesOf({ name, initials = [], aliases = [] }: KnownPerson): string[] {
  return [name, ...initials, ...aliases];
}

function holdsFor(person: KnownPerson, body: string | null): boolean {
  return person.body === undefined || (body !== null && foldedKey(body).includes(foldedKey(person.body)));
}
