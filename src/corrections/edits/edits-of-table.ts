/** A table of actions that a person edited → corrections, and what was understood in words. */

import { wordingKey } from '../../consolidate/wording.ts';
import { addTo } from '../../model/add-to.ts';
import type { Register, RegisterAction } from '../../model/register.ts';
import type { ActionCorrection, Correction } from '../schema.ts';
import {
  type Before,
  type DayOrder,
  dayOrder,
  type Said,
  saidDue,
  saidOwners,
  saidRef,
  saidStatus,
  saidText,
} from './compare-cells.ts';
import type { EditedRow, EditedTable } from './edited-table.ts';

/** Who says so, and when. */
export type Account = Pick<Correction, 'by' | 'at' | 'why'>;

export interface Edits {
  corrections: ActionCorrection[];
  /** One line for each correction. */
  understood: string[];
  /** One line for each row or cell that nobody can tell what to do with. */
  unclear: string[];
  /** Actions that are not in the table and were not taken for deleted: nobody knows what it was written with. */
  missing: number;
  /** Rows that nobody changed, of actions that the results hold no more. */
  gone: number;
}

export function editsOf(table: EditedTable, register: Register, account: Account): Edits {
  const byId = new Map(register.actions.map((action) => [action.id, action]));
  const edits: Edits = { corrections: [], understood: [], unclear: [], missing: 0, gone: 0 };
  const { known, fresh } = sortRows(table, byId, edits);
  const order = dayOrder(
    [...known].map(([action, row]) => [row.cells.due ?? '', (writtenIn(table, row) ?? action).due?.iso ?? null]),
  );
  for (const [action, row] of known) editRow(action, row, { table, order, register, account, edits });
  for (const row of fresh) addRow(row, { order, register, account, edits });
  for (const action of register.actions) {
    if (known.has(action)) continue;
    if (table.held === null) edits.missing += 1;
    if (!table.held?.has(action.id)) continue;
    edits.corrections.push({ action: targetOf(action, register), is: 'nothing', ...account });
    edits.understood.push(`${named(action)}: its row is gone, so it is no action`);
  }
  return edits;
}

/** What a correction of this action names. */
export function targetOf(action: RegisterAction, register: Register): ActionCorrection['action'] {
  const last = action.mentions.at(-1);
  const path = register.meetings.find(({ documentId }) => documentId === last?.documentId)?.path;
  // The words as they were read: those of an earlier correction are in no document.
  return { id: action.id, text: action.read?.text ?? action.text, ...(path === undefined ? {} : { document: path }) };
}

/** Rows of actions that are known, and those that are new. */
function sortRows(
  table: EditedTable,
  byId: ReadonlyMap<string, RegisterAction>,
  edits: Edits,
): { known: Map<RegisterAction, EditedRow>; fresh: EditedRow[] } {
  const { rows, columns } = table;
  const { unclear } = edits;
  const known = new Map<RegisterAction, EditedRow>();
  const fresh: EditedRow[] = [];
  const byWording = new Map<string, RegisterAction[]>();
  for (const action of byId.values()) addTo(byWording, wordingKey(action.text), action);
  const ids = new Set(rows.map(({ cells }) => cells.id));
  // The id of an older file may be no longer one; its words are then those of an action that has no row of its own.
  const byWords = (words: string, ref: string): RegisterAction | undefined => {
    const same = (byWording.get(wordingKey(words)) ?? []).filter((one) => !columns.has('id') || !ids.has(one.id));
    const sure = same.length === 1 || !columns.has('id') ? same[0] : undefined;
    return same.find((one) => (one.ref ?? '') === ref) ?? sure;
  };
  for (const row of rows) {
    const { id = '', action: text = '', ref = '' } = row.cells;
    if (id === '' && columns.has('id')) {
      if (text !== '') fresh.push(row);
      else unclear.push(`row ${row.row}: it has neither an id nor the words of an action`);
      continue;
    }
    const before = writtenIn(table, row);
    const words = before?.text ?? text;
    const found = byId.get(id) ?? byWords(words, ref);
    if (found === undefined && before !== null && !isChanged(row, before, table)) edits.gone += 1;
    else if (found === undefined && columns.has('id'))
      unclear.push(`row ${row.row}: no action has the id "${id}"; leave it empty in new rows`);
    else if (found === undefined) fresh.push(row);
    else if (!known.has(found)) known.set(found, row);
    // A row that was copied to be written over is a new one.
    else if (wordingKey(text) !== wordingKey(words === text ? found.text : words)) fresh.push(row);
  }
  return { known, fresh };
}

interface Editing {
  order: DayOrder;
  register: Register;
  account: Account;
  edits: Edits;
}

type Field = 'owner' | 'due' | 'status' | 'text' | 'ref';

/** What the cells of a row say, compared with what stood there. */
function saidBy({ cells }: EditedRow, before: Before, form: EditedTable['form'], order: DayOrder): Map<Field, Said> {
  const said = new Map<Field, Said>();
  if (cells.owners !== undefined) said.set('owner', saidOwners(cells.owners, before.owners));
  if (cells.due !== undefined) said.set('due', saidDue(cells.due, before.due, form, order));
  if (cells.status !== undefined) said.set('status', saidStatus(cells.status, before.status));
  if (cells.action !== undefined) said.set('text', saidText(cells.action, before.text, form));
  if (cells.ref !== undefined) said.set('ref', saidRef(cells.ref, before.ref, form));
  return said;
}

/** What the file says that it was written with; null where it does not say so. */
function writtenIn({ written }: EditedTable, { cells: { id = '' } }: EditedRow): Before | null {
  const cells = written?.get(id);
  if (cells === undefined) return null;
  const { owners = '', due = '', status = '', action = '', ref = '' } = cells;
  const iso = /^\d{4}-\d{2}(?:-\d{2})?$/.test(due) ? due : null;
  const precision = iso?.length === 7 ? 'month' : 'day';
  return {
    owners: owners === '' ? [] : [{ text: owners }],
    due: due === '' ? null : { iso, text: due, precision },
    status: status === '' ? null : { text: status, value: status },
    text: action,
    ref: ref || null,
  };
}

function isChanged(row: EditedRow, before: Before, { form }: EditedTable): boolean {
  return [...saidBy(row, before, form, null).values()].some(({ kind }) => kind !== 'same');
}

/** Counts what differs from what was written, where the file says what that was, and from what the results say now. */
function editRow(
  action: RegisterAction,
  row: EditedRow,
  { table, order, register, account, edits }: Editing & { table: EditedTable },
): void {
  const now: Record<Field, string> = {
    owner: action.owners.map(({ text }) => text).join('; '),
    due: action.due?.iso ?? action.due?.text ?? '',
    status: action.status?.value ?? '',
    text: action.text,
    ref: action.ref ?? '',
  };
  const before = writtenIn(table, row);
  const edited = before && saidBy(row, before, table.form, order);
  const values: Record<string, string | null> = {};
  const told: string[] = [];
  for (const [field, said] of saidBy(row, action, table.form, order)) {
    if (edited?.get(field)?.kind === 'same') continue;
    if (said.kind === 'unclear') edits.unclear.push(`row ${row.row}: ${said.because}`);
    if (said.kind !== 'set') continue;
    values[field] = said.value;
    told.push(`${field} ${shown(now[field])} → ${shown(said.value ?? '')}`);
  }
  if (told.length === 0) return;
  edits.corrections.push({ action: targetOf(action, register), set: values, ...account } as ActionCorrection);
  edits.understood.push(`${named(action)}: ${told.join(', ')}`);
}

/** A new row is an action of the meeting that it names, else of the last one of its body. */
function addRow({ row, cells }: EditedRow, { order, register, account, edits }: Editing): void {
  const { action: text = '', owners = '', due = '', status = '', ref = '', body = '', document = '' } = cells;
  const meetings = register.meetings.filter((one) =>
    document !== ''
      ? one.path === document || one.documentId === document
      : body === '' || wordingKey(one.body ?? '') === wordingKey(body),
  );
  const bodies = new Set(meetings.map((one) => one.body));
  const last = meetings.findLast(({ date }) => date !== null) ?? meetings.at(-1);
  if (last === undefined || (document === '' && bodies.size > 1)) {
    edits.unclear.push(
      `row ${row}: say in "Document" or "Body" which meeting the new action "${shortened(text)}" belongs to`,
    );
    return;
  }
  const when = saidDue(due, null, 'workbook', order);
  if (when.kind === 'unclear') edits.unclear.push(`row ${row}: ${when.because}`);
  const dueText = when.kind === 'set' ? when.value : null;
  const add = {
    ...(owners === '' ? {} : { owner: owners }),
    ...(dueText === null ? {} : { due: dueText }),
    ...(status === '' ? {} : { status }),
    ...(ref === '' ? {} : { ref }),
  };
  edits.corrections.push({ action: { text, document: last.path }, add, ...account });
  edits.understood.push(
    `new in ${last.path}: "${shortened(text)}"${owners === '' ? '' : `, owner ${owners}`}${dueText === null ? '' : `, due ${dueText}`}`,
  );
}

const shown = (value: string) => (value === '' ? 'none' : shortened(value));
const named = ({ id, text }: RegisterAction) => `${id} "${shortened(text)}"`;
const LONGEST = 60;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}
