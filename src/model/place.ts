/**
 * Where a piece of text is in its source. Only extractors make places; everything later carries spans, which
 * lead back to a block and through it to a place.
 */
import * as z from 'zod';

export const Box = z
  .object({ x0: z.number(), top: z.number(), x1: z.number(), bottom: z.number() })
  .meta({ description: 'A box on a page, in points (1/72 inch), origin at the top left of the page as it is shown.' });
export type Box = z.infer<typeof Box>;

export const PagePlace = z
  .object({ kind: z.literal('page'), page: z.int().min(1).describe('From 1.'), box: Box })
  .meta({ description: 'pdf: a box on a page.' });

export const FlowPlace = z
  .object({
    kind: z.literal('flow'),
    part: z.string().describe('`body`, `header1`, `footnotes` …'),
    index: z.int().min(1).describe('The nth paragraph of the part, from 1.'),
  })
  .meta({ description: 'docx, odt, doc, rtf: a paragraph of a part of the document.' });

export const LinePlace = z
  .object({
    kind: z.literal('line'),
    line: z.int().min(1).describe('From 1.'),
    column: z.int().min(1).describe('From 1.'),
    endLine: z.int().min(1).describe('Last line of the block.'),
  })
  .meta({ description: 'text, markdown, html, csv: line and column of the source.' });

export const CellPlace = z
  .object({
    kind: z.literal('cell'),
    sheet: z.string().describe('The name of the sheet, as its tab shows it.'),
    row: z.int().min(1).describe('From 1, as the spreadsheet counts.'),
    column: z.int().min(1).describe('From 1; column A is 1.'),
  })
  .meta({ description: 'xlsx, ods: a cell of a sheet.' });

/** `B7`, as a spreadsheet calls the cell. */
export function cellName({ row, column }: { row: number; column: number }): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

export const Place = z
  .discriminatedUnion('kind', [PagePlace, FlowPlace, LinePlace, CellPlace])
  .meta({ id: 'Place', description: 'Where a piece of text is in its source.' });
export type Place = z.infer<typeof Place>;

export const Span = z
  .object({
    node: z.string().describe('Id of the block, as `minutes parse --blocks` lists them.'),
    start: z.int().min(0).describe('Offset into the text of the block, in UTF-16 code units.'),
    end: z.int().min(0).describe('Offset after the last character.'),
    place: Place,
    quote: z.string().describe('Exactly the text at that place: `block.text.slice(start, end)`.'),
  })
  .meta({ id: 'Span', description: 'A range of the text of one block: where a value was read.' });
export type Span = z.infer<typeof Span>;
