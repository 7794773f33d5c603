/** Which lines of running text belong to one block. */
import { bulletOf, startsWithLabel, startsWithNumber } from './bullets.ts';
import type { Layout } from './layout.ts';
import type { TextLine } from './lines.ts';

/** A line that ends so far before the usual width was ended on purpose. */
const SHORT_SHARE = 0.75;
/** Lines that an unclosed `**` may run over in a text that is not wrapped. */
const LONGEST_MARK = 4;

const REFERENCE = /^#?\d{2,9}\s/;

/** The lines from `from` that make one block; `stop` says where other readers take over. */
export function takeParagraph(
  lines: readonly TextLine[],
  from: number,
  layout: Layout,
  stop: (at: number) => boolean,
): number {
  let to = from + 1;
  if (!layout.wrapped) {
    while (to < lines.length && hangsBelow(lines[from]!, lines[to - 1]!, lines[to]!) && !stop(to)) to++;
    return layout.marked ? Math.max(to, endOfOpenMark(lines, from)) : to;
  }
  while (to < lines.length && !stop(to) && continues(lines[from]!, lines[to - 1]!, lines[to]!, layout)) to++;
  return to;
}

/** "b) post goes on" / "   over two lines": set in below the words of an item and in lower case, in any text. */
function hangsBelow(first: TextLine, last: TextLine, next: TextLine): boolean {
  if (!isItem(first) || next.blank || next.quoted !== first.quoted || next.text.includes('\t')) return false;
  if (bulletOf(next) || startsWithNumber(next.text) || startsWithLabel(next.text)) return false;
  const below = last === first ? next.indent > first.indent : next.indent === last.indent;
  return below && /^\p{Ll}/u.test(next.text) && !/[.!?:]$/.test(last.text);
}

const isItem = (line: TextLine) => bulletOf(line) !== null || startsWithNumber(line.text) || startsWithLabel(line.text);

/** True if `next` goes on with the paragraph that `first` began and `last` ended so far. */
function continues(first: TextLine, last: TextLine, next: TextLine, layout: Layout): boolean {
  if (next.blank || next.raw.includes('\t', next.column - 1) || next.quoted !== last.quoted) return false;
  if (bulletOf(next)) return false;
  const lower = /^\p{Ll}/u.test(next.text);
  const full = isFull(last, next, layout);
  if (startsWithNumber(next.text) && !(lower && full && /[\p{Ll},]$/u.test(last.text) && next.indent === last.indent))
    return false;
  if (startsWithLabel(next.text)) return false;
  // "2041 Add …" below "1987 Extend …": a list by reference numbers.
  if (REFERENCE.test(next.text) && REFERENCE.test(first.text)) return false;
  if (next.indent > last.indent) return isItem(first) || (lower && full);
  // Back from a hanging indent: the item is over. Back from the indent of a first line: the paragraph goes on.
  if (next.indent < last.indent) return last === first ? full || lower : false;
  return full || lower;
}

/** The first word of the next line would not have fitted, or nearly so. */
function isFull(line: TextLine, next: TextLine, layout: Layout): boolean {
  const word = next.text.indexOf(' ') > 0 ? next.text.indexOf(' ') : next.text.length;
  return line.indent + line.text.length + 1 + Math.min(word, 20) > layout.width * SHORT_SHARE;
}

/** "**Two" / "words**": an opened mark that a following line closes keeps the lines together. */
function endOfOpenMark(lines: readonly TextLine[], from: number): number {
  let open = isOpen(lines[from]!.text, false);
  for (let at = from + 1; open && at < lines.length && at < from + LONGEST_MARK && !lines[at]!.blank; at++) {
    open = isOpen(lines[at]!.text, open);
    if (!open) return at + 1;
  }
  return from + 1;
}

function isOpen(text: string, before: boolean): boolean {
  const strong = text.split('**').length - 1;
  return strong % 2 === 1 ? !before : before;
}
