/** Undertakings that nothing marks: "The Clerk to write to Highways.", "RE will circulate the paper." Always `inferred`. */
import { findLeadingOwners, isEveryone } from '../../../recognise/owners.ts';
import { isRole } from '../../../recognise/person-name.ts';
import { findSentences } from '../../../recognise/sentences.ts';
import { headingOf, type SegmentContext } from '../../context.ts';
import { findPerson } from '../../resolve-owners.ts';
import { type ActionMarker, type FoundAction, foundAction } from '../marker.ts';

/** What stands between an owner and what they are to do. The lookahead keeps out states and the passive. */
const TO_DO =
  /\s(?:(?:is|are)\sto|still\sto|to|will|shall|(?:has|have)\s(?:agreed|offered|volunteered|undertaken)\sto|(?:agreed|offered|volunteered|undertook|promised)\sto|(?:was|were)\s(?:asked|instructed|requested|tasked|delegated|directed|authorised|authorized)\sto|(?:is|are)\sgoing\sto|(?:needs?|has)\sto|would)\s(?!be\s(?!\p{Ll}{2,14}ing\b)|have\b(?!\s(?:a|another|further|the)\s(?:follow|discussion|meeting|look|word|chat|conversation))|not\b|the\b|a\b|her\b|his\b|their\b|me\b|us\b|date\b|\d)(?:also\s|then\s|now\s|both\s|again\s)?(?<verb>\p{Ll}{2,})/u;

/** Things to be done that name nobody: "Further comments will be sought.", "To be discussed at the next meeting." */
const TO_BE_DONE =
  /\b(?:will|shall|(?:is|are)\sto|needs?\sto)\sbe\s(?:also\s|further\s|formally\s)?(?:approached|sought|contacted|circulated|sent|discussed|included|added|brought|put|placed|reviewed|investigated|asked|invited|arranged|checked|chased|reported|submitted|written|published|updated|billed|benchmarked|provided|considered|looked\sat|followed\sup|raised|obtained|ordered|booked|organised|organized|prepared|drafted|revised|amended|issued|purchased|repaired|installed|appended|confirmed\sby|moved\sto|carried\sforward)\b/i;
/** "Need to elect four officers", "We should test this", "Somebody needs to count": the group tells itself. */
const WE_SHOULD =
  /^(?:(?:now|still|also)\s){0,2}(?:need\sto|let['’]s)\s(?!be\s(?:able|careful)|have\s(?:been|had)|not\b)\p{Ll}{2,}|^(?:someone|somebody)\s(?:needs\sto|should|to)\s/iu;

export const undertaking: ActionMarker = {
  name: 'undertaking',
  example: 'The Clerk to write to Highways.',
  find(line, context) {
    const heading = headingOf(context, line);
    if (heading && heading.bodyStart === null) return [];
    const from = heading?.bodyStart ? heading.bodyStart - line.start : 0;
    const found: FoundAction[] = [];
    for (const range of findSentences(line.text.slice(from))) {
      const sentence = line.text.slice(from + range.start, from + range.end);
      if (sentence.length > 500 || sentence.endsWith('?')) continue;
      const owners = ownersOf(sentence, context);
      if (!owners && !(context.draft.kind === 'minutes' && isToBeDone(sentence))) continue;
      found.push(
        foundAction('undertaking', line, from + range.start, from + range.end, {
          certainty: 'inferred',
          owners: owners ?? [],
        }),
      );
    }
    return found;
  },
};

/** Owners of the first clause that says what somebody is to do; null if none does. */
function ownersOf(sentence: string, context: SegmentContext): string[] | null {
  for (const start of clauseStarts(sentence)) {
    const clause = sentence.slice(start);
    const lead = findLeadingOwners(clause, TO_DO);
    if (!lead || isReported(clause)) continue;
    // In the middle of a sentence only people of the document and roles count.
    const sure = (words: string) =>
      start === 0
        ? isSurelySomebody(words, context)
        : isRole(words) || findPerson(words, context.draft.people) !== null;
    if (!lead.owners.every((o) => sure(o.text))) continue;
    if (
      /^\s(?:was|were)\sasked/.test(clause.slice(lead.end)) &&
      /^(?:the )?(?:members|councillors|committee|board|council|parish council|meeting|residents|trustees|governors)\b/i.test(
        clause,
      )
    )
      continue;
    return lead.owners.map((o) => o.text);
  }
  return null;
}

/** Offsets where a clause may begin: the sentence, behind "Label: ", ";", " - ", ", ", ", and ". */
function clauseStarts(sentence: string): number[] {
  const starts = [0];
  for (const match of sentence.matchAll(/(?:[;:]\s|\s[-–—]\s|,\s(?:and\s|so\s|but\s)?|\)\s)(?=\S)/g))
    starts.push(match.index + match[0].length);
  return starts.slice(0, 12);
}

function isToBeDone(sentence: string): boolean {
  if (
    sentence.length > 260 ||
    /\b(?:was|were|had|would|if|unless|until|when|whether|may|might|could|ought)\b/i.test(sentence.slice(0, 140)) ||
    /^(?:it|this|that|there|they|these|which)\b(?!\s(?:is|matter|item)\b)/i.test(sentence)
  )
    return false;
  const passive = TO_BE_DONE.exec(sentence);
  if (passive && /\b(?:which|that|who|as|what|where|how)\s(?:\S+\s)?$/i.test(sentence.slice(0, passive.index)))
    return false;
  return passive !== null || (WE_SHOULD.test(sentence) && sentence.length < 160);
}

/**
 * A single word with a capital may be any noun ("Goal to report …"): without a marker it must be somebody of the
 * document, a role, initials, a body, or carry a title or a surname.
 */
function isSurelySomebody(words: string, context: SegmentContext): boolean {
  if (words.includes(' ') || isRole(words) || isEveryone(words) || /\p{Lu}.*\p{Lu}/u.test(words)) return true;
  if (
    /^(?:councillors?|supervisors|trustees|governors|directors|officers|members|committee|council|board|team|group|highways|secretary|everyone|staff)$/i.test(
      words,
    )
  )
    return true;
  return findPerson(words, context.draft.people) !== null;
}

/** "I will …", "He would …": nobody is named; "would like" wishes. */
const isReported = (sentence: string): boolean =>
  /^(?:I|We|He|She|They|It|You|This|That|There)\b/.test(sentence) ||
  /\bwould (?:like|be|have|mean|need|prefer|suggest|love|not|also like)\b/.test(sentence.slice(0, 80));
