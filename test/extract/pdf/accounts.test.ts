/** Accounts without rules: groups of rows parted by white, signs of currency apart from their figures, leading dots. */
import { describe, expect, it } from 'vitest';
import type { PdfElement } from '../../support/make-pdf.ts';
import { longText, read } from './read.ts';

/** Rows of texts at y; figures end at the right edges of their columns. Helvetica's figures are 0.556 em wide. */
function accounts(rows: [number, ...string[]][], rights: number[], signs: number[] = []): PdfElement[] {
  const width = (text: string) =>
    [...text].reduce((n, c) => n + (/[\d$£]/.test(c) ? 0.556 : /[,. ]/.test(c) ? 0.278 : 0.333), 0) * 10;
  return rows.flatMap(([y, label, ...figures]) => [
    ...(label ? [{ kind: 'at', text: label, x: 72, y, size: 10 } as const] : []),
    ...figures.flatMap((figure, c): PdfElement[] => {
      const [, sign, amount] = /^([£$]\s)?(.*)$/.exec(figure)!;
      const at = (text: string, x: number): PdfElement => ({ kind: 'at', text, x, y, size: 10 });
      return [
        ...(sign ? [at(sign.trim(), signs[c]!)] : []),
        ...(amount ? [at(amount, rights[c]! - width(amount))] : []),
      ];
    }),
  ]);
}

describe('accounts without rules', () => {
  it('are one table over the white between groups of rows, currency signs with their figures', async () => {
    const rows: [number, ...string[]][] = [
      [100, 'Dues of members', '$ 1,200', '$ 900'],
      [113, 'Gifts', '300', '250'],
      [140, 'Total income', '1,500', '1,150'],
      [175, 'Spending', '', ''],
      [200, 'Boats', '$ 700', '$ 650'],
      [213, 'Nets', '120', '80'],
      [250, 'Total spending', '$ 820', '$ 730'],
    ];
    const { body } = await read(accounts(rows, [320, 420], [260, 360]));
    expect(body).toEqual([rows.map(([, ...cells]) => cells)]);
  });

  it('have no cells of dots that lead the eye', async () => {
    const rows: [number, ...string[]][] = [
      [100, 'Hall hire ..................', '320.00'],
      [113, 'Heating....................', '85.50'],
      [126, 'Repairs . . . . . . . . . . .', '12.00'],
    ];
    const { body } = await read(accounts(rows, [320]));
    expect(body).toEqual([
      [
        ['Hall hire', '320.00'],
        ['Heating', '85.50'],
        ['Repairs', '12.00'],
      ],
    ]);
  });

  it('end where text begins that is not in line with them', async () => {
    const rows: [number, ...string[]][] = [
      [72, 'Dues', '1,200', '900'],
      [85, 'Gifts', '300', '250'],
      [98, 'Total', '1,500', '1,150'],
    ];
    const { body } = await read([
      ...accounts(rows, [320, 420]),
      { kind: 'space', height: 60 },
      { kind: 'text', text: longText },
    ]);
    expect(body).toEqual([rows.map(([, ...cells]) => cells), `P ${longText}`]);
  });
});
