/** One line of an account: a label, and figures after a gap, leading dots, a tab or a colon. */

/** Words with their place in the text of a block. */
export interface Stretch {
  text: string;
  start: number;
  end: number;
}

export interface AccountRow {
  label: Stretch;
  figures: Stretch[];
  /** Currency, pence or thousands in each figure. */
  money: boolean;
  currency: boolean;
  /** The figures stand apart from the label, not after a colon or a dash in a line of words. */
  apart: boolean;
}

const LONGEST = 200;
const LONGEST_LABEL = 90;
const MOST_FIGURES = 6;
/** The last figure of a line, and what parts it from the words before it. */
const FIGURE =
  /(?:^\s{0,80}|(?<lead>\s?[.…·_]{3,120}\s{0,20}|[ \t]{0,40}\t[ \t]{0,40}| {2,80}|\s?[:=]\s{0,40}|\s[-–—]\s))(?<figure>[-−+(]{0,2}\s?(?:[£$€]|GBP|USD|EUR|AUD|NZD|CAD|Rs\.?)?\s{0,12}[-−(]?\s?\d[\d,]{0,14}(?:\.\d{1,2})?\s?\)?(?:\s?(?:CR|DR|cr|dr)\b)?|nil|[-–—])\s{0,10}$/;
const MONEY = /[£$€]|\.\d\d\b|\d,\d{3}\b|\b(?:GBP|USD|EUR|AUD|NZD|CAD|Rs)\b/;
const CURRENCY = /[£$€]|\b(?:GBP|USD|EUR|AUD|NZD|CAD|Rs)\b/;

export function readAccountRow({ text, start }: Stretch): AccountRow | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const figures: Stretch[] = [];
  let rest = text.trimEnd();
  let apart = false;
  for (let n = 0; n < MOST_FIGURES; n++) {
    const match = FIGURE.exec(rest);
    const figure = match?.groups?.figure?.trim();
    if (!match || figure === undefined) break;
    const at = rest.lastIndexOf(figure);
    figures.unshift({ text: figure, start: start + at, end: start + at + figure.length });
    const lead = match.groups?.lead;
    apart = lead === undefined || /\t| {2}|[.…·_]{3}/.test(lead);
    rest = rest.slice(0, match.index).replace(/[\s.…·_]{1,120}$/, '');
    if (rest === '') break;
  }
  if (figures.length === 0 || !figures.some((figure) => /\d/.test(figure.text))) return null;
  const label = rest.trim().replace(/\s?:$/, '');
  // A sentence that ends in a figure; words that are not figures.
  if (label.length > LONGEST_LABEL || (label !== '' && !/\p{L}{2}/u.test(label)) || /[.!?]\s\p{Lu}/u.test(label))
    return null;
  const from = start + (label === '' ? 0 : text.indexOf(label));
  const digits = figures.filter((figure) => /\d/.test(figure.text));
  return {
    label: { text: label, start: from, end: from + label.length },
    figures,
    money: digits.every((figure) => MONEY.test(figure.text) || figure.text === '0'),
    currency: digits.every((figure) => CURRENCY.test(figure.text)),
    apart,
  };
}

export const isRule = (text: string): boolean => /^[\s_=–—-]{3,200}$/.test(text);

/** "2024    2023", "→This year→Last year": names for `width` columns of figures, perhaps one for the labels, too. */
export function namesColumns({ text, start }: Stretch, width: number): Stretch[] | null {
  if (text.length > LONGEST) return null;
  const cells: Stretch[] = [];
  let at = 0;
  for (const piece of text.split(/(\t+| {2,80})/)) {
    if (piece.trim() !== '')
      cells.push({ text: piece.trim(), start: start + at, end: start + at + piece.trimEnd().length });
    at += piece.length;
  }
  if (cells.length !== width && cells.length !== width + 1) return null;
  return cells.every((cell) => cell.text.length <= 30 && !/[.!?]$/.test(cell.text)) ? cells : null;
}
