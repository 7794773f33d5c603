/** How CSV files are written for those who open them in Excel with a double click. */
import type { CsvValue } from './csv.ts';

/** `plain`: RFC 4180 and nothing else · `excel`: with a byte order mark, and texts that Excel would take for figures kept. */
export const csvProfiles = ['plain', 'excel'] as const;
export type CsvProfile = (typeof csvProfiles)[number];

/** Without it Excel reads "–" and "é" as other letters. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** "007", "5.10", "1E5", "3/4", "12-3", "(2)", "£5", "50%", "10:30". */
const FIGURE = /^[\s£$€(+-]{0,5}\d[\d\s.,:;/%()eE+-]{0,40}$/;
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** "3-Apr", "Apr 5", "March 2024". */
const DATE = new RegExp(
  `^(?:\\d{1,4}[ ./-]?(?:${MONTHS})[a-z]{0,6}\\b|(?:${MONTHS})[a-z]{0,6}[ ./-]?\\d{1,4}\\b)[\\d ,./-]{0,20}$`,
);

/** A tab in front, which nobody sees, keeps a text that looks like a figure, a date or a truth value what it is. */
export function keptForExcel(value: CsvValue): CsvValue {
  if (typeof value !== 'string') return value;
  const lower = value.trim().toLowerCase();
  return FIGURE.test(value) || DATE.test(lower) || lower === 'true' || lower === 'false' ? `\t${value}` : value;
}
