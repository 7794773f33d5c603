/** Numbers and bullets of lists: the program that wrote the file left their text in it (`\listtext`, `\pntext`). */
import { bulletSign } from '../bullet-sign.ts';

export interface CachedLabel {
  /** "2.1 " with the blank after it; '' for bullets. */
  number: string;
  bullet: string | null;
}

/** "2.1.\t" → a number, "·\t" → a bullet; null for a label without any sign. */
export function cachedLabel(text: string): CachedLabel | null {
  const sign = text.trim();
  if (sign === '') return null;
  // Hollow bullets are the letter o of a typewriter font; as a number it would have a full stop or bracket.
  const isBullet = !/[\p{L}\p{N}]/u.test(sign) || sign === 'o';
  if (isBullet) return { number: '', bullet: sign === 'o' ? sign : bulletSign(sign, undefined) };
  return { number: `${sign.replace(/\s+/g, ' ')} `, bullet: null };
}

/** The label of the next paragraph of the same list, where the file leaves it out: "3. " → "4. ". */
export function nextLabel(label: CachedLabel): CachedLabel | null {
  if (label.bullet !== null) return label;
  const last = /^(.{0,40}?)(\d{1,6})(\D{0,5})$/.exec(label.number);
  return last && { number: `${last[1]}${Number(last[2]) + 1}${last[3]}`, bullet: null };
}
