/** Texts → words for comparing: runs of letters and figures, in one spelling. */

/** Letters and figures; accents that stand apart from their letters are put on them. */
const word = /[\p{L}\p{N}\ufffd]{1,200}/gu;
/** Marks that show nothing: soft hyphens, zero-width signs, variation selectors. */
const invisible = /\u00ad|[\u200b-\u200f\u2060-\u2064]|[\ufe00-\ufe0e]|\ufe0f|\ufeff/gu;

/** The words of a text in their order. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').replace(invisible, '').match(word) ?? [];
}

/** How often each word occurs. */
export function countWords(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1);
  return counts;
}

/** The words of `a`, in their order, that `b` does not hold as often. */
export function surplus(a: readonly string[], b: readonly string[]): string[] {
  const left = countWords(b);
  return a.filter((w) => {
    const n = left.get(w) ?? 0;
    left.set(w, n - 1);
    return n <= 0;
  });
}
