/** One sheet of an OpenDocument spreadsheet → its filled cells. */
import type { ExtractOptions } from '../extractor.ts';
import { elementsOf, type OdfNode } from '../odt/read-part.ts';
import type { OdsStyles } from './ods-styles.ts';
import { cellPlace, type SheetCell } from './sheet.ts';

const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);
const GROUPS = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);
/** Rows and columns of the largest sheet that a spreadsheet makes. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_BLANKS = 1000;
const NUMBERS = new Set(['float', 'percentage', 'currency']);

/** Repeated cells with words are laid out as often as they are there, as far as the limit of cells goes. */
export function cellsOfTable(
  table: OdfNode,
  sheet: string,
  styles: OdsStyles,
  { limits, report }: ExtractOptions,
): SheetCell[] {
  const cells: SheetCell[] = [];
  let row = 1;
  const addRow = (node: OdfNode): void => {
    if (cells.length > limits.tableCells) return;
    const filled = filledCells(node, styles);
    const times = repetitions(node.attributes['table:number-rows-repeated'], MOST_ROWS);
    for (let time = 0; filled.length > 0 && time < times; time += 1) {
      for (const { column, times: across, ...value } of filled) {
        for (let c = column; c < column + across && cells.length <= limits.tableCells; c += 1) {
          cells.push({ ...value, row: row + time, column: c, place: cellPlace(sheet, row + time, c) });
        }
      }
      if (cells.length > limits.tableCells) break;
    }
    row += times;
  };
  const visit = (parent: OdfNode): void => {
    for (const node of elementsOf(parent)) {
      if (node.name === 'table:table-row') addRow(node);
      else if (GROUPS.has(node.name)) visit(node);
    }
  };
  visit(table);
  if (cells.length > limits.tableCells) {
    const most = `the first ${limits.tableCells} cells`;
    report('truncated', `Of the sheet ${JSON.stringify(sheet)} only ${most} were read.`);
  }
  return cells.slice(0, limits.tableCells);
}

interface FilledCell extends Omit<SheetCell, 'row' | 'place'> {
  /** How many cells in a row are the same. */
  times: number;
}

function filledCells(row: OdfNode, styles: OdsStyles): FilledCell[] {
  const filled: FilledCell[] = [];
  let column = 1;
  for (const node of elementsOf(row)) {
    if (!CELLS.has(node.name)) continue;
    const times = repetitions(node.attributes['table:number-columns-repeated'], MOST_COLUMNS);
    const text = node.name === 'table:table-cell' ? shownText(node, styles) : '';
    if (text !== '') {
      const figure = NUMBERS.has(node.attributes['office:value-type'] ?? '')
        ? Number(node.attributes['office:value'])
        : Number.NaN;
      filled.push({
        column,
        times,
        text,
        rowSpan: repetitions(node.attributes['table:number-rows-spanned'], MOST_ROWS),
        colSpan: repetitions(node.attributes['table:number-columns-spanned'], MOST_COLUMNS),
        bold: styles.isBold(node.attributes['table:style-name']),
        ...(Number.isFinite(figure) ? { figure } : {}),
      });
    }
    column += times;
  }
  return filled;
}

/** As the sheet shows it; real dates and times as ISO 8601 writes them. */
function shownText(node: OdfNode, styles: OdsStyles): string {
  const { attributes } = node;
  const words = elementsOf(node)
    .filter(({ name }) => name === 'text:p')
    .map(lineOf)
    .join('\n')
    .trim();
  const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?/.exec(attributes['office:date-value'] ?? '')?.[0];
  if (date !== undefined) return isoOf(date, styles.datePrecision(attributes['table:style-name']));
  const time = /^PT(\d{1,2})H(\d{1,2})M/.exec(attributes['office:time-value'] ?? '');
  if (time && Number(time[1]) < 24) return `${time[1]!.padStart(2, '0')}:${time[2]!.padStart(2, '0')}`;
  return words === '' ? (attributes['office:string-value'] ?? attributes['office:value'] ?? '').trim() : words;
}

function isoOf(date: string, precision: 'day' | 'month' | 'year'): string {
  if (precision !== 'day') return date.slice(0, precision === 'month' ? 7 : 4);
  const [day = '', time = '00:00'] = date.split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

function lineOf(node: OdfNode): string {
  let text = '';
  for (const piece of node.content) {
    if (typeof piece === 'string') text += piece.replace(/\s+/g, ' ');
    else if (piece.name === 'text:s') text += ' '.repeat(repetitions(piece.attributes['text:c'], MOST_BLANKS));
    else if (piece.name === 'text:tab') text += ' ';
    else if (piece.name === 'text:line-break') text += '\n';
    else text += lineOf(piece);
  }
  return text;
}

function repetitions(value: string | undefined, most: number): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Math.max(1, Math.min(Number(value), most)) : 1;
}
