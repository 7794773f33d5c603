/** Decisions, attendance and meetings of the register as rows. */
import type { Register, StreamedRegister } from '../model/register.ts';
import type { CsvColumn } from './csv.ts';
import { meetingsById } from './meetings-by-id.ts';
import { firstPlace } from './place-text.ts';

type Decision = Register['decisions'][number];
type Attendance = Register['attendance'][number];
type Meeting = Register['meetings'][number];

export function decisionColumns(register: Pick<StreamedRegister, 'meetings'>): CsvColumn<Decision>[] {
  const meetings = meetingsById(register);
  return [
    { name: 'decision_id', kind: 'value', value: (row) => row.id },
    { name: 'document_id', kind: 'value', value: (row) => row.documentId },
    { name: 'body', kind: 'text', value: (row) => row.body },
    { name: 'date', kind: 'value', value: (row) => row.date?.iso ?? null },
    { name: 'decision', kind: 'text', value: (row) => row.text },
    { name: 'agenda_item', kind: 'text', value: (row) => row.agendaItem },
    { name: 'certainty', kind: 'value', value: (row) => row.certainty },
    { name: 'confidence', kind: 'value', value: (row) => row.confidence ?? null },
    { name: 'path', kind: 'text', value: (row) => meetings.get(row.documentId)?.path ?? null },
    { name: 'place', kind: 'value', value: (row) => firstPlace(row.spans) },
    { name: 'quote', kind: 'text', value: (row) => row.spans[0]?.quote ?? null },
  ];
}

export function attendanceColumns(register: Pick<StreamedRegister, 'meetings'>): CsvColumn<Attendance>[] {
  const meetings = meetingsById(register);
  return [
    { name: 'attendance_id', kind: 'value', value: (row) => `${row.documentId}--${row.personId}` },
    { name: 'document_id', kind: 'value', value: (row) => row.documentId },
    { name: 'body', kind: 'text', value: (row) => meetings.get(row.documentId)?.body ?? null },
    { name: 'date', kind: 'value', value: (row) => meetings.get(row.documentId)?.day ?? null },
    { name: 'person_id', kind: 'value', value: (row) => row.personId },
    { name: 'name', kind: 'text', value: (row) => row.name },
    { name: 'role', kind: 'text', value: (row) => row.role },
    { name: 'organisation', kind: 'text', value: (row) => row.organisation },
    { name: 'attendance', kind: 'value', value: (row) => row.attendance },
    { name: 'note', kind: 'text', value: (row) => row.note },
    { name: 'path', kind: 'text', value: (row) => meetings.get(row.documentId)?.path ?? null },
    { name: 'place', kind: 'value', value: (row) => firstPlace(row.spans) },
    { name: 'quote', kind: 'text', value: (row) => row.spans[0]?.quote ?? null },
  ];
}

export const meetingColumns: CsvColumn<Meeting>[] = [
  { name: 'document_id', kind: 'value', value: (row) => row.documentId },
  { name: 'kind', kind: 'value', value: (row) => row.kind },
  { name: 'body', kind: 'text', value: (row) => row.body },
  { name: 'title', kind: 'text', value: (row) => row.title },
  { name: 'date', kind: 'value', value: (row) => row.date?.iso ?? null },
  { name: 'path', kind: 'text', value: (row) => row.path },
  { name: 'place', kind: 'value', value: (row) => firstPlace(row.spans ?? []) },
  { name: 'quote', kind: 'text', value: (row) => row.spans?.[0]?.quote ?? null },
];
