/** The sheets Actions, which may be edited and given to `minutes apply`, and By owner. */

import { lookReasons } from '../../model/look.ts';
import type { RegisterAction, StreamedRegister } from '../../model/register.ts';
import { countedRows } from '../../model/rows.ts';
import { isOpen } from '../../model/standing.ts';
import { NEWEST, ownerName, ownersOf } from '../actions-csv.ts';
import { meetingsById, namesById } from '../meetings-by-id.ts';
import { firstPlace } from '../place-text.ts';
import { type Highlight, LOOK, type SheetColumn, type SheetData, sheetOf } from './sheet.ts';
import { dueOf, ownerTexts } from './written-sheet.ts';

/** What a person may choose; other words of a log are taken as well. */
export const STATUS_CHOICES = ['open', 'ongoing', 'closed', 'cancelled', 'decision', 'other'] as const;

const OPEN_NOW = 'OR({Status}="",{Status}="open",{Status}="ongoing",{Status}="other")';
/** Overdue on the day on which the workbook is opened: in bold, too, since colours do not reach everybody. */
const OVERDUE: Highlight = { formula: `AND(ISNUMBER({Due}),{Due}<TODAY(),${OPEN_NOW})`, fill: 'FFF8D7DA', bold: true };

export function actionsSheet(register: StreamedRegister): SheetData {
  const names = namesById(register);
  const meetings = meetingsById(register);
  const lastOf = ({ mentions }: RegisterAction) => mentions.at(-1);
  const columns: SheetColumn<RegisterAction>[] = [
    { title: 'Ref', width: 8, kind: 'text', value: ({ ref }) => ref },
    { title: 'Action', width: 60, kind: 'long', value: ({ text }) => text },
    { title: 'Owners', width: 14, kind: 'long', value: ownerTexts },
    { title: 'Due', width: 12, kind: 'date', value: dueOf },
    { title: 'Status', width: 11, kind: 'text', value: ({ status }) => status?.value ?? null, choices: STATUS_CHOICES },
    { title: 'Body', width: 24, kind: 'long', value: ({ body }) => body },
    { title: 'Issued', width: 12, kind: 'date', value: ({ issued }) => issued?.iso ?? null },
    {
      title: 'Owner names',
      width: 22,
      kind: 'long',
      value: (action) =>
        ownersOf(action)
          .map((owner) => ownerName(owner, names))
          .join('; '),
    },
    { title: 'Status in words', width: 18, kind: 'long', value: ({ status }) => status?.text ?? null },
    { title: 'Wants a look', width: 28, kind: 'long', value: (action) => lookReasons(action).join('; ') },
    { title: 'Flags', width: 18, kind: 'long', value: ({ flags }) => flags.join('; ') },
    { title: 'Due in words', width: 16, kind: 'long', value: ({ due }) => due?.text ?? null },
    {
      title: 'Agenda item',
      width: 24,
      kind: 'long',
      value: ({ mentions }) => mentions.findLast((one) => one.agendaItem)?.agendaItem ?? null,
    },
    {
      title: 'Times seen',
      width: 8,
      kind: 'number',
      value: ({ mentions }) => new Set(mentions.map(({ documentId }) => documentId)).size,
    },
    {
      title: 'Last seen',
      width: 12,
      kind: 'date',
      value: (action) => meetings.get(lastOf(action)?.documentId ?? '')?.day ?? null,
    },
    {
      title: 'Document',
      width: 30,
      kind: 'long',
      value: (action) => meetings.get(lastOf(action)?.documentId ?? '')?.path ?? null,
    },
    { title: 'Place', width: 14, kind: 'text', value: (action) => firstPlace(lastOf(action)?.spans ?? []) },
    { title: 'Quote', width: 40, kind: 'long', value: (action) => lastOf(action)?.spans[0]?.quote ?? null },
    { title: 'Certainty', width: 11, kind: 'text', value: ({ certainty }) => certainty ?? null },
    { title: 'Confidence', width: 11, kind: 'number', value: ({ confidence }) => confidence ?? null },
    { title: 'Action id', width: 13, kind: 'text', value: ({ id }) => id },
  ];
  return sheetOf('Actions', columns, register.actions, { highlights: [OVERDUE, LOOK], order: NEWEST });
}

interface Owned {
  owner: string;
  action: RegisterAction;
}

/** What each owner has to do: one row for each owner of each open action, those without one last. */
export function ownersSheet(register: StreamedRegister): SheetData {
  const names = namesById(register);
  const owned = function* (): Generator<Owned> {
    for (const action of register.actions) {
      if (!isOpen(action)) continue;
      const owners = action.owners.map(({ text, personId }) => names.get(personId ?? '') ?? text);
      for (const owner of owners.length === 0 ? [''] : new Set(owners)) yield { owner, action };
    }
  };
  const key = ({ owner, action }: Owned) =>
    [owner === '' ? '1' : '0', owner, action.due?.iso ?? '9999', action.id].join('\n');
  const columns: SheetColumn<Owned>[] = [
    { title: 'Owner', width: 24, kind: 'long', value: ({ owner }) => owner || '(nobody)' },
    { title: 'Due', width: 12, kind: 'date', value: ({ action }) => dueOf(action) },
    { title: 'Status', width: 11, kind: 'text', value: ({ action }) => action.status?.value ?? null },
    { title: 'Ref', width: 8, kind: 'text', value: ({ action }) => action.ref },
    { title: 'Action', width: 60, kind: 'long', value: ({ action }) => action.text },
    { title: 'Body', width: 28, kind: 'long', value: ({ action }) => action.body },
    { title: 'Issued', width: 12, kind: 'date', value: ({ action }) => action.issued?.iso ?? null },
    { title: 'Action id', width: 13, kind: 'text', value: ({ action }) => action.id },
  ];
  return sheetOf('By owner', columns, countedRows(owned), { highlights: [OVERDUE], order: { key } });
}
