/** Words that name an owner → the person they mean in this document, or what kind of owner they are. */
import { matchesOf } from '../model/matches.ts';
import { oncePerText } from '../model/once-per-text.ts';
import type { Owner, Person } from '../model/people.ts';
import { initialsFit } from '../recognise/people/initials.ts';
import { looksLikeName, SUFFIXES } from '../recognise/people/names.ts';
import { isEveryone, type OwnerWords } from '../recognise/people/owners.ts';
import { isRole } from '../recognise/people/roles.ts';
import { normaliseLabel } from '../recognise/words/index.ts';

/** Never guesses: two people who fit leave `personId` null. */
export function resolveOwner(words: Pick<OwnerWords, 'text'>, people: readonly Person[]): Owner {
  const text = words.text.replace(/\s+/g, ' ').trim();
  if (isEveryone(text)) return { text, personId: null, kind: 'everyone' };
  const person = findPerson(text, people);
  if (person) return { text, personId: person.id, kind: 'person' };
  if (/^\p{Lu}{2,3}$/u.test(text) || (looksLikeName(text) && !/\b(?:team|group|council|board|committee)\b/i.test(text)))
    return { text, personId: null, kind: 'person' };
  if (isRole(text)) return { text, personId: null, kind: 'person' };
  if (
    /^\p{Lu}[\p{L}\d&]*\p{Lu}/u.test(text) ||
    /\b(?:team|group|council|board|committee|service|office|department|members|sub-?group)\b/i.test(text)
  )
    return { text, personId: null, kind: 'organisation' };
  return { text, personId: null, kind: 'unknown' };
}

/** The one person that a name, first name, surname, pair of initials or role means; null if none or several fit. */
export function findPerson(text: string, people: readonly Person[]): Person | null {
  const lower = folded(text).replace(/\./g, '');
  const tests: ((p: Person) => boolean)[] = [
    (p) => folded(p.name) === lower || folded(p.name).replace(/\./g, '') === lower,
    (p) => /^\p{Lu}[\p{L}]{0,4}$/u.test(text) && p.initials !== null && p.initials.replace(/\./g, '') === text,
    (p) => /^[\p{Lu}.]{2,6}$/u.test(text) && initialsFit(text, p.name),
    (p) => nameWords(p.name)[0] === lower,
    (p) => endsWith(nameWords(p.name), lower.split(/\s+/)),
    (p) => lower.includes(' ') && nameParts(p.name, lower),
    (p) => p.spans.some(({ quote }) => quote.includes('@') && signsOn(quote, lower)),
    (p) => !lower.includes(' ') && lower.length >= 4 && lower === signOf(p.name),
    (p) => p.role !== null && normaliseLabel(p.role) === normaliseLabel(text).replace(/^the\s/, ''),
    (p) =>
      /^(?:chair|chairman|chairperson|chairwoman)$/.test(lower) &&
      p.role !== null &&
      /^chair(?:man|person|woman)?\b/i.test(p.role),
  ];
  for (const test of tests) {
    const hits = people.filter(test);
    if (hits.length === 1) return hits[0] ?? null;
    if (hits.length > 1) return null;
  }
  return null;
}

/** In small letters, with one kind of apostrophe and hyphen: "O’Shea" and "O'Shea" are one name. */
const folded = oncePerText((text) =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[‐‑‒–]/g, '-'),
);

/** "Ann Lee @annlee": the whole name that somebody signs on with, in the words that list them. */
function signsOn(quote: string, lower: string): boolean {
  return matchesOf(quote.toLowerCase(), /@([\w-]{2,39})/g).some(([, sign]) => sign === lower);
}

/** "alee": how Ann Lee may sign on. */
function signOf(name: string): string {
  const words = name.toLowerCase().split(/\s+/);
  return words.length < 2 ? '' : `${words[0]![0]}${words.at(-1)}`;
}

/** The words of a name without "Jr." and the like after it. */
const nameWords: (name: string) => readonly string[] = oncePerText((name) => {
  const words = folded(name).replace(/[,.]/g, '').split(/\s+/);
  while (words.length > 1 && SUFFIXES.test(words.at(-1) ?? '')) words.pop();
  return words;
});

/** "De Witt" for "Otis De Witt", "Pell" for "Amos Pell Jr.": a surname of one or more words. */
const endsWith = (name: readonly string[], surname: readonly string[]): boolean =>
  surname.length < Math.max(2, name.length) &&
  surname.every((word, i) => word === name[name.length - surname.length + i]);

/** "M Lorne" for "Margaret Lorne": same surname, first letter fits. */
function nameParts(name: string, lower: string): boolean {
  const a = nameWords(name);
  const b = nameWords(lower);
  return a.at(-1) === b.at(-1) && a[0]?.[0] === b[0]?.[0] && (a[0]?.length === 1 || b[0]?.length === 1);
}
