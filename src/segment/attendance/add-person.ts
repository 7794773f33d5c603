/** Puts a person on the record, once. */
import type { Person } from '../../model/people.ts';
import { initialsOf } from '../../recognise/people/initials.ts';
import type { PersonEntry } from '../../recognise/people/person-list.ts';
import type { SegmentContext } from '../context.ts';
import type { spanOf } from '../line.ts';
import { personId } from '../person-id.ts';
import type { Group } from './labels.ts';

/** Adds a person, or notes more of one that is already listed. Who is in both lists is away. */
export function addPerson(
  context: SegmentContext,
  entry: PersonEntry,
  group: Group,
  span: ReturnType<typeof spanOf>,
): void {
  const { people } = context.draft;
  const { person } = entry;
  const known = people.find((p) => p.name.toLowerCase() === person.name.toLowerCase());
  if (known) {
    if ((group === 'apologies' || group === 'absent') && known.attendance !== 'apologies') known.attendance = group;
    known.role ??= sentenceCase(person.role);
    known.organisation ??= person.organisation;
    known.spans.push(span);
    return;
  }
  const absent =
    person.note !== null &&
    /could not attend|unable to attend|apologies|\babsent|\bill\b|sick|unwell|on leave|excused|no[- ]show|did ?n[o']t come|not present|\baway\b|regrets/i.test(
      person.note,
    );
  const record: Person = {
    id: personId(person.name, people),
    name: person.name,
    honorific: person.honorific,
    initials: person.initials ?? initialsOf(person.name),
    role: sentenceCase(person.role),
    organisation: person.organisation,
    attendance: absent && group === 'present' ? 'apologies' : group,
    note: person.note,
    spans: [span],
  };
  people.push(record);
}

/** "VICE CHAIR" → "Vice chair": capitals of the list's setting are not part of the role. */
function sentenceCase(role: string | null): string | null {
  if (role === null) return null;
  const text = role
    .replace(/^(?:the|our)\s/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text !== text.toUpperCase() || text.length <= 3) return text;
  return text.charAt(0) + text.slice(1).toLowerCase();
}
