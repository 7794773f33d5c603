import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { consolidate } from '../../../src/consolidate/index.ts';
import { SHEET_NAMES, workbookFile } from '../../../src/writers/workbook/index.ts';
import type { CorpusData } from '../../../src/writers/writer.ts';
import { action, date, document, log, owner, person } from '../../records.ts';
import { hasLibreOffice, sheetsInLibreOffice } from '../../support/libreoffice.ts';

const REFS = ['007', '5.10', '1E5', '3/4', '=1+1'];
const documents = [
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
        `Task of number ${'abcde'[i]} here`,
        'AL',
        '2024-03',
        'open',
      ]),
    ),
  }),
];
const data: CorpusData = {
  documents,
  register: consolidate(documents),
  run: {
    schemaVersion: '1',
    program: 'minutes 1',
    inputs: [{ path: 'notes/march.docx', documentId: 'march', outcome: 'ok', diagnostics: [] }],
  },
};
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = (await workbookFile(data)).content as Uint8Array;
});

/** Rows of a sheet by the heading of each column. */
const rowsOf = ([head = [], ...rows]: unknown[][]) =>
  rows.map((row) => Object.fromEntries(head.map((title, c) => [String(title), row[c] ?? null])));

describe('the workbook', () => {
  test('has its sheets, and the same bytes each time', async () => {
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([...SHEET_NAMES]);
    expect(Buffer.from((await workbookFile(data)).content as Uint8Array).equals(Buffer.from(bytes))).toBe(true);
  });

  test('refs and ids are text, days are dates, all else stays as it is written', async () => {
    const { sheets } = await readXlsx(bytes);
    const rows = rowsOf(sheets[0]?.rows ?? []);
    expect(
      rows
        .map(({ Ref }) => Ref)
        .filter(Boolean)
        .sort(),
    ).toEqual([...REFS].sort());
    const chain = rows.find(({ Action }) => String(Action).startsWith('Order'));
    expect(chain).toMatchObject({
      Action: 'Order a chain\nof steel',
      Owners: 'AL',
      'Owner names': 'Ann Lee',
      Document: 'notes/march.docx',
    });
    expect(chain?.Due).toEqual(new Date('2024-04-02T00:00:00Z'));
    expect(rows.find(({ Action }) => Action === 'Ask the yard')).toMatchObject({ Due: 'ASAP', 'Owner names': '?' });
    const unsure = rows.find(({ Action }) => String(Action).includes('stays'));
    expect(unsure).toMatchObject({
      Due: '2024-05',
      'Wants a look': 'only 0.40 sure that it is an action',
      Quote: expect.any(String),
    });
  });

  test('is a table with filters, a frozen head, statuses to choose from, and overdue rows set apart', async () => {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const [actions] = sheets;
    expect(actions?.tables?.[0]).toMatchObject({ name: 'Actions', showAutoFilter: true, range: 'A1:U9' });
    expect(actions?.freezePane).toMatchObject({ rows: 1 });
    expect(actions?.dataValidations?.[0]?.values ?? actions?.dataValidations?.[0]?.formula1).toBeDefined();
    expect(actions?.conditionalRules?.map(({ formula }) => String(formula))).toEqual([
      'AND(ISNUMBER($D2),$D2<TODAY(),OR($E2="",$E2="open",$E2="ongoing",$E2="other"))',
      '$J2<>""',
    ]);
  });

  test('lists without a row have no table, which Excel would repair', async () => {
    const { sheets } = await readXlsx(bytes);
    expect(sheets.find(({ name }) => name === 'Figures')?.tables ?? []).toEqual([]);
  });

  test.skipIf(!hasLibreOffice)('LibreOffice gives back every cell as it was written', { timeout: 180_000 }, () => {
    const sheets = sheetsInLibreOffice('actions.xlsx', bytes);
    expect(Object.keys(sheets).sort()).toEqual([...SHEET_NAMES].sort());
    const rows = rowsOf(sheets.Actions ?? []);
    expect(
      rows
        .map(({ Ref }) => Ref)
        .filter(Boolean)
        .sort(),
    ).toEqual([...REFS].sort());
    expect(rows.find(({ Action }) => String(Action).startsWith('Order'))).toMatchObject({
      Due: '2024-04-02',
      Action: 'Order a chain\nof steel',
    });
    expect(rows.map(({ Action }) => Action)).toContain('_x0041_ stays, and so does  nothing');
    expect(rows.map((row) => row['Action id']).sort()).toEqual(data.register.actions.map(({ id }) => id).sort());
  });
});
