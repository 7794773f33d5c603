/**
 * Raised signs as Unicode writes them: "320" with a raised 1 is "320¹", never 3201; "m" with a raised 2 is "m²". Raised
 * letters of ordinals ("1st") stay letters.
 */
import { raisedLetters, raisedSigns } from '../../../model/raised-figures.ts';

const raisedNumber = /^(?:[\d()+−-]|,(?=\d)){1,6}$/;

/** The text of a raised word; `before` is the word that it follows. */
export function raisedText(text: string, before: string): string {
  if (raisedNumber.test(text) && /\d/.test(text)) return [...text].map((sign) => raisedSigns[sign] ?? sign).join('');
  if (/[\d)%]$/.test(before)) return raisedLetters[text] ?? text;
  return text;
}
