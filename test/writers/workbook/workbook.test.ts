import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { validateWithSchema } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { lookQueue } from '../../../src/model/look.ts';
import { formatExport } from '../../../src/writers/export-formats.ts';
import { exports } from '../../../src/writers/export-list.ts';
import { exportNames } from '../../../src/writers/export-names.ts';
import { STATUS_CHOICES } from '../../../src/writers/workbook/action-sheets.ts';
import { SHEET_NAMES, sheetsOf, workbookFile } from '../../../src/writers/workbook/index.ts';
import { writeWorkbook } from '../../../src/writers/workbook/write-workbook.ts';
import { AS_WRITTEN } from '../../../src/writers/workbook/written-sheet.ts';
import { faultsOfWorkbook } from '../../support/ooxml.ts';
import { some } from '../../support/some.ts';
import { data, documents, REFS, rowsOf } from './example.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = (await workbookFile(data)).content as Uint8Array;
});

describe('the workbook', () => {
  test('has its sheets, and the same bytes each time', async () => {
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([...SHEET_NAMES, AS_WRITTEN]);
    expect(sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual([AS_WRITTEN]);
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
    expect(actions?.tables?.[0]).toMatchObject({ name: 'Actions', showAutoFilter: true, range: 'A1:U14' });
    expect(actions?.freezePane).toMatchObject({ rows: 1 });
    expect(actions?.dataValidations).toMatchObject([
      { type: 'list', range: 'E2:E1014', values: ['open', 'ongoing', 'closed', 'cancelled', 'decision', 'other'] },
    ]);
    expect(actions?.conditionalRules?.map(({ formula }) => String(formula))).toEqual([
      'AND(ISNUMBER($D2),$D2<TODAY(),OR($E2="",$E2="open",$E2="ongoing",$E2="other"))',
      '$J2<>""',
    ]);
  });

  test('lists without a row have no table, which Excel would repair', async () => {
    const { content } = await workbookFile({ ...data, documents: [] });
    const { sheets } = await readXlsx(content as Uint8Array);
    expect(sheets.find(({ name }) => name === 'Figures')?.tables ?? []).toEqual([]);
  });

  test('has nothing that Excel would repair, and its rows are what its columns promise', async () => {
    expect(faultsOfWorkbook(bytes)).toEqual([]);
    const many = [{ name: "Bo's list, A & B", columns: sheetsOf(data)[0]!.columns, rows: [], above: ['Title', ''] }];
    expect(faultsOfWorkbook(await writeWorkbook(many, 'Two lines above'))).toEqual([]);
    const { sheets } = await readXlsx(bytes);
    const { data: rows, errors } = validateWithSchema(sheets[0]?.rows ?? [], {
      id: { column: 'Action id', type: 'string', required: true, pattern: /^a-[a-z0-9]{8}$/ },
      ref: { column: 'Ref', type: 'string' },
      action: { column: 'Action', type: 'string', required: true },
      last: { column: 'Last seen', type: 'date' },
      status: { column: 'Status', type: 'string', enum: [...STATUS_CHOICES] },
      seen: { column: 'Times seen', type: 'integer', min: 1 },
      confidence: { column: 'Confidence', type: 'number', min: 0, max: 1 },
    });
    expect(errors).toEqual([]);
    expect(rows.map(({ id }) => id).sort()).toEqual(data.register.actions.map(({ id }) => id).sort());
  });

  test.each(some(exportNames))('export %s has no fault either', async (name) => {
    const list = exports[name]({ ...data, keepAction: () => true });
    const content = await formatExport.xlsx({ ...list, whole: data });
    expect(faultsOfWorkbook(content as Uint8Array)).toEqual([]);
  });

  test('faults are found', () => {
    const broken = (path: string, change: (xml: string) => string) => {
      const parts = unzipSync(bytes);
      parts[path] = strToU8(change(strFromU8(parts[path]!)));
      return faultsOfWorkbook(zipSync(parts));
    };
    expect(broken('xl/workbook.xml', (xml) => xml.replace("'By owner'!", 'By owner!'))).toHaveLength(1);
    expect(broken('xl/worksheets/sheet1.xml', (xml) => xml.replace('</cols>', ''))).not.toEqual([]);
    expect(
      broken('xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(/(<conditionalF.*<\/conditionalFormatting>)(.*)(<pageM)/, '$2$1$3'),
      ),
    ).toEqual(['xl/worksheets/sheet1.xml: <conditionalFormatting> in <worksheet> is out of order']);
    expect(broken('xl/tables/table1.xml', (xml) => xml.replace('name="Owners"', 'name="Owner"'))).toHaveLength(1);
  });

  test('what wants a look is said in the same words as everywhere', async () => {
    const queue = lookQueue(data.register, documents);
    const { sheets } = await readXlsx(bytes);
    const told = sheets.flatMap(({ name, rows }) => {
      if (name === 'About') return rows.filter(([what, says]) => what === 'Wants a look' && /^QX: /.test(String(says)));
      const at = (rows[0] ?? []).indexOf('Wants a look');
      return at === -1 ? [] : rows.slice(1).filter((row) => row[at]);
    });
    expect(queue.map(({ kind }) => kind).sort()).toEqual(['action', 'decision', 'meeting', 'owner', 'person']);
    expect(told).toHaveLength(queue.length);
  });
});
