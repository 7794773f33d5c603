import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import type { Run } from '../../src/model/register.ts';
import type { DataTable } from '../../src/model/tables.ts';
import { guardFormula, textCell } from '../../src/writers/csv.ts';
import { writeAll } from '../../src/writers/index.ts';
import { action, date, document, log, owner, person, span } from '../support/records.ts';

describe('formula guard', () => {
  test.each([
    '=1+1',
    '+cmd',
    '-cmd',
    '@sum',
    '  =1',
    '\t=1',
    '＝1',
    '＋a',
    '＠a',
    '=HYPERLINK("x")',
    '-1+cmd|x',
    '- bullet',
  ])('makes %j harmless', (text) => expect(guardFormula(text)).toBe(`'${text}`));
  test.each(['-5', '+3', '-5.2%', '-£1,200', '- 5', '-3 - 5', '-', '--', '–', '1-3', 'a=b', '', '5'])(
    'leaves %j',
    (text) => expect(guardFormula(text)).toBe(text),
  );
  test('lines are joined', () => expect(textCell('one\r\n  two\n\nthree')).toBe('one / two / three'));
});

const table: DataTable = {
  id: 'table-1',
  title: 'Visitors',
  caption: null,
  source: 'Harbour office',
  columns: [
    { name: 'Pier', type: 'text' },
    { name: 'January 2024', type: 'number' },
    { name: 'Total', type: 'number' },
  ],
  rows: [
    ['=North', 1200, 1200],
    ['South', '*', -5],
    ['Total', 1200, 1195],
  ],
  totalRows: [2],
  totalColumns: [2],
  spans: [span('Pier')],
};

const documents = [
  document('march', {
    people: [person('Ada Brook', { initials: 'AB' })],
    agenda: [{ id: 'item-1', number: '1', title: 'Moorings', level: 1, parentId: null, spans: [] }],
    actions: [action('AB to order a new chain', { owners: [owner('AB', 'ada-brook')], agendaItemId: 'item-1' })],
    actionLog: log(
      ['9', 'AB to order a new chain', 'AB', '2024-03', 'open'],
      ['10', '=Old, "row"', 'BC', '2023-11', 'closed'],
    ),
  }),
  document('report', { kind: 'report', title: 'Figures', body: null, date: null, tables: [table] }),
];
const run: Run = { schemaVersion: '1', program: 'minutes test', inputs: [] };
const files = new Map(
  [...writeAll({ documents, register: consolidate(documents), run })].map((f) => [f.path, String(f.content)]),
);
const rows = (path: string) => parse(files.get(path) ?? '', { columns: true }) as Record<string, string>[];

test('the files of the contract, run.json last', () => {
  expect([...files.keys()]).toEqual([
    'documents/march.json',
    'documents/report.json',
    'register.json',
    'actions.csv',
    'attendance.csv',
    'decisions.csv',
    'meetings.csv',
    'mentions.csv',
    'people.csv',
    'tables/report-table-1.csv',
    'tables/performance.csv',
    'datapackage.json',
    'run.json',
  ]);
});

test('actions.csv has the columns of the contract, newest first', () => {
  const text = files.get('actions.csv') ?? '';
  expect(text.split('\r\n')[0]).toBe(
    'action_id,ref,body,action,owners,owner_names,date_issued,due,status,status_text,raised_in,last_seen_in,' +
      'agenda_item,minuted,logged,times_seen,flags,certainty,confidence,due_text,path,place,quote',
  );
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(rows('actions.csv')).toEqual([
    {
      action_id: expect.stringMatching(/^a-/),
      ref: '9',
      body: 'Harbour Board',
      action: 'AB to order a new chain',
      owners: 'AB',
      owner_names: 'Ada Brook',
      date_issued: '2024-03',
      due: '',
      status: 'open',
      status_text: 'open',
      raised_in: 'march',
      last_seen_in: 'march',
      agenda_item: '1 Moorings',
      minuted: 'true',
      logged: 'true',
      times_seen: '1',
      flags: '',
      certainty: 'stated',
      confidence: '',
      due_text: '',
      path: expect.any(String),
      place: 'line 1',
      quote: expect.any(String),
    },
    expect.objectContaining({
      ref: '10',
      action: '\'=Old, "row"',
      owner_names: '?',
      status: 'closed',
      minuted: 'false',
    }),
  ]);
});

test('a table keeps its figures; texts are harmless', () => {
  expect(files.get('tables/report-table-1.csv')).toBe(
    "Pier,January 2024,Total\r\n'=North,1200,1200\r\nSouth,*,-5\r\nTotal,1200,1195\r\n",
  );
});

test('performance.csv has one figure a row', () => {
  const tidy = rows('tables/performance.csv');
  expect(tidy).toHaveLength(6);
  expect(tidy[2]).toEqual({
    document_id: 'report',
    body: '',
    table_id: 'table-1',
    table_title: 'Visitors',
    measure: 'Visitors',
    dimension: 'Pier',
    category: 'South',
    period_start: '2024-01-01',
    period_end: '2024-01-31',
    value: '',
    unit: '',
    value_text: '*',
    is_total: 'false',
    source: 'Harbour office',
    place: 'line 1',
  });
  expect(tidy.map((row) => row.is_total)).toEqual(['false', 'true', 'false', 'true', 'true', 'true']);
});

test('JSON has the order of the schema and ends with a line end', () => {
  const text = files.get('documents/march.json') ?? '';
  expect(text.endsWith('}\n')).toBe(true);
  expect(Object.keys(JSON.parse(text)).slice(0, 4)).toEqual(['schemaVersion', 'id', 'kind', 'language']);
});

test('a record that does not fit its schema is a bug', () => {
  const wrong = document('x', { date: date('not a date') });
  expect(() => [...writeAll({ documents: [wrong], register: consolidate([]), run })]).toThrow(
    'does not fit its schema',
  );
});
