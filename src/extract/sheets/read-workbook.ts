/** A workbook as hucre reads it → our sheets. Loaded only for workbooks. */
import { formatValue, HucreError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { UnreadableDocument } from '../../model/diagnostic.ts';
import { cellPlace, type Sheet, type SheetCell } from './sheet.ts';
import { shownValue } from './shown-value.ts';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type ReadSheet = Workbook['sheets'][number];

export interface ReadWorkbook {
  sheets: Sheet[];
  /** Names of the sheets that are hidden. */
  hidden: string[];
  properties: Record<string, string>;
}

/** Reads the sheets of these places in the workbook's list, but those that are hidden and not `wanted` all the same. */
export async function readWorkbook(
  bytes: Uint8Array,
  worksheets: ReadonlySet<number>,
  wanted?: string,
): Promise<ReadWorkbook> {
  const hidden: string[] = [];
  const workbook = await read(bytes, (sheet, nth) => {
    if (!worksheets.has(nth)) return false;
    const isHidden = (sheet.hidden === true || sheet.veryHidden === true) && sheet.name !== wanted;
    if (isHidden) hidden.push(sheet.name);
    return !isHidden;
  });
  const { title, subject, creator } = workbook.properties ?? {};
  const stated = Object.entries({ title, subject, creator }).filter(([, value]) => (value ?? '').trim() !== '');
  return {
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) })),
    hidden,
    properties: Object.fromEntries(stated) as Record<string, string>,
  };
}

type IsRead = (sheet: { name: string; hidden?: boolean; veryHidden?: boolean }, nth: number) => boolean;

async function read(bytes: Uint8Array, isRead: IsRead): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true, sheets: isRead });
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    // Its messages speak of parts of packages, and are not ours to show.
    throw /limit|bounds/.test(error.message)
      ? new UnreadableDocument('suspicious-archive', 'Cells of the workbook are farther apart than any sheet needs.')
      : new UnreadableDocument('corrupt-file', 'The parts of the workbook do not match.');
  }
}

function cellsOf(sheet: ReadSheet): SheetCell[] {
  const spans = spansOf(sheet);
  const cells: SheetCell[] = [];
  for (const [r, values] of sheet.rows.entries()) {
    for (const [c, value] of (values ?? []).entries()) {
      if (value === null || value === undefined) continue;
      const span = spans.get(`${r},${c}`);
      if (span === 'covered') continue;
      const style = sheet.cells?.get(`${r},${c}`)?.style;
      const { text, figure } = shownValue(value, style?.numFmt ?? null, formatValue);
      if (text.trim() === '') continue;
      cells.push({
        row: r + 1,
        column: c + 1,
        rowSpan: span?.rows ?? 1,
        colSpan: span?.columns ?? 1,
        text: text.replace(/\r\n?/g, '\n').trim(),
        ...(figure === undefined ? {} : { figure }),
        bold: style?.font?.bold === true,
        place: cellPlace(sheet.name, r + 1, c + 1),
      });
    }
  }
  return cells;
}

type Span = { rows: number; columns: number } | 'covered';

/** Cells that merged ones of honest sheets cover. */
const MOST_COVERED = 2_000_000;

/** The filled cells that are merged, or covered by one that is. */
function spansOf({ merges, rows }: ReadSheet): Map<string, Span> {
  const spans = new Map<string, Span>();
  let left = MOST_COVERED;
  for (const { startRow, startCol, endRow, endCol } of merges ?? []) {
    const lastRow = Math.min(endRow, rows.length - 1);
    for (let r = startRow; r <= lastRow && left > 0; r += 1) {
      const lastColumn = Math.min(endCol, (rows[r]?.length ?? 0) - 1);
      left -= lastColumn - startCol + 1;
      for (let c = startCol; c <= lastColumn; c += 1) if (rows[r]![c] !== null) spans.set(`${r},${c}`, 'covered');
    }
    spans.set(`${startRow},${startCol}`, { rows: endRow - startRow + 1, columns: endCol - startCol + 1 });
  }
  return spans;
}
