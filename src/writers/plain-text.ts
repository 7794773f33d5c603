/** A document as plain text: what `minutes text` prints. Each block is in it once, in reading order. */
import type { Block, BlockDocument, Cell, Table } from '../model/block.ts';
import { cellAt } from '../model/cell-at.ts';

/** Cells wider than this do not widen their column. */
const WIDEST_CELL = 60;
const STEP = '  ';

/** Running headers first, the body, running footers last; tables in columns. Ends with a line end. */
export function writePlainText(document: BlockDocument): string {
  const footers = document.furniture.filter(isFooter);
  const headers = document.furniture.filter((b) => !isFooter(b));
  const parts = [furniture(headers), blocks(document.body), furniture(footers)].filter((p) => p !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

/** Extractors name the kind in the style or in the part of the package; what they do not name is body text. */
function isFooter(block: Block): boolean {
  const place = block.places[0];
  const part = place?.kind === 'flow' ? place.part : '';
  return /foot/i.test(block.style ?? '') || /^footer/i.test(part);
}

function furniture(list: readonly Block[]): string {
  return blocks(list)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `| ${line}`)
    .join('\n');
}

function blocks(list: readonly Block[]): string {
  return list.map((block, i) => gapAbove(block, list[i - 1]) + blockText(block)).join('');
}

function gapAbove(block: Block, before: Block | undefined): string {
  if (before === undefined) return '';
  return block.gapBefore || block.type === 'heading' || isApart(block, before) ? '\n\n' : '\n';
}

/** The line of the plain text, from 1, that a place of a block of the body is on; null for other blocks. */
export function plainTextLines(document: BlockDocument): (node: string, at: number) => number | null {
  const above = furniture(document.furniture.filter((b) => !isFooter(b)));
  const starts = new Map<string, { block: Block; line: number }>();
  let line = above === '' ? 1 : above.split('\n').length + 2;
  document.body.forEach((block, i) => {
    line += breaksIn(gapAbove(block, document.body[i - 1]));
    starts.set(block.id, { block, line });
    line += breaksIn(blockText(block));
  });
  return (node, at) => {
    const start = starts.get(node);
    if (!start) return null;
    const { block } = start;
    if (block.type !== 'table') return start.line + breaksIn(block.text.slice(0, at));
    const row = cellAt(block, at, at)?.row ?? 0;
    return start.line + tableRows(block).slice(0, row).flat().length;
  };
}

const breaksIn = (text: string) => text.split('\n').length - 1;

function isApart(block: Block, before: Block): boolean {
  return (block.type === 'table') !== (before.type === 'table') || before.type === 'heading';
}

function blockText(block: Block): string {
  if (block.type === 'table') return tableText(block);
  if (block.type === 'heading') return `${'#'.repeat(block.level)} ${hang(block.text, STEP)}`;
  if (block.type === 'paragraph') return block.text;
  const indent = STEP.repeat(Math.min(block.depth, 20));
  const box = block.checked === null || /[[☐☑☒]/.test(block.marker ?? '') ? '' : block.checked ? '[x] ' : '[ ] ';
  const marker = block.marker === null ? '' : `${block.marker} `;
  return `${indent}${marker}${box}${hang(block.text, indent + STEP)}`;
}

function hang(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}

/** Rows of a table with their cells in columns; a cell of several lines takes several lines. */
function tableText(table: Table): string {
  return tableRows(table).flat().join('\n');
}

/** The lines of each row; the rule below the header belongs to its last row. */
function tableRows(table: Table): string[][] {
  const grid = gridOf(table);
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, c) =>
    grid.reduce((most, row) => Math.min(WIDEST_CELL, Math.max(most, widthOf(row[c]?.text ?? ''))), 1),
  );
  return grid.map((row, r) => {
    const lines: string[] = [];
    const cells = widths.map((_, c) => (row[c]?.text ?? '').split('\n'));
    const height = Math.max(1, ...cells.map((c) => c.length));
    for (let l = 0; l < height; l++) {
      const line = cells.map((cell, c) => (cell[l] ?? '').padEnd(widths[c]!)).join(' | ');
      lines.push(line.trimEnd());
    }
    if (table.headerRows > 0 && r === table.headerRows - 1) lines.push(widths.map((w) => '-'.repeat(w)).join('-+-'));
    return lines;
  });
}

/** Cells by the column they are in; columns covered by a merged cell stay empty. */
function gridOf(table: Table): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = table.rows.map(() => []);
  /** Per column: rows below that a merged cell still covers. */
  const covered: number[] = [];
  table.rows.forEach((row, r) => {
    let column = 0;
    const fresh: [number, number][] = [];
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column++;
      grid[r]![column] = cell;
      for (let span = 0; span < Math.min(cell.colSpan, 1000); span++) fresh.push([column + span, cell.rowSpan]);
      column += Math.min(cell.colSpan, 1000);
    }
    for (let c = 0; c < covered.length; c++) covered[c] = Math.max(0, (covered[c] ?? 0) - 1);
    for (const [c, rows] of fresh) covered[c] = rows - 1;
  });
  return grid;
}

function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
