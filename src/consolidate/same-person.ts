/** When two names of one body are one person: written short, or misspelt. Two people of one list never are. */
import type { Person } from '../model/document.ts';
import { wordingKey } from './wording.ts';

/** Shorter names differ by one letter and are two names: "Ann" and "Anna", "Lee" and "Leo". */
const LETTERS_TO_MISSPELL = 5;

/** A reason if the names may be of one person; null if not. The names are not the same. */
export function samePerson(a: Person, b: Person): string | null {
  const [x, y] = [partsOf(a.name), partsOf(b.name)];
  if (x.length < 2 || y.length < 2) return null;
  if (isShortForm(x, y) || isShortForm(y, x)) return 'the same surname and first letter';
  if (x.length !== y.length || organisationsConflict(a, b)) return null;
  if (x.some((part, i) => part[0] !== y[i]?.[0])) return null;
  const wrong = x.flatMap((part, i) => (part === y[i] ? [] : [[part, y[i] ?? ''] as const]));
  const [pair, ...more] = wrong;
  if (!pair || more.length > 0) return null;
  const [p, q] = pair;
  if (Math.min(p.length, q.length) < LETTERS_TO_MISSPELL || !isOneSlip(p, q)) return null;
  return 'the same initials and one letter of difference';
}

/** "M Heath" of "Mac Heath". */
function isShortForm(short: readonly string[], long: readonly string[]): boolean {
  return short[0]?.length === 1 && short[0] === long[0]?.[0] && short.at(-1) === long.at(-1);
}

function partsOf(name: string): string[] {
  return wordingKey(name.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, '')).split(' ');
}

function organisationsConflict(a: Person, b: Person): boolean {
  if (a.organisation === null || b.organisation === null) return false;
  const words = new Set(wordingKey(a.organisation).split(' '));
  return !wordingKey(b.organisation)
    .split(' ')
    .some((word) => words.has(word));
}

/** One letter lost, added, changed, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right === `${left[1]}${left[0]}`;
}
