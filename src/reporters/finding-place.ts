/** Where a finding stands, in words. */
import type { Finding } from '../rules/rule.ts';
import { placeText } from '../writers/place-text.ts';

/** "3. Finance › table 2, row 4"; empty where the whole document is meant. */
export function placeOf({ where, span }: Finding): string {
  return where ?? (span === null ? '' : placeText(span.place));
}

/** The range of a finding, from 1: in the source where it has lines, else in what `minutes text` prints. */
export interface LineRange {
  line: number;
  column?: number;
  endLine: number;
  /** Behind the last character; known where the words stand on one line as they are quoted. */
  endColumn?: number;
}

export function linesOf({ span, textLine }: Finding): LineRange | null {
  const place = span?.place;
  if (place?.kind !== 'line') return textLine === undefined ? null : { line: textLine, endLine: textLine };
  const { line, column } = place;
  const endLine = Math.max(line, place.endLine);
  const quote = span?.quote ?? '';
  const whole = endLine === line && quote !== '' && !quote.includes('\n');
  return { line, column, endLine, ...(whole ? { endColumn: column + quote.length } : {}) };
}

/** "Notes.docx › 3. Finance › table 2, row 4". */
export function pathAndPlace(finding: Finding): string {
  const place = placeOf(finding);
  return place === '' ? finding.path : `${finding.path} › ${place}`;
}
