/** What is decided once over the whole text: is it hard-wrapped, and does it use Markdown-like marks. */

import { bulletOf } from './bullets.ts';
import type { TextLine } from './lines.ts';

export interface Layout {
  /** Lines are cut near one width, so that a paragraph has several; else each line is a paragraph. */
  wrapped: boolean;
  /** Columns of a full line; 0 where the text is not wrapped. */
  width: number;
  /** `**bold**`, `<b>`, `[text](url)` are formatting, not words. */
  marked: boolean;
}

/** Nobody wraps at fewer or more columns than these. */
const NARROWEST = 45;
const WIDEST = 110;
/** A line that is at least so full may have been cut by wrapping. */
const FULL_SHARE = 0.75;
/** Of the lines after full lines, so many go on in lower case in wrapped prose. */
const LOWER_SHARE = 0.25;

export function decideLayout(lines: readonly TextLine[]): Layout {
  const width = usualWidth(lines);
  return { wrapped: width > 0, width, marked: usesMarks(lines) };
}

function usualWidth(lines: readonly TextLine[]): number {
  const lengths = lines.filter((l) => !l.blank && !/^\S+$/.test(l.text)).map((l) => l.raw.length);
  if (lengths.length < 4) return 0;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)]!;
  if (width < NARROWEST || width > WIDEST) return 0;
  let full = 0;
  let lower = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = lines[i + 1]!;
    if (lines[i]!.raw.length < width * FULL_SHARE || next.blank || bulletOf(next)) continue;
    full++;
    if (/^\p{Ll}/u.test(next.text)) lower++;
  }
  return full >= 3 && lower >= full * LOWER_SHARE ? width : 0;
}

const STRONG = /\*\*[^*\n]{1,300}\*\*/;
const TAG = /<(b|i|u|strong|em|sup|sub)>[^<\n]{1,300}<\/\1>/i;
const LINK = /\[[^[\]\n]{1,300}\]\([^()\s]{1,500}\)/;
const ATX = /^#{1,6} \S/;

/** Two lines with strong marks, tags or links, or with headings after "#", are no accident. */
function usesMarks(lines: readonly TextLine[]): boolean {
  let found = 0;
  for (const line of lines) {
    const text = line.text.slice(0, 2000);
    if (STRONG.test(text) || TAG.test(text) || LINK.test(text) || ATX.test(text)) found++;
    if (found >= 2) return true;
  }
  return false;
}
