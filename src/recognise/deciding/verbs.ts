/** Which words of a sentence decide: "agreed", "approves", "the decision was made", "by consensus". */
import { matchesOf } from '../../model/matches.ts';
import type { VerbKind } from '../languages/grammar/deciding.ts';
import { lower } from '../lower.ts';
import { type Idiom, idioms, lists } from './words.ts';

export interface Word {
  text: string;
  low: string;
  start: number;
  end: number;
  /** A mark of punctuation is between this word and the one before. */
  apart: boolean;
}

/** Every word that decides where it stands among the right ones. */
const DECIDING: ReadonlySet<string> = new Set([
  ...[lists.decided, lists.decides, lists.weak, lists.makeable].flatMap((words) => [...words]),
  ...idioms.keys(),
]);

/** True if a word of the sentence may decide: most sentences have none. */
export const mayDecide = (sentence: string): boolean =>
  sentence
    .toLowerCase()
    .match(WORD)
    ?.some((word) => DECIDING.has(word.replaceAll('’', "'"))) === true;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'/-]*/gu;

/** Further on nothing is looked at. */
const MOST_WORDS = 260;

/** The words of a sentence in their order. */
export function taggedWords(sentence: string): Word[] {
  const low = lower(sentence);
  const words: Word[] = [];
  let last = 0;
  for (const match of matchesOf(sentence, WORD)) {
    if (words.length >= MOST_WORDS) break;
    const start = match.index;
    const end = start + match[0].length;
    words.push({
      text: match[0],
      low: low.slice(start, end).replace(/’/g, "'"),
      start,
      end,
      apart: /[,;:()–—"“”.]|\s-\s/.test(sentence.slice(last, start)),
    });
    last = end;
  }
  return words;
}

/** What kind of word of deciding is at `at`; null if none does. */
export function kindOf(words: readonly Word[], at: number): VerbKind | null {
  const { low } = words[at] as Word;
  if (!DECIDING.has(low)) return null;
  const idiom = idioms.get(low)?.find((one) => holds(one, words, at));
  if (idiom) return idiom.kind;
  if (lists.decided.has(low)) return 'decided';
  if (lists.decides.has(low)) return 'decides';
  if (lists.makeable.has(low)) return madeAt(words, at) === null ? null : 'noun';
  return lists.weak.has(low) ? 'weak' : null;
}

function holds({ before, after, apart }: Idiom, words: readonly Word[], at: number): boolean {
  if (before === null && after === null) return true;
  const [previous, next] = [words[at - 1]?.low, words[at + 1]];
  return (
    before?.has(previous ?? '') === true ||
    before?.has(`${words[at - 2]?.low} ${previous}`) === true ||
    after?.has(next?.low ?? '') === true ||
    (apart && next?.apart === true)
  );
}

/** "made the decision", "came to a unanimous decision", "a decision was taken": the verb's place; null if none is made. */
export function madeAt(words: readonly Word[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (lists.makes.has((words[i] as Word).low)) return i;
  const after = words.slice(at + 1, at + 4).map(({ low }) => low);
  return after.some((low) => lists.made.has(low)) || (lists.copulas.has(after[0] ?? '') && lists.to.has(after[1] ?? ''))
    ? at
    : null;
}
