/** Word files whose XML is hostile: depth, number, loops, references that lead nowhere or outside. */
import { type DocxSpec, makeDocx } from '../make-docx.ts';
import { type HostileInput, input, nest, pieces } from './input.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const documentXml = (body: string, head = '') =>
  `${head}<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
export const p = (words: string, properties = '') => `<w:p>${properties}<w:r><w:t>${words}</w:t></w:r></w:p>`;
const good = p('Minutes of the Harbour Board') + p('5 March 2024') + p('Action: AB to order a chain.');
const withPart = (path: string, part: string | Uint8Array) => makeDocx({ body: ['Minutes'], parts: { [path]: part } });
const body = (name: string, xml: () => string) =>
  input(`docx-${name}.docx`, () => withPart('word/document.xml', documentXml(good + xml())));
const raw = (name: string, part: () => string | Uint8Array) =>
  input(`docx-${name}.docx`, () => withPart('word/document.xml', part()));
const spec = (name: string, make: () => DocxSpec) => input(`docx-${name}.docx`, () => makeDocx(make()));
const relations = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const relation = (id: string, type: string, target: string, external = false) =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const style = (id: string, inside: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const styled = (id: string) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>styled</w:t></w:r></w:p>`;

const shapes: HostileInput[] = [
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

const parts: HostileInput[] = [
  raw('entity-laughs', () =>
    documentXml(
      p('&c;'),
      `<!DOCTYPE d [<!ENTITY a "${'ha'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>`,
    ),
  ),
  raw('entity-file', () => documentXml(p('&e;'), '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>')),
  raw('entity-http', () =>
    documentXml(p('&e;'), '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]>'),
  ),
  raw('utf16-no-mark', () =>
    Buffer.from(documentXml(p('Minutes'), '<?xml version="1.0" encoding="UTF-16"?>'), 'utf16le'),
  ),
  raw('utf16-odd-length', () => Buffer.from(`\uFEFF${documentXml(p('Minutes'))}`, 'utf16le').subarray(0, -1)),
  raw('encoding-unknown', () => documentXml(p('x'), '<?xml version="1.0" encoding="klingon"?>')),
  raw('encoding-utf7', () => documentXml(p('+ADw-x'), '<?xml version="1.0" encoding="utf-7"?>')),
  raw('invalid-utf8', () =>
    Buffer.concat([Buffer.from(documentXml('').slice(0, -26)), Buffer.from([0xff, 0xfe, 0xc0, 0x80])]),
  ),
  input('docx-styles-in-a-circle.docx', () =>
    makeDocx({
      body: [{ xml: styled('A') }],
      styles: style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>'),
    }),
  ),
  input('docx-style-on-itself.docx', () =>
    makeDocx({
      body: [{ xml: styled('A') }],
      styles: style('A', '<w:basedOn w:val="A"/><w:link w:val="A"/><w:next w:val="A"/>'),
    }),
  ),
  input('docx-styles-chain-20000.docx', () =>
    makeDocx({
      body: [{ xml: styled('S0') }],
      styles: pieces(20_000, (i) => style(`S${i}`, `<w:basedOn w:val="S${i + 1}"/>`)),
    }),
  ),
  spec('styles-named-like-objects', () => ({
    body: ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((text) => ({ text, style: text })),
  })),
  spec('list-starts-at-two-billion', () => ({
    body: [{ text: 'a', list: { id: 1 } }],
    lists: [{ id: 1, levels: [{ text: '%1.%2.%9', format: 'upperRoman', start: 2_000_000_000 }] }],
  })),
  spec('list-letters-of-a-million', () => ({
    body: [{ text: 'a', list: { id: 1 } }],
    lists: [{ id: 1, levels: [{ text: '%1'.repeat(2000), format: 'lowerLetter', start: 1_000_000 }] }],
  })),
  spec('note-in-itself', () => ({
    body: ['Minutes'],
    parts: {
      'word/footnotes.xml': `<w:footnotes xmlns:w="${W}"><w:footnote w:id="1">${p('x')}<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>`,
      'word/document.xml': documentXml(good + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'.repeat(500)),
      'word/_rels/document.xml.rels': relations(relation('f', 'footnotes', 'footnotes.xml')),
    },
  })),
  spec('embedded-style-map', () => ({
    body: ['Minutes'],
    parts: { 'mammoth/style-map': `p[style-name='${'\\'.repeat(20_000)}` },
  })),
  spec('header-is-the-document', () => ({
    body: ['Minutes'],
    parts: {
      'word/_rels/document.xml.rels': relations(relation('h', 'header', 'document.xml')),
      'word/document.xml': documentXml(`${good}<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>`),
    },
  })),
  ...[
    '../../../../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    'http://127.0.0.1:9/x.xml',
    'word\\document.xml',
    '',
  ].map((target, i) =>
    spec(`main-part-elsewhere-${i}`, () => ({
      body: ['Minutes'],
      parts: { '_rels/.rels': relations(relation('m', 'officeDocument', target, i > 1)) },
    })),
  ),
  ...['image', 'attachedTemplate', 'subDocument', 'aFChunk', 'oleObject', 'frame'].map((type) =>
    spec(`external-${type}`, () => ({
      body: ['Minutes'],
      parts: {
        'word/_rels/document.xml.rels': relations(relation('x', type, 'file:///dev/zero', true)),
        'word/document.xml': documentXml(
          `${good}<w:altChunk r:id="x"/><w:subDoc r:id="x"/><w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="x"/></w:drawing></w:r></w:p>`,
        ),
      },
    })),
  ),
  spec('relations-50000', () => ({
    body: ['Minutes'],
    parts: {
      'word/_rels/document.xml.rels': relations(
        pieces(50_000, (i) => relation(`r${i}`, 'hyperlink', `http://x.invalid/${i}`, true)),
      ),
    },
  })),
  spec('properties-5mb', () => ({
    body: ['Minutes'],
    parts: {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${'x'.repeat(5_000_000)}</dc:title></cp:coreProperties>`,
    },
  })),
  spec('title-of-escapes', () => ({
    body: ['Minutes', '5 March 2024'],
    properties: { title: '../../../tmp/x\u202etxt.exe', creator: '=1+1' },
  })),
];

export const docxInputs: readonly HostileInput[] = [...shapes, ...parts];
