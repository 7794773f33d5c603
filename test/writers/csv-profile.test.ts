import { expect, test } from 'vitest';
import { keptForExcel } from '../../src/writers/csv-profile.ts';
import { some } from '../support/some.ts';
import { csv, REFS } from './excel-csv.ts';

test.each(some(REFS))('%s would become something else, and is kept', (ref) => {
  expect(keptForExcel(ref)).toBe(`\t${ref}`);
});

test.each(['A7', 'PB-2026-A03', 'Order 3 chains', 'March of the boats', 'Ann', '', 'May'])(
  '%j is a text to Excel, too',
  (text) => {
    expect(keptForExcel(text)).toBe(text);
  },
);

test('begins with a byte order mark; figures and dates of ours are left to Excel', () => {
  expect(csv.startsWith('\uFEFFaction_id,ref,')).toBe(true);
  expect(csv).toContain(',2024-04-02,');
  expect(csv).toContain(',\t007,');
});
