/** What a sentence after a motion says of it: how the votes went, what came of it, or nothing. */
import { lower } from './lower.ts';
import { readResult, rollCall } from './outcome.ts';

const VOTE =
  /^(?:an?\s|the\s)?(?:(?:roll[\s-]?call|voice|hand)\s(?:vote|was|of)|roll[\s-]?call\b|votes?\b|voting\b|ayes?\b|yeas?\b|nays?\b|(?:yes|no|noes|for|against|opposed|absent|abstain(?:ed|ing|s)?|abstentions?|in\sfavou?r)\s?(?:\(\d{1,3}\)\s?)?[:=–-]|in\sfavou?r\b|all\s(?:(?:were|was|voted|those|present|members|said)\s){0,2}(?:in\s)?(?:favou?r|ayes?|yes)\b|show\sof\shands|(?:there\s(?:was|were)\s)?(?:none\sopposed|no\s(?:nays|noes|objections?|opposition|abstentions?|dissent))|with(?:out|\sno)\s(?:objection|opposition|dissent)|\d{1,3}\s(?:votes?\s)?(?:for|in\sfavou?r|ayes?|yes|yeas?)\b)/;
const RESULT =
  /^["“(*•·–—-]{0,3}\s?(?:(?:result|outcome|vote)\s?[:–-]\s?)?(?:the\s|this\s|that\s|a\s)?(?:(?:main\s|amended\s|above\s|whole\s)?(?:motion|vote|resolution|amendment|amendments|proposal|proposition|it|this|these|board|committee|council|meeting|members|all|everyone|adjournment)\s)?(?:\(?#?\d{1,3}\)?\s)?(?:(?:as\samended|[a-z]{3,12}ly|was|is|were|has|been|then|so|all|unanimously|also|duly|therefore|subsequently|does|did|not|thus|by)\s){0,4}(?:carried|carries|carry|passed|passes|pass|approved|accepted|agreed|adopted|lost|failed|fails|defeated|rejected|denied|withdrawn|deferred|tabled|dies|died|ratified|unanimous(?:ly)?|ordered|confirmed|acclaimed)(?![\p{L}])/u;
/** "Motion passes with no dissent": says outright that it speaks of a motion. */
const OF_MOTION =
  /^["“(*•·–—-]{0,3}\s?(?:the\s|this\s|that\s|a\s)?(?:\p{L}{2,12}\s){0,2}(?:motion|resolution|amendment)\b/u;

/** "The Annual Report was adopted.", "The minutes stand approved as read.": a result that names what was moved. */
const NAMED_RESULT =
  /^[^,;:]{2,90}?\s(?:was|were|is|are|stands?|has\sbeen|have\sbeen)\s(?:[a-z]{3,14}ly\s|duly\s|so\s|then\s|also\s){0,2}(?:approved|adopted|accepted|carried|passed|agreed|confirmed|ratified|defeated|lost|rejected)(?![\p{L}])/u;

/** True if a sentence right after a motion says what came of what was moved. */
export const namesResult = (text: string): boolean => text.length <= 320 && NAMED_RESULT.test(lower(text));

/** "The motion was put and not carried, …", "The motion to close the lane was lost." */
const TOLD =
  /^[^,;]{1,90}?\b(?:carrie[ds]|passe[ds]|pass|fail(?:s|ed)|lost|defeated|withdrawn|approved|adopted|rejected|died|dies)(?![\p{L}])/u;

export type TailKind = 'vote' | 'result' | 'motion-result' | null;

/** So long may a sentence be that says nothing but how a motion went; a roll call may be longer. */
const LONGEST = 170;

export function tailKind(text: string): TailKind {
  const low = lower(text);
  const result = RESULT.test(low) && text.length <= LONGEST;
  if (result) return OF_MOTION.test(low) ? 'motion-result' : 'result';
  if (text.length <= LONGEST && OF_MOTION.test(low) && TOLD.test(low)) return 'motion-result';
  if (VOTE.test(low) && (text.length <= LONGEST || rollCall(text) !== null)) return 'vote';
  if (text.length <= 900 && rollCall(text, text.length < 60 ? 1 : 3) !== null) return 'vote';
  return null;
}

/** After the word of a result: how, by whom, by how many. */
const HOW =
  /^[\s.!)”"*–—,:;-]{0,4}(?:$|\(|by\s\p{L}|\d|&\ssigned|(?:unanimously|with\s(?:no|all|one|two|a|the\sfollowing)|without|nem|as|in\sprinciple|in\sfavou?r|and\ssigned|subject|all|none|no)(?!\p{L}))(?!.{0,40}\b(?:to|that)\s(?!be\b))/u;

/** "Carried.", "All agreed", "Vote yes. Passed 4-1": short words of a result that name nothing that was decided. */
export function isBareResult(text: string): boolean {
  const kind = tailKind(text);
  if (kind === null || readResult(text) === null) return false;
  if (kind === 'vote') return text.split(/\s+/).length <= 9 || rollCall(text) !== null;
  if (kind !== 'result') return text.split(/\s+/).length <= 12;
  const match = RESULT.exec(lower(text));
  return match !== null && HOW.test(lower(text).slice(match[0].length));
}
