/**
 * Text → the fields of its records, each with its place. A scanner of our own: csv-parse tells neither the column of a
 * field nor what to make of a quote that is never closed, which costs it the whole rest of the file.
 */

export interface CsvField {
  text: string;
  /** Place of the first character, from 1. */
  line: number;
  column: number;
  endLine: number;
}

export interface CsvRecords {
  records: CsvField[][];
  /** Lines on which a quote opens that nothing closes: it was read as a character. */
  openQuotes: number[];
}

/** A quoted field of honest files is shorter. */
const LONGEST_QUOTED = 64 * 1024;

/** `text` has `\n` for its line ends. Blank lines give no record. */
export function readCsvRecords(text: string, delimiter: string): CsvRecords {
  const records: CsvField[][] = [];
  const openQuotes: number[] = [];
  let record: CsvField[] = [];
  let [at, line, lineStart] = [0, 1, 0];
  while (at < text.length) {
    const quote = quoteAt(text, at, delimiter);
    const end = quote < 0 ? -1 : closingQuote(text, quote, delimiter);
    if (quote >= 0 && end < 0) openQuotes.push(line);
    const start = end < 0 ? at : quote + 1;
    const stop = end < 0 ? plainEnd(text, at, delimiter) : end;
    const raw = text.slice(start, stop);
    const breaks = end < 0 ? 0 : raw.split('\n').length - 1;
    const words = end < 0 ? raw : raw.replaceAll('""', '"');
    record.push({ text: words.trim(), line, column: start - lineStart + 1, endLine: line + breaks });
    line += breaks;
    if (breaks > 0) lineStart = start + raw.lastIndexOf('\n') + 1;
    at = end < 0 ? stop : plainEnd(text, end + 1, delimiter);
    const atDelimiter = at < text.length && text[at] === delimiter;
    at += 1;
    if (atDelimiter) continue;
    if (record.some((field) => field.text !== '')) records.push(record);
    record = [];
    line += 1;
    lineStart = at;
  }
  if (record.some((field) => field.text !== '')) records.push(record);
  return { records, openQuotes };
}

/** Where the quote that opens the field stands, after blanks; -1 if the field is not quoted. */
function quoteAt(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === ' ' && delimiter !== ' ') at += 1;
  return text[at] === '"' ? at : -1;
}

/** The quote that closes a field: before a delimiter, a line end, or blanks and one of them; -1 if none does. */
function closingQuote(text: string, open: number, delimiter: string): number {
  let at = open + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0 || at - open > LONGEST_QUOTED) return -1;
    if (text[at + 1] === '"') at += 2;
    else break;
  }
  let after = at + 1;
  while (text[after] === ' ') after += 1;
  return after >= text.length || text[after] === delimiter || text[after] === '\n' ? at : -1;
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
  return at;
}
