/** Tables of what all documents say together: meetings, people, actions with their history, decisions, attendance. */
import type { Owner } from '../../model/people.ts';
import type { Mention, Register, RegisterAction } from '../../model/register.ts';
import { isOpen, lastDay } from '../../model/standing.ts';
import { ownerName } from '../actions-csv.ts';
import type { CorpusData } from '../writer.ts';
import { firstDay, placeColumns, table } from './table.ts';

const OF_DOCUMENT = { columns: ['document_id'], table: 'documents' } as const;
const OF_ACTION = { columns: ['action_id'], table: 'actions' } as const;
const documentId = {
  name: 'document_id',
  type: 'text' as const,
  about: 'The document.',
  required: true,
  value: (row: { documentId: string }) => row.documentId,
};
const actionId = {
  name: 'action_id',
  type: 'text' as const,
  about: 'The action.',
  required: true,
  value: ({ action }: { action: RegisterAction }) => action.id,
};
const position = {
  name: 'position',
  type: 'integer' as const,
  about: 'From 1, oldest first.',
  required: true,
  value: (row: { position: number }) => row.position,
};

const certaintyWord = {
  name: 'certainty',
  type: 'text' as const,
  about: '`stated`, `inferred` or `corrected`.',
};
const documentOfPart = { ...documentId, value: ({ part }: { part: { documentId: string } }) => part.documentId };

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
    { name: 'body', type: 'text', about: 'One name for all meetings of one body.', value: ({ body }) => body },
    { name: 'date', type: 'date', about: 'Day of the meeting.', value: ({ date }) => firstDay(date?.iso) },
    { name: 'date_precision', type: 'text', about: '`day`, `month` or `year`.', value: ({ date }) => date?.precision },
    { name: 'kind', type: 'text', about: '`minutes`, `actionLog` …', required: true, value: ({ kind }) => kind },
    { name: 'title', type: 'text', about: 'As printed.', value: ({ title }) => title },
    { name: 'path', type: 'text', about: 'The file.', required: true, value: ({ path }) => path },
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
    { name: 'person_id', type: 'text', about: 'Its id.', required: true, value: ({ id }) => id },
    { name: 'name', type: 'text', about: 'The fullest form.', required: true, value: ({ name }) => name },
    { name: 'initials', type: 'json', about: 'A list.', value: ({ initials }) => initials },
    { name: 'aliases', type: 'json', about: 'Other forms of the name: a list.', value: ({ aliases }) => aliases },
    { name: 'organisation', type: 'text', about: 'As last stated.', value: ({ organisation }) => organisation },
    { name: 'role', type: 'text', about: 'As last stated.', value: ({ positions }) => positions?.at(-1)?.role },
    {
      name: 'document_count',
      type: 'integer',
      about: 'Documents that name the person.',
      value: (row) => row.documents.length,
    },
    {
      name: 'positions',
      type: 'json',
      about: 'Each change of role or organisation, oldest first.',
      value: ({ positions }) => positions,
    },
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
    { name: 'person_id', type: 'text', about: 'The person.', required: true, value: ({ personId }) => personId },
    { name: 'name', type: 'text', about: 'As printed here.', value: ({ name }) => name },
    { name: 'role', type: 'text', about: 'As printed here.', value: ({ role }) => role },
    { name: 'organisation', type: 'text', about: 'As printed here.', value: ({ organisation }) => organisation },
    {
      name: 'attendance',
      type: 'text',
      about: '`present`, `invited`, `inAttendance`, `apologies` or `absent`.',
      required: true,
      value: ({ attendance: how }) => how,
    },
    { name: 'note', type: 'text', about: '"until item 4" …', value: ({ note }) => note },
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
    { name: 'action_id', type: 'text', about: 'Stable between runs.', required: true, value: ({ id }) => id },
    { name: 'body', type: 'text', about: 'Board, council or committee.', value: ({ body }) => body },
    { name: 'ref', type: 'text', about: 'The number that the log gives it.', value: ({ ref }) => ref },
    { name: 'action', type: 'text', about: 'As last stated.', required: true, value: ({ text }) => text },
    { name: 'issued', type: 'date', about: 'When it was raised.', value: ({ issued }) => firstDay(issued?.iso) },
    {
      name: 'due',
      type: 'date',
      about: 'The last day that the deadline leaves.',
      value: ({ due }) => firstDay(lastDay(due)),
    },
    { name: 'due_text', type: 'text', about: 'Its words.', value: ({ due }) => due?.text },
    {
      name: 'status',
      type: 'text',
      about: '`open`, `ongoing`, `closed`, `cancelled`, `decision`, `other`; empty if no log has it.',
      value: ({ status }) => status?.value,
    },
    { name: 'status_text', type: 'text', about: 'Its words.', value: ({ status }) => status?.text },
    {
      name: 'is_open',
      type: 'boolean',
      about: 'Not closed, cancelled or merged into another.',
      required: true,
      value: isOpen,
    },
    { ...certaintyWord, value: ({ certainty }) => certainty },
    { name: 'confidence', type: 'number', about: '0 to 1.', value: ({ confidence }) => confidence },
    { name: 'flags', type: 'json', about: 'What is odd about it: a list of words.', value: ({ flags }) => flags },
    {
      name: 'record',
      type: 'json',
      about: 'The whole action, as in `register.json`.',
      required: true,
      value: (action) => action,
    },
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
    { name: 'owner', type: 'text', about: 'As written.', required: true, value: ({ part }) => part.text },
    {
      name: 'name',
      type: 'text',
      about: 'The full name; `?` for somebody who is not known.',
      value: ({ name }) => name,
    },
    {
      name: 'kind',
      type: 'text',
      about: '`person`, `organisation`, `everyone` or `unknown`.',
      value: ({ part }) => part.kind,
    },
    { name: 'person_id', type: 'text', about: 'The person, where known.', value: ({ part }) => part.personId },
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
    { name: 'source', type: 'text', about: '`minuted` or `logged`.', required: true, value: ({ part }) => part.source },
    { name: 'ref', type: 'text', about: 'As this document has it.', value: ({ part }) => part.ref },
    { name: 'action', type: 'text', about: 'Verbatim.', required: true, value: ({ part }) => part.text },
    {
      name: 'owners',
      type: 'text',
      about: 'As written, separated by "; ".',
      value: ({ part }) => ownersText(part.owners),
    },
    { name: 'status', type: 'text', about: 'Rows of a log.', value: ({ part }) => part.status?.value },
    { name: 'status_text', type: 'text', about: 'Its words.', value: ({ part }) => part.status?.text },
    { name: 'agenda_item', type: 'text', about: 'Number and title.', value: ({ part }) => part.agendaItem },
    { ...certaintyWord, value: ({ part }) => part.certainty },
    { name: 'confidence', type: 'number', about: '0 to 1.', value: ({ part }) => part.confidence },
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
    { name: 'date', type: 'date', about: 'When the document speaks.', value: ({ part }) => firstDay(part.date?.iso) },
    {
      name: 'status',
      type: 'text',
      about: 'What the words amount to.',
      required: true,
      value: ({ part }) => part.status.value,
    },
    { name: 'status_text', type: 'text', about: 'Verbatim.', value: ({ part }) => part.status.text },
    { name: 'note', type: 'text', about: 'What it adds.', value: ({ part }) => part.status.note },
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
    { name: 'flag', type: 'text', about: '`vanished`, `reopened` …', required: true, value: ({ part }) => part },
    {
      name: 'note',
      type: 'text',
      about: 'A sentence with documents and dates.',
      value: ({ action, part }) => action.flagNotes?.[part],
    },
  ],
  rows: eachOf(({ flags }) => [...new Set(flags)]),
});

export const decisions = table<Register['decisions'][number]>({
  name: 'decisions',
  about: 'What was agreed.',
  key: ['decision_id'],
  leadsTo: [OF_DOCUMENT],
  columns: [
    { name: 'decision_id', type: 'text', about: 'Its id.', required: true, value: ({ id }) => id },
    documentId,
    { name: 'body', type: 'text', about: 'Board, council or committee.', value: ({ body }) => body },
    { name: 'date', type: 'date', about: 'Of the meeting.', value: ({ date }) => firstDay(date?.iso) },
    { name: 'decision', type: 'text', about: 'Verbatim.', required: true, value: ({ text }) => text },
    { name: 'agenda_item', type: 'text', about: 'Number and title.', value: ({ agendaItem }) => agendaItem },
    { ...certaintyWord, required: true, value: ({ certainty }) => certainty },
    { name: 'confidence', type: 'number', about: '0 to 1.', value: ({ confidence }) => confidence },
    ...placeColumns<Register['decisions'][number]>(({ spans }) => spans),
  ],
  rows: ({ register }) => register.decisions,
});
