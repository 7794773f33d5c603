/** "Present:⏎1. Ann Lee⏎2. Bo Roe": a numbered list of those who came is not an agenda, though one may follow it. */
import { readItemNumber } from '../../recognise/item-number.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { groupOf } from '../attendance/labels.ts';
import type { Line } from '../line.ts';

/** The lines of such lists: below a label of attendance, numbered from 1, each the name of somebody. */
export function findNumberedPeople(lines: readonly Line[], lexicon: Lexicon): Set<Line> {
  const found = new Set<Line>();
  for (const [i, head] of lines.entries()) {
    if (head.text.length > 60 || groupOf(head.text.replace(/\s?:$/, ''), lexicon) === null) continue;
    for (let at = i + 1; at < lines.length; at++) {
      const line = lines[at];
      const label = line && readItemNumber(line.text);
      if (!line || label?.style !== 'integer' || label.value !== at - i) break;
      const entry = line.text.slice(label.end);
      if (entry.length > 120 || readPerson(entry) === null) break;
      found.add(line);
    }
  }
  return found;
}
