/** Which of the languages of the tables a text is in, by its commonest words. */
import { languages } from './words/index.ts';

/** Fewer common words say nothing. */
const FEWEST = 12;
/** So many times as many words of one language as of any other: bilingual minutes are in neither alone. */
const MARGIN = 2;
/** The beginning of a text is enough. */
const READ_CHARACTERS = 20_000;

/** BCP 47; null where the words do not tell. Words that two languages share count for none. */
export function languageOf(texts: readonly string[]): string | null {
  const counts = new Map(languages.map(({ language }) => [language, 0]));
  let left = READ_CHARACTERS;
  for (const text of texts) {
    if (left <= 0) break;
    for (const [word] of text
      .slice(0, left)
      .toLowerCase()
      .replaceAll('’', "'")
      .matchAll(/[\p{L}']{1,20}/gu)) {
      for (const { language, commonWords } of languages)
        if (commonWords.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    left -= text.length;
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < FEWEST || first[1] < MARGIN * (second?.[1] ?? 0)) return null;
  return first[0];
}
