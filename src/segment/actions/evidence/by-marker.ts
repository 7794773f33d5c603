/** What marked the candidate, and how the document uses that mark. */
import type { Feature } from '../../../judge/judge.ts';
import type { ActionSubject } from './subject.ts';

const by = (marker: string, says: string, prior: number): Feature<ActionSubject> => ({
  name: `by-${marker}`,
  says,
  of: ({ found }) => found.by === marker && found.certainty === 'stated',
  prior,
});

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
  {
    name: 'inferred-list',
    says: 'stands in a list of what was to be done',
    of: ({ found }) => found.certainty === 'inferred' && /^action-(?:list|table)$/.test(found.by),
    prior: 240,
  },
  {
    name: 'shared-out',
    says: 'is shared out to somebody',
    of: ({ found }) => found.by === 'allotment',
    prior: 320,
  },
  {
    name: 'mark-elsewhere',
    says: 'the document marks other actions in the same way',
    of: ({ found, document }) =>
      found.certainty === 'stated' && Math.min(1, ((document.marked.get(found.by) ?? 1) - 1) / 4),
    prior: 100,
  },
  {
    name: 'owner-beside',
    says: 'who is to do it stands beside it',
    of: ({ found }) => found.certainty === 'stated' && (found.owners?.length ?? 0) > 0,
    prior: 80,
  },
  {
    name: 'has-date',
    says: 'a date stands beside it',
    of: ({ found }) => found.dueText !== null,
    prior: 80,
  },
  {
    name: 'has-reference',
    says: 'it has a number of its own',
    of: ({ found }) => found.ref !== null && found.by === 'action-word',
    prior: 60,
  },
];
