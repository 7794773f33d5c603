/** Puts a person on the record, once. */
import type { Verdict } from '../../judge/judge.ts';
import type { Attendance, Person } from '../../model/people.ts';
import { initialsOf } from '../../recognise/people/initials.ts';
import type { PersonEntry } from '../../recognise/people/person-list.ts';
import type { SegmentContext } from '../context.ts';
import type { spanOf } from '../line.ts';
import { personId } from '../person-id.ts';
import { isAway } from './labels.ts';

/** Adds a person, or notes more of one that is already listed. Who is in both lists is away. */
export function addPerson(
  context: SegmentContext,
  entry: PersonEntry,
  group: Attendance,
  span: ReturnType<typeof spanOf>,
  { confidence, because }: Pick<Verdict, 'confidence' | 'because'>,
): void {
  const { people } = context.draft;
  const { person } = entry;
  const known =
    people.find((p) => p.name.toLowerCase() === person.name.toLowerCase()) ?? fullNameOf(person.name, people);
  if (known) {
    if (isAway(group) && known.attendance !== 'apologies') known.attendance = group;
    known.role ??= sentenceCase(person.role);
    known.organisation ??= person.organisation;
    known.spans.push(span);
    if (confidence > (known.confidence ?? 0)) Object.assign(known, { confidence, because });
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
    confidence,
    because,
    spans: [span],
  };
  people.push(record);
}

/** The one person on the list whose given or family name it is: "Chair: Ann" where Ann Lee is listed. */
function fullNameOf(name: string, people: readonly Person[]): Person | undefined {
  if (/\s/.test(name)) return undefined;
  const word = name.toLowerCase();
  const fit = people.filter(({ name: full }) => {
    const words = full.toLowerCase().split(/\s+/);
    return words.length > 1 && (words[0] === word || words.at(-1) === word);
  });
  return fit.length === 1 ? fit[0] : undefined;
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
