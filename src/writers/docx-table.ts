/** Tables as a Word document: the few parts of a package that Word asks for. The same rows give the same bytes. */

import { strToU8, zipSync } from 'fflate';
import { escapeText } from './xml-text.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Zip keeps local time from 1980 on: the same fields in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

type Rows = readonly (readonly string[])[];

/** Tables below each other, each with a heading of its own. The first row of each is repeated on every page. */
export function docxTables(
  title: string | undefined,
  tables: readonly { heading: string | null; rows: Rows }[],
): Uint8Array {
  const body = tables
    .map(({ heading, rows }) => `${heading === null ? '' : titleXml(heading, 24)}${tableXml(rows)}<w:p/>`)
    .join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${TYPES}/relationships"><Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${title === undefined ? '' : titleXml(title)}${body}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(XML + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME });
}

function tableXml(rows: Rows): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
  const widths = columnWidths(rows);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const body = rows.map((cells, i) => rowXml(cells, i === 0, widths)).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

/** `size` in half points. */
function titleXml(title: string, size = 28): string {
  return `<w:p><w:pPr><w:keepNext/><w:spacing w:after="200"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escapeText(title)}</w:t></w:r></w:p>`;
}

/** Width of the page between its margins, in twentieths of a point. */
const TEXT_WIDTH = 16838 - 2 * 1134;
const WIDEST_COLUMN = 60;

/** Each column as wide as its longest word and its usual text ask for, all together as wide as the page. */
function columnWidths(rows: Rows): number[] {
  const wanted = (rows[0] ?? []).map((_, c) => {
    const cells = rows.map((cells) => cells[c] ?? '');
    const word = Math.max(...cells.flatMap((cell) => cell.split(/\s+/).map((part) => part.length)));
    const mean = cells.reduce((sum, cell) => sum + cell.length, 0) / rows.length;
    return Math.min(WIDEST_COLUMN, Math.max(word, mean)) + 2;
  });
  const all = wanted.reduce((sum, width) => sum + width, 0);
  return wanted.map((width) => Math.round((TEXT_WIDTH * width) / all));
}

function rowXml(cells: readonly string[], isHeading: boolean, widths: readonly number[]): string {
  const look = isHeading ? '<w:rPr><w:b/></w:rPr>' : '';
  const texts = cells.map(
    (cell, c) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[c] ?? 0}" w:type="dxa"/></w:tcPr><w:p><w:r>${look}<w:t xml:space="preserve">${escapeText(cell)}</w:t></w:r></w:p></w:tc>`,
  );
  return `<w:tr>${`<w:trPr><w:cantSplit/>${isHeading ? '<w:tblHeader/>' : ''}</w:trPr>`}${texts.join('')}</w:tr>`;
}
