/** A cell of a table, between its lines on the page and the cell of a block. */
import type { Place } from '../../../model/place.ts';

/** A cell ready to become a block's cell. */
export interface RowCell {
  text: string;
  column: number;
  rowSpan: number;
  colSpan: number;
  bold: boolean;
  shaded: boolean;
  header: boolean;
  places: Place[];
}
