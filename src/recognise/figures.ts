/**
 * One cell of a table → what it states: "1,234", "£48.00", "(12.5)", "29 %", "£1.2m", "38*", "10–15", "<5", "n/a".
 * A missing or suppressed cell is never a number.
 */
import { oneBlank } from '../model/blanks.ts';
import { oncePerText } from '../model/once-per-text.ts';

export type CellKind = 'figure' | 'range' | 'suppressed' | 'missing' | 'text';

export interface ReadCell {
  kind: CellKind;
  /** The number, of a figure; null of everything else. */
  value: number | null;
  /** `%`, `£`, `USD`, `days` … or null. */
  unit: string | null;
  /** Both ends, of a range. */
  range: { low: number; high: number } | null;
  /** The mark of a footnote after the figure ("*", "1", "p"), without brackets; null if none. */
  mark: string | null;
  /** Digits after the decimal point, of a figure. */
  decimals: number;
}

/** 1,234 · 1 234 · 1'234 · 1.234,50 · 1234.5 · .5 */
const NUMBER =
  "(?:(?<points>\\d{1,3}(?:\\.\\d{3}){1,4}),(?<comma>\\d{1,2})|(?<whole>\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3}){1,5}|\\d{1,3}(?:['’]\\d{3}){1,5}|\\d{1,15})?(?<fraction>\\.\\d{1,8})?)";
const MINUS = '[-−–‑]';
const CURRENCY = '[£$€¥]|(?:GBP|USD|EUR|AUD|NZD|CAD|CHF)';
const SCALE = 'bn|billion|m|million|k|thousand';
const PERCENT = '%|per ?cent|percent|pp|pts?|percentage points?';
const UNITS =
  'p|days?|weeks?|months?|years?|yrs?|hours?|hrs?|minutes?|mins?|miles?|km|kg|tonnes?|kWh|MWh|FTE|WTE|wte|GBP|USD|EUR|AUD|NZD|CAD|CHF|[£€]';
/** * ** † ¹ ¹,² ⁽¹⁾ ᵃ [1] [1][2] (a) (r) (p) ^1; single letters are in brackets, since "12 p" is money. */
const MARK =
  '(?:\\*{1,3}|[†‡§#]{1,2}|⁽?[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᶠᵍʰ]{1,3}(?:,?\\s?[¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᶠᵍʰ]{1,2}){0,3}⁾?|\\^\\d{1,2}|(?:\\[[a-z\\d]{1,2}\\]){1,3}|\\([a-z]\\))';

const FIGURE = new RegExp(
  `^(?<open>\\()?(?<sign>${MINUS}|\\+|[▲▼↑↓])?\\s?(?<currency>${CURRENCY})?\\s?(?<sign2>${MINUS})?\\s?(?<open2>\\()?${NUMBER}\\s?(?<scale>${SCALE})?(?<close2>\\))?\\s?(?:(?<percent>${PERCENT})|(?<unit>${UNITS}))?(?<close>\\))?\\s?(?<mark>${MARK})?$`,
  'i',
);
const RANGE = new RegExp(
  `^(?<currency>[£$€])?(?<low>\\d{1,3}(?:,\\d{3})*(?:\\.\\d{1,4})?)\\s?(?<unit1>%)?\\s?(?:${MINUS}|to)\\s?[£$€]?(?<high>\\d{1,3}(?:,\\d{3})*(?:\\.\\d{1,4})?)\\s?(?<unit>%|${UNITS})?$`,
  'i',
);

/** `*`, `<5`, `c`, `[c]`, "fewer than 5": kept back so that nobody can be recognised. */
const SUPPRESSED =
  /^(?:\*{1,3}|[<≤]\s?\d{1,3}|(?:less|fewer) than \d{1,3}|\d{1,2} or (?:less|fewer)|c|\[(?:c|low|s)\]|s|suppressed|supp\.?|‡|#|redacted|confidential)$/i;
/** `–`, `n/a`, `..`, `[x]`, `[z]`, "not available": there is no figure. A blank cell too. */
const MISSING =
  /^(?:[-−–—‑]{1,3}|\.{1,3}|…|:|n\s?[/.\\]\s?[akr]\.?|na|nk|\[[xzuw]\]|x|not (?:available|applicable|known|recorded|collected|reported|yet known)|unknown|no data|none recorded|missing|null|t\.?b\.?[cad]\.?|pending|awaited|\?)$/i;
/** What some write for nothing at all. */
const NIL = /^(?:nil|zero)$/i;

const SCALES: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

const nothing = { value: null, unit: null, range: null, mark: null, decimals: 0 };

/** Reads one cell that holds a figure, or a mark in the place of one, and nothing else. */
export const readCell: (text: string) => Readonly<ReadCell> = oncePerText((text): ReadCell => {
  const trimmed = oneBlank(text).trim();
  if (trimmed === '' || (trimmed.length <= 20 && MISSING.test(trimmed))) return { kind: 'missing', ...nothing };
  if (trimmed.length > 40) return { kind: 'text', ...nothing };
  if (SUPPRESSED.test(trimmed)) return { kind: 'suppressed', ...nothing };
  if (NIL.test(trimmed)) return { kind: 'figure', ...nothing, value: 0 };
  const read = /\d/.test(trimmed) ? (readNumber(trimmed) ?? readRange(trimmed)) : null;
  return read ?? { kind: 'text', ...nothing };
});

type Groups = Partial<Record<string, string>>;

function readNumber(text: string): ReadCell | null {
  const g: Groups | undefined = FIGURE.exec(text)?.groups;
  if (!g) return null;
  const brackets = [g.open, g.open2, g.close, g.close2].filter(Boolean).join('');
  // "007", "0161" and other codes are not figures.
  if ((brackets !== '' && brackets !== '()') || /^0\d/.test(g.whole ?? '')) return null;
  const digits = g.points ? g.points.replaceAll('.', '') : (g.whole ?? '').replace(/\D/g, '');
  const fraction = g.comma ? `.${g.comma}` : (g.fraction ?? '');
  if (digits === '' && fraction === '') return null;
  const magnitude = Number(`${digits || '0'}${fraction}`) * (SCALES[(g.scale ?? '').toLowerCase()] ?? 1);
  return {
    kind: 'figure',
    // Scaled decimals leave dust behind: 1.1 million is 1100000.0000000001.
    value: ((isNegative(g) ? -1 : 1) * Math.round(magnitude * 1e8)) / 1e8 || 0,
    unit: unitOf(g),
    range: null,
    mark: g.mark ? g.mark.replace(/[[\]()^⁽⁾]/g, '') : null,
    decimals: Math.max(0, fraction.length - 1),
  };
}

/** "(4)" is an accountant's minus, "(+4)" a gain beside the figure that it led to. */
const isNegative = ({ open, open2, sign = '', sign2 }: Groups): boolean =>
  !/[+▲↑]/.test(sign) && Boolean(open || open2 || sign || sign2);

function unitOf(g: Groups): string | null {
  if (g.percent) return /^pp|^pt|points?$/i.test(g.percent) ? 'percentage points' : '%';
  if (g.currency) return g.currency.toUpperCase();
  return g.unit
    ? /^[a-z]{3}$/i.test(g.unit) && /GBP|USD|EUR|AUD|NZD|CAD|CHF/i.test(g.unit)
      ? g.unit.toUpperCase()
      : g.unit
    : null;
}

function readRange(text: string): ReadCell | null {
  const g = RANGE.exec(text)?.groups;
  if (!g) return null;
  const low = Number((g.low ?? '').replaceAll(',', ''));
  const high = Number((g.high ?? '').replaceAll(',', ''));
  // "2020-21" is a year, "12-1" nothing that we know.
  if (!(low < high)) return null;
  return { ...nothing, kind: 'range', range: { low, high }, unit: g.currency ?? g.unit ?? g.unit1 ?? null };
}

/** True for "1,234", "£48.00", "(12.5)", "29 %". */
export const isFigure = (text: string): boolean => readCell(text).kind === 'figure';

/** True for marks in the place of a figure: "*", "<5", "n/a", "–". A blank cell is not one. */
export function isSentinel(text: string): boolean {
  const { kind } = readCell(text);
  return text.trim() !== '' && (kind === 'suppressed' || kind === 'missing');
}
