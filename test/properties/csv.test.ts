/** Whatever stands in a cell: the file reads back cell by cell, and no text begins like a formula. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvColumn, csvLines, guardFormula, textCell, toCsv } from '../../src/writers/csv.ts';

const runs = { numRuns: 500, seed: 20240305 };
const piece = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '"',
  '""',
  ',',
  ';',
  "'",
  ' ',
  '\u00a0',
  '\ufeff',
  '＝',
  '＠',
  '|',
  '\0',
  '1',
  '£',
  '%',
  'SUM(A1)',
  'a',
  '\u202e',
  '\u{1f4a5}',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const rows = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });

const columns: CsvColumn<string[]>[] = [0, 1, 2].map((i) => ({ name: `c${i}`, kind: 'text', value: (row) => row[i]! }));
/** csv-parse takes a mark at the very start for an encoding's; so do spreadsheets. */
const parsed = (csv: string) => parse(csv, { record_delimiter: '\r\n', relax_column_count: true }) as string[][];

test('cells read back as they are', () => {
  const property = fc.property(rows, (given) => {
    const csv = csvLines([['a', 'b', 'c'], ...given]);
    expect(parsed(csv).slice(1)).toEqual(given);
  });
  fc.assert(property, runs);
});

test('texts of documents read back guarded, on one line each', () => {
  const property = fc.property(rows, (given) => {
    const csv = toCsv(columns, given);
    expect(parsed(csv).slice(1)).toEqual(given.map((row) => row.map(textCell)));
    expect(csv.split('\r\n')).toHaveLength(given.length + 2);
  });
  fc.assert(property, runs);
});

test('no text cell begins a formula', () => {
  const property = fc.property(text, (given) => {
    const cell = textCell(given);
    const runsAsFormula = /^[\s\0]*[=@＝＠＋－]|^[\s\0]*[+-].*[a-z(|!"]/iu.test(cell);
    expect(runsAsFormula, JSON.stringify(cell)).toBe(false);
  });
  fc.assert(property, runs);
});

test('figures stay as they are, and a guarded text is not guarded again', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((n) => n.toFixed(2));
  fc.assert(
    fc.property(number, (figure) => void expect(guardFormula(figure)).toBe(figure)),
    runs,
  );
  fc.assert(
    fc.property(text, (given) => void expect(guardFormula(guardFormula(given))).toBe(guardFormula(given))),
    runs,
  );
});
