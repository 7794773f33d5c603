/** The part of a sentence that is on its own, by its punctuation. */
import { matchesOf } from '../../../model/matches.ts';

/** Where the part of the sentence begins that is on its own: after the last ";", ":", " – " or bracket. */
export function clauseOf(sentence: string, at: number): number {
  let start = 0;
  for (const match of matchesOf(sentence.slice(0, at), /[;:]\s|\s[-–—]{1,2}\s|\(/g))
    start = match.index + match[0].length;
  return start;
}
