/** Who is listed on one side only, or otherwise: present before, apologies after. */

import type { Change } from '../../model/change.ts';
import { wordingKey } from '../wording.ts';
import { pairAlike } from './pair-alike.ts';
import type { Comparison, Snapshot } from './snapshot.ts';

interface Attendee {
  name: string;
  prefix: string;
  listed: string;
}

export const compareAttendees: Comparison = (before, after) => {
  const { both, added, removed } = pairAlike(attendees(before), attendees(after), {
    keyOf: ({ prefix, name }) => `${prefix}${wordingKey(name)}`,
  });
  const change = (kind: Change['kind'], x: Attendee | null, y: Attendee | null): Change => ({
    area: 'attendees',
    kind,
    what: `${(y ?? x)?.prefix ?? ''}${(y ?? x)?.name ?? ''}`,
    before: x?.listed ?? null,
    after: y?.listed ?? null,
  });
  return [
    ...removed.map((person) => change('removed', person, null)),
    ...added.map((person) => change('added', null, person)),
    ...both
      .filter((pair) => pair.before.listed !== pair.after.listed)
      .map((pair) => change('changed', pair.before, pair.after)),
  ];
};

/** "present, Chair, Westmoor Council". */
function attendees({ documents, prefix }: Snapshot): Attendee[] {
  return documents.flatMap((document) =>
    document.people.flatMap((person): Attendee[] => {
      if (person.attendance === null) return [];
      const parts = [person.attendance, person.role, person.organisation, person.note ?? null];
      const listed = parts.filter((part) => part !== null).join(', ');
      return [{ name: person.name, prefix: prefix(document), listed }];
    }),
  );
}
