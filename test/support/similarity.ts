/** How alike two texts are, as gold is compared with what was read. */

/** F1 of the two bags of words, 0 to 1; letters' case, marks and blanks do not count. */
export function similarity(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.length === 0 || y.length === 0) return x.length === y.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of x) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of y) {
    const times = left.get(word) ?? 0;
    if (times > 0) common++;
    left.set(word, times - 1);
  }
  return (2 * common) / (x.length + y.length);
}

/** The words of a text in small letters, joined by blanks: equal for texts that differ in marks and case only. */
export function flatText(text: string): string {
  return wordsOf(text).join(' ');
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
