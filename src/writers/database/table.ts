/**
 * The shape of a table of the database that `export all` writes and `--store` keeps: what its columns are, what leads
 * where, and its rows as values. Which program holds the rows in the end is no matter here.
 */
import type { Place, Span } from '../../model/place.ts';
import { placeText } from '../place-text.ts';
import type { CorpusData } from '../writer.ts';

/** `date`: a day, `2024-03-05` · `json`: a value of any shape · `number`: with a fraction. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'json';
export type Cell = string | number | boolean | null | object;

export interface TableColumn<Row> {
  name: string;
  type: ColumnType;
  about: string;
  /** Never empty. */
  required?: boolean;
  value(row: Row): Cell | undefined;
}

export interface Table {
  name: string;
  about: string;
  /** Columns that tell its rows apart. */
  key: readonly string[];
  /** Columns that lead to the key of another table, and may be empty. */
  leadsTo: readonly { columns: readonly string[]; table: string }[];
  columns: readonly TableColumn<never>[];
  rows(data: CorpusData): Iterable<unknown>;
}

export interface TableSpec<Row> extends Omit<Table, 'columns' | 'rows'> {
  columns: readonly TableColumn<Row>[];
  rows(data: CorpusData): Iterable<Row>;
}

type ColumnOf = <Row>(name: string, about: string, value: (row: Row) => Cell | undefined) => TableColumn<Row>;
type DayOf = <Row>(name: string, about: string, value: (row: Row) => string | null | undefined) => TableColumn<Row>;

const columnsThat = (rest: { required?: true }) => {
  const of =
    (type: ColumnType): ColumnOf =>
    (name, about, value) => ({ name, type, about, ...rest, value });
  const date: DayOf = (name, about, value) => of('date')(name, about, (row) => firstDay(value(row)));
  const [text, integer, number] = [of('text'), of('integer'), of('number')];
  return { text, integer, number, boolean: of('boolean'), json: of('json'), date };
};
/** Columns by their type; those of dates take days that are printed less precisely, too. */
export const column = columnsThat({});
/** Columns that are never empty. */
export const always = columnsThat({ required: true });

export function table<Row>(spec: TableSpec<Row>): Table {
  return spec as unknown as Table;
}

/** The cells of a row in the order of the columns, with texts that every database takes. */
export function cellsOf({ columns }: Table, row: unknown): Cell[] {
  return (columns as readonly TableColumn<unknown>[]).map((column) => storable(column.value(row) ?? null));
}

/** Without what no database holds: U+0000 and halves of characters become U+FFFD. */
export function storable(cell: Cell): Cell {
  if (typeof cell === 'string') return plainText(cell);
  if (typeof cell !== 'object' || cell === null) return cell;
  const json = JSON.stringify(cell);
  if (!ODD_IN_JSON.test(json)) return json;
  return JSON.stringify(cell, (_, value) => (typeof value === 'string' ? plainText(value) : value));
}

/** What looks like the same in JSON, which writes it as an escape. */
const ODD_IN_JSON = /\\u(?:0000|d[89a-f])/;

/** Without `u`, halves of pairs are seen: a pair is let through, a half on its own is not. */
const ODD = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const plainText = (text: string) => text.replaceAll(ODD, '\ufffd');

/** `2024-03` → `2024-03-01`: a day for what is printed less precisely; null for a day that no calendar has. */
export function firstDay(iso: string | null | undefined): string | null {
  if (iso === null || iso === undefined) return null;
  const day = iso + '-01-01'.slice(iso.length - 4);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && !day.startsWith('0000') ? day : null;
}

/** The columns that say where a row was read: its first span. */
export function placeColumns<Row>(spans: (row: Row) => readonly Span[] | undefined): TableColumn<Row>[] {
  const first = (row: Row): Span | undefined => spans(row)?.[0];
  const at =
    (value: (span: Span) => Cell): ((row: Row) => Cell | undefined) =>
    (row) => {
      const span = first(row);
      return span && value(span);
    };
  return [
    column.text(
      'block',
      'Block of the document that contains it.',
      at(({ node }) => node),
    ),
    column.integer(
      'block_start',
      'Offset of its first character in the block.',
      at(({ start }) => start),
    ),
    column.integer(
      'block_end',
      'Offset after its last character.',
      at(({ end }) => end),
    ),
    column.integer(
      'page',
      'Page of a PDF.',
      at(({ place }) => pageOf(place)),
    ),
    column.text(
      'place',
      'Where it is, in words: "page 3".',
      at(({ place }) => placeText(place)),
    ),
    column.text(
      'quote',
      'The words of the source.',
      at(({ quote }) => quote),
    ),
  ];
}

const pageOf = (place: Place) => (place.kind === 'page' ? place.page : null);
