/** Counting letters, without a list of them. */

const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;

function count(text: string, isLatin: (code: number) => boolean, other: RegExp): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (isLatin(code)) letters++;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(i) ?? code);
    if (other.test(character)) letters++;
    i += character.length - 1;
  }
  return letters;
}

const isSmall = (code: number) => code >= 97 && code <= 122;
const isCapital = (code: number) => code >= 65 && code <= 90;

export const countLetters = (text: string): number => count(text, (code) => isSmall(code) || isCapital(code), LETTER);

export const countCapitals = (text: string): number => count(text, isCapital, CAPITAL);
