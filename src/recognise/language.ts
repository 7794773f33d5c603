/** Which language a text is in, by its commonest words: one of those whose words are known, or one that only is told apart. */

import { countLetters } from '../model/letters.ts';
import { oncePer } from '../model/once-per.ts';
import { languages } from './languages/index.ts';
import { otherLanguages, otherScripts } from './languages/other-languages.ts';

/** Fewer common words say nothing. */
const FEWEST = 12;
/** This many times as many words of one language as of any other: bilingual minutes are in neither alone. */
const MARGIN = 2;
/** The beginning of a text is enough. */
const READ_CHARACTERS = 20_000;

/** BCP 47; null where the words do not tell. Words that two languages share count for none. */
export function languageOf(texts: readonly string[]): string | null {
  const { counts: words } = countedWords(texts);
  const counts = languages.map(({ language, commonWords }) => [language, sumOf(words, commonWords)] as const);
  const [first, second] = counts.sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < FEWEST || first[1] < MARGIN * (second?.[1] ?? 0)) return null;
  return first[0];
}

export interface UnknownLanguage {
  /** BCP 47. */
  language: string;
  /** In English. */
  name: string;
}

/** A text is in another language only on good evidence: names and titles of a place are no evidence. */
const FEWEST_OTHER = 8;
const FEWEST_DIFFERENT = 5;
const OTHER_MARGIN = 3;
/** Share of all words that are common ones: a tenth in lists and tables, a third in prose. */
const COMMON_SHARE = 0.1;
/** Letters of another script, as many as these and most of the text. */
const FEWEST_LETTERS = 30;
/** English that is in none of the tables for being shared with Welsh, or for saying little. */
const moreEnglish = new Set(
  'a in on as an not we he she they there been or if all any more would should could can our their its his her who what when meeting minutes present apologies report action agreed noted members item next chair'.split(
    ' ',
  ),
);

/** The language of a text whose words are not known; null for one that is read, and where the evidence is thin. */
export function unknownLanguageOf(texts: readonly string[]): UnknownLanguage | null {
  const { counts: words, all } = countedWords(texts);
  const script = otherScript(texts);
  if (script) return script;
  const known = sumOf(words, {
    has: (word) => moreEnglish.has(word) || languages.some((l) => l.commonWords.has(word)),
  });
  // Even if every other word were of one other language, it would not be enough.
  if (all < OTHER_MARGIN * known) return null;
  const [best] = otherLanguages
    .map(({ language, name, words: common }) => {
      const different = [...words.keys()].filter((word) => common.has(word)).length;
      return { language, name, count: sumOf(words, common), different };
    })
    .sort((a, b) => b.count - a.count);
  if (!best || best.count < FEWEST_OTHER || best.different < FEWEST_DIFFERENT) return null;
  if (best.count < OTHER_MARGIN * known || best.count < COMMON_SHARE * all) return null;
  return { language: best.language, name: best.name };
}

function otherScript(texts: readonly string[]): UnknownLanguage | null {
  const text = texts.join(' ').slice(0, READ_CHARACTERS);
  // Most texts have hardly a character that is not Latin.
  if ((text.match(/[^\x00-\x7f]/g)?.length ?? 0) < FEWEST_LETTERS) return null;
  const letters = countLetters(text);
  if (letters - (text.match(/[a-z]/gi)?.length ?? 0) < FEWEST_LETTERS) return null;
  for (const { script, language, name } of otherScripts) {
    const own = text.match(script)?.length ?? 0;
    // Japanese writes its nouns in Chinese characters.
    const share = language === 'ja' ? 0.2 : 0.6;
    if (own >= FEWEST_LETTERS && own > letters * share) return { language, name };
  }
  return null;
}

interface Words {
  /** Word → how often it is there. */
  counts: ReadonlyMap<string, number>;
  all: number;
}

/** How many of the words are in a list, each as often as it stands. */
function sumOf(words: ReadonlyMap<string, number>, list: Pick<ReadonlySet<string>, 'has'>): number {
  let sum = 0;
  for (const [word, count] of words) if (list.has(word)) sum += count;
  return sum;
}

/** The words at the beginning of a text, in small letters. */
const countedWords = oncePer((texts: readonly string[]): Words => {
  const counts = new Map<string, number>();
  let all = 0;
  let left = READ_CHARACTERS;
  for (const text of texts) {
    if (left <= 0) break;
    const piece = text.slice(0, left).toLowerCase().replaceAll('’', "'");
    for (const word of piece.match(/[\p{L}']{1,20}/gu) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      all++;
    }
    left -= text.length;
  }
  return { counts, all };
});
