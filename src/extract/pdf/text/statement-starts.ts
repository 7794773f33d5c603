/** Signs at the head of a line that a new statement begins there: bullets, numbers, labels. */

import type { PageLine } from '../page/page-content.ts';
import { between } from './lines.ts';

const bulletGlyph = /^[•◦▪▫‣⁃●○■□❑❒◆◇♦❖⬧⬥➢➤►▶▸→⇒⇨✓✔✗✘☐☑☒∙·§¨]$/u;
const typedBullet = /^(?:[-–—*+o]|--)$/;
const checkBoxes: Record<string, boolean> = {
  '☐': false,
  '□': false,
  '❑': false,
  '❒': false,
  '☑': true,
  '☒': true,
  '✓': true,
  '✔': true,
};

/** "1." "2.1" "3)" "(a)" "iv." "B." "12/19." as the first word of a line. */
const numberLabel =
  /^(?:\(?\d{1,3}(?:\.\d{1,3}){1,4}[.):]?|\(?\d{1,3}[.):]|\d{1,3}\)|\(?[a-z][.)]|\(?[ivx]{1,5}[.)]|\(?[A-Z][.)]|\d{1,3}[a-z][.)]|\d{1,4}\/\d{1,4}[.):]?)$/;
const bareNumber = /^\d{1,3}[a-z]?$/;

/** Words that open a statement in minutes, whatever the look of the line before. */
const openingWord =
  /^(?:actions?|action (?:point|item)s?|decisions?|resolved|resolution|agreed|motion|moved|proposed|seconded|vote|present|attendees|attendance|in attendance|also present|also in attendance|apologies|apols|absent|regrets|invitees|chair|clerk|secretary|date|time|venue|location|next meeting|minutes)\b[^.:]{0,40}[:–-](?:\s|$)/i;
/** ACTION 3, Action – Clerk */
const actionLabel = /^(?:ACTIONS?|DECISIONS?|RESOLVED|RESOLUTION|MOTION)\b/;
/** "Site visit: …" — a short label in front of a colon. */
const anyLabel = /^\p{Lu}[^:.!?]{0,40}:(?=\s|$)/u;

/** The bullet at the head of a line. */
export interface BulletHead {
  marker: string;
  checked: boolean | null;
}

/** The bullet that a line begins with, or null. A dash or an `o` counts only if it stands alone before a blank. */
export function bulletOf(line: PageLine): BulletHead | null {
  const [first, second] = line.words;
  if (!first) return null;
  const glyph = first.text;
  if (!second) return bulletGlyph.test(glyph) ? { marker: glyph, checked: null } : null;
  const parted = between(first, second) !== '';
  if (!(bulletGlyph.test(glyph) || (typedBullet.test(glyph) && parted))) return null;
  if (glyph === 'o' && second.x0 - first.x1 < 0.4 * first.size) return null;
  return { marker: glyph, checked: checkBoxes[glyph] ?? null };
}

/** Number of words that make up the number label of a line; 0 if it has none. */
export function labelWords(line: PageLine): number {
  const { words } = line;
  let text = '';
  for (let i = 0; i < Math.min(words.length, 3); i++) {
    if (i > 0 && between(words[i - 1]!, words[i]!) !== '') break;
    text += words[i]!.text;
    const next = words[i + 1];
    const ends = !next || between(words[i]!, next) !== '';
    if (ends && numberLabel.test(text)) return i + 1;
    if (ends && bareNumber.test(text) && next && next.x0 - words[i]!.x1 > 0.6 * words[i]!.size) return i + 1;
  }
  return 0;
}

/** The text of a line, for looking at its head; blanks and tabs alike become one blank. */
export function plainText(line: PageLine): string {
  let text = '';
  line.words.forEach((word, i) => {
    if (i > 0 && between(line.words[i - 1]!, word) !== '') text += ' ';
    text += word.text;
  });
  return text;
}

/** How strongly the head of a line says that a statement begins: 2 surely, 1 if nothing speaks against it, 0 not. */
export function startStrength(line: PageLine): 0 | 1 | 2 {
  if (bulletOf(line)) return typedBullet.test(line.words[0]!.text) ? 1 : 2;
  const text = plainText(line);
  if (/^https?:\/\//.test(text)) return 2;
  if (openingWord.test(text) || actionLabel.test(text)) return 2;
  const label = labelWords(line);
  if (label > 0) {
    const next = line.words[label]?.text ?? '';
    return /^[\p{Lu}"“‘'(£$€\d]/u.test(next) && !bareNumber.test(line.words[0]!.text) ? 2 : 1;
  }
  return anyLabel.test(text) ? 1 : 0;
}
