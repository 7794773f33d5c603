/** Tables of what single documents hold: files, records, agenda, motions, tables as found, diagnostics. */
import { cellText, cellUnit, cellValue } from '../../model/cell.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { AgendaItem, MinutesDocument, Motion } from '../../model/document.ts';
import type { Run } from '../../model/register.ts';
import type { DataTable } from '../../model/tables.ts';
import type { CorpusData } from '../writer.ts';
import { always, column, placeColumns, table } from './table.ts';

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
const documentId = always.text('document_id', 'The document.', ({ document }: In<unknown>) => document.id);

export const files = table<Run['inputs'][number]>({
  name: 'files',
  about: 'Every file and path that the run was given, and what became of it.',
  key: ['path'],
  leadsTo: [],
  columns: [
    always.text('path', 'As given.', ({ path }) => path),
    always.text('outcome', '`ok`, `partial` (a part is missing) or `failed`.', ({ outcome }) => outcome),
    column.integer('document_count', 'How many records it led to.', countOf),
    column.json(
      'messages',
      'What there is to say about it: code, severity, message, help.',
      ({ diagnostics }) => diagnostics,
    ),
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
    always.text('document_id', 'Its id.', ({ document }) => document.id),
    always.text('path', 'The file.', ({ document }) => document.source.path),
    column.text(
      'copy_of',
      'Path of the file that is counted in its place; empty for what counts.',
      ({ copyOf }) => copyOf,
    ),
    always.text('kind', '`minutes`, `report`, `actionLog`, `agenda` or `unknown`.', ({ document }) => document.kind),
    column.text('title', 'As printed.', ({ document }) => document.title),
    column.text('body', 'As the document states it.', ({ document }) => document.body),
    column.date('date', 'Of the meeting, or of issue.', ({ document }) => document.date?.iso),
    column.text(
      'date_precision',
      '`day`, `month` or `year`: how much of it is printed.',
      ({ document }) => document.date?.precision,
    ),
    column.text('start_time', '`HH:MM`.', ({ document }) => document.startTime),
    column.text('end_time', '`HH:MM`.', ({ document }) => document.endTime),
    column.text('location', 'As printed.', ({ document }) => document.location),
    column.date('period_start', 'Reports: first day.', ({ document }) => document.period?.start),
    column.date('period_end', 'Reports: last day.', ({ document }) => document.period?.end),
    column.date('next_meeting', 'If stated.', ({ document }) => document.nextMeeting?.iso),
    column.text('language', 'BCP 47.', ({ document }) => document.language),
    column.text('format', '`docx`, `pdf` …', ({ document }) => document.source.format),
    column.integer('bytes', 'Size of the file.', ({ document }) => document.source.bytes),
    column.text('sha256', 'Of its bytes.', ({ document }) => document.source.sha256),
    column.integer('pages', 'Where the format has pages.', ({ document }) => document.source.pages),
    column.integer(
      'meeting_number',
      'Where the file contains several meetings: which of them.',
      ({ document }) => document.source.meeting?.number,
    ),
    column.integer('blocks', 'Blocks of the document.', ({ document }) => document.coverage.blocks),
    column.integer(
      'blocks_claimed',
      'Those that the record accounts for.',
      ({ document }) => document.coverage.claimed,
    ),
    always.json('record', 'The whole record, as in `documents/<id>.json`.', ({ document }) => document),
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
    always.text('item_id', 'Unique in the document.', ({ part }) => part.id),
    column.integer('position', 'In reading order, from 1.', ({ position }) => position),
    column.text('number', 'As shown.', ({ part }) => part.number),
    column.text('title', 'As printed.', ({ part }) => part.title),
    column.integer('level', '1 is the highest.', ({ part }) => part.level),
    column.text('parent_id', 'The item that it belongs to.', ({ part }) => part.parentId),
    column.number('confidence', '0 to 1.', ({ part }) => part.confidence),
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
    always.text('motion_id', 'Unique in the document.', ({ part }) => part.id),
    column.text('item_id', 'The item that it belongs to.', ({ part }) => part.agendaItemId),
    column.text('motion', 'Verbatim.', ({ part }) => part.text),
    column.text('mover', 'As written.', ({ part }) => part.mover?.text),
    column.text('seconder', 'As written.', ({ part }) => part.seconder?.text),
    column.integer('votes_for', 'Where stated.', ({ part }) => part.votes.for),
    column.integer('votes_against', 'Where stated.', ({ part }) => part.votes.against),
    column.integer('votes_abstained', 'Where stated.', ({ part }) => part.votes.abstained),
    column.text('result', '`carried`, `lost`, `withdrawn`, `deferred`.', ({ part }) => part.result),
    column.number('confidence', '0 to 1.', ({ part }) => part.confidence),
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
    always.text('table_id', 'Unique in the document.', ({ part }) => part.id),
    column.text('title', 'The line above it.', ({ part }) => part.title),
    column.text('caption', 'A caption of its own.', ({ part }) => part.caption),
    column.text('source', 'The source that it names.', ({ part }) => part.source),
    column.json('columns', 'Names of its columns.', ({ part }) => part.columns.map(({ name }) => name)),
    column.integer('row_count', 'Body rows.', ({ part }) => part.rows.length),
    column.boolean('totals_agree', 'Whether the totals that it states add up.', ({ part }) => part.verified),
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
    always.text('document_id', 'The document.', ({ document }) => document.id),
    always.text('table_id', 'The table.', ({ of }) => of.id),
    always.integer('row', 'From 1, body rows only.', ({ row }) => row + 1),
    always.integer('col', 'From 1.', ({ column }) => column + 1),
    column.text('heading', 'Of its column.', ({ of, column }) => of.columns[column]?.name),
    column.text('text', 'As written.', (cell) => cellText(cellAt(cell))),
    column.number('value', 'The number in it.', (cell) => cellValue(cellAt(cell))),
    column.text(
      'unit',
      'What it counts in, as the cell or the heading shows.',
      (cell) => cellUnit(cellAt(cell)) ?? cell.of.columns[cell.column]?.unit,
    ),
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
    always.integer('position', 'From 1.', ({ position }) => position),
    always.text('code', 'A code of errors.md.', ({ part }) => part.id),
    always.text('severity', '`error`, `warning` or `info`.', ({ part }) => part.severity),
    column.text('message', 'One sentence.', ({ part }) => part.message),
    column.text('help', 'What to do next.', ({ part }) => part.help),
    ...placeColumns<In<Diagnostic>>(({ part }) => (part.span ? [part.span] : [])),
  ],
  rows: each(({ diagnostics: all }) => all),
});
