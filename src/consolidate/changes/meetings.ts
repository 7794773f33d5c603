/** Documents that came or went; of two single documents nothing is said. */
import { wordingKey } from '../wording.ts';
import { pairAlike } from './pair-alike.ts';
import type { Comparison, Snapshot } from './snapshot.ts';

export const compareMeetings: Comparison = (before, after) => {
  if (before.documents.length === 1 && after.documents.length === 1) return [];
  const meetings = ({ register }: Snapshot) => register.meetings;
  const label = ({ date, title, path }: Snapshot['register']['meetings'][number]) =>
    `${date?.iso ?? 'undated'} ${title ?? path}`;
  const keyOf = (meeting: Snapshot['register']['meetings'][number]) => wordingKey(label(meeting));
  const { added, removed } = pairAlike(meetings(before), meetings(after), { keyOf });
  return [
    ...removed.map((m) => ({
      area: 'meetings' as const,
      kind: 'removed' as const,
      what: label(m),
      before: label(m),
      after: null,
    })),
    ...added.map((m) => ({
      area: 'meetings' as const,
      kind: 'added' as const,
      what: label(m),
      before: null,
      after: label(m),
    })),
  ];
};
