/** What the style of a project adds to the reading of one document: actions behind its markers, initials of people. */
import { type HouseStyle, houseMarkerLength, noteUse } from '../recognise/words/house-style.ts';
import type { FoundAction } from './actions/marker.ts';
import { splitEntry } from './actions/split-entry.ts';
import type { SegmentContext } from './context.ts';
import type { Line } from './line.ts';

/** "AP> Ann to ring the bank", where the style names "AP>" as a marker of actions. */
export function houseAction(line: Line): FoundAction | null {
  const length = houseMarkerLength('action', line.text);
  return length > 0 ? splitEntry('house-style', line, null, length) : null;
}

/** Initials of the configuration go to the people that the document lists by the same name. */
export function applyInitials({ draft }: SegmentContext, style: HouseStyle | null): void {
  for (const { name, initials = [] } of style?.people ?? []) {
    const [first] = initials;
    const person = draft.people.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!person || first === undefined || person.initials === first) continue;
    person.initials = first;
    noteUse(`people "${name}"`);
  }
}
