/** Which paragraphs are headings, judged by the look of the whole document: size and weight against its body text. */

import type { PageLine } from '../page/page-content.ts';
import { HEADING_CHARACTERS, HEADING_LINES, HEADING_SIZE_FACTOR, ITEM_CHARACTERS, ITEM_LINES } from '../tolerances.ts';
import { prevailing } from './lines.ts';
import type { LineGroup } from './paragraphs.ts';
import { bulletOf, plainText } from './statement-starts.ts';

/** The look of most of a document's text. */
export interface BodyLook {
  size: number;
  /** Most of the text is bold, so weight says nothing. */
  bold: boolean;
}

/** The size and weight in which most characters of the lines are set. */
export function bodyLook(lines: readonly PageLine[]): BodyLook {
  const words = lines.flatMap((l) => l.words);
  const total = words.reduce((n, w) => n + w.text.length, 0);
  const bold = words.reduce((n, w) => n + (w.bold ? w.text.length : 0), 0);
  return { size: prevailing(words.map((w) => [Math.round(w.size * 2) / 2, w.text.length])), bold: bold > 0.5 * total };
}

/** What ranks a heading among others. */
export interface HeadingStyle {
  /** In half points. */
  size: number;
  bold: boolean;
  /** Its number without the last stop: "2.1"; empty if it has none. */
  number: string;
}

const headingNumber = /^\d{1,3}(?:\.\d{1,3}){0,5}(?=[.)]?\s)/;

/** The style that makes a paragraph a heading, or null. */
export function headingStyle(group: LineGroup, body: BodyLook): HeadingStyle | null {
  const lines = group.lines;
  const text = lines.map(plainText).join(' ');
  const [characters, most] = /^(?:agenda\s)?item\s\d/i.test(text)
    ? [ITEM_CHARACTERS, ITEM_LINES]
    : [HEADING_CHARACTERS, HEADING_LINES];
  if (text.length > characters || lines.length > most || !/\p{L}/u.test(text) || bulletOf(lines[0]!)) return null;
  const words = lines.flatMap((l) => l.words).filter((w) => /[\p{L}\p{N}]/u.test(w.text));
  const bold = words.length > 0 && words.every((w) => w.bold);
  const size = Math.round(Math.max(...lines.map((l) => l.size)) * 2) / 2;
  const larger = size >= HEADING_SIZE_FACTOR * body.size;
  if (/[.,;]$/.test(text) && !(larger && text.length < 60)) return null;
  const number = headingNumber.exec(text)?.[0] ?? '';
  if (larger) return { size, bold, number };
  if (!bold || body.bold || size < 0.85 * body.size) return null;
  if (/^[^:]{1,60}:\s\S/.test(text) && !/^\d/.test(text)) return null;
  return { size, bold, number };
}

/**
 * Levels by rank: larger before smaller, bold before plain, and where both are set alike, "1." before "1.1"; 1 is the
 * highest, 6 the lowest.
 */
export function headingLevels(styles: readonly HeadingStyle[]): (style: HeadingStyle) => number {
  const look = (s: HeadingStyle) => s.size * 2 + (s.bold ? 1 : 0);
  const numbers = new Set(styles.map((s) => `${look(s)} ${s.number}`));
  const parents = (s: HeadingStyle) => {
    const parts = s.number.split('.');
    return parts.filter((_, i) => i > 0 && numbers.has(`${look(s)} ${parts.slice(0, i).join('.')}`)).length;
  };
  const key = (s: HeadingStyle) => look(s) - parents(s) / 8;
  const ranks = [...new Set(styles.map(key))].sort((a, b) => b - a);
  return (style) => Math.min(6, ranks.indexOf(key(style)) + 1);
}
