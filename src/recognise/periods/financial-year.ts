/**
 * The month in which a body's financial years begin, where a document says so: "the financial year runs from 1 July to
 * 30 June", "our financial year ends on 31 December", "FY (Oct–Sep)".
 */
import { months } from '../words/index.ts';

const MONTH_WORDS = [...months.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const date = (name: string) =>
  `(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?)?(?<${name}>${MONTH_WORDS})\\b\\.?(?:\\s\\d{1,2}(?:st|nd|rd|th)?\\b)?`;
const YEAR = '\\b(?:(?:financial|fiscal|accounting|reporting|budget) years?|FY)\\b';

/** "runs from 1 July", "begins on 1 January", "starting in October", "(July–June)" */
const BEGINS = new RegExp(
  `${YEAR}[^.;\\d]{0,40}?(?:(?:\\bfrom|\\bbegins?|\\bbeginning|\\bstarts?|\\bstarting|\\bcommences?|\\bcommencing)\\s(?:on\\s|in\\s|from\\s)?(?:the\\s)?${date('first')}|\\(\\s?${date('opens')}\\s?(?:-|–|—|to)\\s?(?:${MONTH_WORDS})\\b)`,
  'iu',
);
/** "financial year ends on 31 December", "fiscal year ended 30 June 2021" */
const ENDS = new RegExp(
  `${YEAR}[^.;\\d]{0,40}?\\b(?:ends?|ended|ending)\\s(?:on\\s|in\\s)?(?:the\\s)?(?:end of\\s)?${date('last')}`,
  'iu',
);
/** A line of a document is searched this far. */
const REACH = 2000;

/** The first month (1–12) of financial years by the first statement among some texts; null if none says it. */
export function financialYearStart(texts: Iterable<string>): number | null {
  for (const text of texts) {
    if (!/\byears?\b|\bFY\b/i.test(text)) continue;
    const words = text.slice(0, REACH).replace(/\s+/g, ' ');
    const begins = BEGINS.exec(words)?.groups;
    const first = months.get((begins?.first ?? begins?.opens ?? '').toLowerCase());
    if (first) return first;
    const last = months.get((ENDS.exec(words)?.groups?.last ?? '').toLowerCase());
    if (last) return (last % 12) + 1;
  }
  return null;
}
