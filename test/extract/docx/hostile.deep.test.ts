import { describe, expect, it } from 'vitest';
import { docxExtractor, isEncryptedOfficePackage } from '../../../src/extract/docx/index.ts';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { makeDocx, packDocx } from '../../support/make-docx.ts';
import { readBytes, readDocx } from './read-docx.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const documentXml = (body: string, head = '') =>
  `${head}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const withDocument = (part: string | Uint8Array) => makeDocx({ body: [], parts: { 'word/document.xml': part } });
const codeOf = (bytes: Uint8Array, limits = defaultLimits) =>
  readBytes(bytes, { limits }).then(
    () => 'read',
    (error) => error.code ?? String(error),
  );

describe('is refused with a code', () => {
  it.each<[string, string, Uint8Array]>([
    ['no bytes', 'empty-file', new Uint8Array()],
    ['an empty zip', 'corrupt-file', packDocx({})],
    ['a zip that is no document', 'corrupt-file', packDocx({ 'hello.txt': 'hi' })],
    ['a truncated zip', 'corrupt-file', makeDocx({ body: ['x'] }).subarray(0, 900)],
    ['no zip at all', 'corrupt-file', new TextEncoder().encode('PK\x03\x04 and nothing more')],
    [
      'a path out of the package',
      'suspicious-archive',
      packDocx({ '../evil.xml': 'x', 'word/document.xml': documentXml(text('x')) }),
    ],
    ['a DTD', 'suspicious-archive', withDocument(documentXml(text('&e;'), '<!DOCTYPE d [<!ENTITY e "x">]>'))],
    ['an unclosed comment', 'corrupt-file', withDocument(documentXml(`<!-- ${'<!-- '.repeat(20_000)}`))],
    ['tags that do not match', 'corrupt-file', withDocument(documentXml('<w:p></w:r>'))],
    [
      '5000 nested elements',
      'suspicious-archive',
      withDocument(documentXml(`${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`)),
    ],
    [
      '1000 nested tables',
      'suspicious-archive',
      withDocument(documentXml('<w:tbl><w:tr><w:tc>'.repeat(1000) + '</w:tc></w:tr></w:tbl>'.repeat(1000))),
    ],
    ['a part of 40 MB', 'suspicious-archive', withDocument(documentXml(text(' '.repeat(40_000_000))))],
    ['a part packed 1000 times', 'suspicious-archive', withDocument(documentXml(text(' '.repeat(10_000_000))))],
  ])('%s', async (_, code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('two entries of one name', async () => {
    const bytes = packDocx({
      'word/document.xml': documentXml(text('a')),
      'word/documenu.xml': documentXml(text('b')),
    });
    const forged = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('documenu', 'document'), 'latin1');
    expect(await codeOf(forged)).toBe('suspicious-archive');
  });

  it('a wrong check sum', async () => {
    const bytes = Buffer.from(packDocx({ 'word/document.xml': documentXml(text('a')) }));
    const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes[directory + 16]! ^= 0xff;
    expect(await codeOf(bytes)).toBe('corrupt-file');
  });

  it('too many entries', async () => {
    expect(await codeOf(makeDocx({ body: ['x'] }), { ...defaultLimits, zipEntries: 3 })).toBe('suspicious-archive');
  });

  it('a password', async () => {
    const bytes = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1000),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(isEncryptedOfficePackage(bytes)).toBe(true);
    expect(isEncryptedOfficePackage(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe(false);
    expect(docxExtractor.sniff(bytes)).toBe(true);
    expect(await codeOf(bytes)).toBe('password-required');
  });
});

it('no words: `extract` says so', async () => {
  expect((await readDocx([''])).body).toEqual([]);
});

describe('is read all the same', () => {
  const read = async (part: string | Uint8Array) =>
    (await readBytes(withDocument(part))).body.map((block) => block.text);

  it('UTF-16', async () => {
    const xml = documentXml(text('Zoë'), '<?xml version="1.0" encoding="UTF-16"?>');
    expect(await read(Buffer.from(`\uFEFF${xml}`, 'utf16le'))).toEqual(['Zoë']);
  });

  it('other prefixes, the default namespace, the strict namespace', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const body = `<x:body>${text('a').replaceAll('w:', 'x:')}</x:body>`;
    expect(await read(`<x:document xmlns:x="${strict}">${body}</x:document>`)).toEqual(['a']);
    expect(await read(`<document xmlns="${W}">${body.replaceAll('x:', '')}</document>`)).toEqual(['a']);
    const bold = '<x:p><x:pPr><x:pStyle x:val="Heading2"/></x:pPr><x:r><x:t>b</x:t></x:r></x:p>';
    const { body: blocks } = await readBytes(
      withDocument(`<x:document xmlns:x="${W}"><x:body>${bold}</x:body></x:document>`),
    );
    expect(blocks).toMatchObject([{ type: 'heading', level: 2, text: 'b' }]);
  });

  it('50000 fields that never end', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(await read(documentXml(`<w:p>${begin.repeat(50_000)}<w:r><w:t>a</w:t></w:r></w:p>`))).toEqual(['a']);
  });

  it('a new prefix on each of 200 nested elements, and 20000 in a row', async () => {
    const nested = Array.from({ length: 200 }, (_, n) => `<p${n}:x xmlns:p${n}="urn:${n}">`);
    const ends = Array.from({ length: 200 }, (_, n) => `</p${199 - n}:x>`);
    const row = Array.from({ length: 20_000 }, (_, n) => `<p${n}:x xmlns:p${n}="urn:${n}"/>`);
    expect(await read(documentXml(text('a') + nested.join('') + ends.join('') + row.join('')))).toEqual(['a']);
  });

  it('an embedded style map and odd names of styles', async () => {
    const parts = { 'mammoth/style-map': 'p => h1' };
    const { body } = await readDocx({ body: [{ text: 'a', style: '__proto__' }], parts });
    expect(body).toMatchObject([{ type: 'paragraph', text: 'a' }]);
  });

  it('bytes that are wrong in the encoding, with a report', async () => {
    const [head, tail] = documentXml(text('a|b')).split('|');
    const bytes = Buffer.concat([Buffer.from(head!), Buffer.from([0xff]), Buffer.from(tail!)]);
    const { body, reports } = await readBytes(withDocument(bytes));
    expect(body[0]!.text).toBe('a\uFFFDb');
    expect(reports).toEqual([expect.stringContaining('degraded-reading: ')]);
  });
});

it('stops at the limit of characters and says so', async () => {
  const { body, reports } = await readDocx(['12345', '67890'], { limits: { ...defaultLimits, textLength: 7 } });
  expect(body.map((block) => block.text)).toEqual(['12345']);
  expect(reports).toEqual([expect.stringContaining('truncated: ')]);
});

it('reads a long document in pieces', async () => {
  const paragraphs = Array.from({ length: 12_000 }, (_, n) => `Paragraph number ${n} with some words in it.`);
  const { body } = await readDocx(paragraphs);
  expect(body).toHaveLength(12_000);
  expect(body.at(-1)!.text).toBe(paragraphs.at(-1));
}, 20_000);

it('knows its files by their content', () => {
  expect(docxExtractor.sniff(makeDocx({ body: ['x'] }))).toBe(true);
  expect(docxExtractor.sniff(packDocx({ 'content.xml': '<a/>' }))).toBe(false);
});
