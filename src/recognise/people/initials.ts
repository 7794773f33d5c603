/** Initials: made of a name, and held against one. */
import { SUFFIXES } from './names.ts';

/** Initials of a name: "Ann van der Lee" → "AVDL"; used where none are printed. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((t) => /^\p{L}/u.test(t) && !SUFFIXES.test(t))
    .map((t) => (t[0] ?? '').toUpperCase())
    .join('');
}

/** "AVL" fits "Ann van Lee", "BenS" fits "Ben Swan", "AL" fits "Ann Lee". */
export function initialsFit(initials: string, name: string): boolean {
  const full = initialsOf(name);
  const letters = initials.replace(/\./g, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '');
  if (letters.toUpperCase() === full) return true;
  if (letters.length >= 2 && full.length >= 2 && letters.length < full.length) {
    return letters.toUpperCase()[0] === full[0] && letters.toUpperCase().at(-1) === full.at(-1);
  }
  const compact = name.replace(/[^\p{L}\s-]/gu, '');
  if (capitals.length === 2 && /\p{Ll}/u.test(letters)) {
    const [first = '', ...others] = compact.split(/[\s-]+/);
    const lead = letters.slice(0, -1);
    if (first.toLowerCase().startsWith(lead.toLowerCase()) && (others.at(-1) ?? '').startsWith(letters.at(-1) ?? '?'))
      return true;
    // "PWh" for "Paul Wheel"
    const [head = '', tail = ''] = letters.match(/\p{Lu}\p{Ll}{0,4}/gu) ?? [];
    return tail !== '' && first.startsWith(head) && (others.at(-1) ?? '').startsWith(tail);
  }
  return false;
}
