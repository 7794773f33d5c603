/** Names beside a word: "Moved by ⟨Mr. De Witt⟩, …", "… ⟨Ann Lee⟩ seconded". Walks word by word until no name goes on. */

import { joinLists } from '../languages/grammar/join-lists.ts';
import type { NameRange, NameReaders } from '../languages/grammar/motion-phrases.ts';
import type { NameLists } from '../languages/grammar/motions.ts';
import { languages } from '../languages/index.ts';
import { looksLikeName } from '../people/names.ts';
import { isRole } from '../people/roles.ts';
import { honorifics } from '../words/index.ts';

const grammars = languages.flatMap(({ motions }) => motions ?? []);
const lists = joinLists<keyof NameLists>(grammars.map(({ names }) => names));
const officers = grammars.flatMap(({ officer }) => officer ?? []);

/** "K7ABC", "NØOFD": those who speak by radio are named by their calls. */
const CALL_SIGN = /^\p{Lu}{1,2}\d\p{Lu}{2,4}$/u;
/** A walk takes no more words than these. */
const MOST = 7;

type Kind = 'name' | 'office' | 'courtesy' | 'particle' | 'none';
/** What a name is without its titles and small words. */
const BARE: ReadonlySet<Kind> = new Set(['name', 'office']);

/** `shouted`: what stands around is in capitals, too, so that capitals say nothing. */
function kindOf(word: string, shouted: boolean): Kind {
  const bare = word.toLowerCase().replace(/[.,]$/, '');
  const initials = /^\p{Lu}\.$/u.test(word) || (/^\p{Lu}{1,3}$/u.test(word) && !shouted);
  if (lists.stops.has(bare) && !initials) return 'none';
  if (lists.offices.has(bare)) return 'office';
  // Words of courtesy are not part of a name.
  if (/^\p{Lu}/u.test(word) && honorifics.has(bare)) return 'courtesy';
  if (lists.particles.has(bare) && bare.length > 1) return 'particle';
  if (/^(?:@\w|\p{Lu}[\p{L}\p{M}'’.&-]*$)/u.test(word)) return 'name';
  return 'none';
}

/** The name that begins at `from`, or null. */
export function nameAfter(text: string, from: number): NameRange | null {
  const words = /[^\s,;:()/–—\]]{1,40}/y;
  let at = from;
  let start = -1;
  let bare = -1;
  let end = -1;
  let last: Kind = 'none';
  const shouted = isShouted(text.slice(Math.max(0, from - 14), from));
  for (let n = 0; n < MOST; n++) {
    at = skipBlanks(text, at);
    words.lastIndex = at;
    const word = words.exec(text)?.[0];
    if (word === undefined) break;
    const ends = endsSentence(word);
    const kind = kindOf(ends ? word.slice(0, -1) : word, shouted);
    if (n === 0 && lists.definite.has(word.toLowerCase())) {
      at += word.length;
      start = at + 1;
      continue;
    }
    // "K7ABC" alone is a name; after one it is not part of it.
    if (n === 0 && CALL_SIGN.test(bareOf(word))) return finish(text, at, at, at + bareOf(word).length, 'name');
    if (kind === 'none') break;
    if (start < 0) start = at;
    if (kind !== 'courtesy' && bare < 0) bare = at;
    at += word.length;
    if (kind !== 'particle') end = ends ? at - 1 : at;
    last = kind;
    if (ends || /[,;:()/–—\]\n]/.test(text[at] ?? '\n')) break;
  }
  return finish(text, start, bare, end, last);
}

/** The name that ends before `to`, or null. */
export function nameBefore(text: string, to: number): NameRange | null {
  let at = to;
  let start = -1;
  let bare = -1;
  let end = -1;
  let last: Kind = 'none';
  const shouted = isShouted(text.slice(to, to + 14));
  for (let n = 0; n < MOST; n++) {
    at = skipBlanksBefore(text, at);
    const from = startOfWord(text, at);
    const word = text.slice(from, at);
    // "Carried. Bo seconded": the full stop closes what comes before.
    if (word === '' || (end >= 0 && endsSentence(word))) break;
    // "The Mayor moved"
    if (end >= 0 && lists.definite.has(word.toLowerCase())) {
      start = from;
      if (last === 'office') bare = from;
      break;
    }
    if (n === 0 && CALL_SIGN.test(word) && !isAfterName(text, from)) return finish(text, from, from, at, 'name');
    const kind = kindOf(word, shouted);
    if (kind === 'none' || (end < 0 && isClosed(word))) break;
    if (end < 0) {
      end = at;
      last = kind;
    }
    start = from;
    if (BARE.has(kind)) bare = from;
    at = from;
  }
  if (start >= 0 && bare < 0) bare = start;
  // "de la Cruz" at the head of the words is part of the name; "le" alone is not.
  return finish(text, start, firstParticle(text, start, bare), end, last);
}

function skipBlanksBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[^\S\n]/.test(text[at - 1] ?? '')) at--;
  return at;
}

function startOfWord(text: string, end: number): number {
  let from = end;
  while (from > 0 && end - from < 40 && /[^\s,;:()/–—]/.test(text[from - 1] ?? '')) from--;
  return from;
}

/** "Roe.", not "J.": a sentence ends with it. */
const isClosed = (word: string): boolean => /[.!?]$/.test(word) && !/^\p{Lu}\.$/u.test(word);

/** "Ann K7ABC" */
const isAfterName = (text: string, from: number): boolean =>
  /(?<!\p{L})\p{Lu}\p{L}{0,20}\s$/u.test(text.slice(Math.max(0, from - 24), from));

function firstParticle(text: string, start: number, bare: number): number {
  const words = text.slice(start, bare).split(/\s+/).filter(Boolean);
  const at = words.findIndex((word) => lists.particles.has(word.toLowerCase()));
  if (at < 0) return bare;
  return start + text.slice(start, bare).indexOf(words[at] ?? '');
}

function finish(text: string, start: number, bare: number, end: number, last: Kind): NameRange | null {
  if (start < 0 || bare < 0 || end <= bare || last === 'courtesy' || last === 'particle') return null;
  const words = text.slice(bare, end).replace(/[.,]$/, (mark, at: number) => (isInitial(text, bare + at) ? mark : ''));
  const plain = words.replace(/^@/, '');
  const name = plain
    .split(/\s+/)
    .filter(
      (word, i) =>
        !(i === 0 && lists.definite.has(word.toLowerCase())) &&
        !lists.offices.has(word.toLowerCase().replace(/\.$/, '')),
    )
    .join(' ');
  if (
    name === '' ? !isRole(plain) && !officers.some((officer) => officer.test(plain.toLowerCase())) : !couldBeName(name)
  )
    return null;
  return { text: words.replace(/\s+/g, ' '), start, end };
}

const bareOf = (word: string): string => word.replace(/[.,]$/, '');

const isInitial = (text: string, dot: number): boolean =>
  /\p{Lu}/u.test(text[dot - 1] ?? '') && !/\p{L}/u.test(text[dot - 2] ?? ' ');

const isShouted = (around: string): boolean => /\p{Lu}{2}/u.test(around) && !/\p{Ll}{2}/u.test(around);

/** One word may be any name; of several, none is a word of meetings. */
function couldBeName(name: string): boolean {
  if (!/\p{L}{2}|\p{L}[.\s]{1,2}\p{L}/u.test(name)) return false;
  if (/^\p{Lu}{2,4}$/u.test(name) || CALL_SIGN.test(name)) return true;
  return (
    looksLikeName(name) ||
    (/\s/.test(name) ? false : /^\p{Lu}[\p{L}'’-]{1,24}$/u.test(name) && looksLikeName(`A. ${name}`))
  );
}

/** "Roe." ends a sentence, "J." and "Mr." do not. */
function endsSentence(word: string): boolean {
  if (!/[.!?]$/.test(word)) return false;
  const bare = word.slice(0, -1).toLowerCase();
  return (
    bare.length > 1 &&
    !honorifics.has(bare) &&
    !lists.offices.has(bare) &&
    !/^(?:st|jr|sr|hon|\p{L}(?:\.\p{L})+)$/u.test(bare)
  );
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length && /\s/.test(text[i] ?? '')) i++;
  return i;
}

/** "T. Russell, E. Ridley and J. Saxon" after a label: the names that go on after the first. */
export function namesAfter(text: string, from: number): NameRange | null {
  const first = nameAfter(text, from);
  if (!first) return null;
  let end = first.end;
  for (let n = 0; n < 6; n++) {
    const comma = /^,\s{1,3}/.exec(text.slice(end, end + 5));
    if (!comma) break;
    const next = nameAfter(text, end + comma[0].length);
    // What follows must be nothing but a name: "Seconded: A. Roe, That …" goes on otherwise.
    if (
      !next ||
      !/^\p{Lu}[.\p{Ll}]/u.test(next.text) ||
      !/^\s*(?:,|$|\p{Lu}\p{Ll}{4,12}:)/u.test(text.slice(next.end, next.end + 16))
    )
      break;
    end = next.end;
  }
  return end === first.end
    ? first
    : { text: text.slice(first.start, end).replace(/\s+/g, ' '), start: first.start, end };
}

export const nameReaders: NameReaders = { after: nameAfter, listAfter: namesAfter, before: nameBefore };
