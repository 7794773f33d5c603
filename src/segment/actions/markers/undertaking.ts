/** Undertakings that nothing marks: "The Clerk to write to Highways.", "RE will circulate the paper." Always `inferred`. */
import { findLeadingOwners } from '../../../recognise/owners.ts';
import { findSentences } from '../../../recognise/sentences.ts';
import { type ActionMarker, type FoundAction, foundAction } from '../marker.ts';

/** What stands between an owner and what they are to do. The lookahead keeps out states and the passive. */
const TO_DO =
  /\s(?:(?:is|are)\sto|to|will|shall|(?:has|have)\s(?:agreed|offered|volunteered|undertaken)\sto|(?:agreed|offered|volunteered|undertook|promised|intends?|plans?)\sto|(?:was|were)\s(?:asked|instructed|requested|tasked|delegated|directed|authorised|authorized)\sto|(?:is|are)\sgoing\sto|needs?\sto|would)\s(?!be\s(?:a|an|the|able|available|held|no|in|on|used|made|given|open|present|good|very|more|required|ready|taking place|closed|at)\b|have\b(?!\s(?:a|another|further|the)\s(?:follow|discussion|meeting|look|word|chat|conversation))|not\b|the\b|a\b|her\b|his\b|their\b|me\b|us\b|date\b|\d|\p{Lu})(?:also\s|then\s|now\s|both\s)?(?<verb>\p{Ll}{2,})/iu;

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
      if (!lead || isReported(sentence)) continue;
      found.push(foundAction('undertaking', line, from + range.start, from + range.end, { certainty: 'inferred', owners: lead.owners.map((o) => o.text) }));
    }
    return found;
  },
};

/** "I will …", "He would …": nobody is named; "Would" asks. */
const isReported = (sentence: string): boolean => /^(?:I|We|He|She|They|It|You|This|That|There)\b/.test(sentence) || /\bwould (?:like|be|have|mean|need|prefer|suggest|love|not|also like)\b/.test(sentence.slice(0, 80));
