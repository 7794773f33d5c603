/** Data tables: cells, columns, the totals they state and the time they speak of. */
import * as z from 'zod';
import { Span } from './place.ts';
import { Certainty, IsoDate } from './values.ts';

export const NumberCell = z
  .object({
    text: z.string().describe('As written: "13,365.00", "(120)", "£5", "12 %".'),
    value: z.number().describe('The number: 13365, -120, 5, 12.'),
    unit: z.string().optional().describe('What the cell itself counts in ("£", "%"); absent where it does not say.'),
  })
  .meta({ id: 'NumberCell', description: 'A number that is not written as JSON writes it.' });
export type NumberCell = z.infer<typeof NumberCell>;

export const CellValue = z.union([z.number(), NumberCell, z.string(), z.null()]).meta({
  id: 'CellValue',
  description:
    'A number as number where it is written as JSON writes it ("5", "12.5"), else with its text; all that is no number ' +
    '(`*`, `n/a`, "10–15", text) as written; null only where the source has no cell.',
});
export type CellValue = z.infer<typeof CellValue>;

export const TablePeriod = z.object({ start: IsoDate, end: IsoDate, certainty: Certainty }).meta({
  id: 'TablePeriod',
  description: 'First and last day; `inferred` where a part (the year, say) is elsewhere in the document.',
});
export type TablePeriod = z.infer<typeof TablePeriod>;

export const Column = z
  .object({
    name: z.string().describe('Header as printed; cells of a header in several rows are joined by a blank.'),
    type: z
      .enum(['number', 'percent', 'currency', 'date', 'text'])
      .describe(
        'What most of its cells hold: `percent` and `currency` are numbers with that unit, in the cells or in the header.',
      ),
    headers: z.array(z.string()).optional().describe('Cells of a header in several rows, from top to bottom.'),
    unit: z
      .string()
      .optional()
      .describe('What the column counts in ("£", "%", "days"), where its header or the words above the table say so.'),
    period: TablePeriod.optional().describe('The time that the figures of the column speak of.'),
  })
  .meta({ id: 'Column', description: 'A column of a data table.' });
export type Column = z.infer<typeof Column>;

export const TotalCheck = z
  .object({
    row: z.int().min(0).describe('Row of the cell that states the total, from 0 among the body rows.'),
    column: z.int().min(0).describe('Column of the same cell, from 0.'),
    stated: z.number().describe('The figure in the table.'),
    computed: z.number().describe('The sum of what it totals.'),
    agrees: z.boolean().describe('Whether the two are the same, rounding allowed for.'),
    kind: z
      .enum(['sum', 'share', 'change'])
      .optional()
      .describe('A sum, a part as percentage of a whole, or a change in percent; absent: a sum.'),
    axis: z.enum(['down', 'across']).optional().describe('Made from rows of its column, or from columns of its row.'),
    parts: z
      .array(z.int().min(0))
      .optional()
      .describe('Rows or columns that it adds up; a part and its whole; what was and what is.'),
  })
  .meta({ id: 'TotalCheck', description: 'A total that the table states, computed again.' });
export type TotalCheck = z.infer<typeof TotalCheck>;

export const TextTotal = z
  .object({
    stated: z.number().describe('The figure in the text.'),
    computed: z.number().describe('What the table adds up to.'),
    agrees: z.boolean().describe('Whether the two are the same.'),
    span: Span.describe('The figure in the running text.'),
  })
  .meta({ id: 'TextTotal', description: 'A figure of the text that names what a table adds up to.' });
export type TextTotal = z.infer<typeof TextTotal>;

export const DataTable = z
  .object({
    id: z.string().describe('Unique in the document.'),
    title: z.string().nullable().describe('The heading or line above it.'),
    caption: z.string().nullable().describe('A caption of its own.'),
    source: z.string().nullable().describe('The source that it names.'),
    columns: z.array(Column),
    rows: z
      .array(z.array(CellValue))
      .describe('Body rows, totals included, in reading order; each as long as `columns`.'),
    totalRows: z.array(z.int().min(0)).optional().describe('Indexes of rows that state totals of others.'),
    totalColumns: z.array(z.int().min(0)).optional().describe('Indexes of columns that state totals of others.'),
    totals: z.array(TotalCheck).optional().describe('Every stated total that could be recomputed.'),
    textTotals: z.array(TextTotal).optional().describe('Figures of the text that name the total of the table.'),
    verified: z.boolean().optional().describe('All totals agree; absent where none could be recomputed.'),
    labelColumns: z.array(z.int().min(0)).optional().describe('Columns that name what a row is about.'),
    sectionRows: z.array(z.int().min(0)).optional().describe('Rows that only name the rows below them.'),
    period: TablePeriod.optional().describe('The time that the whole table speaks of.'),
    rowPeriods: z.array(TablePeriod.nullable()).optional().describe('The time that each row speaks of, if its own.'),
    measure: z.string().optional().describe('What all figures count, where it is given once for the table.'),
    dimension: z.string().optional().describe('What the rows are ("Local Authority").'),
    columnsAre: z
      .enum(['categories', 'measures'])
      .optional()
      .describe('Columns are kinds of one measure ("Boys", "Girls"), or each a measure of its own.'),
    notes: z.array(z.string()).optional().describe('Notes below the table, as written.'),
    rowSpans: z.array(Span).optional().describe('Where each row is.'),
    spans: z.array(Span).describe('The table.'),
  })
  .meta({
    id: 'DataTable',
    description: 'A table of figures. Not the action log, an attendance list or a layout table.',
  });
export type DataTable = z.infer<typeof DataTable>;
