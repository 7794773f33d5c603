/** CSV and tab-separated text: one sheet, whose cells stay as they are written. */
import type { BlockDocument } from '../../model/block.ts';
import { finishDocument } from '../../model/build-blocks.ts';
import { readText } from '../encoding.ts';
import type { Extractor } from '../extractor.ts';
import { findDelimiter } from './csv-delimiter.ts';
import { readCsvRecords } from './csv-records.ts';
import type { SheetCell } from './sheet.ts';
import { blocksOfSheets } from './to-blocks.ts';

export const csvExtractor: Extractor = {
  format: 'csv',
  extensions: ['csv', 'tsv', 'tab'],
  // Text with commas may be anything: the name says that it is a table.
  sniff: () => false,

  async extract(bytes, options): Promise<BlockDocument> {
    const text = readText(bytes, options);
    const { delimiter, headLength } = findDelimiter(text);
    // Blanks keep the lines of the others where they are.
    const table = text.slice(0, headLength).replace(/[^\n]/g, ' ') + text.slice(headLength);
    const { records, openQuotes } = readCsvRecords(table, delimiter);
    if (openQuotes.length > 0) {
      const lines = `line${openQuotes.length === 1 ? '' : 's'} ${openQuotes.slice(0, 5).join(', ')}`;
      options.report('degraded-reading', `A quotation mark on ${lines} is never closed: it was read as a character.`);
    }
    return finishDocument({ format: 'csv', body: blocksOfSheets([{ name: null, cells: cellsOf(records) }], options) });
  },
};

/** Rows count on over blank lines, so that these part tables. */
function cellsOf(records: ReturnType<typeof readCsvRecords>['records']): SheetCell[] {
  const cells: SheetCell[] = [];
  let [row, lineAfter] = [0, 1];
  for (const record of records) {
    row += 1 + record[0]!.line - lineAfter;
    for (const [c, { text, line, column, endLine }] of record.entries()) {
      lineAfter = Math.max(lineAfter, endLine + 1);
      const place = { kind: 'line' as const, line, column, endLine };
      if (text !== '') cells.push({ row, column: c + 1, rowSpan: 1, colSpan: 1, text, bold: false, place });
    }
  }
  return cells;
}
