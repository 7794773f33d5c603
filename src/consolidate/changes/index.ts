/** Two states of minutes in, what changed in meaning out: two versions, two meetings, or two folders of them. */

import type { Change } from '../../model/change.ts';
import type { MinutesDocument } from '../../model/document.ts';
import { copiesIn, type Register } from '../../model/register.ts';
import { type ConsolidateOptions, consolidate } from '../index.ts';
import { dateOf } from '../series.ts';
import { compareActions } from './actions.ts';
import { compareAttendees } from './attendees.ts';
import { compareDecisions } from './decisions.ts';
import { compareFigures } from './figures.ts';
import { compareItems } from './items.ts';
import { compareMeetings } from './meetings.ts';
import { AFTER, BEFORE, type Comparison, type Snapshot } from './snapshot.ts';

/** THE LIST of what is compared, in the order of the report. */
const comparisons: readonly Comparison[] = [
  compareMeetings,
  compareAttendees,
  compareItems,
  compareActions,
  compareDecisions,
  compareFigures,
];

export function compareDocuments(
  before: readonly MinutesDocument[],
  after: readonly MinutesDocument[],
  options: ConsolidateOptions = {},
): Change[] {
  const single = before.length === 1 && after.length === 1;
  const [x, y] = [snapshotOf(before, single, options), snapshotOf(after, single, options)];
  const together = single ? togetherOf(before, after, options) : null;
  return comparisons.flatMap((compare) => compare(x, y, together));
}

/** What the two say as documents of one body: it links actions that were reworded from one meeting to the next. */
function togetherOf(
  [x]: readonly MinutesDocument[],
  [y]: readonly MinutesDocument[],
  options: ConsolidateOptions,
): Register | null {
  return x && y
    ? consolidate(
        [
          { ...x, id: BEFORE },
          { ...y, id: AFTER },
        ],
        options,
      )
    : null;
}

function snapshotOf(documents: readonly MinutesDocument[], single: boolean, options: ConsolidateOptions): Snapshot {
  const register = consolidate(documents, options);
  const isCopy = copiesIn(register);
  return {
    documents: documents.filter((document) => !isCopy(document)),
    register,
    prefix: (document) => (single ? '' : `${dateOf(document)?.iso ?? document.id}: `),
  };
}
