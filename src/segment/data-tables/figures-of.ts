/** The figures of a table's rows, as arithmetic needs them: number, decimals, and whether something is kept back. */
import { readCell } from '../../recognise/figures.ts';

export interface CellFigure {
  /** null where the cell holds no number. */
  value: number | null;
  percent: boolean;
  decimals: number;
  /** A number exists but is not told ("*", "<5", "n/a"): sums over it cannot be recomputed. */
  withheld: boolean;
}

export type Figures = CellFigure[][];

/** The cells as printed → their figures. */
export const figuresOf = (texts: readonly string[][]): Figures => texts.map((row) => row.map(figureOf));

function figureOf(text: string): CellFigure {
  const cell = readCell(text);
  const dash = /^[-−–—‑]{1,3}$/.test(text.trim());
  const withheld =
    cell.kind === 'suppressed' || cell.kind === 'range' || (cell.kind === 'missing' && text.trim() !== '' && !dash);
  return { value: cell.value, percent: cell.unit === '%', decimals: cell.decimals, withheld };
}
