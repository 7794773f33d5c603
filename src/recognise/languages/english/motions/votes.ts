/** English: what came of a motion, and how the votes went. */
import type { MotionGrammar, VoteWords } from '../../grammar/motions.ts';

export const results: MotionGrammar['results'] = {
  withdrawn: {
    says: /\b(?:motion|proposal|resolution|amendment|it|was|were|is)\b.{0,40}\bwithdr(?:awn|ew)\b|(?:^|[.:\n]\s{0,3})withdrawn\b|\bwithdrew (?:the|his|her|their|that) (?:motion|proposal|amendment)\b/,
  },
  deferred: {
    says: /\b(?:tabled|deferred|postponed|laid (?:on|over)|held over|adjourned to)\b/,
    unless: /\bmotion to (?:table|defer|postpone)\b/,
  },
  lost: {
    says: /\b(?:lost|failed|fails|defeated|rejected|denied|dies|died|not (?:carried|passed|pass|agreed|approved|accepted|adopted|carry)|did not (?:pass|carry))\b/,
    unless: /\bnone opposed\b/,
  },
  carried: {
    says: /\b(?:carried|carries|carry|passed|passes|approved|accepted|agreed|adopted|elected|ratified|confirmed|resolved|unanimous(?:ly)?|all (?:[a-z]{2,8} ){0,3}in favou?r|all (?:voted )?(?:aye|yes)|all ayes|without (?:objection|dissent|opposition)|no (?:objections?|opposition|dissent)|none (?:opposed|against)|acclamation|acclaimed|nem\.? ?con|so ordered|m\/?s\/?[cp]u?)\b/,
  },
};

export const votes: VoteWords = {
  counts: {
    for: /\b(?:(?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:votes?\s|voted\s)?(?:for|in favou?r|ayes?|yes|yeas?)\b(?!\s?[:=]\s?\d)|\b(?:for|in favou?r|ayes?|yes|yeas?)\s?[:=–-]\s?(?<m>\d{1,3})\b)/,
    against:
      /\b(?:(?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:votes?\s|voted\s)?(?:against|opposed|nays?|noes)\b(?!\s?[:=]\s?\d)|\b(?:against|opposed|nays?|noes|no)\s?[:=–-]\s?(?<m>\d{1,3})\b)/,
    abstained:
      /\b(?:(?<n>\d{1,3}|one|two|three|four|five|six)\s(?:abstentions?|abstained|abstain|abstaining)\b(?!\s?[:=]\s?\d)|\b(?:abstentions?|abstained|abstain|abstaining)\s?[:=–-]\s?(?<m>\d{1,3})\b)/,
  },
  /** "Motion carried 4-0", "passed by a vote of 5 to 2", "CARRIED 4/0", "Vote: 6–1–1" */
  score:
    /\b(?:carried|lost)\s(?<by>\d{1,2})\/(?<not>\d{1,2})(?![\d/])|\b(?:carrie[ds]|pass(?:ed|es)|fail(?:ed|s)|defeated|lost|votes?|voted|approved|adopted|unanimous(?:ly)?)(?:\s(?:was|of|by|with)){0,2}(?:\sa\svote\sof)?[\s,:(–-]{1,3}(?<for>\d{1,2})\s?(?:-|–|—|to)\s?(?<against>\d{1,2})(?:\s?[-–—]\s?(?<abstained>\d{1,2}))?(?![\d/]|\.\d|\s?-|\s?(?:years?|months?|weeks?|days?|[ap]\.?m|%|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/,
  numbers: 'one two three four five six seven eight nine ten eleven twelve',
  words: {
    for: 'aye ayes yes yea y for favor favour',
    against: 'nay nays no n against opposed oppose',
    abstained: 'abstain abstained abstains abstention abstaining',
  },
  /** Those that vote in neither way end the list above them. */
  label:
    /(?:^|[\s.;,(])(?:(?:voting|voted|members\svoting)\s)?(?<label>ayes?|yeas?|yes|in\sfavou?r|for|nays?|noes|no|against|opposed|abstentions?|abstain(?:ed|ing|s)?|absent|excused|not\svoting|did\snot\svote|recused|recusals?)\s?(?:\(\d{1,2}\)\s?)?[:–—-]\s{0,3}/g,
  labels: {
    for: 'aye ayes yea yeas yes in_favor in_favour for',
    against: 'nay nays noes no against opposed',
    abstained: 'abstention abstentions abstain abstained abstaining abstains',
  },
  nobody: /^(?:none|nobody|no\s?one|nil|zero|n\/a|-{1,2}|–|—|0)?$/,
  title:
    /^(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Rev|Sir|Dame|Lord|Lady|Hon|Cllrs?|Clr|Councill?ors?|Council(?:man|woman|member)s?|Alder(?:man|woman)|Mayor|Chair(?:man|woman|person)?|President|Vice|Commissioners?|Supervisors?|Trustees?|Directors?|Members?|Selectm[ae]n|Senators?|Messrs)\.?\s){1,2}/,
  joint: /,|;|\s&\s|\s[Aa]nd\s|\s\/\s/,
  and: /^and\s/,
};
