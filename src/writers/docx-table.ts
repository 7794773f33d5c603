/** A table as a Word document: the few parts of a package that Word asks for. The same rows give the same bytes. */
import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Zip keeps local time from 1980 on: the same fields in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/** The first row is the heading and is repeated on every page. */
export function docxTable(rows: readonly (readonly string[])[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${TYPES}/relationships"><Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${tableXml(rows)}<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(XML + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME });
}

function tableXml(rows: readonly (readonly string[])[]): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
  const grid = (rows[0] ?? []).map(() => '<w:gridCol/>').join('');
  const body = rows.map((cells, i) => rowXml(cells, i === 0)).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

function rowXml(cells: readonly string[], isHeading: boolean): string {
  const look = isHeading ? '<w:rPr><w:b/></w:rPr>' : '';
  const texts = cells.map(
    (cell) => `<w:tc><w:p><w:r>${look}<w:t xml:space="preserve">${escaped(cell)}</w:t></w:r></w:p></w:tc>`,
  );
  return `<w:tr>${isHeading ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${texts.join('')}</w:tr>`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
