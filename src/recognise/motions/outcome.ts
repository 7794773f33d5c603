/** What came of a motion: its result in words, and its votes in numbers or name by name. */

import type { Motion } from '../../model/document.ts';
import { matchesOf } from '../../model/matches.ts';
import { lower } from './lower.ts';
import { namedVotes } from './named-votes.ts';

type Result = Motion['result'];
type Votes = Motion['votes'];

const WITHDRAWN =
  /\b(?:motion|proposal|resolution|amendment|it|was|were|is)\b.{0,40}\bwithdr(?:awn|ew)\b|(?:^|[.:\n]\s{0,3})withdrawn\b|\bwithdrew (?:the|his|her|their|that) (?:motion|proposal|amendment)\b/;
const DEFERRED = /\b(?:tabled|deferred|postponed|laid (?:on|over)|held over|adjourned to)\b/;
const LOST =
  /\b(?:lost|failed|fails|defeated|rejected|denied|dies|died|not (?:carried|passed|pass|agreed|approved|accepted|adopted|carry)|did not (?:pass|carry))\b/;
const CARRIED =
  /\b(?:carried|carries|carry|passed|passes|approved|accepted|agreed|adopted|elected|ratified|confirmed|resolved|unanimous(?:ly)?|all (?:[a-z]{2,8} ){0,3}in favou?r|all (?:voted )?(?:aye|yes)|all ayes|without (?:objection|dissent|opposition)|no (?:objections?|opposition|dissent)|none (?:opposed|against)|acclamation|acclaimed|nem\.? ?con|so ordered|m\/?s\/?[cp]u?)\b/;

/** The result that the words state. */
export function readResult(text: string): Result {
  const words = lower(text);
  if (WITHDRAWN.test(words)) return 'withdrawn';
  if (DEFERRED.test(words) && !/\bmotion to (?:table|defer|postpone)\b/.test(words)) return 'deferred';
  if (LOST.test(words) && !/\bnone opposed\b/.test(words)) return 'lost';
  return CARRIED.test(words) ? 'carried' : null;
}

const COUNTS = {
  for: /\b(?:(?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:votes?\s|voted\s)?(?:for|in favou?r|ayes?|yes|yeas?)\b(?!\s?[:=]\s?\d)|\b(?:for|in favou?r|ayes?|yes|yeas?)\s?[:=–-]\s?(?<m>\d{1,3})\b)/,
  against:
    /\b(?:(?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:votes?\s|voted\s)?(?:against|opposed|nays?|noes)\b(?!\s?[:=]\s?\d)|\b(?:against|opposed|nays?|noes|no)\s?[:=–-]\s?(?<m>\d{1,3})\b)/,
  abstained:
    /\b(?:(?<n>\d{1,3}|one|two|three|four|five|six)\s(?:abstentions?|abstained|abstain|abstaining)\b(?!\s?[:=]\s?\d)|\b(?:abstentions?|abstained|abstain|abstaining)\s?[:=–-]\s?(?<m>\d{1,3})\b)/,
} as const;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "Motion carried 4-0", "passed by a vote of 5 to 2", "CARRIED 4/0", "Vote: 6–1–1": for, against, abstained. */
const SCORE =
  /\b(?:carried|lost)\s(?<by>\d{1,2})\/(?<not>\d{1,2})(?![\d/])|\b(?:carrie[ds]|pass(?:ed|es)|fail(?:ed|s)|defeated|lost|votes?|voted|approved|adopted|unanimous(?:ly)?)(?:\s(?:was|of|by|with)){0,2}(?:\sa\svote\sof)?[\s,:(–-]{1,3}(?<for>\d{1,2})\s?(?:-|–|—|to)\s?(?<against>\d{1,2})(?:\s?[-–—]\s?(?<abstained>\d{1,2}))?(?![\d/]|\.\d|\s?-|\s?(?:years?|months?|weeks?|days?|[ap]\.?m|%|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/;

/** "Lee – yes, Roe - no", "Ann Lee voted aye", "Cllr Roe: Nay": one vote of a roll call. */
const ONE_VOTE =
  /\p{Lu}[\p{L}'’.-]{0,24}(?:\s?[:–—-]{1,2}\s?|\s[Vv]ote[sd]?\s{1,3}|\t\s?|\s?\()(?<vote>[A-Za-z]{1,10})(?![\p{L}\d])/gu;
const VOTE_WORDS = new Map<string, 'for' | 'against' | 'abstained'>([
  ...['aye', 'ayes', 'yes', 'yea', 'y', 'for', 'favor', 'favour'].map((word) => [word, 'for'] as const),
  ...['nay', 'nays', 'no', 'n', 'against', 'opposed', 'oppose'].map((word) => [word, 'against'] as const),
  ...['abstain', 'abstained', 'abstains', 'abstention', 'abstaining'].map((word) => [word, 'abstained'] as const),
]);

/** Numbers where they are stated, or counted where each vote, or each voter, is. */
export function readVotes(text: string): Votes {
  const words = lower(text);
  const count = (key: keyof typeof COUNTS): number | null => {
    const match = COUNTS[key].exec(words);
    const value = match?.groups?.n ?? match?.groups?.m;
    if (value === undefined) return null;
    const spelt = NUMBERS.indexOf(value);
    return spelt < 0 ? Number(value) : spelt + 1;
  };
  const counted = { for: count('for'), against: count('against'), abstained: count('abstained') };
  if (counted.for !== null) return counted;
  const score = SCORE.exec(words)?.groups;
  if (score)
    return {
      for: Number(score.for ?? score.by),
      against: Number(score.against ?? score.not),
      abstained: score.abstained === undefined ? null : Number(score.abstained),
    };
  return rollCall(text) ?? namedVotes(text) ?? counted;
}

/** Votes that are given name by name; null where there are less than `least`. */
export function rollCall(text: string, least = 3): Votes | null {
  const votes = { for: 0, against: 0, abstained: 0 };
  for (const { groups } of matchesOf(text, ONE_VOTE)) {
    const vote = VOTE_WORDS.get((groups?.vote ?? '').toLowerCase());
    if (vote) votes[vote]++;
  }
  return votes.for + votes.against + votes.abstained >= least ? votes : null;
}
