/** The figures of data tables, one a row, and what the database itself is. */
import { copiesIn } from '../../model/register.ts';
import { eachTidyRow, type TidyRow } from '../../recognise/performance/tidy-rows.ts';
import { placeText } from '../place-text.ts';
import { type Cell, firstDay, table } from './table.ts';

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
    { name: 'document_id', type: 'text', about: 'The document.', required: true, value: ({ row }) => row.documentId },
    {
      name: 'position',
      type: 'integer',
      about: 'From 1, in reading order.',
      required: true,
      value: ({ position }) => position,
    },
    { name: 'table_id', type: 'text', about: 'The table.', required: true, value: ({ row }) => row.tableId },
    { name: 'body', type: 'text', about: 'As the document states it.', value: ({ row }) => row.body },
    { name: 'measure', type: 'text', about: 'What is counted.', value: ({ row }) => row.measure },
    { name: 'dimension', type: 'text', about: 'What the categories are.', value: ({ row }) => row.dimension },
    { name: 'category', type: 'text', about: 'Of whom or what.', value: ({ row }) => row.category },
    { name: 'period_start', type: 'date', about: 'First day.', value: ({ row }) => firstDay(row.periodStart) },
    { name: 'period_end', type: 'date', about: 'Last day.', value: ({ row }) => firstDay(row.periodEnd) },
    { name: 'value', type: 'number', about: 'Empty where it is kept back or missing.', value: ({ row }) => row.value },
    { name: 'unit', type: 'text', about: 'What it counts in.', value: ({ row }) => row.unit },
    { name: 'value_text', type: 'text', about: 'As written.', value: ({ row }) => row.valueText },
    {
      name: 'is_total',
      type: 'boolean',
      about: 'Adds up other rows.',
      required: true,
      value: ({ row }) => row.isTotal,
    },
    { name: 'source', type: 'text', about: 'The source that the table names.', value: ({ row }) => row.source },
    { name: 'page', type: 'integer', about: 'Page of a PDF.', value: ({ row }) => pageOf(row) },
    { name: 'place', type: 'text', about: 'In words.', value: ({ row }) => (row.place ? placeText(row.place) : null) },
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
    {
      name: 'name',
      type: 'text',
      about: '`program`, `tables_version`, `schema_version`.',
      required: true,
      value: ([name]) => name,
    },
    { name: 'value', type: 'text', about: 'Its value.', required: true, value: ([, value]) => value },
  ],
  rows: ({ run }) => [
    ['program', run.program],
    ['tables_version', String(TABLES_VERSION)],
    ['schema_version', run.schemaVersion],
  ],
});
