/** Sentences that state a decision: "The Board agreed …", "It was resolved …", "The minutes were approved." */

const GROUP =
  "(?:the\\s)?(?:\\p{L}[\\p{L}'’-]{1,24}\\s){0,5}?(?:board|committee|sub-?committee|sub-?group|council|councillors|cllrs|members?|membership|meeting|group|team|trustees|governors|supervisors|commission|commissioners|directors|panel|forum|partners|delegates|assembly|executive|exec|cabinet|society|club|parish|township|association|working group|all|everyone|everybody|we|majority|plenary|participants|attendees|those present)";
const DID =
  '(?:agreed|agrees|approves|resolves|approved|resolved|decided|accepted|adopted|ratified|endorsed|voted|authori[sz]ed|elected|appointed|granted|supported|confirmed|passed|rejected|re-?elected|co-?opted|unanimously)';
const ADVERBS =
  '(?:(?:also|then|therefore|thereby|further|subsequently|unanimously|formally|duly|generally|all|have|has|had|so|both|hereby|in principle|collectively|accordingly|reviewed and|discussed and|considered and|received and|reluctantly)\\s){0,3}';
const BE = '(?:was|were|is|are|has been|have been|be it|being)';
const DONE =
  '(?:agreed|approved|resolved|decided|accepted|adopted|ratified|endorsed|carried|elected|re-?elected|appointed|co-?opted|passed|authori[sz]ed|confirmed as|signed as|granted|rejected|defeated|declared carried|voted)';

const patterns: readonly RegExp[] = [
  // The Board agreed …, Members AGREED …, All agreed …
  new RegExp(
    `(?:^|[,;:]\\s|\\band\\s|\\bthat\\s|\\bso\\s|[-–—]\\s)${GROUP}(?:\\s\\([^)]{1,40}\\))?\\s${ADVERBS}${DID}\\b`,
    'iu',
  ),
  // After a show of hands the panel agreed …
  new RegExp(
    `\\bthe\\s(?:\\p{L}[\\p{L}'’-]{1,24}\\s){0,3}?(?:board|committee|council|meeting|group|team|trustees|governors|supervisors|commission|directors|panel|forum|assembly|executive|members|councillors)\\s${ADVERBS}(?:agreed|approved|resolved|decided|accepted|adopted|ratified|endorsed)\\b`,
    'iu',
  ),
  // The ALB agreed …: a body by its initials, with the article
  new RegExp(`\\b[Tt]he\\s\\p{Lu}{2,6}\\s${ADVERBS}${DID}\\b`, 'u'),
  // The Board noted the report and agreed that …
  new RegExp(
    `^(?:the\\s)?${GROUP}\\b[^.]{0,200}?\\b(?:and|then|but)\\s(?:also\\s|unanimously\\s|therefore\\s)?(?:agreed|approved|resolved|decided|accepted|adopted|endorsed|ratified|authori[sz]ed|RESOLVED|AGREED)\\b`,
    'iu',
  ),
  // Agreed to buy two. · Resolved that …
  /^(?:all\s)?(?:agreed|decided|resolved|consensus)\s(?:to|that|we|on|by|not|as|for|with|it)\b/i,
  // M/S/P (Ames, Roe) to pay the bills · MOTION by A. Roe, SECONDED by B. Ames, to …
  /\bM\/?S\/?[PC]\b|^motion\s(?:was\s)?(?:made\s)?by\b.{3,80}\bsecond/i,
  // … – denied · … -- agreed · 8 for, 0 against --> passed
  /\s(?:[-–—]{1,2}|-{1,2}>|→|=>)\s?(?:all\s|unanimously\s)?(?:agreed|approved|carried|accepted|adopted|denied|granted|refused|passed|rejected)\b/i,
  // Read and agreed. · Taken as read and signed.
  /^(?:read|taken as read|received|noted|circulated)(?:,| and)\s(?:agreed|approved|adopted|accepted|signed|confirmed)\b/i,
  // Minutes of meeting no. 8 agreed. · Rules adopted as amended. · Author order as before, agreed.
  /^(?!.*\b(?:I|he|she|they|it|not|be|who|which|also)\b)\p{Lu}[^:;]{3,90}[\s,](?:agreed|approved|adopted|accepted|carried|ratified|passed)(?:\s(?:as|unanimously|without|with no|nem|by)\b[^.]{0,60})?[.!)]?$/u,
  // It was agreed that …, so it was so agreed to …
  new RegExp(`\\bit\\s(?:was|is|has been)\\s${ADVERBS}${DONE}\\b`, 'iu'),
  // Terms of reference were agreed; the minutes were unanimously approved
  new RegExp(
    `\\b${BE}\\s(?:(?:unanimously|formally|duly|then|also|all|subsequently|hereby|therefore|taken as read and|read and|reviewed and|received and|circulated and|presented and|noted and|signed and|proposed and)\\s){0,2}${DONE}\\b`,
    'iu',
  ),
  // Minutes approved as written; May Minutes Approved; Motion carried; Minutes adopted
  /^(?:(?:the|all)\s)?(?:[\p{L}\d'’/.-]{1,20}\s){0,5}(?:minutes|motion|report|budget|accounts|resolution|proposal|agenda|amendment|recommendation|vote|payment|payments|expenditure|application|policy|treasurer['’]?s report)\s(?:(?:of|for|from|on)\s[^.]{1,60}\s)?(?:(?:was|were|is|are|unanimously|all|passed and|be)\s){0,2}(?:approved|adopted|carried|carries|accepted|agreed|passed|passes|defeated|lost|failed|ratified|confirmed)\b/iu,
  // Approved. · Accepted without objection. · Carried unanimously · All in favour
  /^[\s"“(]*(?:(?:unanimously|all)\s)?(?:approved|accepted|adopted|agreed|carried|ratified|rejected|passed|elected|not approved|not agreed|not carried|resolved)\b(?:[\s,]+(?:unanimously|without (?:objection|amendment|change|changes|dissent)|by (?:all|consensus|vote|majority|\d+ votes?|acclamation)|as (?:amended|written|presented|a true|an accurate|read|circulated|corrected)|nem\.? ?con|with|in principle|and signed|subject to|for\b|to\b|that\b|prop|\d{1,3}\s?[-–]\s?\d)[^.]{0,160})?[.!)\s]*$/iu,
  // Carried 41–15. · Agreed, 4 for, 1 against.
  /^[\s"“(*]*(?:carried|agreed|approved|passed|lost|defeated)[\s,:]+(?:by\s)?\d{1,4}\b/i,
  // Agreed, no stand-asides. · Approved (all in favour).
  /^(?:agreed|approved|accepted|adopted|carried)\s?[,(][^.]{2,70}\)?[.!]?$/i,
  // £60 for the party – agreed.
  /\s(?:[-–—]|\.\.\.)\s?(?:all\s|unanimously\s)?(?:agreed|approved|carried|accepted|adopted)[.!]?$/i,
  // Report adopted, prop. Ann Lee, sec. Bo Chen.
  /\b(?:adopted|approved|accepted|agreed|carried|passed)\b[,:;]?\s\(?(?:on the proposal of|prop(?:osed)?\b\.?)/i,
  /^(?:the\s|an?\s)?(?:motion|vote|resolution|proposal|amendment)\b(?:\s[^.]{0,60}?)?\s?(?:was\s|is\s)?(?:carried|passed|passes|carries|approved|lost|failed|fails|defeated|died|dies|withdrawn)\b/i,
  /\bproposed\b.{0,160}\bseconded\b.{0,120}\b(?:agreed|approved|accepted|carried|adopted|resolved)\b/is,
  /\b(?:motion|vote|resolution|proposal|amendment)\b.{0,200}\b(?:carried|passed|was approved|unanimously approved|approved unanimously|was lost|was defeated)\b/is,
  /^(?:penderfynwyd|cytunwyd|cymeradwywyd|etholwyd)\b/i,
  /\belected unopposed\b|\bwas (?:re-?)?elected\b|\bwere (?:re-?)?elected\b|\bduly elected\b/i,
];

/** Words that make a statement conditional, past, future or somebody's opinion. */
const NOT_DECIDED =
  /\b(?:to be (?:agreed|approved|adopted|decided|resolved|accepted|confirmed|elected)|(?:will|would|should|could|can|may|might|must|shall) (?:\w+ ){0,2}(?:be )?(?:agree|agreed|approve|approved|decide|decided|adopt|adopted|accept|accepted|resolve|resolved|elected|vote|voted)|not (?:yet )?(?:been )?(?:agreed|decided|resolved)|(?:if|once|when|until|unless|whether|before) (?:\w+ ){0,5}(?:agreed|approved|adopted|accepted|decided|elected)|had (?:been |previously |already )?(?:agreed|approved|decided|adopted|accepted|resolved|elected|authori[sz]ed|granted|appointed|confirmed|voted|passed|rejected)|(?:previously|already|recently) (?:agreed|approved|decided|accepted|adopted)|as (?:previously )?agreed|agreed (?:upon actions|actions|communications)|at the (?:last|previous) meeting (?:\w+ ){0,4}(?:agreed|decided|approved)|(?:agreed|decided|approved|resolved) (?:at|in|during) (?:the )?(?:last|previous|our last)|no (?:decision|decisions|resolution|motion)s?|need(?:s|ed)? to (?:be )?(?:agree|approve|decide)|questions? (?:was|were) resolved|(?:issue|issues|problem|problems|matter|matters|bug|bugs|query|queries|complaint|fault) (?:\w+ ){0,4}(?:was|were|been|is|are) resolved|are accepted|is accepted|in order to)\b/i;

const PERSON_SUBJECT =
  /^(?:(?:mr|mrs|ms|miss|dr|cllr|councillor|prof)\.?\s)?(?:\p{Lu}{2}|\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+){0,2})\s(?:also\s|then\s|has\s|and \p{Lu}\p{L}+\s)?(?:agreed|accepted|decided|confirmed|supported|appointed)\b/u;

/** Every pattern holds one of these; most sentences hold none, and asking first keeps the reading fast. */
const ANY =
  /agree|approv|resolv|decid|decis|accept|adopt|ratif|endors|vote|authori|elect|appoint|grant|support|confirm|pass|reject|co-?opt|unanim|carried|carries|lost|defeat|fail|died|withdrawn|denied|refused|consensus|signed|declared|penderfynwyd|cytunwyd|cymeradwywyd|etholwyd|\bM\/?S\/?[PC]\b|motion/i;

/** True if a sentence says that something was agreed, approved, resolved or voted on. */
export function isDecision(sentence: string): boolean {
  if (!ANY.test(sentence)) return false;
  if (sentence.length > 900 || sentence.trimEnd().endsWith('?')) return false;
  if (NOT_DECIDED.test(sentence)) return false;
  if (
    /^(?:about |around |over |some |only )?\d[\d.,]*\s?(?:%|percent|of\b|\p{Ll})/u.test(sentence) &&
    !/\bvotes?\b/i.test(sentence)
  )
    return false;
  if (
    PERSON_SUBJECT.test(sentence) &&
    !/^(?:The|We|Everyone|Everybody|All|Board|Council|Committee|Members?|Councillors|Supervisors|Trustees|Directors|Governors|Group|Team|Membership|Commission)\b/.test(
      sentence,
    ) &&
    !/\b(?:was|were|it was|unanimous|carried)\b/i.test(sentence)
  )
    return false;
  return patterns.some((regex) => regex.test(sentence));
}
