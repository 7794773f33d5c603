/** What LibreOffice sees in the workbook. */
import { describe, expect, test } from 'vitest';
import { SHEET_NAMES, sheetsOf, workbookFile } from '../../../src/writers/workbook/index.ts';
import type { SheetColumn } from '../../../src/writers/workbook/sheet.ts';
import { writeWorkbook } from '../../../src/writers/workbook/write-workbook.ts';
import { AS_WRITTEN } from '../../../src/writers/workbook/written-sheet.ts';
import { hasLibreOffice, sheetsInLibreOffice } from '../../support/libreoffice.ts';
import { needs } from '../../support/needs.ts';
import { some } from '../../support/some.ts';
import { data, REFS, rowsOf } from './example.ts';

/** A value as LibreOffice writes it into CSV. */
const shown = (value: unknown) =>
  (typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '')).replace('\u0007', '');

const made = {
  'at once': async () => (await workbookFile(data)).content as Uint8Array,
  'some rows at a time': () => writeWorkbook(sheetsOf(data), 'Actions', 100),
};

describe.each(Object.entries(made))('a workbook that is made %s', needs({ LibreOffice: hasLibreOffice }), (_, make) => {
  test('LibreOffice gives back every cell as it was written', { timeout: 180_000 }, async () => {
    const bytes = await make();
    const sheets = sheetsInLibreOffice('actions.xlsx', bytes);
    const written = sheetsOf(data).map(({ name, columns, rows }) => {
      const cells = (columns as unknown as SheetColumn<unknown>[]).map((column) => [
        column.title,
        ...[...rows].map((row) => shown(column.value(row))),
      ]);
      return [name, [...cells[0]!.keys()].map((r) => cells.map((column) => column[r]))] as const;
    });
    expect(Object.keys(sheets).sort()).toEqual([...SHEET_NAMES, AS_WRITTEN].sort());
    for (const [name, rows] of some(written)) {
      expect(rows.length, name).toBeGreaterThan(1);
      expect(sheets[name], name).toEqual(rows);
    }
    const refs = rowsOf(sheets.Actions ?? []).map(({ Ref }) => Ref);
    expect(refs.filter(Boolean).sort()).toEqual([...REFS].sort());
  });
});
