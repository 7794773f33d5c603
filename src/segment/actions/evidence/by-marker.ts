/** What marked the candidate, and how the document uses that mark. */
import { type Feature, feature } from '../../../judge/judge.ts';
import type { ActionSubject } from './subject.ts';

const by = (marker: string, says: string, prior: number): Feature<ActionSubject> =>
  feature(`by-${marker}`, prior, says, ({ found }) => found.by === marker && found.certainty === 'stated');

export const byMarker: readonly Feature<ActionSubject>[] = [
  by('action-word', 'follows a word such as “Action:”', 480),
  by('field-record', 'is a line of labelled fields', 420),
  by('irc-action', 'is an action that a bot recorded', 500),
  by('action-column', 'stands in a column of actions', 300),
  by('trailing-owner', 'who is to act stands behind it', 320),
  by('action-list', 'stands in a list of actions', 300),
  by('check-box', 'stands behind a box to tick', 320),
  by('arrow', 'stands behind an arrow', 300),
  by('action-table', 'is a row of a table of actions', 420),
  by('house-style', 'is marked as the configuration says', 900),
  feature(
    'inferred-list',
    240,
    'stands in a list of what was to be done',
    ({ found }) => found.certainty === 'inferred' && /^action-(?:list|table)$/.test(found.by),
  ),
  feature('shared-out', 320, 'is shared out to somebody', ({ found }) => found.by === 'allotment'),
  feature(
    'mark-elsewhere',
    100,
    'the document marks other actions in the same way',
    ({ found, document }) =>
      found.certainty === 'stated' && Math.min(1, ((document.marked.get(found.by) ?? 1) - 1) / 4),
  ),
  feature(
    'owner-beside',
    80,
    'who is to do it stands beside it',
    ({ found }) => found.certainty === 'stated' && (found.owners?.length ?? 0) > 0,
  ),
  feature('has-date', 80, 'a date stands beside it', ({ found }) => found.dueText !== null),
  feature(
    'has-reference',
    60,
    'it has a number of its own',
    ({ found }) => found.ref !== null && found.by === 'action-word',
  ),
];
