/** Tables of what single documents hold: files, records, agenda, motions, tables as found, diagnostics. */
import { cellText, cellUnit, cellValue } from '../../model/cell.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { AgendaItem, MinutesDocument, Motion } from '../../model/document.ts';
import type { Run } from '../../model/register.ts';
import type { DataTable } from '../../model/tables.ts';
import type { CorpusData } from '../writer.ts';
import { firstDay, placeColumns, table } from './table.ts';

interface In<Part> {
  document: MinutesDocument;
  part: Part;
  /** From 1, in the order of the document. */
  position: number;
}

/** A part of each document with the document that it is in. */
function each<Part>(parts: (document: MinutesDocument) => readonly Part[]) {
  return function* ({ documents }: CorpusData): Generator<In<Part>> {
    for (const document of documents)
      for (const [i, part] of parts(document).entries()) yield { document, part, position: i + 1 };
  };
}

const OF_DOCUMENT = { columns: ['document_id'], table: 'documents' } as const;
const documentId = {
  name: 'document_id',
  type: 'text' as const,
  about: 'The document.',
  required: true,
  value: ({ document }: In<unknown>) => document.id,
};

export const files = table<Run['inputs'][number]>({
  name: 'files',
  about: 'Every file and path that the run was given, and what became of it.',
  key: ['path'],
  leadsTo: [],
  columns: [
    { name: 'path', type: 'text', about: 'As given.', required: true, value: ({ path }) => path },
    {
      name: 'outcome',
      type: 'text',
      about: '`ok`, `partial` (a part is missing) or `failed`.',
      required: true,
      value: ({ outcome }) => outcome,
    },
    { name: 'document_count', type: 'integer', about: 'How many records it led to.', value: countOf },
    {
      name: 'messages',
      type: 'json',
      about: 'What there is to say about it: code, severity, message, help.',
      value: ({ diagnostics }) => diagnostics,
    },
  ],
  rows: ({ run }) => run.inputs,
});

function countOf({ documentId: only, documentIds }: Run['inputs'][number]): number {
  return documentIds?.length ?? (only === null ? 0 : 1);
}

export const documents = table<{ document: MinutesDocument; copyOf: string | null }>({
  name: 'documents',
  about:
    'One row for each record: a file, one meeting of several in it, or an attachment. Copies are marked, not left out.',
  key: ['document_id'],
  leadsTo: [{ columns: ['path'], table: 'files' }],
  columns: [
    { name: 'document_id', type: 'text', about: 'Its id.', required: true, value: ({ document }) => document.id },
    { name: 'path', type: 'text', about: 'The file.', required: true, value: ({ document }) => document.source.path },
    {
      name: 'copy_of',
      type: 'text',
      about: 'Path of the file that is counted in its place; empty for what counts.',
      value: ({ copyOf }) => copyOf,
    },
    {
      name: 'kind',
      type: 'text',
      about: '`minutes`, `report`, `actionLog`, `agenda` or `unknown`.',
      required: true,
      value: ({ document }) => document.kind,
    },
    { name: 'title', type: 'text', about: 'As printed.', value: ({ document }) => document.title },
    { name: 'body', type: 'text', about: 'As the document states it.', value: ({ document }) => document.body },
    {
      name: 'date',
      type: 'date',
      about: 'Of the meeting, or of issue.',
      value: ({ document }) => firstDay(document.date?.iso),
    },
    {
      name: 'date_precision',
      type: 'text',
      about: '`day`, `month` or `year`: how much of it is printed.',
      value: ({ document }) => document.date?.precision,
    },
    { name: 'start_time', type: 'text', about: '`HH:MM`.', value: ({ document }) => document.startTime },
    { name: 'end_time', type: 'text', about: '`HH:MM`.', value: ({ document }) => document.endTime },
    { name: 'location', type: 'text', about: 'As printed.', value: ({ document }) => document.location },
    {
      name: 'period_start',
      type: 'date',
      about: 'Reports: first day.',
      value: ({ document }) => firstDay(document.period?.start),
    },
    {
      name: 'period_end',
      type: 'date',
      about: 'Reports: last day.',
      value: ({ document }) => firstDay(document.period?.end),
    },
    {
      name: 'next_meeting',
      type: 'date',
      about: 'If stated.',
      value: ({ document }) => firstDay(document.nextMeeting?.iso),
    },
    { name: 'language', type: 'text', about: 'BCP 47.', value: ({ document }) => document.language },
    { name: 'format', type: 'text', about: '`docx`, `pdf` …', value: ({ document }) => document.source.format },
    { name: 'bytes', type: 'integer', about: 'Size of the file.', value: ({ document }) => document.source.bytes },
    { name: 'sha256', type: 'text', about: 'Of its bytes.', value: ({ document }) => document.source.sha256 },
    {
      name: 'pages',
      type: 'integer',
      about: 'Where the format has pages.',
      value: ({ document }) => document.source.pages,
    },
    {
      name: 'meeting_number',
      type: 'integer',
      about: 'Where the file contains several meetings: which of them.',
      value: ({ document }) => document.source.meeting?.number,
    },
    {
      name: 'blocks',
      type: 'integer',
      about: 'Blocks of the document.',
      value: ({ document }) => document.coverage.blocks,
    },
    {
      name: 'blocks_claimed',
      type: 'integer',
      about: 'Those that the record accounts for.',
      value: ({ document }) => document.coverage.claimed,
    },
    {
      name: 'record',
      type: 'json',
      about: 'The whole record, as in `documents/<id>.json`.',
      required: true,
      value: ({ document }) => document,
    },
  ],
  rows: function* ({ documents: all, register }) {
    const ofId = new Map(register.duplicates.map((copy) => [copy.documentId ?? copy.path, copy.of]));
    for (const document of all) {
      yield { document, copyOf: ofId.get(document.id) ?? ofId.get(document.source.path) ?? null };
    }
  },
});

export const agenda = table<In<AgendaItem>>({
  name: 'agenda',
  about: 'Items of business.',
  key: ['document_id', 'item_id'],
  leadsTo: [OF_DOCUMENT],
  columns: [
    documentId,
    { name: 'item_id', type: 'text', about: 'Unique in the document.', required: true, value: ({ part }) => part.id },
    { name: 'position', type: 'integer', about: 'In reading order, from 1.', value: ({ position }) => position },
    { name: 'number', type: 'text', about: 'As shown.', value: ({ part }) => part.number },
    { name: 'title', type: 'text', about: 'As printed.', value: ({ part }) => part.title },
    { name: 'level', type: 'integer', about: '1 is the highest.', value: ({ part }) => part.level },
    { name: 'parent_id', type: 'text', about: 'The item that it belongs to.', value: ({ part }) => part.parentId },
    { name: 'confidence', type: 'number', about: '0 to 1.', value: ({ part }) => part.confidence },
    ...placeColumns<In<AgendaItem>>(({ part }) => part.spans),
  ],
  rows: each(({ agenda: items }) => items),
});

export const motions = table<In<Motion>>({
  name: 'motions',
  about: 'Motions that were put, with movers and votes.',
  key: ['document_id', 'motion_id'],
  leadsTo: [OF_DOCUMENT, { columns: ['document_id', 'item_id'], table: 'agenda' }],
  columns: [
    documentId,
    { name: 'motion_id', type: 'text', about: 'Unique in the document.', required: true, value: ({ part }) => part.id },
    { name: 'item_id', type: 'text', about: 'The item that it belongs to.', value: ({ part }) => part.agendaItemId },
    { name: 'motion', type: 'text', about: 'Verbatim.', value: ({ part }) => part.text },
    { name: 'mover', type: 'text', about: 'As written.', value: ({ part }) => part.mover?.text },
    { name: 'seconder', type: 'text', about: 'As written.', value: ({ part }) => part.seconder?.text },
    { name: 'votes_for', type: 'integer', about: 'Where stated.', value: ({ part }) => part.votes.for },
    { name: 'votes_against', type: 'integer', about: 'Where stated.', value: ({ part }) => part.votes.against },
    { name: 'votes_abstained', type: 'integer', about: 'Where stated.', value: ({ part }) => part.votes.abstained },
    {
      name: 'result',
      type: 'text',
      about: '`carried`, `lost`, `withdrawn`, `deferred`.',
      value: ({ part }) => part.result,
    },
    { name: 'confidence', type: 'number', about: '0 to 1.', value: ({ part }) => part.confidence },
    ...placeColumns<In<Motion>>(({ part }) => part.spans),
  ],
  rows: each(({ motions: all }) => all),
});

export const dataTables = table<In<DataTable>>({
  name: 'data_tables',
  about: 'Tables of figures as they were found.',
  key: ['document_id', 'table_id'],
  leadsTo: [OF_DOCUMENT],
  columns: [
    documentId,
    { name: 'table_id', type: 'text', about: 'Unique in the document.', required: true, value: ({ part }) => part.id },
    { name: 'title', type: 'text', about: 'The line above it.', value: ({ part }) => part.title },
    { name: 'caption', type: 'text', about: 'A caption of its own.', value: ({ part }) => part.caption },
    { name: 'source', type: 'text', about: 'The source that it names.', value: ({ part }) => part.source },
    {
      name: 'columns',
      type: 'json',
      about: 'Names of its columns.',
      value: ({ part }) => part.columns.map(({ name }) => name),
    },
    { name: 'row_count', type: 'integer', about: 'Body rows.', value: ({ part }) => part.rows.length },
    {
      name: 'totals_agree',
      type: 'boolean',
      about: 'Whether the totals that it states add up.',
      value: ({ part }) => part.verified,
    },
    ...placeColumns<In<DataTable>>(({ part }) => part.spans),
  ],
  rows: each(({ tables }) => tables),
});

interface TableCell {
  document: MinutesDocument;
  of: DataTable;
  row: number;
  column: number;
}
const cellAt = ({ of, row, column }: TableCell) => of.rows[row]?.[column];

export const tableCells = table<TableCell>({
  name: 'table_cells',
  about: 'Every cell of those tables.',
  key: ['document_id', 'table_id', 'row', 'col'],
  leadsTo: [{ columns: ['document_id', 'table_id'], table: 'data_tables' }],
  columns: [
    { name: 'document_id', type: 'text', about: 'The document.', required: true, value: ({ document }) => document.id },
    { name: 'table_id', type: 'text', about: 'The table.', required: true, value: ({ of }) => of.id },
    { name: 'row', type: 'integer', about: 'From 1, body rows only.', required: true, value: ({ row }) => row + 1 },
    { name: 'col', type: 'integer', about: 'From 1.', required: true, value: ({ column }) => column + 1 },
    { name: 'heading', type: 'text', about: 'Of its column.', value: ({ of, column }) => of.columns[column]?.name },
    { name: 'text', type: 'text', about: 'As written.', value: (cell) => cellText(cellAt(cell)) },
    { name: 'value', type: 'number', about: 'The number in it.', value: (cell) => cellValue(cellAt(cell)) },
    {
      name: 'unit',
      type: 'text',
      about: 'What it counts in, as the cell or the heading shows.',
      value: (cell) => cellUnit(cellAt(cell)) ?? cell.of.columns[cell.column]?.unit,
    },
  ],
  rows: function* ({ documents: all }) {
    for (const document of all)
      for (const of of document.tables)
        for (const [row, cells] of of.rows.entries())
          for (const column of cells.keys()) if (cells[column] !== null) yield { document, of, row, column };
  },
});

export const diagnostics = table<In<Diagnostic>>({
  name: 'diagnostics',
  about: 'What the reading has to say about the documents.',
  key: ['document_id', 'position'],
  leadsTo: [OF_DOCUMENT],
  columns: [
    documentId,
    { name: 'position', type: 'integer', about: 'From 1.', required: true, value: ({ position }) => position },
    { name: 'code', type: 'text', about: 'A code of errors.md.', required: true, value: ({ part }) => part.id },
    {
      name: 'severity',
      type: 'text',
      about: '`error`, `warning` or `info`.',
      required: true,
      value: ({ part }) => part.severity,
    },
    { name: 'message', type: 'text', about: 'One sentence.', value: ({ part }) => part.message },
    { name: 'help', type: 'text', about: 'What to do next.', value: ({ part }) => part.help },
    ...placeColumns<In<Diagnostic>>(({ part }) => (part.span ? [part.span] : [])),
  ],
  rows: each(({ diagnostics: all }) => all),
});
