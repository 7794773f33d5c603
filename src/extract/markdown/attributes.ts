/**
 * Attributes in braces, as Pandoc, kramdown and their like put them after headings and stretches of text: "## Old
 * Business {#old-business}", "[carried]{.underline}", "`<!-- -->`{=html}", "{: .note }". They are orders to a program that makes
 * pages, no words of the document.
 */
import type { Mark } from '../../model/block.ts';
import type { MarkedText } from '../marked-text.ts';

/** An id, a class, a key with its value, the name of a raw format, or the dash of "unnumbered". */
const ATTRIBUTE = String.raw`(?:[#.][\w:.-]{1,120}|[a-z][\w-]{0,40}=(?:"[^"{}\n]{0,200}"|'[^'{}\n]{0,200}'|[\w.-]{1,80})|=[a-z]\w{1,20}|-)`;
const BRACES = new RegExp(
  String.raw`[ \t]{0,3}\{:?[ \t]{0,3}${ATTRIBUTE}(?:[ \t]{1,3}${ATTRIBUTE}){0,8}[ \t]{0,3}\}`,
  'g',
);

const LOOKS: Readonly<Record<string, Mark['type']>> = { underline: 'underline', ul: 'underline', mark: 'bold' };

/** The text without attributes in braces and without the square brackets that they hold for; the marks move along. */
export function withoutAttributes({ text, marks }: MarkedText): MarkedText {
  if (!text.includes('{')) return { text, marks };
  const cuts: { start: number; end: number }[] = [];
  const looks: Mark[] = [];
  for (const match of text.matchAll(BRACES)) {
    const start = match.index;
    const end = start + match[0].length;
    const isSpan = text[start - 1] === ']';
    // Braces within a sentence are code or a place to fill in; attributes close a line, a bracket or a mark.
    const closesMark = marks.some((m) => m.end === start);
    const closesLine = /^[ \t]{0,20}(?:\n|$)/.test(text.slice(end, end + 21));
    if (!isSpan && !closesMark && !closesLine) continue;
    const open = isSpan ? openingOf(text, start - 1) : -1;
    if (open >= 0) {
      cuts.push({ start: open, end: open + 1 }, { start: start - 1, end });
      const type = LOOKS[/\.([a-z]{1,12})\b/.exec(match[0])?.[1] ?? ''];
      if (type) looks.push({ type, start: open + 1, end: start - 1 });
    } else cuts.push({ start, end });
  }
  return cuts.length === 0 ? { text, marks } : cut({ text, marks: [...marks, ...looks] }, cuts);
}

/** Where the bracket opens that closes at `close`; -1 where none does. */
function openingOf(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0 && close - at < 1000; at--) {
    if (text[at] === ']') depth++;
    else if (text[at] === '[' && --depth === 0) return at;
  }
  return -1;
}

function cut({ text, marks }: MarkedText, cuts: { start: number; end: number }[]): MarkedText {
  cuts.sort((a, b) => a.start - b.start);
  const moved = (offset: number) =>
    cuts.reduce((at, c) => at - Math.max(0, Math.min(offset, c.end) - Math.min(offset, c.start)), offset);
  let left = '';
  let from = 0;
  for (const c of cuts) {
    left += text.slice(from, c.start);
    from = Math.max(from, c.end);
  }
  return {
    text: left + text.slice(from),
    marks: marks.map((m) => ({ ...m, start: moved(m.start), end: moved(m.end) })).filter((m) => m.end > m.start),
  };
}
