/** What of a title names the body, and what only says which of its meetings was held. */
import { wordingKey } from './wording.ts';

/** "Technical Steering Committee (TSC)", "(Q3)", "(Registered Charity No. 274033)". */
const BRACKET = /\s{0,3}\((?<words>[^()]{1,60})\)/gu;
const BRACKET_OF_FORM = /^(?:q[1-4]|draft|virtual|online|by zoom|.{0,20}charity.{0,20}|.{0,20}registered.{0,30})$/iu;
/** Words for the meeting as such. */
const MEETING = new Set('meeting meetings minutes minute agm egm agenda notes'.split(' '));
/** What kind of meeting it was; words of a body's own name where no word for a meeting is beside them. */
const KIND = new Set(
  'annual general ordinary extraordinary special regular monthly quarterly weekly biweekly fortnightly virtual online call draft approved q1 q2 q3 q4'.split(
    ' ',
  ),
);
const YEAR = /^(?:19|20)\d\d$/;
const LEADING = new Set(['the', 'of']);
/** Forms of companies and charities, which one document writes and the next leaves out. */
const LEGAL = new Set(['inc', 'ltd', 'limited', 'cio', 'llp']);
/** A name that says more by one of these names another body: "Finance Committee of X" is not X, "Joint X Board" not "X Board". */
const OTHER_BODY = new Set(
  'association assembly authority board bureau cabinet chapter club commission committee committees congress council executive faculty forum group panel partnership senate society subcommittee subgroup taskforce team trust working and joint sub shadow deputy junior senior youth north south east west northern southern eastern western upper lower'.split(
    ' ',
  ),
);

/** "Minutes of the Annual General Meeting of Tarrow Parish Council 2016" → `tarrow parish council`; empty if nothing is left. */
export function bodyKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = keyOf(name);
  keys.set(name, key);
  return key;
}

/** The same names head all documents of a body. */
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

function keyOf(name: string): string {
  const bare = name.replaceAll(BRACKET, (all, words: string) => (saysNothing(words, name) ? ' ' : all));
  let words = wordingKey(bare).split(' ');
  const ofMeeting = words.some((word) => MEETING.has(word));
  if (ofMeeting) words = words.filter((word) => !MEETING.has(word) && !KIND.has(word));
  words = words.filter((word) => !YEAR.test(word));
  while (LEADING.has(words[0] ?? '')) words.shift();
  while (['the', 'of', 'held', 'for'].includes(words.at(-1) ?? '') || LEGAL.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** A bracket that abbreviates the words before it, or tells the form of the meeting. */
function saysNothing(words: string, name: string): boolean {
  if (BRACKET_OF_FORM.test(words)) return true;
  const before = name.slice(0, name.indexOf(`(${words}`));
  const initials = wordingKey(before)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return /^\p{Lu}[\p{L}.]{1,8}$/u.test(words) && initials.endsWith(words.toLowerCase().replaceAll('.', ''));
}

/**
 * True if the short name is the long one with words left out before its end that do not make it another body:
 * "Commission on Ageing" and "Tarrow County Commission on Ageing". What follows a name tells its parts: "Ward 2".
 */
export function isShortFormOf(short: string, long: string): boolean {
  const [few, many] = [short.split(' '), long.split(' ')];
  if (few.length < 2 || few.length >= many.length || few.at(-1) !== many.at(-1)) return false;
  const left: string[] = [];
  let at = 0;
  for (const word of many) {
    if (word === few[at]) at += 1;
    else left.push(word);
  }
  return at === few.length && !left.some((word) => OTHER_BODY.has(word) || /\d/.test(word));
}
