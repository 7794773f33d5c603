/** "We shared out the chapters: • Survey: Ann and Bo": below words of sharing out, entries that end in names. */
import { headingOf, type SegmentContext } from '../../context.ts';
import type { Line } from '../../line.ts';
import { findPerson } from '../../resolve-owners.ts';
import { type ActionMarker, foundAction } from '../marker.ts';
import { ownersNamed } from '../owner-names.ts';

const SHARED_OUT =
  /\b(?:allocat(?:ed|ion|ions)|allott?ed|assign(?:ed|ments?)|divided|distributed|delegated|split|shared\s(?:out|between|among)|(?:is|are|will\sbe)\sresponsible|responsibilit(?:y|ies)|who\s(?:does|will\sdo)\swhat)\b/i;
const TASK = /^(?<task>\p{L}[^:\n]{2,120}?)\s?(?::|\s[-–—])\s{1,4}(?<owners>\p{Lu}[\p{L} .,/&+'’-]{1,60})$/u;

export const allotment: ActionMarker = {
  name: 'allotment',
  example: 'The chapters were divided as follows:\n\n- Survey of the lane: Ann Lee\n- The costs of it were not known',
  find(line, context) {
    if (line.block.type !== 'listItem' || !line.first) return [];
    const match = TASK.exec(line.text.slice(0, 200));
    const owners = match && ownersNamed(match.groups?.owners ?? '');
    if (!match || !owners?.every((o) => findPerson(o, context.draft.people)) || !isSharedOut(line, context)) return [];
    const { length } = match.groups?.task ?? '';
    return [foundAction('allotment', line, 0, length, { owners, certainty: 'inferred' })];
  },
};

/** The line above the list speaks of sharing out. */
function isSharedOut(line: Line, context: SegmentContext): boolean {
  for (let i = line.index - 1; i >= Math.max(0, line.index - 40); i--) {
    const above = context.lines[i];
    if (!above) return false;
    if (above.block.type === 'listItem' && !headingOf(context, above)) continue;
    return SHARED_OUT.test(above.text.slice(-300));
  }
  return false;
}
