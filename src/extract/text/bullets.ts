/** Bullets, check boxes and typed numbers at the head of a line. */
import type { TextLine } from './lines.ts';

export interface Bullet {
  marker: string;
  checked: boolean | null;
  /** Code units of `line.text` before the words. */
  length: number;
}

/** "· text", "•text", "- text", "-Text", "☐ text", Word's private-use bullets, and those
 * that became letters when their font was lost ("o", "§", "v", "Ø", "ü", "q"), with a tab or wide gap. */
const BULLET =
  /^(?:([·•‣⁃▪▫◦●○■□➢➤►❖✓✔\uF0A7\uF0B7\uF0D8\uF0FC])\s{0,20}|([-–—*+])\s{1,20}|(-)(?=[\p{Lu}(“"])|([o§vØüq])(?:\t|[ ]{2,20}))(?=\S|$)/u;
/** "[ ] text", "[x] text", "☐ text", "☒ text"; may follow a bullet. */
const CHECK_BOX = /^(?:\[([ xX]?)\]|([☐☑☒]))\uFE0F?\s{1,10}(?=\S)/;

/** The bullet or check box that the line begins with; null if none. */
export function bulletOf(line: TextLine): Bullet | null {
  const bullet = BULLET.exec(line.text.slice(0, 60));
  const marker = bullet?.[1] ?? bullet?.[2] ?? bullet?.[3] ?? bullet?.[4] ?? null;
  const at = bullet?.[0].length ?? 0;
  const box = CHECK_BOX.exec(line.text.slice(at, at + 60));
  if (box) {
    const checked = box[1] === undefined ? box[2] !== '☐' : /x/i.test(box[1]);
    return { marker: marker ?? (box[2] || `[${box[1] ?? ''}]`), checked, length: at + box[0].length };
  }
  if (marker === null) return null;
  return { marker, checked: null, length: at };
}

/** "1. ", "2.1 ", "(a) ", "4a) ", "iv. ", "Item 3: ", "[1] ": a number that someone typed. */
const NUMBER =
  /^(?:\(?(?:\d{1,4}(?:\.\d{1,3}){0,4}[a-z]?|[a-zA-Z]|[ivxIVX]{1,6})[.):]\)?|\d{1,3}(?:\.\d{1,3}){1,4}|\[\d{1,3}\]|(?:Item|Action|Agenda item|Minute) \d{1,4}[a-z]?[.:)]?)(?=\s|$)/i;

/** True if the text begins with a typed number. */
export function startsWithNumber(text: string): boolean {
  return NUMBER.test(text.slice(0, 40));
}

/** "Present:", "Action: …", "Jane Doe: …": up to four words and a colon. */
const LABEL = /^\p{Lu}[\p{L}\p{N}'’./&()-]{0,30}(?: [\p{L}\p{N}'’./&()-]{1,30}){0,3} ?:(?=\s|$)/u;

export function startsWithLabel(text: string): boolean {
  return LABEL.test(text.slice(0, 140));
}
