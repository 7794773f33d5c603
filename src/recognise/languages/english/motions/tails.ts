/** English: what a sentence after a motion says of it, and what is cut off what is moved. */
import type { ContentPhrases, TailPhrases } from '../../grammar/motions.ts';

export const tails: TailPhrases = {
  vote: /^(?:an?\s|the\s)?(?:(?:roll[\s-]?call|voice|hand)\s(?:vote|was|of)|roll[\s-]?call\b|votes?\b|voting\b|ayes?\b|yeas?\b|nays?\b|(?:yes|no|noes|for|against|opposed|absent|abstain(?:ed|ing|s)?|abstentions?|in\sfavou?r)\s?(?:\(\d{1,3}\)\s?)?[:=–-]|in\sfavou?r\b|all\s(?:(?:were|was|voted|those|present|members|said)\s){0,2}(?:in\s)?(?:favou?r|ayes?|yes)\b|show\sof\shands|(?:there\s(?:was|were)\s)?(?:none\sopposed|no\s(?:nays|noes|objections?|opposition|abstentions?|dissent))|with(?:out|\sno)\s(?:objection|opposition|dissent)|\d{1,3}\s(?:votes?\s)?(?:for|in\sfavou?r|ayes?|yes|yeas?)\b)/,
  result:
    /^["“(*•·–—-]{0,3}\s?(?:(?:result|outcome|vote)\s?[:–-]\s?)?(?:the\s|this\s|that\s|a\s)?(?:(?:main\s|amended\s|above\s|whole\s)?(?:motion|vote|resolution|amendment|amendments|proposal|proposition|it|this|these|board|committee|council|meeting|members|all|everyone|adjournment)\s)?(?:\(?#?\d{1,3}\)?\s)?(?:(?:as\samended|[a-z]{3,12}ly|was|is|were|has|been|then|so|all|unanimously|also|duly|therefore|subsequently|does|did|not|thus|by)\s){0,4}(?:carried|carries|carry|passed|passes|pass|approved|accepted|agreed|adopted|lost|failed|fails|defeated|rejected|denied|withdrawn|deferred|tabled|dies|died|ratified|unanimous(?:ly)?|ordered|confirmed|acclaimed)(?![\p{L}])/u,
  /** "Motion passes with no dissent" */
  ofMotion: /^["“(*•·–—-]{0,3}\s?(?:the\s|this\s|that\s|a\s)?(?:\p{L}{2,12}\s){0,2}(?:motion|resolution|amendment)\b/u,
  /** "The Annual Report was adopted.", "The minutes stand approved as read." */
  namedResult:
    /^[^,;:]{2,90}?\s(?:was|were|is|are|stands?|has\sbeen|have\sbeen)\s(?:[a-z]{3,14}ly\s|duly\s|so\s|then\s|also\s){0,2}(?:approved|adopted|accepted|carried|passed|agreed|confirmed|ratified|defeated|lost|rejected)(?![\p{L}])/u,
  /** "The motion was put and not carried, …", "The motion to close the lane was lost." */
  told: /^[^,;]{1,90}?\b(?:carrie[ds]|passe[ds]|pass|fail(?:s|ed)|lost|defeated|withdrawn|approved|adopted|rejected|died|dies)(?![\p{L}])/u,
  how: /^[\s.!)”"*–—,:;-]{0,4}(?:$|\(|by\s\p{L}|\d|&\ssigned|(?:unanimously|with\s(?:no|all|one|two|a|the\sfollowing)|without|nem|as|in\sprinciple|in\sfavou?r|and\ssigned|subject|all|none|no)(?!\p{L}))(?!.{0,40}\b(?:to|that)\s(?!be\b))/u,
};

export const content: ContentPhrases = {
  /** ", carried unanimously." at the end of a sentence, "was seconded and approved". */
  resultAtEnd:
    /(?:^|[\s,;:.(–—-]{1,4})(?:(?:and\s)?(?:was|were|is|are|which|this|and|all|an|motion|the)\s){0,4}(?:seconded\s(?:and|an)\s)?(?:unanimously\s)?(?<word>carried|passed|approved|agreed|adopted|accepted|unanimous|lost|defeated|failed|died|all\sin\sfavou?r|all\sagreed|m\/?s\/?c)(?:[\s,:(–-]{1,3}(?:unanimously|by\s|for\s|\d{1,2}|nem|with\s|all\s|without\s|on\sa\s|in\s)[^.,]{0,60})?[.!)\s*]{0,4}$/,
  notResult: /\bbe\s{1,3}$/,
  before:
    /^(?:[\s,;:.)(–—*•"“\]-]|(?:and|was|were|it|is|made|put|forward|a motion|motion|the motion|which|then|by|proposed|moved|carried|passed|unanimously|duly|resolved|agreed|seconded|for(?=\s(?:that|to|a\smotion))|on|so)(?=[\s,:])){1,20}/,
  lastWords:
    /(?:[\s,;]{1,3}(?:and|was|were|it was|a motion|motion|(?:was |were )?(?:made|proposed|moved|put)|on a|by|with a|is|vote))[\s,;:(–—-]{0,4}$/,
  manner: /^(?:as|in|with|without|by)\s/,
  opening: /^(?:that|to)\s/,
};
