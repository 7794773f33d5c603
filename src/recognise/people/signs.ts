/** Names as people sign on with them: "@mira", "jvdb", "oskar_q [Northfield]". */
import type { PersonEntry } from './person-list.ts';
import { isRole } from './roles.ts';

const NOBODY = new Set(['none', 'nil', 'nobody', 'noone', 'n.a', 'tbc', 'tba', 'all', 'everyone', 'unknown']);

interface Piece {
  start: number;
  end: number;
}

const entryOf = (name: string, start: number, organisation: string | null = null): PersonEntry => ({
  start,
  end: start + name.length,
  person: { name, honorific: null, initials: null, role: null, organisation, note: null },
});

/** "HARROW": a surname as legislatures print it; shorter words in capitals are rather bodies or initials. */
const CAPITALS = /^(?=.*[AEIOUY])\p{Lu}[\p{Lu}'’-]{3,23}$/u;

/** A run where most pieces are single words and not all have a capital, or all are surnames in capitals; null if it is not one. */
export function readSigns(text: string, pieces: readonly Piece[]): PersonEntry[] | null {
  const named = pieces.map((p) => {
    const raw = text.slice(p.start, p.end);
    const name = raw.replace(/\([^)]{0,80}\)/g, '').trim();
    return entryOf(name, p.start + raw.indexOf(name));
  });
  const single = named.filter(({ person: { name } }) => /^@?[\p{L}][\p{L}\d_.'’-]{1,24}$/u.test(name));
  const signs = single.filter(({ person: { name } }) => /^@|[\d_]|^\p{Ll}/u.test(name)).length;
  if (
    (named.length < 3 && !named.every(({ person: { name } }) => name.startsWith('@'))) ||
    single.length < named.length ||
    single.some(({ person: { name } }) => isRole(name)) ||
    (signs < named.length * 0.25 && !single.every(({ person: { name } }) => CAPITALS.test(name)))
  )
    return null;
  return single;
}

/** One line of a list that gives one sign a line, with a body in brackets after it: "oskar_q [Northfield]". */
export function readSign(text: string): PersonEntry | null {
  const match = /^\s*(?<name>@?\p{L}[\p{L}\d_.|-]{1,24})\s?(?:[([](?<of>[^()[\]]{1,60})[)\]])?\s*$/u.exec(text);
  const name = match?.groups?.name ?? '';
  // A word like any other is read as a name, or says that nobody came.
  const sign = /^@|[\d_]|^\p{Ll}|\p{Ll}\p{Lu}/u.test(name) || match?.groups?.of !== undefined;
  if (!match || !sign || NOBODY.has(name.toLowerCase()) || isRole(name) || /^\p{Lu}+$/u.test(name)) return null;
  return entryOf(name, text.indexOf(name), match.groups?.of ?? null);
}
