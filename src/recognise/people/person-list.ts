/** A run of names → its entries, as ranges: "Dr Ann Lee (Chair, Northfield), Cllrs P Poole and R Roe; S. Shah". */

import { matchesOf } from '../../model/matches.ts';
import { blankNoteMarks } from '../note-marks.ts';
import { readCouple, withFamilyNames } from './couples.ts';
import { initialsFit } from './initials.ts';
import { leadingGroup, opensWithKind } from './kinds-of-people.ts';
import { looksLikeName, SUFFIXES } from './names.ts';
import { type PersonReading, personNamed, readPerson } from './read-person.ts';
import { isRole } from './roles.ts';
import { readSigns } from './signs.ts';
import { readSurnameFirst } from './surname-first.ts';

export interface PersonEntry {
  start: number;
  end: number;
  person: PersonReading;
}

/** Without one of these a text is one piece. */
const SEPARATES = /[()[\],;\t•|&+.]|\s(?:and|plus|with|a\/and|ac\/and)|[ ]{3}/;

/**
 * Pieces between commas, semicolons, "and", "&", tabs and bullets that are outside brackets, and where a comma was
 * forgotten: "Ann Lee (AL) Bo Chen (BC)". A line break is a blank: a list that wraps breaks inside names too.
 */
export function splitList(text: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let depth = 0;
  let from = 0;
  const separators =
    /[()[\]]|[,;\t•|]|\s\+\s|\s{1,20}(?:and|&|plus|with|a\/and|ac\/and)(?:\s+|$)|\s&|[ ]{3,}|(?<=\p{Lu}\p{Ll}{1,20}\s\p{Lu}\p{Ll}{2,20})\.\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}|(?:\p{L}{2,14}\s){0,4}(?:[Rr]epresentatives?|[Mm]embers?|[Dd]irectors?|[Gg]uests?|[Oo]bservers?|[Vv]isitors?|[Dd]elegates?|[Aa]dvis[eo]rs?)\s\p{Lu}\p{Ll})|(?<=\s\p{Lu}{2,4})\.\s+(?=\p{Lu}\p{Ll}{1,20}\s\p{Lu}\p{Ll})|(?<=\(\p{Lu}{2,4}\))\s{1,3}(?=\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’-]{1,20}){1,2}\s\(\p{Lu}{2,4}\))/gu;
  // Of separators in a row nothing is kept: a line of 100,000 commas has no pieces.
  const close = (end: number) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(from, end))) pieces.push({ start: from, end });
  };
  let match = SEPARATES.test(text) ? separators.exec(text) : null;
  for (; match !== null; match = separators.exec(text)) {
    const mark = match[0];
    if (mark === '(' || mark === '[') {
      // An opening bracket that never closes does not swallow the rest of the list.
      if (text.slice(match.index, match.index + 200).includes(mark === '(' ? ')' : ']')) depth++;
    } else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      close(match.index);
      from = match.index + mark.length;
    }
  }
  close(text.length);
  return pieces;
}

/** Nobody: "None", "N/A", "No apologies were received". */
export function saysNobody(text: string): boolean {
  return /^[\s:–-]*(?:none|nil|n\/?a|no\b.{0,60}|nobody|no one|tbc|tba|not recorded|-|–|—)[\s.]*$/i.test(text.trim());
}

/** "4 members of the public", "Two residents": a number of people without names. */
const UNNAMED =
  /\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|some)\s(?:others|people|residents|members|visitors|guests|staff|officers|representatives?|parents|students)\b|\b(?:members? of (?:the )?(?:public|press)|residents?|parishioners?|public|others|students|guests|visitors)\b/i;

/** "Ann Lee, Chair; Bo Chen, Northfield Housing; Cllr Mrs Y. Roe": semicolons part persons, commas what is said of them. */
function readGroupedRecords(text: string): PersonEntry[] | null {
  const chunks = text.split(';');
  if (chunks.length < 3) return null;
  let at = 0;
  return chunks.flatMap((chunk) => {
    const start = at;
    at += chunk.length + 1;
    return peopleOfChunk(chunk, start);
  });
}

/** The people between two semicolons: one as a rule, several where the words or titles say so. */
function peopleOfChunk(chunk: string, start: number): PersonEntry[] {
  const entries: PersonEntry[] = [];
  // "the rector, Ann Lee", "board members Bo Roe, Sam Ortiz, and Cy Poe"
  let office: string | null = null;
  const several = leadingGroup(chunk.trimStart().replace(/^and\s/, '')) > 0;
  for (const piece of splitList(chunk)) {
    const written = chunk.slice(piece.start, piece.end);
    const words = written.trim();
    if (isUnnamed(written)) continue;
    const [first] = entries;
    const person = readPerson(written);
    if (!first) {
      if (person) {
        person.role ??= office;
        entries.push({ start: start + piece.start + written.search(/\S/), end: start + piece.end, person });
      } else if (isRole(written)) office = words.replace(/^the\s/, '');
    } else if (person && !isRole(written) && (several || isAnother(person, first.person, words)))
      entries.push({ start: start + piece.start + written.search(/\S/), end: start + piece.end, person });
    else if (isRole(written)) first.person.role ??= words;
    else first.person.organisation ??= words;
  }
  return entries;
}

/** "Mrs Roe", "Y. Roe" after the first of a chunk: a title or an initial says that it is somebody. */
const isAnother = (person: PersonReading, first: PersonReading, words: string): boolean =>
  person.honorific !== null || first.honorific !== null || /^\p{Lu}\.?\s/u.test(words);

const isUnnamed = (text: string): boolean => UNNAMED.test(text) && !text.includes('(');

/** "T. Ames      Safety Advisor (Secretary)": a wide gap parts a name from who they are. */
function readColumns(text: string): PersonEntry | null {
  const gap = /^(?<name>[^,;\t\n]{3,50}?)(?:\t|[ ]{3,})\s{0,40}(?<rest>[^\t]{2,80})$/.exec(text.trimEnd());
  if (!gap?.groups) return null;
  const person = readPerson(gap.groups.name ?? '');
  const rest = (gap.groups.rest ?? '').trim();
  const next = readPerson(rest);
  // "Ann Lee     Bo Roe     Sam Ortiz": names side by side
  const cells = rest.split(/[ ]{3,}/);
  if (cells.length > 1 && cells.every((cell) => looksLikeName(cell) && !isRole(cell) && cell.trim().includes(' ')))
    return null;
  if (
    !person ||
    /[,;]\s.*[,;]\s/.test(rest) ||
    namesAnother(rest) ||
    (next && (next.honorific || (looksLikeName(rest) && !isRole(rest) && rest.split(/\s+/).length === 2)))
  )
    return null;
  if (isRole(rest)) person.role ??= rest;
  else if (isInitials(rest) && initialsFit(rest, person.name)) person.initials ??= rest;
  else person.organisation ??= rest;
  return { start: 0, end: text.length, person };
}

/** "Ann Lee (Superintendent)", "Bo Roe, Attorney": somebody with a role, not what the one before the gap is. */
function namesAnother(text: string): boolean {
  const said =
    /^(?<name>\p{Lu}[\p{L}.'’-]{0,20}\s(?:\p{Lu}\.\s)?\p{Lu}[\p{L}'’-]{1,25})(?:\s?\((?<inside>[^()]{2,40})\)|,\s(?<behind>[^,;]{2,40}))$/u.exec(
      text,
    );
  const [name, role] = [said?.groups?.name ?? '', (said?.groups?.inside ?? said?.groups?.behind ?? '').trim()];
  return name !== '' && looksLikeName(name) && !isRole(name) && (isRole(role) || /^\p{Lu}{2,5}$/u.test(role));
}

/** The people of a row of names that stand apart by wide gaps, each with who they are; null if it is no such row. */
export function readNameRow(text: string): PersonEntry[] | null {
  const parts = matchesOf(text, /(?:[^\s]|[ ](?![ ]{2})(?!\t)){2,120}/g).filter(([part]) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 4) return null;
  const entries = parts.map((part) => {
    const entry = readPersonRecord(part[0]);
    const start = part.index + part[0].search(/\S/);
    return entry && { ...entry, start, end: part.index + part[0].trimEnd().length };
  });
  const others = parts.slice(1).every(([part]) => namesAnother(part.trim()));
  return others && entries.every((entry) => entry !== null) ? (entries as PersonEntry[]) : null;
}

/** "PhD", "OBE, FRS": letters after a name, which are not its initials. */
function areLetters(piece: string, name: string): boolean {
  const words = piece.trim().split(/\s+/);
  return words.every((word) => SUFFIXES.test(word) && /\p{Lu}/u.test(word)) && !initialsFit(words[0] ?? '', name);
}

const isInitials = (text: string): boolean => /^\p{Lu}[\p{L}.]{1,5}$/u.test(text);

/** Readers of whole lists that are not pieces one after the other. */
const WHOLE: readonly ((text: string) => PersonEntry[] | null)[] = [
  (text) => (saysNobody(text) ? [] : null),
  (text) => {
    const columns = readColumns(text);
    return columns && [columns];
  },
  (text) => readSigns(text, splitList(text)),
  readSurnameFirst,
  readGroupedRecords,
];

/** All persons of a list. A piece that is a role or a remnant of a bracket belongs to the person before it. */
export function readPersonList(written: string): PersonEntry[] {
  const text = blankNoteMarks(written);
  for (const whole of WHOLE) {
    const entries = whole(text);
    if (entries) return entries;
  }
  const pieces = splitList(text).map(({ start, end }) => pieceOf(text, start, end));
  const initialled = pieces.filter(({ sign }) => /^\p{Lu}{2}\.?$/u.test(sign)).length >= 3;
  const entries: PersonEntry[] = [];
  for (const piece of pieces) {
    const previous = entries.at(-1) ?? null;
    if (previous && belongsTo(previous, piece)) continue;
    if (initialled && /^\p{Lu}{2,4}\.?$/u.test(piece.sign) && !fitsInitials(previous, piece)) {
      entries.push({ start: piece.first, end: piece.last, person: personNamed(piece.sign.replace(/\.$/, '')) });
      continue;
    }
    if (previous && saysMoreOf(previous, piece)) continue;
    if (!isUnnamed(piece.text)) entries.push(...peopleOfPiece(previous, piece));
  }
  return withFamilyNames(entries, text);
}

/** What stands between two separators. */
interface Piece {
  text: string;
  /** Without blanks around it. */
  sign: string;
  start: number;
  end: number;
  /** Where its first and after its last word. */
  first: number;
  last: number;
}

function pieceOf(list: string, start: number, end: number): Piece {
  const text = list.slice(start, end);
  const first = start + (text.length - text.trimStart().length);
  return { text, sign: text.trim(), start, end, first, last: start + text.trimEnd().length };
}

/** "…, Jr", which goes with the name before it. */
function belongsTo(previous: PersonEntry, { sign, end }: Piece): boolean {
  if (!previous.person.name.includes(' ') || !/^(?:Jr|Sr|II|III)\.?$/.test(sign)) return false;
  previous.person.name = `${previous.person.name}, ${sign}`;
  previous.end = end;
  return true;
}

/** "RW, HJ, AMG, II": among pairs of initials three letters are somebody's as well, unless they are of the one before. */
const fitsInitials = (previous: PersonEntry | null, { sign }: Piece): boolean =>
  previous?.person.initials === null && initialsFit(sign, previous.person.name);

/** Letters after a name, a remnant of a bracket, a role. */
function saysMoreOf(previous: PersonEntry, { text, sign, end }: Piece): boolean {
  if (areLetters(text, previous.person.name)) {
    previous.end = end;
    return true;
  }
  if (!/^[^()]{0,60}\)\s*$/.test(text) && !isRole(text)) return false;
  if (opensWithKind(sign) && readPerson(text) !== null) return false;
  if (isRole(text)) previous.person.role ??= sign;
  return true;
}

/** The people whom a piece names, or none; initials and bodies go to the one before. */
function peopleOfPiece(previous: PersonEntry | null, piece: Piece): PersonEntry[] {
  const { text, sign, start, first, last } = piece;
  // "Ann Lee    AL    Bo Roe    BR": initials in a column of their own
  if (previous && isInitials(sign) && fitsInitials(previous, piece)) {
    previous.person.initials = sign;
    previous.end = last;
    return [];
  }
  const couple = readCouple(text);
  if (couple) return couple.map((one) => ({ ...one, start: start + one.start, end: start + one.end }));
  const person = readPerson(text);
  if (person) return [{ start: first, end: last, person }];
  if (previous && previous.person.organisation === null && /^\p{Lu}/u.test(sign) && text.length < 60)
    previous.person.organisation = sign;
  return [];
}

/**
 * One person a line, the rest of the line says who they are: "Ann Lee, Northfield Council, Chair".
 * Null if the line does not begin with a name.
 */
export function readPersonRecord(written: string): PersonEntry | null {
  const text = blankNoteMarks(written);
  const [first, ...rest] = splitList(text);
  if (!first) return null;
  const person = readPerson(text.slice(first.start, first.end));
  if (!person) return null;
  for (const piece of rest) {
    const words = text.slice(piece.start, piece.end).trim();
    if (/^(?:Jr|Sr|II|III)\.?$/.test(words)) person.name = `${person.name}, ${words}`;
    else if (areLetters(words, person.name)) continue;
    else if (isRole(words)) person.role ??= words;
    else person.organisation ??= words;
  }
  return { start: first.start, end: text.length, person };
}

/**
 * True if lines give one person each ("Ann Lee, Northfield" · "Bo Chen, Westmoor"), false if they are a wrapped list.
 * Tells by the number of pieces, which is small and the same on most lines, and by words that repeat after the names.
 */
export function areRecords(lines: readonly string[]): boolean {
  const counts = lines.map((line) => splitList(line).length);
  if (lines.length === 0 || counts.every((n) => n <= 1)) return true;
  // "AL - Ann Lee, Bureau of Weather, Ruritania, Chair"
  if (lines.every((line) => /^\s*\p{Lu}{2,4}\s?[-–—=:]\s\p{Lu}\p{Ll}/u.test(line))) return true;
  if (lines.length < 2) return false;
  if (counts.reduce((sum, n) => sum + n, 0) > lines.length * 3.2) return false;
  const named = lines.filter((line) => readPersonRecord(line) !== null).length;
  if (named < lines.length * 0.8) return false;
  const tails = lines.flatMap((line) =>
    splitList(line)
      .slice(1)
      .map((p) => line.slice(p.start, p.end).trim()),
  );
  // "N Poole", "Mrs A Roe": names with initials or titles after the first make it a list.
  if (tails.some((t) => readPerson(t)?.honorific || /^\p{Lu}\.?\s\p{Lu}\p{Ll}/u.test(t))) return false;
  const repeated = tails.length - new Set(tails).size;
  const unlike = tails.filter((t) => !looksLikeName(t.replace(/\([^)]{0,80}\)/g, '').trim()) || isRole(t)).length;
  const mode = Math.max(...[1, 2, 3, 4].map((n) => counts.filter((c) => c === n).length));
  return (repeated > 0 || unlike >= tails.length * 0.3 || lines.length >= 4) && mode >= lines.length * 0.5;
}
