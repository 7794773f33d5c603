/** What a glyph says: ligatures as letters, symbol fonts as the signs they show, nothing for what shows nothing. */

/** Symbol and Wingdings glyphs as Word uses them for bullets and check boxes: character code → sign. */
const symbolSigns: Record<number, string> = { 183: '•', 168: '♦', 222: '⇒', 174: '→', 45: '–', 216: '➢' };
const wingdingsSigns: Record<number, string> = {
  108: '●',
  110: '■',
  111: '☐',
  113: '❑',
  114: '❒',
  115: '⬧',
  117: '◆',
  118: '❖',
  119: '⬥',
  159: '•',
  167: '▪',
  168: '☐',
  183: '•',
  216: '➢',
  224: '→',
  240: '⇨',
  251: '☒',
  252: '✓',
  253: '☒',
  254: '☑',
  120: '☒',
};

/** A glyph that is shown but of which the file does not say which sign it is. */
export const UNKNOWN_SIGN = '\ufffd';

const blank = /^[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]$/u;
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/gu;
const presentationForm = /[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc\u2126\u212b]/u;
const hyphen = /^[\u00ad\u2010\u2011]$/;
const privateUse = /[\ue000-\uf8ff]/u;

/** True for a glyph that is a blank. */
export function isBlank(unicode: string): boolean {
  return unicode === ' ' || blank.test(unicode);
}

const signOf = (code: number): string => wingdingsSigns[code] ?? symbolSigns[code] ?? '';

/** The readable text of one glyph; empty if it shows nothing that can be read. */
export function glyphText(unicode: string, fontName: string): string {
  if (unicode.length === 1 && unicode > ' ' && unicode <= '~' && !/^(?:Wingdings|Symbol)/i.test(fontName))
    return unicode;
  const code = unicode.codePointAt(0) ?? 0;
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^Wingdings/i.test(fontName)) return wingdingsSigns[low] ?? (low === code ? unicode : '•');
  if (low !== code && /^Symbol/i.test(fontName)) return symbolSigns[low] ?? '•';
  if (privateUse.test(unicode)) return low === code ? '' : signOf(low);
  if (unicode === '\u0000') return UNKNOWN_SIGN;
  const seen = unicode.replace(invisible, '');
  const text = presentationForm.test(seen) ? seen.normalize('NFKC') : seen;
  return hyphen.test(text) ? '-' : text;
}
