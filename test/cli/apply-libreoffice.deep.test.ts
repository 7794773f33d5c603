/** The loop with LibreOffice in the place of Excel. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEditedTable } from '../../src/io/read-edited-table.ts';
import { hasLibreOffice, savedByLibreOffice } from '../support/libreoffice.ts';
import { needs } from '../support/needs.ts';
import { actions, startFromResults } from './board-results.ts';
import { editWorkbook } from './edit-workbook.ts';
import { run } from './run-main.ts';

startFromResults();

test.each(['xlsx', 'ods'] as const)(
  'what LibreOffice saved as %s is no change by itself, and its edits are taken',
  { ...needs({ LibreOffice: hasLibreOffice }), timeout: 120_000 },
  async (form) => {
    for (const copy of ['as-written.xlsx', 'edited.xlsx']) copyFileSync('out/actions.xlsx', copy);
    await editWorkbook((rows, column) => {
      const row = rows.find((one) => one[column('Ref')] === '36') as unknown[];
      row[column('Due')] = new Date(Date.UTC(2025, 0, 31));
      row[column('Owners')] = 'LP';
      return rows;
    }, 'edited.xlsx');
    const [asWritten, edited] = savedByLibreOffice(['as-written.xlsx', 'edited.xlsx'], form) as [
      Uint8Array,
      Uint8Array,
    ];
    writeFileSync(`mine.${form}`, asWritten);
    const none = await run(['apply', `mine.${form}`, '--from', 'out']);
    expect(none).toMatchObject({ status: 0, stdout: 'nothing was changed\n', stderr: '' });
    const { written } = await readEditedTable(`mine.${form}`, 'out', []);
    expect([...(written?.keys() ?? [])].sort()).toEqual(
      actions()
        .map(({ id }) => id)
        .sort(),
    );
    writeFileSync(`mine.${form}`, edited);
    const { status, stdout } = await run(['apply', `mine.${form}`, '--from', 'out']);
    expect(status).toBe(0);
    expect(stdout).toContain('1 correction:\n');
    expect(stdout).toMatch(/owner KD → LP, due .* → 2025-01-31/);
  },
);
