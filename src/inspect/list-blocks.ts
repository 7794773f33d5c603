/**
 * Blocks, one a line: id, type, place, marks, text.
 *
 *   b1 heading 1 · page 1 at 72,72–210,88 · size 14 · bold 0–7 · "Finance"
 */
import type { Block, BlockDocument, Mark } from '../model/block.ts';
import { cellName, type Place } from '../model/place.ts';

/** The blocks of the body, then those of the furniture. */
export function listBlocks({ body, furniture }: BlockDocument): string {
  return [...body, ...furniture].map((block) => `${blockLine(block)}\n`).join('');
}

function blockLine(block: Block): string {
  const facts = [
    `${block.id} ${typeOf(block)}`,
    block.places.map(shownPlace).join(' and '),
    block.indent ? `indent ${block.indent}` : '',
    block.size === null ? '' : `size ${block.size}`,
    block.style === null ? '' : `style ${block.style}`,
    block.labelLength === 0 ? '' : `label ${block.labelLength}`,
    block.gapBefore ? 'gap before' : '',
    block.type === 'table' ? '' : block.marks.map(shownMark).join(', '),
    block.type === 'table' ? '' : JSON.stringify(block.text),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

function typeOf(block: Block): string {
  if (block.type === 'heading') return `heading ${block.level}`;
  if (block.type === 'listItem') {
    const box = block.checked === null ? '' : block.checked ? ' [x]' : ' [ ]';
    return `listItem ${block.depth}${block.marker === null ? '' : ` ${block.marker}`}${box}`;
  }
  if (block.type === 'paragraph') return 'paragraph';
  const head = block.headerRows > 0 ? ` header ${block.headerRows}` : '';
  return `table ${block.rows.length}×${columnsOf(block.rows)}${head}`;
}

/** Columns of the widest row. */
function columnsOf(rows: readonly (readonly { colSpan: number }[])[]): number {
  return rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((n, cell) => n + cell.colSpan, 0),
      ),
    0,
  );
}

/** `page 1 at 72,72–210,88` · `body 4` · `line 12, column 1` */
export function shownPlace(place: Place): string {
  if (place.kind === 'flow') return `${place.part} ${place.index}`;
  if (place.kind === 'line') return `line ${place.line}${place.column > 1 ? `, column ${place.column}` : ''}`;
  if (place.kind === 'cell') return `${place.sheet}!${cellName(place)}`;
  const { x0, top, x1, bottom } = place.box;
  return `page ${place.page} at ${x0},${top}–${x1},${bottom}`;
}

function shownMark({ type, start, end, href }: Mark): string {
  return `${type} ${start}–${end}${href === undefined ? '' : ` → ${href}`}`;
}
