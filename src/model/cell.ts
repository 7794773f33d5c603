/**
 * Cells of data tables. A number that is written as JSON writes it is a JSON number; one that is written otherwise
 * ("13,365.00", "(120)", "£5", "12 %") is `{ text, value }`; text and marks ("*", "n/a") are strings; `null` is no cell.
 */
import type { CellValue, NumberCell } from './tables.ts';

/** The cell of a number: plain where nothing but the number is written. `unit` is what the cell itself shows. */
export function numberCell(text: string, value: number, unit: string | null): number | NumberCell {
  if (unit === null && String(value) === text) return value;
  return unit === null ? { text, value } : { text, value, unit };
}

/** The cell as written; blank where there is none. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.text : String(cell);
}

/** The number that the cell states; null for text, marks in the place of a figure, and blank cells. */
export function cellValue(cell: CellValue | undefined): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && cell !== null ? cell.value : null;
}

/** The unit that the cell itself shows ("£", "%"); null if it shows none. */
export function cellUnit(cell: CellValue | undefined): string | null {
  return typeof cell === 'object' && cell !== null ? (cell.unit ?? null) : null;
}

/** The first words of a row, which name it; undefined if it has figures only. */
export function rowName(row: readonly CellValue[] | undefined): string | undefined {
  return row?.find((cell) => typeof cell === 'string' && cell !== '') as string | undefined;
}
