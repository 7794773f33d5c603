/**
 * Fonts that do not tell which letters their glyphs are. What a parser makes of them ("$FWLRQV") is not text: it is read as
 * signs that nobody knows, and the document says so.
 */
import { UNKNOWN_SIGN } from '../page/glyph-text.ts';
import type { FontFace, Glyph } from '../page/page-content.ts';

/** This many of a font's words must look like words for its letters to be believed. */
const WORDS_SHARE = 0.6;
/** Fewer words say nothing against a font. */
const LEAST_WORDS = 2;

/** The glyphs of a page, those of fonts that do not tell their letters as unknown signs. The same list if all do. */
export function withUnknownLetters(glyphs: Glyph[]): Glyph[] {
  const texts = new Map<FontFace, string>();
  for (const { font, text, x0, base } of glyphs) {
    if (font.told !== false) continue;
    const before = texts.get(font) ?? '';
    texts.set(font, `${before}${breaks(font, x0, base) ? ' ' : ''}${text}`);
  }
  if (texts.size === 0) return glyphs;
  const unknown = new Set([...texts].flatMap(([font, text]) => (looksLikeText(text) ? [] : [font])));
  if (unknown.size === 0) return glyphs;
  return glyphs.map((glyph) =>
    unknown.has(glyph.font) && glyph.text !== ' ' ? { ...glyph, text: UNKNOWN_SIGN } : glyph,
  );
}

const ends = new WeakMap<FontFace, { x: number; base: number }>();

/** True if a glyph begins a line or stands apart from the one before it. */
function breaks(font: FontFace, x: number, base: number): boolean {
  const last = ends.get(font);
  ends.set(font, { x, base });
  return last !== undefined && (Math.abs(last.base - base) > 1 || x < last.x);
}

/** True if most words are of letters in the order that languages have. Texts of other scripts are believed. */
export function looksLikeText(text: string): boolean {
  const tokens = text.split(/\s+/).filter((token) => token.length > 2 && !/^[\d.,:/%£$€()-]+$/.test(token));
  if (tokens.length < LEAST_WORDS) return tokens.length === 0 || tokens.every(looksLikeWord);
  return tokens.filter(looksLikeWord).length >= WORDS_SHARE * tokens.length;
}

function looksLikeWord(token: string): boolean {
  if (/[\u3000-\u9fff\uac00-\ud7af\u0590-\u07ff]/u.test(token)) return true;
  const word = token
    .replace(/^[("'“‘[]{1,3}|[)"'”’\].,;:!?]{1,4}$/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  if (!/^(?:\p{Lu}?[\p{Ll}'’-]{2,40}|\p{Lu}{2,40}|\p{Lu}[\p{Ll}'’-]{1,20}(?:[-/’'](?:\p{L}){1,20}){1,3})$/u.test(word))
    return false;
  return /[aeiouyæøœаеиоуыэюяαεηιουω]/iu.test(word) && !/[bcdfghjklmnpqrstvwxz]{6}/i.test(word);
}
