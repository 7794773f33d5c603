/** How a document writes a word elsewhere: with a capital, like somebody's name, or in small letters, like any word. */

import type { BlockDocument } from '../../model/block.ts';
import { matchesOf } from '../../model/matches.ts';
import { oncePer } from '../../model/once-per.ts';
import { PARTICLES } from '../../recognise/people/names.ts';

interface Uses {
  capital: number;
  small: number;
}

/** Words of longer documents are counted up to here. */
const LONGEST = 400_000;

const usesOf = oncePer((document: BlockDocument): Map<string, Uses> => {
  const uses = new Map<string, Uses>();
  let left = LONGEST;
  for (const { text } of document.body) {
    if (left <= 0) break;
    for (const [word] of matchesOf(text.slice(0, left), /\p{L}[\p{L}'’-]{1,30}/gu)) {
      const key = word.toLowerCase().replace(/['’]s$/, '');
      const use = uses.get(key) ?? { capital: 0, small: 0 };
      if (/^\p{Lu}/u.test(word)) use.capital++;
      else use.small++;
      uses.set(key, use);
    }
    left -= text.length;
  }
  return uses;
});

const namesIn = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}'’-]/gu, ''))
    .filter((word) => word.length > 1 && !PARTICLES.has(word));

/** True if the first or last word of a name stands with a capital in another place, too. */
export function isNamedAgain(document: BlockDocument, name: string): boolean {
  const words = namesIn(name);
  const uses = usesOf(document);
  return [words[0], words.at(-1)].some((word) => word !== undefined && (uses.get(word)?.capital ?? 0) >= 2);
}

/** The share of a name's words that the document also writes in small letters. */
export function shareOfPlainWords(document: BlockDocument, name: string): number {
  // A sign in small letters says nothing of the kind.
  const words = namesIn(/^\p{Lu}/u.test(name) ? name : '');
  const uses = usesOf(document);
  return words.length === 0 ? 0 : words.filter((word) => (uses.get(word)?.small ?? 0) > 0).length / words.length;
}
