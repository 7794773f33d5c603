/**
 * Text that reads from right to left. Pages paint it as it looks; here it becomes what it says: letters in their order,
 * and on a page that is mostly so, the page mirrored, so that what comes later finds its beginning at the left.
 */
import type { PageContent, PageLine, Word } from '../page/page-content.ts';
import { TAB_GAP_EM, WORD_GAP_EM } from '../tolerances.ts';
import { makeLine } from './lines.ts';

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and the forms of their letters. */
const rightToLeft = /[\u0590-\u07ff\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const leftToRight = /[\p{L}\p{N}]/u;
const brackets: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
};

/** True if most letters of the words read from right to left. */
export function isRightToLeft(words: readonly Word[]): boolean {
  let right = 0;
  let letters = 0;
  for (const { text } of words) {
    if (!/\p{L}/u.test(text)) continue;
    letters += text.length;
    if (rightToLeft.test(text)) right += text.length;
  }
  return right > 0.5 * letters;
}

/** The words with the letters of those from right to left in the order in which they are read. */
export function withLettersInOrder(words: readonly Word[]): Word[] {
  return words.map((word) => (rightToLeft.test(word.text) ? { ...word, text: reversed(word.text) } : word));
}

/** A text as it looks → as it is read: reversed, but for figures and words of another script within. */
function reversed(text: string): string {
  const parts =
    text.match(/[^\u0590-\u07ff\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\s.,:;!?()[\]{}<>"'״׳-]{1,200}|[\s\S]/gu) ?? [];
  return parts
    .reverse()
    .map((part) => brackets[part] ?? part)
    .join('');
}

/** Words of a page that is mirrored: what reads from left to right keeps its letters, and marks at its ends change sides. */
export function mirroredWords(words: readonly Word[], width: number): Word[] {
  return words.map((word) => {
    if (word.turn !== 0) return word;
    const text = rightToLeft.test(word.text) ? word.text : withMarksAcross(word.text);
    return { ...word, text, x0: width - word.x1, x1: width - word.x0, afterBlank: false };
  });
}

/** ".1" as it looks is "1." as it is read. */
function withMarksAcross(text: string): string {
  const [, before, core, after] = /^([.,:;!?()[\]]{0,20})([\s\S]*?)([.,:;!?()[\]]{0,20})$/.exec(text) ?? [];
  const turned = (marks: string) =>
    [...marks]
      .reverse()
      .map((mark) => brackets[mark] ?? mark)
      .join('');
  return core === undefined || core === '' ? turned(text) : turned(after ?? '') + core + turned(before ?? '');
}

/** Rules and shades of a page that is mirrored. */
export function mirroredContent(content: PageContent): PageContent {
  const { width } = content;
  return {
    ...content,
    mirrored: true,
    rules: content.rules.map((rule) =>
      rule.direction === 'v'
        ? { ...rule, at: width - rule.at }
        : { ...rule, from: width - rule.to, to: width - rule.from },
    ),
    shades: content.shades.map((shade) => ({ ...shade, x0: width - shade.x1, x1: width - shade.x0 })),
  };
}

/** A line of a mirrored page: letters that were painted one by one joined, words of the other direction in their order. */
export function lineInOrder(line: PageLine): PageLine {
  const joined: Word[] = [];
  for (const word of line.words) {
    const last = joined.at(-1);
    const near = last && word.x0 - last.x1 < WORD_GAP_EM * word.size && last.bold === word.bold && !word.superscript;
    if (near && rightToLeft.test(last.text) && !leftOnly(word))
      joined[joined.length - 1] = { ...last, text: last.text + word.text, x1: word.x1 };
    else joined.push(word);
  }
  for (let i = 0; i < joined.length; ) {
    let end = i + 1;
    while (
      end < joined.length &&
      leftOnly(joined[i]!) &&
      leftOnly(joined[end]!) &&
      near(joined[end - 1]!, joined[end]!)
    )
      end++;
    if (end - i > 1) turnRun(joined, i, end);
    i = end;
  }
  return makeLine(joined, line.page);
}

function leftOnly({ text }: Word): boolean {
  return leftToRight.test(text) && !rightToLeft.test(text);
}

function near(a: Word, b: Word): boolean {
  return b.x0 - a.x1 < TAB_GAP_EM * a.size;
}

/** Words that read from left to right change places within their stretch. */
function turnRun(words: Word[], from: number, to: number): void {
  const run = words.slice(from, to);
  const [left, right] = [run[0]!.x0, run.at(-1)!.x1];
  words.splice(
    from,
    to - from,
    ...run.map((w) => ({ ...w, x0: left + right - w.x1, x1: left + right - w.x0 })).reverse(),
  );
}
