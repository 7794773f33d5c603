/** Where a finding stands, in words. */
import type { Finding } from '../rules/rule.ts';
import { placeText } from '../writers/place-text.ts';

/** "3. Finance › table 2, row 4"; empty where the whole document is meant. */
export function placeOf({ where, span }: Finding): string {
  return where ?? (span === null ? '' : placeText(span.place));
}

/** "Notes.docx › 3. Finance › table 2, row 4". */
export function pathAndPlace(finding: Finding): string {
  const place = placeOf(finding);
  return place === '' ? finding.path : `${finding.path} › ${place}`;
}
