/** `people.csv`: one row a person, under all names that the documents use. */
import type { Register, StreamedRegister } from '../model/register.ts';
import type { CsvColumn } from './csv.ts';
import { meetingsById } from './meetings-by-id.ts';
import { firstPlace } from './place-text.ts';

type Person = Register['people'][number];

export function peopleColumns(register: StreamedRegister): CsvColumn<Person>[] {
  const meetings = meetingsById(register);
  const datesOf = (person: Person) =>
    person.documents
      .map((id) => meetings.get(id)?.day ?? null)
      .filter((date) => date !== null)
      .sort();
  const attended = new Map<string, number>();
  for (const { personId, attendance } of register.attendance) {
    if (attendance === 'apologies' || attendance === 'absent') continue;
    attended.set(personId, (attended.get(personId) ?? 0) + 1);
  }
  return [
    { name: 'person_id', kind: 'value', value: (row) => row.id },
    { name: 'name', kind: 'text', value: (row) => row.name },
    { name: 'initials', kind: 'text', value: (row) => row.initials.join('; ') },
    { name: 'aliases', kind: 'text', value: (row) => row.aliases.join('; ') },
    { name: 'organisation', kind: 'text', value: (row) => row.organisation },
    { name: 'positions', kind: 'text', value: positionsText },
    { name: 'first_seen', kind: 'value', value: (row) => datesOf(row)[0] ?? null },
    { name: 'last_seen', kind: 'value', value: (row) => datesOf(row).at(-1) ?? null },
    { name: 'documents', kind: 'value', value: (row) => row.documents.length },
    { name: 'attended', kind: 'value', value: (row) => attended.get(row.id) ?? 0 },
    { name: 'first_document_id', kind: 'value', value: (row) => row.documents[0] ?? null },
    { name: 'path', kind: 'text', value: (row) => row.path ?? null },
    { name: 'place', kind: 'value', value: (row) => firstPlace(row.spans ?? []) },
    { name: 'quote', kind: 'text', value: (row) => row.spans?.[0]?.quote ?? null },
  ];
}

/** "Chair, Westmoor Council (2023-04-19); Westmoor Council (2024-01)". */
function positionsText({ positions = [] }: Person): string {
  return positions
    .map(({ role, organisation, since }) => {
      const held = [role, organisation].filter((part) => part !== null).join(', ');
      return since === null ? held : `${held} (${since})`;
    })
    .join('; ');
}
