/** Lines that are set like titles and name no business: a file that is attached, who wrote a report, how a vote went, a page. */
import { tailKind } from '../../recognise/motions/tail.ts';

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|zip|jpe?g|png|mp[34]|html?)\)?$/;
const PAGE = /^(?:page|pg\.?)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$|^[-–—]\s?\d{1,4}\s?[-–—]$/;
const CREDIT =
  /^(?:(?:report|paper|minutes|notes|item|respectfully|presentation|meeting)\s)?(?:submitted|raised|prepared|presented|reported|recorded|taken|written|typed|compiled|signed|moved|seconded|proposed|nominated|chaired|facilitated|read|posted|sponsored|introduced|minuted|transcribed)(?:\sand\s\p{L}{4,12})?\sby\b/u;
const COUNTS =
  /^(?:vote\s?:?\s)?\d{1,4}\s(?:in favou?r|for|against|opposed|ayes?|nays?|noes|yes|votes?|abstain(?:ed|ing)?|abstentions?|present|members present)\b/;
const LEADER = /[.…·_]{4}/;

/** True of a line that is none of the business of a meeting, however it is set. */
export function namesNoBusiness(title: string): boolean {
  const low = title.trim().toLowerCase();
  if (FILE.test(low) || PAGE.test(low) || CREDIT.test(low) || COUNTS.test(low) || LEADER.test(low)) return true;
  const kind = tailKind(title);
  return kind === 'vote' || kind === 'motion-result';
}
