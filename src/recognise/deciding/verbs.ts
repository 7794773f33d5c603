/** Which words of a sentence decide: "agreed", "approves", "the decision was made", "by consensus". */
import { matchesOf } from '../../model/matches.ts';
import { lower } from '../motions/lower.ts';
import { DECIDE, DECIDED, DECIDES, WEAK } from './words.ts';

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
  ...[...DECIDED, ...DECIDES, ...DECIDE, ...WEAK],
  ...['consensus', 'unanimous', 'unopposed', 'acclamation', 'decision', 'agreement'],
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

/** `decided`: past or participle · `decides`: present · `weak`: may be a decision · `noun`. */
export type VerbKind = 'decided' | 'decides' | 'weak' | 'noun';

/** What kind of word of deciding is at `at`; null if none does. */
export function kindOf(words: readonly Word[], at: number): VerbKind | null {
  const { low } = words[at] as Word;
  if (!DECIDING.has(low)) return null;
  // "carried forward", "passed away"
  if (
    /^(?:carried|passed|carries)$/.test(low) &&
    /^(?:forward|over|out|away|to|down|through|along)$/.test(words[at + 1]?.low ?? '')
  )
    return null;
  if (DECIDED.has(low)) return 'decided';
  if (DECIDES.has(low)) return 'decides';
  if (low === 'consensus')
    return /^(?:was|is|that|to|reached|on|agreed)$/.test(words[at + 1]?.low ?? '') ||
      words[at + 1]?.apart ||
      /^(?:by|reached)$/.test(words[at - 1]?.low ?? '')
      ? 'noun'
      : null;
  if (low === 'unanimous' || low === 'unopposed' || low === 'acclamation') return 'noun';
  if (low === 'decision' && madeBefore(words, at) !== null) return 'noun';
  if (low === 'agreement' && /^(?:was|general|unanimous|in|reached|broad|full)$/.test(words[at - 1]?.low ?? ''))
    return 'noun';
  if (DECIDE.has(low)) {
    // "Members agree to …"; after "to", "will" and the like it is not done.
    const before = words[at - 1]?.low ?? '';
    if (before === 'to') return null;
    if (before === 'not' && /^(?:did|do)$/.test(words[at - 2]?.low ?? '')) return 'decided';
    // "staff reject manager": without what they agree to, it may be anything.
    return /^(?:to|that|on|in|for|not|unanimously|with|by)$/.test(words[at + 1]?.low ?? '') ? 'decides' : null;
  }
  return WEAK.has(low) ? 'weak' : null;
}

/** "made the decision", "came to a unanimous decision", "a decision was taken": the verb's place; null if none is made. */
export function madeBefore(words: readonly Word[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--)
    if (/^(?:made|took|taken|reached|came|makes|take)$/.test((words[i] as Word).low)) return i;
  const behind = words.slice(at + 1, at + 4).map(({ low }) => low);
  return behind.some((low) => /^(?:made|taken|reached)$/.test(low)) ||
    (/^(?:was|is)$/.test(behind[0] ?? '') && behind[1] === 'to')
    ? at
    : null;
}
