/** What the next agenda carries forward: the actions that are not done, oldest first, in the words of a minute-taker. */

import type { Register, RegisterAction } from '../model/register.ts';
import { isOpen } from '../model/standing.ts';
import { byCodeUnit } from '../model/text-order.ts';
import type { CsvColumn } from './csv.ts';

export function carriedForward(actions: readonly RegisterAction[]): RegisterAction[] {
  const key = (action: RegisterAction) => action.issued?.iso ?? '9999';
  return actions
    .filter(isOpen)
    .reverse()
    .sort((a, b) => byCodeUnit(key(a), key(b)));
}

/** "Actions carried forward: Harbour Board, as of 2024-03-05": the body, if it is one, and the last meeting that is known. */
export function carryForwardTitle({ meetings }: Register, rows: readonly RegisterAction[]): string {
  const bodies = new Set(rows.map((row) => row.body));
  const days = meetings.flatMap(({ body, date }) => (bodies.has(body) && date !== null ? date.iso : []));
  const last = days.reduce((a, b) => (a > b ? a : b), '');
  const [body, ...more] = bodies;
  const name = body && more.length === 0 ? `: ${body}` : '';
  return `Actions carried forward${name}${last === '' ? '' : `, as of ${last}`}`;
}

/** `rows`: what is carried forward. Each names its body where there are several. */
export function carryForwardColumns(register: Register, rows: readonly RegisterAction[]): CsvColumn<RegisterAction>[] {
  const several = new Set(rows.map(({ body }) => body)).size > 1;
  const dates = new Map(register.meetings.map(({ documentId, date }) => [documentId, date]));
  return [
    ...(several
      ? [{ name: 'body', title: 'Body', kind: 'text', value: ({ body }: RegisterAction) => body } as const]
      : []),
    { name: 'ref', title: 'Ref', kind: 'text', value: ({ ref }) => ref },
    { name: 'action', title: 'Action', kind: 'text', value: ({ text }) => text },
    {
      name: 'responsible',
      title: 'Responsible',
      kind: 'text',
      value: ({ owners }) => owners.map(({ text }) => text).join(', '),
    },
    { name: 'date_issued', title: 'Date issued', kind: 'text', value: ({ issued }) => issued?.text ?? null },
    { name: 'due', title: 'Due', kind: 'text', value: ({ due }) => due?.iso ?? null },
    { name: 'status', title: 'Status', kind: 'text', value: statusText },
    { name: 'certainty', title: 'Certainty', kind: 'value', value: certaintyText },
    {
      name: 'last_seen',
      title: 'Last seen',
      kind: 'value',
      value: ({ mentions }) => dates.get(mentions.at(-1)?.documentId ?? '')?.iso ?? null,
    },
    // By this a row is known when the table comes back.
    { name: 'action_id', title: 'Action id', kind: 'value', value: ({ id }) => id },
  ];
}

/** "Open", "New", "Open (not in the last log)". */
function statusText({ status, flags }: RegisterAction): string {
  const said = status?.text ?? (flags.includes('missing-from-log') ? 'Minuted' : 'New');
  const lost = flags.includes('vanished') || flags.includes('missing-from-log');
  return lost ? `${said} (not in the last log)` : said;
}

/** "stated", "inferred (0.64)": how sure a guess is tells whether to ask before it goes on the agenda. */
function certaintyText({ certainty, confidence }: RegisterAction): string | null {
  if (certainty !== 'inferred' || confidence === undefined) return certainty ?? null;
  return `inferred (${confidence.toFixed(2)})`;
}
