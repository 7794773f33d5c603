/** Undertakings that nothing marks: "The Clerk to write to Highways.", "RE will circulate the paper." Always `inferred`. */
import { findLeadingOwners, isEveryone } from '../../../recognise/owners.ts';
import { isRole } from '../../../recognise/person-name.ts';
import { findSentences } from '../../../recognise/sentences.ts';
import type { SegmentContext } from '../../context.ts';
import { findPerson } from '../../resolve-owners.ts';
import { type ActionMarker, type FoundAction, foundAction } from '../marker.ts';

/** What stands between an owner and what they are to do. The lookahead keeps out states and the passive. */
const TO_DO =
  /\s(?:(?:is|are)\sto|to|will|shall|(?:has|have)\s(?:agreed|offered|volunteered|undertaken)\sto|(?:agreed|offered|volunteered|undertook|promised)\sto|(?:was|were)\s(?:asked|instructed|requested|tasked|delegated|directed|authorised|authorized)\sto|(?:is|are)\sgoing\sto|needs?\sto|would)\s(?!be\s(?!\p{Ll}{2,14}ing\b)|have\b(?!\s(?:a|another|further|the)\s(?:follow|discussion|meeting|look|word|chat|conversation))|not\b|the\b|a\b|her\b|his\b|their\b|me\b|us\b|date\b|\d)(?:also\s|then\s|now\s|both\s)?(?<verb>\p{Ll}{2,})/u;

export const undertaking: ActionMarker = {
  name: 'undertaking',
  example: 'The Clerk to write to Highways.',
  find(line, context) {
    if (context.headings.some((h) => h.line === line && h.bodyStart === null)) return [];
    const heading = context.headings.find((h) => h.line === line);
    const from = heading?.bodyStart ? heading.bodyStart - line.start : 0;
    const found: FoundAction[] = [];
    for (const range of findSentences(line.text.slice(from))) {
      const sentence = line.text.slice(from + range.start, from + range.end);
      if (sentence.length > 500 || sentence.endsWith('?')) continue;
      const lead = findLeadingOwners(sentence, TO_DO);
      if (!lead || isReported(sentence) || !lead.owners.every((o) => isSurelySomebody(o.text, context))) continue;
      if (/^\s(?:was|were)\sasked/.test(sentence.slice(lead.end)) && /^(?:the )?(?:members|councillors|committee|board|council|meeting)\b/i.test(sentence)) continue;
      found.push(foundAction('undertaking', line, from + range.start, from + range.end, { certainty: 'inferred', owners: lead.owners.map((o) => o.text) }));
    }
    return found;
  },
};

/**
 * A single word with a capital may be any noun ("Goal to report …"): without a marker it must be somebody of the
 * document, a role, initials, a body, or carry a title or a surname.
 */
function isSurelySomebody(words: string, context: SegmentContext): boolean {
  if (words.includes(' ') || isRole(words) || isEveryone(words) || /\p{Lu}.*\p{Lu}/u.test(words)) return true;
  if (/^(?:councillors?|supervisors|trustees|governors|directors|officers|members|committee|council|board|team|group|highways|secretary|everyone|staff)$/i.test(words)) return true;
  return findPerson(words, context.draft.people) !== null;
}

/** "I will …", "He would …": nobody is named; "Would" asks. */
const isReported = (sentence: string): boolean => /^(?:I|We|He|She|They|It|You|This|That|There)\b/.test(sentence) || /\bwould (?:like|be|have|mean|need|prefer|suggest|love|not|also like)\b/.test(sentence.slice(0, 80));
