/** What parts the fields of a CSV file: comma, semicolon, tab or bar. */
import { readCsvRecords } from './csv-records.ts';

/** In the order in which they are preferred where they part equally well: words hold commas, hardly ever tabs. */
const DELIMITERS = ['\t', ';', '|', ','] as const;
const LOOKED_AT = 32 * 1024;
const MOST_RECORDS = 100;

/** "sep=;" in the first line tells Excel, and us. */
const STATED = /^"?sep=(?<delimiter>[;,|\t])"?[ \t]{0,10}(?:\n|$)/i;

export interface Delimiter {
  delimiter: string;
  /** Characters at the head that only say which it is. */
  headLength: number;
}

export function findDelimiter(text: string): Delimiter {
  const stated = STATED.exec(text);
  if (stated?.groups) return { delimiter: stated.groups.delimiter!, headLength: stated[0].length };
  const head = text.slice(0, LOOKED_AT);
  let best = { delimiter: ',', share: 0 };
  for (const delimiter of DELIMITERS) {
    const share = shareOfEven(head, delimiter);
    if (share > best.share) best = { delimiter, share };
  }
  return { delimiter: best.delimiter, headLength: 0 };
}

/** Share of the records that have as many fields as most of them have, if that is more than one. */
function shareOfEven(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  const records = readCsvRecords(text, delimiter).records.slice(0, MOST_RECORDS);
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  let most = 0;
  for (const [fields, count] of counts) if (fields > 1) most = Math.max(most, count);
  return most / Math.max(1, records.length);
}
