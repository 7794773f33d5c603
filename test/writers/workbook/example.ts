/** Results with everything in them that a workbook may stumble over. */
import { consolidate } from '../../../src/consolidate/index.ts';
import type { CorpusData } from '../../../src/writers/writer.ts';
import { action, date, document, log, owner, person } from '../../support/records.ts';

export const REFS = ['007', '5.10', '1E5', '3/4', '=1+1', '+44', '1-2', 'TRUE', '12:30', '50%'];
export const documents = [
  document('march', {
    date: date('2024-03-05'),
    people: [person('Ann Lee', { initials: 'AL' })],
    actions: [
      action('Order a chain\nof steel', { owners: [owner('AL', 'ann-lee')], due: date('2024-04-02') }),
      action('Ask the yard', { owners: [owner('QX')], due: { iso: null, precision: null, text: 'ASAP' } }),
      action('_x0041_ stays, and so does \u0007 nothing', {
        due: date('2024-05'),
        confidence: 0.4,
        certainty: 'inferred',
      }),
    ],
    actionLog: log(
      ...REFS.map((ref, i): [string, string, string, string, 'open'] => [
        ref,
        `Task of number ${'abcdefghij'[i]} here`,
        'AL',
        '2024-03',
        'open',
      ]),
    ),
  }),
];
documents.push(
  document('undated', {
    date: null,
    people: [person('Bo Carr', { confidence: 0.5, role: 'Chair, "acting"', organisation: 'Pier & Sons' })],
    decisions: [
      {
        id: 'decision-1',
        text: 'To close the <north> pier',
        agendaItemId: null,
        certainty: 'inferred',
        spans: [],
        confidence: 0.5,
      },
    ],
    tables: [
      {
        id: 'table-1',
        title: 'Boats',
        caption: null,
        source: null,
        columns: [
          { name: 'Pier', type: 'text' },
          { name: 'Boats', type: 'number', period: { start: '2024-01-01', end: '2024-03-31', certainty: 'stated' } },
        ],
        rows: [
          ['North', { text: '1,234.50', value: 1234.5 }],
          ['1-2', '*'],
          ['Both', -7],
        ],
        labelColumns: [0],
        totalRows: [2],
        spans: [],
      },
    ],
  }),
);
export const data: CorpusData = {
  documents,
  register: consolidate(documents),
  run: {
    schemaVersion: '1',
    program: 'minutes 1',
    inputs: [{ path: 'notes/march.docx', documentId: 'march', outcome: 'ok', diagnostics: [] }],
  },
};
/** Rows of a sheet by the heading of each column. */
export const rowsOf = ([head = [], ...rows]: unknown[][]) =>
  rows.map((row) => Object.fromEntries(head.map((title, c) => [String(title), row[c] ?? null])));
