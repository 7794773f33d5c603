/** Files that are known and not read are refused by name, with the way out. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { detectExtractor } from '../../src/extract/index.ts';
import { refusedEndings } from '../../src/extract/refused.ts';
import { UnreadableDocument } from '../../src/model/diagnostic.ts';
import { makeDocx } from '../support/make-docx.ts';
import { some } from '../support/some.ts';

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([60])])));
const odf = (type: string) =>
  zipSync({ mimetype: [new TextEncoder().encode(`application/vnd.oasis.opendocument.${type}`), { level: 0 }] });
/** A compound file that holds streams of these names. */
const ole = (...streams: string[]) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      ...streams.map((name) => Buffer.from(name, 'utf16le')),
    ]),
  );
const text = (words: string) => new TextEncoder().encode(words);

const files: [string, Uint8Array, RegExp, RegExp][] = [
  ['a.pptx', zip('ppt/presentation.xml', 'ppt/embeddings/word/document.xml'), /PowerPoint/, /PDF/],
  ['a.ppt', ole('PowerPoint Document'), /PowerPoint/, /PDF/],
  ['a.xls', ole('Workbook'), /Excel.*\.xls/, /\.xlsx/],
  ['old.xls', ole('Book'), /Excel.*\.xls/, /\.xlsx/],
  ['with-word.xls', ole('Workbook', 'WordDocument'), /Excel/, /\.xlsx/],
  ['a.xlsb', zip('xl/workbook.bin'), /\.xlsb/, /\.xlsx/],
  ['a.msg', ole('__properties_version1.0', 'WordDocument'), /Outlook/, /\.eml/],
  ['a.odp', odf('presentation'), /OpenDocument presentation/, /PDF/],
  ['a.pages', zip('Index/Document.iwa'), /Apple Pages/, /Word or PDF/],
  ['a.numbers', zip('Index/Document.iwa', 'Index/Tables/DataList.iwa'), /Apple Numbers/, /CSV/],
  ['a.key', zip('Index/Slide.iwa'), /Keynote/, /PDF/],
  ['a.one', new Uint8Array([0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d, 0xae, 0xb1]), /OneNote/, /PDF/],
  ['a.vtt', text('WEBVTT\n\n00:01.000 --> 00:04.000\nHello\n'), /transcript/, /minutes/],
];

describe('by content and ending', () => {
  test.each(files)('%s', (name, bytes, what, help) => {
    const refusal = refusalOf(name, bytes);
    expect(refusal.code).toBe('unsupported-format');
    expect(refusal.message).toMatch(what);
    expect(refusal.help).toMatch(help);
  });

  // Where a Word document and a workbook lie in each other, the ending decides.
  test.each(some(files.filter(([name]) => name !== 'with-word.xls')))('%s called .docx', (_, bytes, what) => {
    // Of Apple's makes nothing but the ending tells which it is.
    expect(refusalOf('a.docx', bytes).message).toMatch(
      /Apple/.test(what.source) || what.source === 'Keynote' ? /Apple/ : what,
    );
  });
});

test('a Word document that holds a workbook is a Word document', () => {
  expect(detectExtractor('a.doc', ole('WordDocument', 'Workbook')).extractor.format).toBe('doc');
  const bytes = makeDocx({ body: ['Minutes'], parts: { 'word/embeddings/xl/workbook.bin': 'x' } });
  expect(detectExtractor('a.docx', bytes).extractor.format).toBe('docx');
});

test('endings in folders', () => {
  for (const ending of ['pptx', 'xls', 'msg', 'pages', 'numbers', 'key', 'one', 'vtt', 'odp', 'ppt'])
    expect(refusedEndings).toContain(ending);
});

function refusalOf(name: string, bytes: Uint8Array): UnreadableDocument {
  try {
    detectExtractor(name, bytes);
  } catch (error) {
    if (error instanceof UnreadableDocument) return error;
    throw error;
  }
  throw new Error(`${name} was not refused`);
}
