/** Names with the surname first: "Smith Jr., John; Teale, J.R.; Amos, Karl, Jr. (Mayor)". */
import { matchesOf } from '../../model/matches.ts';
import { GENERATION, looksLikeName, PARTICLES } from './names.ts';
import type { PersonEntry } from './person-list.ts';
import { HONORIFIC, readPerson } from './read-person.ts';
import { isRole } from './roles.ts';

interface Parts {
  surname: string;
  given: string;
  /** "Jr." */
  generation: string;
  /** What comes before and after the name: "Ald. ", " (Mayor)". */
  before: string;
  behind: string;
}

/** The parts of one name; null where the words cannot be a surname of one word, particles aside, and given names. */
function partsOf(text: string): Parts | null {
  const groups = /^\s*(?<surname>[^,;()]{2,40}?),\s{0,3}(?<given>[^,;()]{1,30}?)(?<rest>\s?[,(].{0,80})?\s*$/su.exec(
    text,
  )?.groups;
  if (!groups) return null;
  const before = HONORIFIC.exec(groups.surname ?? '')?.[0] ?? '';
  const words = (groups.surname ?? '').slice(before.length).trim().split(/\s+/);
  const own = words.length > 1 && GENERATION.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  const rest = (groups.rest ?? '').trim();
  const later = own === '' ? generationIn(rest) : '';
  const surname = words.join(' ');
  const given = (groups.given ?? '').trim();
  if (!isSurname(words) || !areGivenNames(given) || !looksLikeName(`${given} ${surname}`)) return null;
  const behind = later === '' ? rest : rest.slice(rest.indexOf(later) + later.length).trim();
  return { surname, given, generation: own || later, before, behind };
}

/** ", Jr. (Mayor)" → "Jr." */
function generationIn(rest: string): string {
  const word = /^,\s{0,3}(?<word>\p{L}{1,3}\.?)(?=$|[\s,(])/u.exec(rest)?.groups?.word ?? '';
  return GENERATION.test(word) ? word : '';
}

function isSurname(words: readonly string[]): boolean {
  const main = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
  return main.length === 1 && /^\p{Lu}./u.test(main[0] ?? '');
}

const areGivenNames = (given: string): boolean =>
  given.split(/\s+/).length <= 3 && /^\p{Lu}/u.test(given) && !isRole(given);

function entryOf(text: string, start: number): PersonEntry | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const { before, given, surname, generation, behind } = parts;
  const person = readPerson(`${before}${given} ${surname} ${behind.replace(/^,\s{0,3}/, '- ')}`);
  if (!person) return null;
  if (generation !== '') person.name = `${person.name} ${generation}`;
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + lead + text.trim().length, person };
}

/** True if most of the pieces are names with the surname first. One alone may be two people. */
function mostly(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  return filled.length >= 2 && filled.filter((text) => partsOf(text)).length >= filled.length * 0.6;
}

/** Reads a run whose semicolons part people and whose commas part surname and given name; null if it is not one. */
export function readSurnameFirst(text: string): PersonEntry[] | null {
  const chunks: { text: string; start: number }[] = [];
  for (const match of matchesOf(text, /[^;]{1,300}/g)) chunks.push({ text: match[0], start: match.index });
  if (chunks.length < 2 || !mostly(chunks.map((chunk) => chunk.text))) return null;
  return chunks.flatMap((chunk) => {
    const entry = entryOf(chunk.text, chunk.start);
    if (entry) return [entry];
    const person = readPerson(chunk.text);
    const lead = chunk.text.length - chunk.text.trimStart().length;
    return person ? [{ start: chunk.start + lead, end: chunk.start + chunk.text.trimEnd().length, person }] : [];
  });
}

/** "J.R.", "Ann B." */
const INITIALS = /^(?:\p{Lu}\.?\s?){1,3}$|\s\p{Lu}\.?$/u;

/**
 * Reads lines or cells that give one person each, surname first; null if they do not. "Ann, Northfield" looks the same, so
 * one of them must show it: by initials, "Jr." or a surname of several words. `single`: each line is known to be one person.
 */
export function readSurnamesFirst(lines: readonly string[], single = false): (PersonEntry | null)[] | null {
  const names = lines.map((line) => partsOf(line));
  if (single) return names.every((parts) => parts !== null) ? lines.map((line) => entryOf(line, 0)) : null;
  const tails = names.flatMap((parts) => (parts ? [parts.given] : []));
  // "Ames, Northfield" · "Bell, Northfield": the place that they come from
  const told = names.some(
    (parts) => parts !== null && (parts.generation !== '' || /\s/.test(parts.surname) || INITIALS.test(parts.given)),
  );
  if (lines.length < 3 || !told || !mostly(lines) || new Set(tails).size < tails.length * 0.8) return null;
  return lines.map((line) => entryOf(line, 0));
}
