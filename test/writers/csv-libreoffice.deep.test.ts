/** What LibreOffice makes of CSV that was written for Excel. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { hasLibreOffice, sheetsInLibreOffice } from '../support/libreoffice.ts';
import { needs } from '../support/needs.ts';
import { csv, REFS } from './excel-csv.ts';

test('LibreOffice gives back every cell as written', {
  ...needs({ LibreOffice: hasLibreOffice }),
  timeout: 180_000,
}, () => {
  const [table = []] = Object.values(sheetsInLibreOffice('actions.csv', csv));
  const written = parse(csv, { bom: true }) as string[][];
  const bare = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.trim()));
  // Yes and no are what a spreadsheet calls them.
  const shown = written.map((row) => row.map((cell) => (/^(?:true|false)$/.test(cell) ? cell.toUpperCase() : cell)));
  expect(bare(table)).toEqual(bare(shown));
  const at = table[0]?.indexOf('ref') ?? -1;
  expect(
    table
      .slice(1)
      .map((row) => row[at]?.trim())
      .sort(),
  ).toEqual(['', ...REFS].sort());
});
