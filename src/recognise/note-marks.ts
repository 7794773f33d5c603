/** Marks of notes after words: "Ann Lee¹", "agreed.[2]", "Bo Chen (Chair)†". They are not part of names, titles and dates. */

const anyMark = /[¹²³⁰⁴-⁹⁽†‡ᵃᵇᶜᵈ]|\[\d/;
const MARKS =
  /(?<=[\p{L}\p{M}.)\]”’"'!?])(?:⁽?[¹²³⁰⁴-⁹]{1,3}⁾?|[†‡]{1,2}|[ᵃᵇᶜᵈ]|\[\d{1,3}\])(?:[,;]?\s?(?:[¹²³⁰⁴-⁹]{1,3}|\[\d{1,3}\])){0,4}(?![\p{L}\d])/gu;
/** Words whose raised figure is a power: "40 m²", "3 km²". */
const POWERS = new Set(['m', 'km', 'cm', 'mm', 'ft', 'yd', 'in', 'mi', 'dm', 'mile', 'miles', 'sq', 'co', 'mc']);

/** No-break blanks, which extraction leaves none of: a wide gap of plain ones would part columns. */
const FILLER = '\u00a0';

/** The text with blanks in the place of the marks, so that every other character stays where it is. */
export function blankNoteMarks(text: string): string {
  if (!anyMark.test(text)) return text;
  return text.replace(MARKS, (mark, at: number) => (isPower(mark, text, at) ? mark : FILLER.repeat(mark.length)));
}

/**
 * The same for text of any kind, where a figure in brackets may be part of what it says: such a one is a mark if it is
 * raised. `raised` are the ranges that are.
 */
export function blankRaisedMarks(text: string, raised: readonly { start: number; end: number }[]): string {
  if (!anyMark.test(text)) return text;
  const isRaised = (at: number) => raised.some(({ start, end }) => start <= at && at < end);
  return text.replace(MARKS, (mark, at: number) =>
    isPower(mark, text, at) || (mark.includes('[') && !isRaised(at)) ? mark : FILLER.repeat(mark.length),
  );
}

function isPower(mark: string, text: string, at: number): boolean {
  const word = /\p{L}{1,20}$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  return /^[¹²³⁰⁴-⁹]/.test(mark) && (word.length === 1 || POWERS.has(word.toLowerCase()));
}
