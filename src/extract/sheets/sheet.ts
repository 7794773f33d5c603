/** What readers of workbooks and of CSV give: the filled cells of a sheet, as a person sees them. */
import type { Place } from '../../model/place.ts';

export interface SheetCell {
  /** From 1, as the spreadsheet counts. */
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  /** As shown; dates as ISO 8601 writes them. */
  text: string;
  /** The number after the text, where the cell holds one. */
  figure?: number;
  bold: boolean;
  place: Place;
}

export interface Sheet {
  /** As the tab says; null where the format has no names. */
  name: string | null;
  /** Filled cells, row by row and from left to right; none lies inside another's span. */
  cells: SheetCell[];
}

/** The place of one cell of a workbook. */
export function cellPlace(sheet: string, row: number, column: number): Place {
  return { kind: 'cell', sheet, row, column };
}
