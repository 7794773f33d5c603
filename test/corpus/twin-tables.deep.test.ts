/**
 * Tables of documents that exist as Word and as PDF are compared cell by cell, as they are extracted. Needs the corpus
 * beside the project; without it the test is skipped and says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/extract/extractor.ts';
import { extract } from '../../src/extract/index.ts';
import { needs } from '../support/needs.ts';
import { some } from '../support/some.ts';
import { twinsIn } from './twin-files.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** Words of a cell: the formats set blanks and line breaks differently. */
const flat = (text: string) =>
  text
    .normalize('NFKC')
    .match(/[\p{L}\p{N}.,%£$€-]{1,1000}/gu)
    ?.join(' ') ?? '';

/** The cells of each table, row by row. Boxes of one column frame text; a PDF shows them as text. */
async function tablesOf(path: string): Promise<string[][][]> {
  const options = { limits: defaultLimits, password: null, changes: 'accept', report: () => undefined } as const;
  const { body } = await extract(path, new Uint8Array(readFileSync(corpus + path)), options);
  const tables = body.filter((block) => block.type === 'table');
  return tables
    .map((table) => table.rows.map((row) => row.map((cell) => flat(cell.text))))
    .filter((rows) => rows.some((row) => row.length > 1));
}

describe('tables of twins (needs ../shared)', needs({ '../shared': existsSync(corpus) }), () => {
  let compared = 0;

  it.each(existsSync(corpus) ? some(twinsIn(corpus)) : [])('%s and %s', { timeout: 60_000 }, async (one, other) => {
    const [expected, found] = [await tablesOf(one), await tablesOf(other)];
    const cells = expected.flat(2).length;
    compared += cells;
    console.info(`${cells} cells in ${expected.length} tables: ${one}`);
    expect(found).toEqual(expected);
  });

  it('are not few', () => expect(compared).toBeGreaterThan(800));
});
