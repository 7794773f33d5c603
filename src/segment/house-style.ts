/** What the style of a project adds to the reading of one document: actions after its markers, initials of people. */
import type { HouseStyle } from '../recognise/words/house-style.ts';
import type { Lexicon } from '../recognise/words/lexicon.ts';
import type { FoundAction } from './actions/marker.ts';
import { splitEntry } from './actions/split-entry.ts';
import type { SegmentContext } from './context.ts';
import type { Line } from './line.ts';

/** "AP> Ann to ring the bank", where the style names "AP>" as a marker of actions. */
export function houseAction(line: Line, lexicon: Lexicon): FoundAction | null {
  const length = lexicon.markerLength('action', line.text);
  return length > 0 ? splitEntry('house-style', line, null, length) : null;
}

/** Initials of the configuration go to the people that the document lists by the same name. */
export function applyInitials({ draft, lexicon }: SegmentContext, style: HouseStyle | null): void {
  for (const { name, initials = [] } of style?.people ?? []) {
    const [first] = initials;
    const person = draft.people.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!person || first === undefined || person.initials === first) continue;
    person.initials = first;
    lexicon.note(`people "${name}"`);
  }
}
