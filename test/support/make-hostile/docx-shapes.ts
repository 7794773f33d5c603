/** Word files whose main part is hostile by its shape: depth, number, what never ends. */
import { documentXml, good, p, raw, W } from './docx-pieces.ts';
import { type HostileInput, nest, pieces } from './input.ts';

const body = (name: string, xml: () => string) => raw(name, () => documentXml(good + xml()));
const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

export const docxShapes: readonly HostileInput[] = [
  raw('unclosed-comment', () => documentXml(`<!-- ${'<!-- '.repeat(20_000)}`)),
  raw('unclosed-cdata', () => `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t><![CDATA[${'x'.repeat(10_000)}`),
  raw('unclosed-instruction', () => `<?xml version="1.0"?><?x ${'? '.repeat(20_000)}`),
  raw('mismatched-tags', () => documentXml('<w:p><w:r></w:p></w:r>')),
  raw('empty-part', () => ''),
  raw('other-root', () => '<html><body>no</body></html>'),
  raw('two-roots', () => documentXml(good) + documentXml(good)),
  raw('nul-characters', () => documentXml(p('a\0b'))),
  raw('forbidden-references', () => documentXml(p('&#0;&#x1b;[2J&#xD800;&#x110000;'))),
  raw('cut-in-the-middle', () => documentXml(good.repeat(50)).slice(0, 4000)),
  body(
    'namespaces-nested',
    () => pieces(20_000, (i) => `<p${i}:x xmlns:p${i}="u${i}">`) + pieces(20_000, (i) => `</p${19_999 - i}:x>`),
  ),
  body('namespaces-in-a-row', () => pieces(20_000, (i) => `<p${i}:x xmlns:p${i}="urn:${i}"/>`)),
  body('attributes-20000', () => `<w:p ${pieces(20_000, (i) => `w:a${i}="x" `)}/>`),
  body('attribute-5mb', () => `<w:p w:x="${'y'.repeat(5_000_000)}"/>`),
  body('depth-5000', () => nest(5000, '<w:sdt>', '</w:sdt>')),
  body('depth-250', () => nest(245, '<w:sdt><w:sdtContent>'.slice(0, 7), '</w:sdt>', p('deep'))),
  body('nested-tables-1000', () => nest(1000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')),
  body('nested-tables-60', () => nest(60, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', p('deep'))),
  body('table-300x300', () => `<w:tbl>${`<w:tr>${cell(p('x')).repeat(300)}</w:tr>`.repeat(300)}</w:tbl>`),
  body('table-one-row-of-30000', () => `<w:tbl><w:tr>${cell(p('x')).repeat(30_000)}</w:tr></w:tbl>`),
  body(
    'table-spans-of-a-million',
    () =>
      `<w:tbl>${`<w:tr>${cell(p('x'), '<w:gridSpan w:val="1000000"/>')}${cell(p('y'), '<w:gridSpan w:val="-5"/>')}</w:tr>`.repeat(50)}</w:tbl>`,
  ),
  body(
    'table-merge-without-start',
    () => `<w:tbl>${`<w:tr>${cell(p('x'), '<w:vMerge/>').repeat(20)}</w:tr>`.repeat(200)}</w:tbl>`,
  ),
  body(
    'table-grid-before-million',
    () => `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000"/></w:trPr>${cell(p('x'))}</w:tr></w:tbl>`,
  ),
  body('table-empty-rows', () => `<w:tbl>${'<w:tr/>'.repeat(50_000)}</w:tbl>`),
  body('fields-never-ended', () => `<w:p>${field('begin').repeat(50_000)}</w:p>`),
  body('fields-ended-too-often', () => `<w:p>${field('end').repeat(50_000)}</w:p>`),
  body(
    'fields-nested-5000',
    () =>
      `<w:p>${field('begin').repeat(5000)}${field('separate').repeat(5000)}<w:r><w:t>x</w:t></w:r>${field('end').repeat(5000)}</w:p>`,
  ),
  body('runs-100000', () => `<w:p>${'<w:r><w:t>x</w:t></w:r>'.repeat(100_000)}</w:p>`),
  body('paragraphs-100000', () => p('Some words of talk.').repeat(100_000)),
  body('actions-20000', () => pieces(20_000, (i) => p(`Action ${i}: AB to do thing ${i} by 5 May 2024`))),
  body('empty-paragraphs-200000', () => '<w:p/>'.repeat(200_000)),
  body('one-run-of-5mb', () => p('word '.repeat(1_000_000))),
  body('one-word-of-2mb', () => p('x'.repeat(2_000_000))),
  body('tabs-200000', () => `<w:p><w:r>${'<w:tab/>'.repeat(200_000)}</w:r></w:p>`),
  body('breaks-100000', () => `<w:p><w:r>${'<w:br/>'.repeat(100_000)}<w:t>x</w:t></w:r></w:p>`),
  body(
    'bookmarks-100000',
    () => `<w:p>${pieces(100_000, (i) => `<w:bookmarkStart w:id="${i}" w:name="b${i}"/>`)}</w:p>`,
  ),
  body(
    'changes-50000',
    () =>
      `<w:p>${'<w:ins w:id="1"><w:r><w:t>a</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>b</w:delText></w:r></w:del>'.repeat(25_000)}</w:p>`,
  ),
  body(
    'changes-nested-200',
    () => `<w:p>${nest(200, '<w:ins w:id="1">', '</w:ins>', '<w:r><w:t>x</w:t></w:r>')}</w:p>`,
  ),
  body('paragraph-marks-deleted', () =>
    `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`.repeat(20_000),
  ),
  body('choices-nested-100', () =>
    nest(100, '<mc:AlternateContent><mc:Choice Requires="x">', '</mc:Choice></mc:AlternateContent>', p('deep')),
  ),
  body('text-boxes-nested-40', () =>
    nest(40, '<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>', p('deep')),
  ),
  body(
    'hyperlinks-50000',
    () => `<w:p>${'<w:hyperlink r:id="nowhere"><w:r><w:t>x</w:t></w:r></w:hyperlink>'.repeat(50_000)}</w:p>`,
  ),
  body(
    'symbols-odd',
    () => '<w:p><w:r><w:sym w:font="Wingdings" w:char="ZZZZ"/><w:sym w:char="F0FFFFFF"/></w:r></w:p>',
  ),
  body('numbers-odd', () =>
    pieces(
      9,
      (i) =>
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="${i * 1e9}"/><w:numId w:val="${i - 4}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`,
    ),
  ),
  body(
    'escapes-in-text',
    () => p('Action: AB to run &#x9b;2J ]8;;file:///etc/passwd\u202e now') + p('Chair: \u2066Ada\u2069'),
  ),
  body(
    'formulas-in-text',
    () => p('Action: =HYPERLINK("http://x.invalid","a") by @SUM(1+1)*cmd|') + p('Action: -2+3 to +1'),
  ),
];
