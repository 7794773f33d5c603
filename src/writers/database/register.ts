/** Tables of what all documents say together: meetings, people, actions with their history, decisions, attendance. */
import type { Owner } from '../../model/people.ts';
import type { Mention, Register, RegisterAction } from '../../model/register.ts';
import { isOpen, lastDay } from '../../model/standing.ts';
import { ownerName } from '../actions-csv.ts';
import type { CorpusData } from '../writer.ts';
import { always, column, placeColumns, table } from './table.ts';

const OF_DOCUMENT = { columns: ['document_id'], table: 'documents' } as const;
const OF_ACTION = { columns: ['action_id'], table: 'actions' } as const;
const documentId = always.text('document_id', 'The document.', (row: { documentId: string }) => row.documentId);
const documentOfPart = { ...documentId, value: ({ part }: { part: { documentId: string } }) => part.documentId };
const actionId = always.text('action_id', 'The action.', ({ action }: { action: RegisterAction }) => action.id);
const position = always.integer('position', 'From 1, oldest first.', (row: { position: number }) => row.position);
const certainty = column.text(
  'certainty',
  '`stated`, `inferred` or `corrected`.',
  (row: { certainty: string }) => row.certainty,
);

interface Of<Part> {
  action: RegisterAction;
  part: Part;
  position: number;
}
function eachOf<Part>(parts: (action: RegisterAction) => readonly Part[]) {
  return function* ({ register }: CorpusData): Generator<Of<Part>> {
    for (const action of register.actions)
      for (const [i, part] of parts(action).entries()) yield { action, part, position: i + 1 };
  };
}
const ownersText = (owners: readonly Owner[]) => owners.map(({ text }) => text).join('; ');

export const meetings = table<Register['meetings'][number]>({
  name: 'meetings',
  about: 'Documents that speak of a meeting; each once, whatever the number of its copies.',
  key: ['document_id'],
  leadsTo: [OF_DOCUMENT],
  columns: [
    documentId,
    column.text('body', 'One name for all meetings of one body.', ({ body }) => body),
    column.date('date', 'Day of the meeting.', ({ date }) => date?.iso),
    column.text('date_precision', '`day`, `month` or `year`.', ({ date }) => date?.precision),
    always.text('kind', '`minutes`, `actionLog` …', ({ kind }) => kind),
    column.text('title', 'As printed.', ({ title }) => title),
    always.text('path', 'The file.', ({ path }) => path),
    ...placeColumns<Register['meetings'][number]>(({ spans }) => spans),
  ],
  rows: ({ register }) => register.meetings,
});

export const people = table<Register['people'][number]>({
  name: 'people',
  about: 'Everybody, once, under all names that the documents use.',
  key: ['person_id'],
  leadsTo: [],
  columns: [
    always.text('person_id', 'Its id.', ({ id }) => id),
    always.text('name', 'The fullest form.', ({ name }) => name),
    column.json('initials', 'A list.', ({ initials }) => initials),
    column.json('aliases', 'Other forms of the name: a list.', ({ aliases }) => aliases),
    column.text('organisation', 'As last stated.', ({ organisation }) => organisation),
    column.text('role', 'As last stated.', ({ positions }) => positions?.at(-1)?.role),
    column.integer('document_count', 'Documents that name the person.', (row) => row.documents.length),
    column.json('positions', 'Each change of role or organisation, oldest first.', ({ positions }) => positions),
    ...placeColumns<Register['people'][number]>(({ spans }) => spans),
  ],
  rows: ({ register }) => register.people,
});

export const attendance = table<Register['attendance'][number] & { position: number }>({
  name: 'attendance',
  about: 'Who was at which meeting, or away from it.',
  key: ['document_id', 'position'],
  leadsTo: [OF_DOCUMENT, { columns: ['person_id'], table: 'people' }],
  columns: [
    documentId,
    { ...position, about: 'From 1, as the document lists them.' },
    always.text('person_id', 'The person.', ({ personId }) => personId),
    column.text('name', 'As printed here.', ({ name }) => name),
    column.text('role', 'As printed here.', ({ role }) => role),
    column.text('organisation', 'As printed here.', ({ organisation }) => organisation),
    always.text(
      'attendance',
      '`present`, `invited`, `inAttendance`, `apologies` or `absent`.',
      ({ attendance: how }) => how,
    ),
    column.text('note', '"until item 4" …', ({ note }) => note),
    ...placeColumns<Register['attendance'][number]>(({ spans }) => spans),
  ],
  rows: function* ({ register }) {
    const counts = new Map<string, number>();
    for (const row of register.attendance) {
      const next = (counts.get(row.documentId) ?? 0) + 1;
      counts.set(row.documentId, next);
      yield { ...row, position: next };
    }
  },
});

export const actions = table<RegisterAction>({
  name: 'actions',
  about: 'Actions across all documents of a body.',
  key: ['action_id'],
  leadsTo: [],
  columns: [
    always.text('action_id', 'Stable between runs.', ({ id }) => id),
    column.text('body', 'Board, council or committee.', ({ body }) => body),
    column.text('ref', 'The number that the log gives it.', ({ ref }) => ref),
    always.text('action', 'As last stated.', ({ text }) => text),
    column.date('issued', 'When it was raised.', ({ issued }) => issued?.iso),
    column.date('due', 'The last day that the deadline leaves.', ({ due }) => lastDay(due)),
    column.text('due_text', 'Its words.', ({ due }) => due?.text),
    column.text(
      'status',
      '`open`, `ongoing`, `closed`, `cancelled`, `decision`, `other`; empty if no log has it.',
      ({ status }) => status?.value,
    ),
    column.text('status_text', 'Its words.', ({ status }) => status?.text),
    always.boolean('is_open', 'Not closed, cancelled or merged into another.', isOpen),
    { ...certainty, value: ({ certainty: how }) => how },
    column.number('confidence', '0 to 1.', ({ confidence }) => confidence),
    column.json('flags', 'What is odd about it: a list of words.', ({ flags }) => flags),
    always.json('record', 'The whole action, as in `register.json`.', (action) => action),
  ],
  rows: ({ register }) => register.actions,
});

export const actionOwners = table<Of<Owner> & { name: string }>({
  name: 'action_owners',
  about: 'Who is to do an action, as last stated.',
  key: ['action_id', 'position'],
  leadsTo: [OF_ACTION, { columns: ['person_id'], table: 'people' }],
  columns: [
    actionId,
    { ...position, about: 'From 1.' },
    always.text('owner', 'As written.', ({ part }) => part.text),
    column.text('name', 'The full name; `?` for somebody who is not known.', ({ name }) => name),
    column.text('kind', '`person`, `organisation`, `everyone` or `unknown`.', ({ part }) => part.kind),
    column.text('person_id', 'The person, where known.', ({ part }) => part.personId),
  ],
  rows: function* (data) {
    const names = new Map(data.register.people.map((person) => [person.id, person.name]));
    for (const row of eachOf(({ owners }) => owners)(data)) yield { ...row, name: ownerName(row.part, names) };
  },
});

export const actionMentions = table<Of<Mention>>({
  name: 'action_mentions',
  about: 'Every statement of an action: a marker in a text, a row of a log.',
  key: ['action_id', 'position'],
  leadsTo: [OF_ACTION, OF_DOCUMENT],
  columns: [
    actionId,
    position,
    documentOfPart,
    always.text('source', '`minuted` or `logged`.', ({ part }) => part.source),
    column.text('ref', 'As this document has it.', ({ part }) => part.ref),
    always.text('action', 'Verbatim.', ({ part }) => part.text),
    column.text('owners', 'As written, separated by "; ".', ({ part }) => ownersText(part.owners)),
    column.text('status', 'Rows of a log.', ({ part }) => part.status?.value),
    column.text('status_text', 'Its words.', ({ part }) => part.status?.text),
    column.text('agenda_item', 'Number and title.', ({ part }) => part.agendaItem),
    { ...certainty, value: ({ part }) => part.certainty },
    column.number('confidence', '0 to 1.', ({ part }) => part.confidence),
    ...placeColumns<Of<Mention>>(({ part }) => part.spans),
  ],
  rows: eachOf(({ mentions }) => mentions),
});

export const actionHistory = table<Of<RegisterAction['history'][number]>>({
  name: 'action_history',
  about: 'Every status that a log stated.',
  key: ['action_id', 'position'],
  leadsTo: [OF_ACTION, OF_DOCUMENT],
  columns: [
    actionId,
    position,
    documentOfPart,
    column.date('date', 'When the document speaks.', ({ part }) => part.date?.iso),
    always.text('status', 'What the words amount to.', ({ part }) => part.status.value),
    column.text('status_text', 'Verbatim.', ({ part }) => part.status.text),
    column.text('note', 'What it adds.', ({ part }) => part.status.note),
  ],
  rows: eachOf(({ history }) => history),
});

export const actionFlags = table<Of<RegisterAction['flags'][number]>>({
  name: 'action_flags',
  about: 'What is odd about an action, and what that rests on.',
  key: ['action_id', 'flag'],
  leadsTo: [OF_ACTION],
  columns: [
    actionId,
    always.text('flag', '`vanished`, `reopened` …', ({ part }) => part),
    column.text('note', 'A sentence with documents and dates.', ({ action, part }) => action.flagNotes?.[part]),
  ],
  rows: eachOf(({ flags }) => [...new Set(flags)]),
});

export const decisions = table<Register['decisions'][number]>({
  name: 'decisions',
  about: 'What was agreed.',
  key: ['decision_id'],
  leadsTo: [OF_DOCUMENT],
  columns: [
    always.text('decision_id', 'Its id.', ({ id }) => id),
    documentId,
    column.text('body', 'Board, council or committee.', ({ body }) => body),
    column.date('date', 'Of the meeting.', ({ date }) => date?.iso),
    always.text('decision', 'Verbatim.', ({ text }) => text),
    column.text('agenda_item', 'Number and title.', ({ agendaItem }) => agendaItem),
    { ...certainty, required: true },
    column.number('confidence', '0 to 1.', ({ confidence }) => confidence),
    ...placeColumns<Register['decisions'][number]>(({ spans }) => spans),
  ],
  rows: ({ register }) => register.decisions,
});
