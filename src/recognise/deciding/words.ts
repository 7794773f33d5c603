/** The grammar of deciding, of all languages. */
import type { DecidingIdiom, DecidingLists } from '../languages/grammar/deciding.ts';
import { joinLists, listed } from '../languages/grammar/join-lists.ts';
import { languages } from '../languages/index.ts';

const grammars = languages.map(({ deciding }) => deciding);
/** Bodies decide, and so do their members. */
const bodies = languages.flatMap(({ bodies: { meet, people } }) => [{ groups: meet }, { groups: people }]);

/** Words by what they do in a sentence of deciding. */
export const lists = joinLists<keyof DecidingLists>([...grammars.map((grammar) => grammar.lists), ...bodies]);

export interface Idiom extends Pick<DecidingIdiom, 'kind'> {
  before: ReadonlySet<string> | null;
  after: ReadonlySet<string> | null;
  apart: boolean;
}

/** Idioms by the word that they are of, in the order in which they are asked. */
export const idioms: ReadonlyMap<string, readonly Idiom[]> = idiomsByWord();

function idiomsByWord(): Map<string, Idiom[]> {
  const byWord = new Map<string, Idiom[]>();
  for (const { words, before, after, apart = false, kind } of grammars.flatMap((grammar) => grammar.idioms ?? [])) {
    const idiom = { before: setOf(before), after: setOf(after), apart, kind };
    for (const word of listed(words)) byWord.set(word, [...(byWord.get(word) ?? []), idiom]);
  }
  return byWord;
}

function setOf(words: string | undefined): ReadonlySet<string> | null {
  return words === undefined ? null : new Set(listed(words));
}

const adverbs = grammars.flatMap(({ adverb }) => adverb ?? []);
const participles = grammars.flatMap(({ participle }) => participle ?? []);

/** "also", "unanimously". */
export const isAdverb = (word: string): boolean =>
  lists.adverbs.has(word) || adverbs.some((pattern) => pattern.test(word));

/** "read", "circulated". */
export const isParticiple = (word: string): boolean => participles.some((pattern) => pattern.test(word));
