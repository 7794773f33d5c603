import { describe, expect, test } from 'vitest';
import {
  dayOrder,
  saidDue,
  saidOwners,
  saidRef,
  saidStatus,
  saidText,
} from '../../src/corrections/edits/compare-cells.ts';
import { tableOf } from '../../src/corrections/edits/edited-table.ts';
import { date, owner } from '../support/records.ts';

const same = { kind: 'same' };
const set = (value: string | null) => ({ kind: 'set', value });

describe('what a cell says', () => {
  test.each([
    ['2026-03-01', date('2026-03-01'), same],
    ['01/03/2026', date('2026-03-01'), same],
    ['2026-03-01 00:00', date('2026-03-01'), same],
    ['46082', date('2026-03-01'), same],
    ['2 March 2026', date('2026-03-01'), set('2026-03-02')],
    ['May-26', date('2026-05'), same],
    ['2026-05-01', date('2026-05'), same],
    ['2026-05-02', date('2026-05'), set('2026-05-02')],
    ['', date('2026-05'), set(null)],
    ['next meeting', null, set('next meeting')],
    ['31/12/2026', null, set('2026-12-31')],
  ])('due %j', (cell, due, said) => {
    expect(saidDue(cell, due, 'csv', 'day-first')).toEqual(said);
  });

  test('days before the 13th are read in the order of the dates that nobody changed', () => {
    expect(saidDue('03/04/2026', null, 'csv', null).kind).toBe('unclear');
    expect(
      dayOrder([
        ['01/03/2026', '2026-03-01'],
        ['03/04/2026', null],
      ]),
    ).toBe('day-first');
    expect(
      dayOrder([
        ['3/1/2026', '2026-03-01'],
        ['12/11/2026', '2026-11-12'],
      ]),
    ).toBe(null);
    expect(dayOrder([['3/31/2026', null]])).toBe('month-first');
    expect(dayOrder([['03/04/2026', null]])).toBe(null);
  });

  test.each([
    ['', null, same],
    ['open', { text: 'Open', value: 'open', note: null }, same],
    ['Done', { text: 'Closed', value: 'closed', note: null }, same],
    ['done', { text: 'Open', value: 'open', note: null }, set('done')],
    ['', { text: 'Open', value: 'open', note: null }, set(null)],
    ['closed', null, set('closed')],
  ] as const)('status %j', (cell, status, said) => {
    expect(saidStatus(cell, status)).toEqual(said);
  });

  test('owners in another form are the same owners', () => {
    const owners = [owner('AL'), owner('BC')];
    expect(saidOwners('AL, BC', owners)).toEqual(same);
    expect(saidOwners('al;bc', owners)).toEqual(same);
    expect(saidOwners('AL', owners)).toEqual(set('AL'));
    expect(saidOwners('', owners)).toEqual(set(null));
    expect(saidOwners('Harbour Board, Estates', [owner('Harbour Board, Estates')])).toEqual(same);
  });

  test.each([
    ['7', '007', 'csv', same],
    ['03-Apr', '3/4', 'csv', same],
    ['1.00E+05', '1E5', 'csv', same],
    ['5.1', '5.10', 'csv', same],
    ['7', '007', 'workbook', set('7')],
    ['A7', '007', 'csv', set('A7')],
    ['8', 'A7', 'csv', set('8')],
  ] as const)('ref %s in the place of %s (%s)', (cell, ref, form, said) => {
    expect(saidRef(cell, ref, form)).toEqual(said);
  });

  test('words that CSV joined or guarded are the same words', () => {
    expect(saidText('Order a chain / of steel', 'Order a chain\nof steel', 'csv')).toEqual(same);
    expect(saidText("'=1+1 to be asked", '=1+1 to be asked', 'csv')).toEqual(same);
    expect(saidText('Order a chain of steel', 'Order a chain\nof steel', 'workbook')).toEqual(same);
    expect(saidText('Order the chain', 'Order a chain', 'workbook')).toEqual(set('Order the chain'));
    expect(saidText('', 'Order a chain', 'workbook').kind).toBe('unclear');
  });
});

test('the table is found by its head, in any order, below other rows', () => {
  const rows = [['Our log'], ['Mine', 'OWNERS', 'Action_ID'], ['x', '\tAL', 'a-1'], ['only mine']];
  const cells = rows.flatMap((row, r) => row.map((text, c) => ({ row: r + 1, column: c + 1, text })));
  expect(tableOf(cells, 'workbook')?.rows).toEqual([{ row: 3, cells: { owners: 'AL', id: 'a-1' } }]);
  expect(tableOf(cells.slice(0, 1), 'workbook')).toBeNull();
});
