/** Lines that are set like titles and name no business: a file that is attached, who wrote a report, how a vote went, a page. */
import { tailKind } from '../../recognise/motions/tail.ts';

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|zip|jpe?g|png|mp[34]|html?)\)?$/;
const PAGE = /^(?:page|pg\.?)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$|^[-–—]\s?\d{1,4}\s?[-–—]$/;
const CREDIT =
  /^(?:(?:report|paper|minutes|notes|item|respectfully|presentation|meeting)\s)?(?:submitted|raised|prepared|presented|reported|recorded|taken|written|typed|compiled|signed|moved|seconded|proposed|nominated|chaired|facilitated|read|posted|sponsored|introduced|minuted|transcribed)(?:\sand\s\p{L}{4,12})?\sby\b/u;
const COUNTS =
  /^(?:vote\s?:?\s)?\d{1,4}\s(?:in favou?r|for|against|opposed|ayes?|nays?|noes|yes|votes?|abstain(?:ed|ing)?|abstentions?|present|members present)\b/;
const LEADER = /[.…·_]{4}/;

/** "A RESOLUTION OF THE BOARD SETTING FEES": the caption of what is adopted below its item. */
const CAPTION =
  /^(?:an?|the)\s(?:\p{L}{3,12}\s)?(?:resolution|ordinance|by-?law|proclamation|local law)\s(?:of|to|by|for|no|amending|approving|authori[sz]ing|setting|establishing|declaring|adopting|creating|repealing|fixing|granting|providing|\p{L}{4,14}ing)\b/u;
const OF_MINUTES = new Set(
  'regular special annual general extraordinary emergency monthly weekly quarterly ordinary board council committee members membership executive vestry trustees directors commission meeting meetings session work workshop minutes minute notes agenda draft approved unapproved final official public of the for and a an open joint full town village city parish community club church'.split(
    ' ',
  ),
);

/** "REGULAR MEETING MINUTES": says what the document is. */
export function namesTheMinutes(normal: string): boolean {
  const words = normal.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.some((word) => /^(?:minutes|notes)$/.test(word)) && words.every((word) => OF_MINUTES.has(word));
}

/** A caption that has no number of its own. */
export const isCaption = (normal: string): boolean => CAPTION.test(normal);

/** True of a line that is none of the business of a meeting, however it is set. */
export function namesNoBusiness(title: string): boolean {
  const low = title.trim().toLowerCase();
  if (FILE.test(low) || PAGE.test(low) || CREDIT.test(low) || COUNTS.test(low) || LEADER.test(low)) return true;
  const kind = tailKind(title);
  return kind === 'motion-result' || (kind === 'vote' && /\d|\b(?:unanimous|carried|ayes?|none|all)\b/.test(low));
}
