/** Whether the first paragraph of a page or column goes on with the last one before it. */
import type { PageLine } from '../page/page-content.ts';
import { INDENT_EM, SAME_SIZE_SHARE } from '../tolerances.ts';
import { type LineGroup, nextWordFits, textStart } from './paragraphs.ts';
import { bulletOf, plainText, startStrength } from './statement-starts.ts';

/** Text after a bullet goes on over the page unless its last line is clearly short. */
const BULLET_FULL_SHARE = 0.7;

/** True if a sentence or an item runs over from the end of `before`; left edges count from the column's own. */
export function goesOn(before: LineGroup, next: LineGroup): boolean {
  const last = before.lines.at(-1)!;
  const first = next.lines[0]!;
  if (Math.abs(last.size - first.size) > SAME_SIZE_SHARE * last.size || isBold(last) !== isBold(first)) return false;
  if (startStrength(first) > 0) return false;
  const ended = /[.;:!?]["”’')\]]{0,2}$/u.test(plainText(last));
  const lower = /^\p{Ll}/u.test(first.words[0]!.text);
  const head = before.lines[0]!;
  const shift = isBeside(before, next) ? next.left - before.left : 0;
  const near = (x: number) => Math.abs(first.x0 - shift - x) <= INDENT_EM * first.size;
  const behindBullet = bulletOf(head) !== null && near(textStart(head)) && !near(head.x0);
  const filled = (last.x1 - before.left) / Math.max(1, before.right - before.left);
  if (behindBullet && filled > BULLET_FULL_SHARE) return true;
  if (nextWordFits(last, first, before)) return false;
  if (ended && !lower) return false;
  const hanging = bulletOf(head) !== null || before.lines.length > 1;
  return near(last.x0) || near(head.x0) || (hanging && near(textStart(head))) || (lower && !ended);
}

/** The second is in a column to the right of the first, on the same page. */
export function isBeside(before: LineGroup, next: LineGroup): boolean {
  const last = before.lines.at(-1)!;
  const first = next.lines[0]!;
  return last.page === first.page && first.x0 > last.x1 && first.base < last.base;
}

function isBold(line: PageLine): boolean {
  return line.words.every((w) => w.bold);
}
