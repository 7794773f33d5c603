/**
 * Raised signs as Unicode writes them: "320" with a raised 1 is "320¹", never 3201; "m" with a raised 2 is "m²". Raised
 * letters of ordinals ("1st") stay letters.
 */

const raisedSigns: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '(': '⁽',
  ')': '⁾',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};
/** Letters that mark notes after figures; an e or o there makes an ordinal in other languages. */
const raisedLetters: Record<string, string> = { a: 'ᵃ', b: 'ᵇ', c: 'ᶜ', d: 'ᵈ', f: 'ᶠ', g: 'ᵍ', h: 'ʰ' };

const raisedNumber = /^(?:[\d()+−-]|,(?=\d)){1,6}$/;

/** The text of a raised word; `before` is the word that it stands behind. */
export function raisedText(text: string, before: string): string {
  if (raisedNumber.test(text) && /\d/.test(text)) return [...text].map((sign) => raisedSigns[sign] ?? sign).join('');
  if (/[\d)%]$/.test(before)) return raisedLetters[text] ?? text;
  return text;
}
