/** The figures of data tables, one a row, and what the database itself is. */
import { copiesIn } from '../../model/register.ts';
import { eachTidyRow, type TidyRow } from '../../recognise/performance/tidy-rows.ts';
import { placeText } from '../place-text.ts';
import { always, type Cell, column, table } from './table.ts';

/** Grows when a table or column is renamed, taken away or means something else. */
export const TABLES_VERSION = 1;

export const figures = table<{ row: TidyRow; position: number }>({
  name: 'figures',
  about: 'Figures of data tables, one a row: what they measure, of whom and when. Those of copies are left out.',
  key: ['document_id', 'position'],
  leadsTo: [
    { columns: ['document_id'], table: 'documents' },
    { columns: ['document_id', 'table_id'], table: 'data_tables' },
  ],
  columns: [
    always.text('document_id', 'The document.', ({ row }) => row.documentId),
    always.integer('position', 'From 1, in reading order.', ({ position }) => position),
    always.text('table_id', 'The table.', ({ row }) => row.tableId),
    column.text('body', 'As the document states it.', ({ row }) => row.body),
    column.text('measure', 'What is counted.', ({ row }) => row.measure),
    column.text('dimension', 'What the categories are.', ({ row }) => row.dimension),
    column.text('category', 'Of whom or what.', ({ row }) => row.category),
    column.date('period_start', 'First day.', ({ row }) => row.periodStart),
    column.date('period_end', 'Last day.', ({ row }) => row.periodEnd),
    column.number('value', 'Empty where it is kept back or missing.', ({ row }) => row.value),
    column.text('unit', 'What it counts in.', ({ row }) => row.unit),
    column.text('value_text', 'As written.', ({ row }) => row.valueText),
    always.boolean('is_total', 'Adds up other rows.', ({ row }) => row.isTotal),
    column.text('source', 'The source that the table names.', ({ row }) => row.source),
    column.integer('page', 'Page of a PDF.', ({ row }) => pageOf(row)),
    column.text('place', 'In words.', ({ row }) => (row.place ? placeText(row.place) : null)),
  ],
  rows: function* ({ documents, register }) {
    const isCopy = copiesIn(register);
    for (const document of documents) {
      if (isCopy(document)) continue;
      let position = 0;
      for (const row of eachTidyRow([document])) {
        position += 1;
        yield { row, position };
      }
    }
  },
});

const pageOf = ({ place }: TidyRow) => (place?.kind === 'page' ? place.page : null);

export const about = table<[string, Cell]>({
  name: 'about',
  about: 'What wrote the tables.',
  key: ['name'],
  leadsTo: [],
  columns: [
    always.text('name', '`program`, `tables_version`, `schema_version`.', ([name]) => name),
    always.text('value', 'Its value.', ([, value]) => value),
  ],
  rows: ({ run }) => [
    ['program', run.program],
    ['tables_version', String(TABLES_VERSION)],
    ['schema_version', run.schemaVersion],
  ],
});
