/** Word files with entities, encodings, and references that lead in circles or outside. */
import { type DocxSpec, makeDocx } from '../make-docx.ts';
import { documentXml, good, p, R, raw, W } from './docx-pieces.ts';
import { type HostileInput, input, pieces } from './input.ts';

const spec = (name: string, make: () => DocxSpec) => input(`docx-${name}.docx`, () => makeDocx(make()));
const relations = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const relation = (id: string, type: string, target: string, external = false) =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
const style = (id: string, inside: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const styled = (id: string) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>styled</w:t></w:r></w:p>`;

export const docxReferences: readonly HostileInput[] = [
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
