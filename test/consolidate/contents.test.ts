import { expect, test } from 'vitest';
import { contentsOf, contentText } from '../../src/consolidate/contents.ts';
import { action, document, log, owner, person } from '../support/records.ts';

const rows = log(['7', 'Paint the pier', 'BC', null, 'open'], [null, 'Sell the crane', '', null, null]);
const full = document('a', {
  people: [person('Ada Brook')],
  agenda: [{ id: 'i', number: '1', title: 'Moorings', level: 1, parentId: null, spans: [] }],
  actions: [action('Order a chain', { owners: [owner('AB')] })],
  decisions: [{ id: 'd', text: 'The fees were agreed.', agendaItemId: null, certainty: 'stated', spans: [] }],
  motions: [{ id: 'm', text: 'That the berth be dredged' }] as never,
  actionLog: {
    updated: null,
    entries: rows.entries.map((row, i) =>
      i === 0 ? { ...row, status: { text: 'Open', value: 'open', note: 'in hand' } } : row,
    ),
  },
  tables: [
    {
      id: 't',
      title: null,
      caption: null,
      source: null,
      columns: [{ name: 'Pier', type: 'text' }],
      rows: [['North'], [12]],
      spans: [],
    },
  ],
});

test('what a document says is all of it: names, titles, actions with owners, rows with their status, tables', () => {
  expect(contentText(full).split('\n')).toEqual([
    ...['Ada Brook', 'Moorings', 'Order a chain', 'AB', 'The fees were agreed.', 'That the berth be dredged'],
    ...['7', 'Paint the pier', 'BC', 'Open', 'in hand', '', 'Sell the crane', '', ''],
    ...['Pier', 'North', '12'],
  ]);
  expect(contentText(document('b'))).toBe('');
});

test('one that differs in anything is not the same word for word', () => {
  const contents = contentsOf();
  const copy = { ...full, id: 'b' };
  const other = { ...full, id: 'c', decisions: [] };
  expect(contents.compare(full, copy)).toEqual({ score: 1, exact: true });
  expect(contents.compare(full, other)).toEqual({ score: expect.closeTo(0.9, 1), exact: false });
  expect(contents.weight(full)).toBe(contents.weight(copy));
  expect(contents.weight(full) - contents.weight(other)).toBe(2);
});
