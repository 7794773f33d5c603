/** Undertakings that nothing marks: "The Clerk to write to Highways.", "RE will circulate the paper." Always `inferred`. */
import { readItemNumber } from '../../../recognise/item-number.ts';
import { findSentences } from '../../../recognise/sentences.ts';
import { cuesOf, looksAhead } from '../../../recognise/undertakings/cues.ts';
import { headingOf, type SegmentContext } from '../../context.ts';
import type { Line } from '../../line.ts';
import { findPerson } from '../../resolve-owners.ts';
import { type ActionMarker, type FoundAction, foundAction } from '../marker.ts';
import { undertakingOf } from '../undertaking-of.ts';

export const undertaking: ActionMarker = {
  name: 'undertaking',
  example: 'The Clerk to write to Highways.',
  find(line, context) {
    const heading = headingOf(context, line);
    if (heading && heading.bodyStart === null) return [];
    const label = readItemNumber(line.text);
    const from = heading?.bodyStart
      ? heading.bodyStart - line.start
      : label && (label.closer === ')' || /^(?:integer|decimal|reference|lettered|item)$/.test(label.style))
        ? label.end
        : 0;
    const found: FoundAction[] = [];
    for (const range of findSentences(line.text.slice(from))) {
      const sentence = line.text.slice(from + range.start, from + range.end);
      const read = undertakingOf(context, sentence);
      if (sentence.length > 500 || (!read && !looksAhead(cuesOf(sentence)))) continue;
      // "**Jean to ask.**" in plain text
      const lead = /^[*_]{1,3}/.exec(sentence)?.[0].length ?? 0;
      const tail = lead > 0 && sentence.endsWith(sentence.slice(0, lead)) ? lead : 0;
      found.push(
        foundAction('undertaking', line, from + range.start + lead, from + range.end - tail, {
          certainty: 'inferred',
          owners: speakerOf(sentence, line, context) ?? (read && read.weight > 0 ? read.owners : null),
        }),
      );
    }
    return found;
  },
};

/** "I will", "I'll", "I can", "let me": whoever speaks will do it. */
const FIRST_PERSON = /(?:^|[\s:,;–—])(?:I(?:['’]ll|\s(?:will|shall|can|am\sgoing\sto|need\sto))|[Ll]et\sme)\s/;
/** "DLT: Fine. …", "Ann Lee – …": who speaks on a line. */
const SPEAKER = /^[*_]{0,3}(?<name>@?\p{L}[\p{L}.'’\s-]{0,40}?)[*_]{0,3}\s?[:–—][*_]{0,3}\s/u;

/** Whoever says "I will …", where the line says who speaks and that is somebody of the document. */
function speakerOf(sentence: string, line: Line, { draft: { people } }: SegmentContext): string[] | null {
  if (!FIRST_PERSON.test(sentence.slice(0, 120))) return null;
  const name = SPEAKER.exec(line.text)?.groups?.name?.replace('@', '');
  return name !== undefined && findPerson(name, people) !== null ? [name] : null;
}
