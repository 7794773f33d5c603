/** "M I N U T E S": letters set wide apart are words, told from the gaps between them. */
import type { Word } from '../page/page-content.ts';

/** This many letters in a row, each apart from the next, are not initials. */
const LEAST_LETTERS = 4;
/** … of a text that is typed with blanks, which initials are as well. */
const LEAST_TYPED_LETTERS = 5;
/** A wider gap is white between columns. */
const WIDEST_GAP_EM = 1.6;
/** Gaps within a word are alike within this factor; a wider one parts words. */
const ALIKE = 1.45;

/** The words of a line, letters that stand apart from each other joined. The same list if there are none. */
export function withLettersJoined(words: readonly Word[]): readonly Word[] {
  if (words.filter((w) => w.text.length === 1).length < LEAST_LETTERS) return words;
  const sorted = [...words].sort((a, b) => a.x0 - b.x0);
  const joined: Word[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && mayBelong(sorted[end - 1]!, sorted[end]!)) end++;
    const run = sorted.slice(i, end);
    joined.push(...(joinRun(run) ?? run));
    i = end;
  }
  return joined.length === words.length ? words : joined;
}

function mayBelong(a: Word, b: Word): boolean {
  return (
    a.text.length <= 2 &&
    b.text.length <= 2 &&
    a.bold === b.bold &&
    Math.abs(a.size - b.size) < 0.1 * a.size &&
    b.x0 - a.x1 < WIDEST_GAP_EM * a.size
  );
}

/** The words of a run of letters; null if the letters are not words. */
function joinRun(run: readonly Word[]): Word[] | null {
  const letters = run.filter((w) => /^\p{L}{1,2}$/u.test(w.text));
  const single = run.filter((w) => w.text.length === 1).length;
  if (letters.length < LEAST_LETTERS || letters.length < 0.6 * run.length || single < 0.8 * run.length) return null;
  const gaps = run.slice(1).map((w, i) => w.x0 - run[i]!.x1);
  const within = Math.max([...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.25)]!, 0.05 * run[0]!.size);
  const typed = run.slice(1).filter((w) => w.afterBlank).length > 0.8 * (run.length - 1);
  if (typed && letters.length < LEAST_TYPED_LETTERS) return null;
  const parts: Word[][] = [[run[0]!]];
  run.slice(1).forEach((word, i) => {
    if (gaps[i]! > ALIKE * within) parts.push([word]);
    else parts.at(-1)!.push(word);
  });
  // Letters that stand alone among others of their kind are names of columns or votes.
  const whole = parts.filter((part) => part.length > 1).flat().length;
  if (whole < 0.7 * run.length || !parts.some((part) => part.length > 2)) return null;
  return parts.map((part) => ({
    ...part[0]!,
    text: part.map((w) => w.text).join(''),
    x1: part.at(-1)!.x1,
    top: Math.min(...part.map((w) => w.top)),
    bottom: Math.max(...part.map((w) => w.bottom)),
  }));
}
