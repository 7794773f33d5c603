/** `actions.csv`: the consolidated action log, one row per action, newest first. Columns as in contract 3.4. */

import type { Owner } from '../model/people.ts';
import type { RegisterAction, StreamedRegister } from '../model/register.ts';
import type { Order } from '../model/rows.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { type CsvColumn, type CsvValue, csvPieces } from './csv.ts';
import { inOrder } from './in-order.ts';
import { meetingsById, namesById } from './meetings-by-id.ts';
import { firstPlace } from './place-text.ts';
import type { LongWriter } from './writer.ts';

/** The columns; names of people come from the register's directory. */
export function actionColumns(register: StreamedRegister): CsvColumn<RegisterAction>[] {
  const names = namesById(register);
  const meetings = meetingsById(register);
  return [
    { name: 'action_id', kind: 'value', value: (action) => action.id },
    { name: 'ref', kind: 'text', value: (action) => action.ref },
    { name: 'body', kind: 'text', value: (action) => action.body },
    { name: 'action', kind: 'text', value: (action) => action.text },
    {
      name: 'owners',
      kind: 'text',
      value: (action) =>
        ownersOf(action)
          .map(({ text }) => text)
          .join('; '),
    },
    {
      name: 'owner_names',
      kind: 'text',
      value: (action) =>
        ownersOf(action)
          .map((owner) => ownerName(owner, names))
          .join('; '),
    },
    { name: 'date_issued', kind: 'value', value: (action) => action.issued?.iso ?? null },
    { name: 'due', kind: 'value', value: (action) => action.due?.iso ?? null },
    { name: 'status', kind: 'value', value: (action) => action.status?.value ?? null },
    { name: 'status_text', kind: 'text', value: (action) => action.status?.text ?? null },
    { name: 'raised_in', kind: 'value', value: raisedIn },
    { name: 'last_seen_in', kind: 'value', value: (action) => action.mentions.at(-1)?.documentId ?? null },
    {
      name: 'agenda_item',
      kind: 'text',
      value: (action) => action.mentions.findLast((m) => m.agendaItem)?.agendaItem ?? null,
    },
    { name: 'minuted', kind: 'value', value: (action) => stands(action, 'minuted') },
    { name: 'logged', kind: 'value', value: (action) => stands(action, 'logged') },
    { name: 'times_seen', kind: 'value', value: (action) => new Set(action.mentions.map((m) => m.documentId)).size },
    { name: 'flags', kind: 'value', value: (action) => action.flags.join('; ') },
    { name: 'certainty', kind: 'value', value: (action) => action.certainty ?? null },
    { name: 'confidence', kind: 'value', value: (action) => action.confidence ?? null },
    { name: 'due_text', kind: 'text', value: (action) => action.due?.text ?? null },
    {
      name: 'path',
      kind: 'text',
      value: (action) => meetings.get(action.mentions.at(-1)?.documentId ?? '')?.path ?? null,
    },
    { name: 'place', kind: 'value', value: (action) => firstPlace(action.mentions.at(-1)?.spans ?? []) },
    { name: 'quote', kind: 'text', value: (action) => action.mentions.at(-1)?.spans[0]?.quote ?? null },
  ];
}

/** Each owner once, by the words that name them. */
export function ownersOf({ owners }: RegisterAction): Owner[] {
  return [...new Map(owners.map((owner) => [owner.text, owner])).values()];
}

/** The full name, the words of a group, or `?` for somebody who is not known: one for each owner. */
export function ownerName({ text, personId, kind }: Owner, names: ReadonlyMap<string, string>): string {
  const known = names.get(personId ?? '');
  return known ?? (kind === 'everyone' || kind === 'organisation' ? text : '?');
}

function stands(action: RegisterAction, source: 'minuted' | 'logged'): boolean {
  return action.mentions.some((mention) => mention.source === source);
}

/** The first document that holds the action. It may be later than the date of issue if older ones were not given. */
function raisedIn(action: RegisterAction): string | null {
  return action.mentions[0]?.documentId ?? null;
}

/** By date of issue over all bodies: the register has them body by body. */
export const NEWEST: Order<RegisterAction> = { key: ({ issued }) => issued?.iso ?? '', descending: true };

export function newestFirst(actions: readonly RegisterAction[]): RegisterAction[] {
  const { key } = NEWEST;
  return [...actions].sort((a, b) => byCodeUnit(key(b), key(a)));
}

export const actionsCsvWriter: LongWriter = {
  name: 'actions.csv',
  write({ register, csv }) {
    const columns = actionColumns(register);
    const rows = inOrder(register.actions, NEWEST, (action) => columns.map(({ value }) => value(action)));
    const inPlace = columns.map((column, c) => ({ ...column, value: (row: readonly CsvValue[]) => row[c] ?? null }));
    return [{ path: 'actions.csv', content: { pieces: csvPieces(inPlace, rows, csv) } }];
  },
};
