/** When two names of one body are one person: written short, or misspelt. Two people of one list never are. */
import type { Listed } from '../brief.ts';
import { wordingKey } from '../wording.ts';

/** Shorter names differ by one letter and are two names: "Ann" and "Anna", "Lee" and "Leo". */
const LETTERS_TO_MISSPELL = 5;

/** Tell father from son. */
const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'junior', 'senior']);

/** A reason if the names may be of one person; null if not. The names are not the same. */
export function samePerson(a: Listed, b: Listed): string | null {
  const [x, y] = [partsOf(a.name), partsOf(b.name)];
  // "M.H." is one name, though its letters are compared apart from each other.
  const [isShort, isOtherShort] = [x.length === 1 || isInitials(a.name), y.length === 1 || isInitials(b.name)];
  if (isShort && isOtherShort) return null;
  if (isShort || isOtherShort) return isShort ? singleName(a.name, b) : singleName(b.name, a);
  if (isShortForm(x, y) || isShortForm(y, x)) return 'the same surname and first letter';
  if (organisationsConflict(a, b)) return null;
  if (leavesOutNames(x, y) || leavesOutNames(y, x))
    return 'the same name, with a name in the middle or at the end left out';
  if (x.length !== y.length) return null;
  if (x.some((part, i) => part[0] !== y[i]?.[0])) return null;
  const wrong = x.flatMap((part, i) => (part === y[i] ? [] : [[part, y[i] ?? ''] as const]));
  const [pair, ...more] = wrong;
  if (!pair || more.length > 0) return null;
  const [p, q] = pair;
  if (Math.min(p.length, q.length) < LETTERS_TO_MISSPELL || !isOneSlip(p, q)) return null;
  return 'the same initials and one letter of difference';
}

/** A list that names people by their initials or their first names only: "MH", "Mary" for Mary Hale. */
function singleName(short: string, long: Listed): string | null {
  if (isInitials(short)) return initialsOf(long) === short.replaceAll('.', '') ? 'the initials of the name' : null;
  const [first] = partsOf(long.name);
  return first !== undefined && first.length > 1 && partsOf(short)[0] === first ? 'the first name' : null;
}

/** How much of a name is given: 2 "Mary Hale", 1 "M Hale", 0 "Mary" or "MH". */
export function fullness(name: string): number {
  if (!/\s/.test(name.trim())) return 0;
  return /^\p{Lu}\.?\s/u.test(name) ? 1 : 2;
}

/** True for a name that is initials only: "MH", "J.S.". */
export function isInitials(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,4}$/u.test(name);
}

function initialsOf({ name, initials }: Listed): string {
  const made = name.split(/[\s-]+/).map((part) => part.charAt(0));
  return (initials ?? made.join('')).replaceAll('.', '').toUpperCase();
}

/** "M Hale" of "Mary Hale". */
function isShortForm(short: readonly string[], long: readonly string[]): boolean {
  return short[0]?.length === 1 && short[0] === long[0]?.[0] && short.at(-1) === long.at(-1);
}

/** "Ann Brook" of "Ann Mary Brook", "Paula Soto" of "Paula Soto Vega". */
function leavesOutNames(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length || long.some((part) => GENERATIONS.has(part))) return false;
  const middle = short[0] === long[0] && short.at(-1) === long.at(-1);
  return (
    (middle && short.slice(1, -1).every((part) => long.includes(part))) || short.every((part, i) => part === long[i])
  );
}

/** A name as it is compared: without accents, case, hyphens and stops. */
export function foldedKey(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const key = wordingKey(name.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, ''));
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(name, key);
  return key;
}

/** The same names are in every list of a body. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

interface Form {
  parts: readonly string[];
  /** "M.H." is one name, too, though its letters are compared apart. */
  isShort: boolean;
}

/** Each name of a body is compared with all others of it. */
const forms = new Map<string, Form>();

function formOf(name: string): Form {
  const known = forms.get(name);
  if (known !== undefined) return known;
  const parts = foldedKey(name).split(' ');
  const form = { parts, isShort: parts.length === 1 || isInitials(name) };
  if (forms.size >= MOST_FOLDED) forms.clear();
  forms.set(name, form);
  return form;
}

const partsOf = (name: string): readonly string[] => formOf(name).parts;

function organisationsConflict(a: Listed, b: Listed): boolean {
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
