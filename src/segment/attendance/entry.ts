/** What can be an entry of an attendance list, and what is a sentence. */
import { type PersonEntry, readPersonList, readPersonRecord, saysNobody } from '../../recognise/people/person-list.ts';

const VERB =
  /\b(?:was|were|is|are|has|have|had|to (?!be confirmed)[a-zà-öø-ɏ]+|reported|noted|agreed|discussed|asked|said|thanked|welcomed|opened|proposed|seconded|approved|moved|presented|meeting|minutes)\b/i;

/** True if words that a list of names does not need make it a sentence. "Will" with a capital is somebody's name. */
export const saysMore = (text: string): boolean => VERB.test(text) || /\bwill\b/.test(text);

/** True if a line can be an entry of an attendance list. */
export function looksLikeEntry(text: string): boolean {
  // Initials alone in a line or cell say who presents an item.
  if (/^\s*\p{Lu}{2,4}\s*$/u.test(text)) return false;
  if (text.length > 400) return isLongList(text);
  if (saysNobody(text)) return text.length < 40;
  const entries = readPersonList(text);
  if (entries.length === 0) return /\b\d{1,3}\s(?:members? of|public|residents)/i.test(text);
  if (saysMore(text.replace(/\([^)]{0,100}\)/g, ''))) return false;
  // "Ann Lee – Director of Services (item 4 only)", "Bo Chen, Head of Commissioning"
  if (
    /^[^,:–—(\t]{3,45}(?:\s[-–—]\s|,\s|\s\(|:\s|\t)/.test(text) &&
    text.length < 140 &&
    readPersonRecord(text) !== null
  )
    return true;
  // A sentence that opens with a name is not an entry: most words of an entry are names.
  const words = text.split(/\s+/).length;
  return words <= 7 || entries.length >= words / 9;
}

/** Of a big meeting all names are in one paragraph: hardly anything else is written there. */
function isLongList(text: string): boolean {
  if (text.length > LONGEST_LIST || saysMore(text.replace(/\([^)]{0,100}\)/g, ''))) return false;
  const entries = readPersonList(text);
  return entries.length >= 8 && entries.reduce((sum, { start, end }) => sum + end - start, 0) >= text.length * 0.6;
}

/** This many characters hold some 250 names. */
const LONGEST_LIST = 5_000;

/** The people of a line that holds nothing but full names, with or without who they are; null if it holds more. */
export function namesOnly(text: string): PersonEntry[] | null {
  if (text.length > 160 || /[:!?]|\d{3}/.test(text) || saysMore(text)) return null;
  const entries = readPersonList(text);
  const full = entries.every(({ person }) => person.honorific !== null || /\S\s\S/.test(person.name));
  const letters = (words: string) => words.replace(/[^\p{L}]/gu, '').length;
  const named = entries.reduce((sum, { start, end }) => sum + letters(text.slice(start, end)), 0);
  return entries.length > 0 && full && named >= letters(text) * 0.85 ? entries : null;
}
