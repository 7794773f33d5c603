/** A table → clean XML: rows and cells that are shown, their spans, repeated header rows. */
import { child, type XmlNode } from '../zip/read-xml.ts';
import { wholeNumber } from './paragraph-properties.ts';
import type { PartWalk } from './prepare-inline.ts';
import { factKey } from './prepared.ts';
import { isOn, type RunProperties } from './run-properties.ts';
import { hasInnerRules, type TableRegion, type TableStyle, tableRegions } from './styles.ts';

type PrepareBlocks = (container: XmlNode, walk: PartWalk) => string[];

/** Bits of `w:tblLook w:val` where its attributes do not say in words which regions of the style apply. */
const lookBits: Record<TableRegion, number> = { firstRow: 0x20, lastRow: 0x40, firstCol: 0x80, lastCol: 0x100 };
const lookNames: Record<TableRegion, string> = {
  firstRow: 'w:firstRow',
  lastRow: 'w:lastRow',
  firstCol: 'w:firstColumn',
  lastCol: 'w:lastColumn',
};
/** Widest span that is believed; Word has 63 columns. */
const MAX_SPAN = 1000;

/** Length of clean XML from which on a table is cut into stretches of rows, so that mammoth need not hold it at once. */
const STRETCH_CHARACTERS = 256 * 1024;
/** … and from which on it is cut even through cells that reach down: `joinTables` puts them together again. */
const LONGEST_STRETCH = 1024 * 1024;

/**
 * The table as clean XML; nothing if no row of it is shown. A very long one comes as several tables of the same style
 * key, cut where no cell reaches down into the next row if it can be; `joinTables` joins them again.
 */
export function prepareTable(table: XmlNode, walk: PartWalk, prepareBlocks: PrepareBlocks): string[] {
  const { styles, changes, tables, cellsPerTable } = walk.preparation;
  const properties = child(table, 'w:tblPr');
  const style = styles.table(child(properties, 'w:tblStyle')?.attributes['w:val']);
  const shown = [...partsOf(table, 'w:tr')].filter((row) => !changes.dropsWhole(child(row, 'w:trPr')));
  const applied = regionsApplied(properties);

  const key = factKey.table(tables.length);
  tables.push({ styleName: style.name, innerRules: style.innerRules || hasInnerRules(properties) });
  let cellsLeft = cellsPerTable;
  const stretches: string[] = [];
  let rows = '';
  for (const [r, row] of shown.entries()) {
    const cells = visibleCells(row, walk);
    cellsLeft -= cells.length;
    if (cellsLeft < 0) {
      walk.preparation.truncated = true;
      break;
    }
    const whole = !cells.some(({ cell }) => mergeOf(cell) === 'continue');
    const cut = !walk.inTable && rows.length > (whole ? STRETCH_CHARACTERS : LONGEST_STRETCH);
    if (cut) {
      stretches.push(tableXml(key, rows));
      rows = '';
    }
    const rowProperties = child(row, 'w:trPr');
    const before = wholeNumber(child(rowProperties, 'w:gridBefore')?.attributes['w:val']) ?? 0;
    const header = child(rowProperties, 'w:tblHeader');
    rows += `<w:tr>${header && isOn(header) ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}`;
    if (before > 0) rows += cellXml(before, null, ['<w:p/>']);
    let column = before;
    for (const [c, { cell, span }] of cells.entries()) {
      const regions = tableRegions.filter(
        (region) => applied.has(region) && isIn(region, r, c, shown.length, cells.length),
      );
      const inside = { ...walk, inTable: true, boxes: [], levels: [...walk.levels, regionLook(style, regions)] };
      const merge = mergeOf(cell);
      const blocks = prepareBlocks(cell, inside);
      rows += cellXml(span, merge, cut && merge === 'continue' ? [continuedXml(column)] : blocks);
      column += span;
    }
    rows += '</w:tr>';
  }
  if (rows !== '') stretches.push(tableXml(key, rows));
  return stretches;
}

/** Says that the cell goes on with the one above the cut in this column. */
function continuedXml(column: number): string {
  return `<w:p><w:bookmarkStart w:name="${factKey.continued(column)}"/></w:p>`;
}

function tableXml(key: string, rows: string): string {
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${key}"/></w:tblPr>${rows}</w:tbl>`;
}

/** Rows of a table or cells of a row, those inside content controls included. */
function* partsOf(node: XmlNode, name: 'w:tr' | 'w:tc'): Generator<XmlNode> {
  for (const inner of node.children) {
    if (inner.name === name) yield inner;
    else if (/^w:(sdt|sdtContent|customXml|ins|moveTo)$/.test(inner.name)) yield* partsOf(inner, name);
  }
}

/** Cells with their width in columns. A cell merged to the left in the old way (`w:hMerge`) widens its neighbour. */
function visibleCells(row: XmlNode, walk: PartWalk): { cell: XmlNode; span: number }[] {
  const cells: { cell: XmlNode; span: number }[] = [];
  for (const cell of partsOf(row, 'w:tc')) {
    const properties = child(cell, 'w:tcPr');
    if (walk.preparation.changes.dropsWhole(properties)) continue;
    const span = wholeNumber(child(properties, 'w:gridSpan')?.attributes['w:val']) ?? 1;
    const width = Math.min(Math.max(span, 1), MAX_SPAN);
    const merge = child(properties, 'w:hMerge');
    const left = cells.at(-1);
    if (merge && merge.attributes['w:val'] !== 'restart' && left) left.span += width;
    else cells.push({ cell, span: width });
  }
  return cells;
}

function mergeOf(cell: XmlNode): 'restart' | 'continue' | null {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
  return merge ? (merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue') : null;
}

function cellXml(span: number, merge: 'restart' | 'continue' | null, blocks: readonly string[]): string {
  const spanXml = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const mergeXml = merge ? `<w:vMerge w:val="${merge}"/>` : '';
  const properties = spanXml || mergeXml ? `<w:tcPr>${spanXml}${mergeXml}</w:tcPr>` : '';
  return `<w:tc>${properties}${blocks.join('')}</w:tc>`;
}

function regionsApplied(tableProperties: XmlNode | undefined): Set<TableRegion> {
  const look = child(tableProperties, 'w:tblLook')?.attributes ?? {};
  const bits = Number.parseInt(look['w:val'] ?? '0', 16);
  const applies = (region: TableRegion) => {
    const said = look[lookNames[region]];
    return said === undefined ? (bits & lookBits[region]) !== 0 : said !== '0' && said !== 'false';
  };
  return new Set(tableRegions.filter(applies));
}

function isIn(region: TableRegion, row: number, column: number, rows: number, columns: number): boolean {
  if (region === 'firstRow') return row === 0;
  if (region === 'lastRow') return row === rows - 1 && rows > 1;
  return region === 'firstCol' ? column === 0 : column === columns - 1;
}

function regionLook(style: TableStyle, regions: readonly TableRegion[]): RunProperties {
  return Object.assign({}, style.run, ...regions.toReversed().map((region) => style.regions[region] ?? {}));
}
