/** What the words of a sentence say of time, will and duty: the small signs that none of them alone decides. */
import { oncePerText } from '../../model/once-per-text.ts';
import { joinLists, listed } from '../languages/grammar/join-lists.ts';
import type { SentenceForms, Sign } from '../languages/grammar/undertakings.ts';
import { languages } from '../languages/index.ts';

export type Cue =
  | Sign
  | 'opens with verb'
  | 'opens with doing'
  | 'opens with done'
  | 'name to verb'
  | 'bare verb behind will'
  | 'it is'
  | 'question';

/** What a language's words are a sign of, and its forms. Its forms are its own: "i" before a verb is "to" in one language, "I" in another. */
const readers = languages
  .flatMap(({ undertakings }) => undertakings ?? [])
  .map(({ signs, forms, verbs, done }) => ({
    signs: signsByWord(signs),
    forms: joinLists<keyof SentenceForms>([{ ...forms }]),
    verbs,
    isDone: (word: string) => verbs.isParticiple(word) || done?.test(word) === true,
  }));
type Reader = (typeof readers)[number];

function signsByWord(signs: Readonly<Partial<Record<Sign, string>>>): ReadonlyMap<string, readonly Sign[]> {
  const byWord = new Map<string, Sign[]>();
  for (const [sign, words] of Object.entries(signs) as [Sign, string][])
    for (const word of listed(words)) byWord.set(word, [...(byWord.get(word) ?? []), sign]);
  return byWord;
}

/** The words of a sentence in small letters. */
export const cueWords = (sentence: string): string[] => sentence.toLowerCase().match(/[\p{L}\p{N}'’-]{1,40}/gu) ?? [];

/** Every sign that the sentence gives. */
export const cuesOf: (sentence: string) => ReadonlySet<Cue> = oncePerText((sentence) => {
  const words = cueWords(sentence.slice(0, 600));
  const found = new Set<Cue>();
  for (const reader of readers) {
    addSigns(found, reader, words);
    addOpening(found, reader, words);
  }
  if (/\?["”’')]{0,2}\s{0,3}$/.test(sentence)) found.add('question');
  return found;
});

function addSigns(found: Set<Cue>, { signs, forms, verbs }: Reader, words: readonly string[]): void {
  for (const [i, word] of words.entries()) {
    const next = words[i + 1] ?? '';
    for (const cue of signs.get(word) ?? []) found.add(cue);
    for (const cue of signs.get(`${word} ${next}`) ?? []) found.add(cue);
    if (forms.will.has(word) && verbs.isBase(next)) found.add('bare verb behind will');
    // "Ann and Bo to …": nothing before says a whole sentence.
    if (
      forms.to.has(word) &&
      i > 0 &&
      i <= 8 &&
      verbs.isBase(next) &&
      !words.slice(0, i).some((w) => forms.finite.has(w))
    )
      found.add('name to verb');
  }
}

function addOpening(found: Set<Cue>, { forms, verbs, isDone }: Reader, words: readonly string[]): void {
  const [first = '', second = '', third = ''] = forms.to.has(words[0] ?? '') ? words.slice(1) : words;
  const says = !forms.afterNoun.has(second) && (!forms.oftenNoun.has(first) || forms.objectOpeners.has(second));
  if (says && verbs.isBase(first)) found.add('opens with verb');
  if (verbs.isGerund(first)) found.add('opens with doing');
  if (isDone(first) && !forms.to.has(second)) found.add('opens with done');
  if (forms.copulas.has(second) || forms.copulas.has(third)) found.add('it is');
}

/** Signs that something is still to be done: without any of them a sentence is not a candidate. */
const AHEAD: readonly Cue[] = [
  'will',
  'should',
  'needs',
  'wants',
  'asks',
  'promises',
  'please',
  'ongoing',
  'later',
  'name to verb',
  'opens with verb',
];

/** True if the sentence may look ahead at all. */
export const looksAhead = (cues: ReadonlySet<Cue>): boolean => AHEAD.some((cue) => cues.has(cue));
