/** Two who share an entry of a list: "Ann Lee/Bo Roe", "Dan / Di Lee", "Ann and Bo Lee". */
import type { PersonEntry } from './person-list.ts';
import { HONORIFIC, readPerson } from './read-person.ts';
import { isRole } from './roles.ts';

/** "Ann Lee/Bo Roe", "Ann / Bo Lee": two who share an entry; null if it is not one of theirs. */
export function readCouple(piece: string): PersonEntry[] | null {
  if (!piece.includes('/')) return null;
  const [first = '', second = '', ...more] = piece.split('/');
  const [one, two] = [readPerson(first), readPerson(second)];
  // "Cyng. / Cllrs Ann Lee" is a title in two languages.
  if (HONORIFIC.test(`${first.trim()} `)) return null;
  if (!one || !two || more.length > 0 || isRole(first) || isRole(second) || !/\s\p{Lu}/u.test(two.name)) return null;
  if (!one.name.includes(' ')) {
    if (!/^\p{Lu}\p{Ll}{1,15}$/u.test(one.name) || !/^\p{Lu}\p{Ll}{1,15}\s\p{Lu}/u.test(two.name)) return null;
    one.name = `${one.name} ${familyName(two.name)}`;
  }
  const at = first.length - first.trimStart().length;
  const from = first.length + 1 + (second.length - second.trimStart().length);
  return [
    { start: at, end: first.trimEnd().length, person: one },
    { start: from, end: first.length + 1 + second.trimEnd().length, person: two },
  ];
}

const familyName = (name: string): string => name.replace(/^\S+\s/, '');

/** "Ann and Bo Lee" among full names: both are called Lee. */
export function withFamilyNames(entries: PersonEntry[], text: string): PersonEntry[] {
  const isFull = ({ person }: PersonEntry) => person.name.includes(' ');
  const short = entries.filter((entry) => !isFull(entry)).length;
  if (short === 0 || short > MOST_COUPLES) return entries;
  const couples = entries.flatMap((entry, i) => {
    const next = entries[i + 1];
    if (!next || isFull(entry) || entry.person.honorific || next.person.honorific) return [];
    const names =
      /^\p{Lu}\p{Ll}{1,15}$/u.test(entry.person.name) && /^\p{Lu}\p{Ll}{1,15}\s\p{Lu}/u.test(next.person.name);
    return names && /^\s(?:and|&)\s$/.test(text.slice(entry.end, next.start)) ? [{ entry, next }] : [];
  });
  // Where others are known by their given names alone, these may be, too.
  if (couples.length < short) return entries;
  for (const { entry, next } of couples) entry.person.name = `${entry.person.name} ${familyName(next.person.name)}`;
  return entries;
}

/** More in one list are not couples. */
const MOST_COUPLES = 30;
