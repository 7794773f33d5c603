/** Whether a cell says something else than the action does, whatever a spreadsheet made of it. */
import { wordingKey } from '../../consolidate/wording.ts';
import { findDates } from '../../recognise/dates.ts';
import { readStatus } from '../../recognise/status.ts';
import type { EditedTable } from './edited-table.ts';

type Form = EditedTable['form'];
/** What a cell says: `same` as before, `set` to something else (null: to nothing), or nobody can tell what. */
export type Said = { kind: 'same' } | { kind: 'set'; value: string | null } | { kind: 'unclear'; because: string };

/** What stood in the cells of a row before: what the results say now, or what was written into a file. */
export interface Before {
  owners: readonly { text: string }[];
  due: { iso: string | null; text: string; precision?: string | null } | null;
  status: { text: string; value: string } | null;
  text: string;
  ref: string | null;
}

const SAME: Said = { kind: 'same' };
const set = (value: string): Said => ({ kind: 'set', value: value === '' ? null : value });

export function saidOwners(cell: string, owners: Before['owners']): Said {
  const keys = (list: readonly string[]) => list.map(wordingKey).filter((key) => key !== '');
  const written = keys(cell.split(/[;,]/));
  const before = keys([...new Set(owners.map(({ text }) => text))].flatMap((text) => text.split(/[;,]/)));
  return written.join('\n') === before.join('\n') ? SAME : set(cell);
}

/** "Done" for an action that is closed says nothing new. */
export function saidStatus(cell: string, status: Before['status']): Said {
  if (cell === '') return status === null ? SAME : set('');
  if (status === null) return set(cell);
  const word = cell.toLowerCase();
  if (word === status.value || word === status.text.toLowerCase()) return SAME;
  const value = readStatus(cell)?.value;
  return value === status.value && value !== 'other' ? SAME : set(cell);
}

export function saidText(cell: string, text: string, form: Form): Said {
  const bare = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
  if (cell === '')
    return { kind: 'unclear', because: 'the words of the action are gone; delete the row if it is not an action' };
  const written = bare(cell);
  const before = bare(text);
  if (written === before || (before.startsWith(written.replace(/…$/, '')) && written.endsWith('…'))) return SAME;
  // CSV joins lines by " / " and puts an apostrophe before what would be a formula.
  const lines = text.split(/[\n\r]/).map((line) => line.trim());
  const printed = bare(lines.filter((line) => line !== '').join(' / '));
  if (form === 'csv' && [printed, `'${printed}`].includes(written)) return SAME;
  return set(cell);
}

const FIGURE_OR_DATE = /^[\s\d.,:;/%()eE+-]{1,40}$|^\d{1,4}[ ./-][A-Za-z]{3,9}$|^[A-Za-z]{3,9}[ ./-]\d{1,4}$/;

/** Of a CSV file, a figure or a date in the place of a ref like "007" or "3/4" is the work of a spreadsheet. */
export function saidRef(cell: string, ref: string | null, form: Form): Said {
  const before = ref ?? '';
  if (cell === before || cell === `'${before}`) return SAME;
  if (form === 'csv' && before !== '' && FIGURE_OR_DATE.test(before) && FIGURE_OR_DATE.test(cell)) return SAME;
  return set(cell);
}

/** In which order the days of a column stand: as the dates say that nobody changed, else as days above 12 do. */
export type DayOrder = 'day-first' | 'month-first' | null;

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

export function dayOrder(pairs: readonly (readonly [cell: string, iso: string | null])[]): DayOrder {
  let [day, month] = [0, 0];
  for (const [cell, iso] of pairs) {
    if (!SLASHED.test(cell)) continue;
    const [asDay, asMonth] = [slashed(cell, 'day-first'), slashed(cell, 'month-first')];
    if (asDay === asMonth) continue;
    if (asMonth === null || (iso !== null && asDay === iso)) day += iso === null ? 1 : 100;
    if (asDay === null || (iso !== null && asMonth === iso)) month += iso === null ? 1 : 100;
  }
  return day === month ? null : day > month ? 'day-first' : 'month-first';
}

function slashed(cell: string, order: 'day-first' | 'month-first'): string | null {
  const match = SLASHED.exec(cell);
  if (match === null) return null;
  const [first, second] = order === 'day-first' ? [match[1], match[2]] : [match[2], match[1]];
  return dayIso(Number(match[3]?.padStart(4, '20')), Number(second), Number(first));
}

function dayIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const fits = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return fits ? date.toISOString().slice(0, 10) : null;
}

export function saidDue(cell: string, due: Before['due'], form: Form, order: DayOrder): Said {
  const before = due?.iso ?? (form === 'csv' ? '' : (due?.text ?? ''));
  if (cell === before || (due !== null && cell !== '' && cell === due.text)) return SAME;
  if (cell === '') return set('');
  if (SLASHED.test(cell) && order === null && slashed(cell, 'day-first') !== slashed(cell, 'month-first')) {
    const both = [slashed(cell, 'day-first'), slashed(cell, 'month-first')].filter((iso) => iso !== null);
    if (both.length === 2)
      return { kind: 'unclear', because: `"${cell}" may be ${both.join(' or ')}; write which one is meant` };
  }
  const iso = isoOf(cell, order ?? 'day-first');
  if (iso === null) return set(cell);
  // A spreadsheet makes the first day, or "May-24", of a month.
  const isMonth = due?.precision === 'month' && iso.slice(0, 7) === due.iso;
  return iso === before || (isMonth && (iso.length === 7 || iso.endsWith('-01'))) ? SAME : set(iso);
}

/** Days that spreadsheets count from the end of 1899: some of 1954 to some of 2119. */
const SERIAL = /^[2-7]\d{4}$/;
const DAYS_TO_1970 = 25_569;
const DAY = 86_400_000;

function isoOf(cell: string, order: 'day-first' | 'month-first'): string | null {
  const iso = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ]00:00(?::00)?)?$/.exec(cell)?.[1];
  if (iso !== undefined) return iso;
  if (SERIAL.test(cell)) return new Date((Number(cell) - DAYS_TO_1970) * DAY).toISOString().slice(0, 10);
  const plain = slashed(cell, order);
  if (plain !== null) return plain;
  const [found] = findDates(cell.replace(/^([A-Za-z]{3})-(\d{2})$/, '$1 20$2'), {
    monthFirst: order === 'month-first',
  });
  return found?.iso && found.text.length >= cell.length - 2 ? found.iso : null;
}
