import { expect, test } from 'vitest';
import { detectExtractor } from '../../src/extract/index.ts';
import { makeDocx } from '../support/make-docx.ts';
import { makeOdt } from '../support/make-odt.ts';
import { readAs } from './text/reading.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const formatOf = (name: string, content: string) => detectExtractor(name, bytes(content)).extractor.format;

test('text-like content is read by the ending of its name', () => {
  expect(formatOf('a.md', 'Hello')).toBe('markdown');
  expect(formatOf('a.HTM', '<p>Hello')).toBe('html');
  expect(formatOf('a.txt', 'Hello')).toBe('text');
  expect(formatOf('MINUTES', 'Hello')).toBe('text');
  expect(formatOf('minutes.2019-05', 'Hello')).toBe('text');
});

test('a page under another name is read as html, with a warning', () => {
  const found = detectExtractor('april.txt', bytes('\n<!DOCTYPE html>\n<html><p>Hello'));
  expect(found.extractor.format).toBe('html');
  expect(found.mismatch).toMatch(/named \.txt.*html/);
  expect(detectExtractor('april.pdf', bytes('<html><p>Not found')).mismatch).not.toBeNull();
});

test('text under the name of a binary format is read as text', async () => {
  const { format, reports } = await readAs('april.docx', 'Present: Ann Lee\n');
  expect(format).toBe('text');
  expect(reports).toEqual(['format-mismatch']);
});

test.each([
  ['empty.txt', '', 'empty-file'],
  ['a.bin', '\u0001\u0002\u0003\u0004\u0005\u0006', 'unsupported-format'],
  ['a.zip', 'PK\u0003\u0004\u0014\u0000\u0000\u0000', 'unsupported-format'],
])('%s is refused with a code', async (name, content, code) => {
  await expect(readAs(name, content)).rejects.toMatchObject({ name: 'UnreadableDocument', code });
});

test('Office containers: encrypted ones want a password, others than Word are refused', async () => {
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]);
  const encrypted = ole('EncryptedPackage');
  await expect(readAs('a.docx', encrypted)).rejects.toMatchObject({ code: 'password-required' });
  expect(() => detectExtractor('a.xls', ole('Workbook'))).toThrow(
    expect.objectContaining({ code: 'unsupported-format' }),
  );
  expect(detectExtractor('a.doc', ole('WordDocument')).extractor.format).toBe('doc');
});

test.each([
  ['blank.txt', ' \n\t\n '],
  ['rules.md', '---\n\n***\n'],
  ['empty.html', '<html><body><img src="scan.png"></body></html>'],
  ['empty.rtf', '{\\rtf1\\pard\\par}'],
  ['empty.docx', makeDocx({ body: [''] })],
  ['empty.odt', makeOdt({ body: '<text:p/>' })],
])('%s opens and holds no words: an empty document and a warning', async (name, content) => {
  const { body, furniture, reports } = await readAs(name, content);
  expect([body, furniture, reports]).toEqual([[], [], ['no-words']]);
});

test('the extractor is chosen by content for OpenDocument texts and RTF', () => {
  expect(detectExtractor('a.odt', makeOdt({ body: '' })).extractor.format).toBe('odt');
  expect(formatOf('a.rtf', '{\\rtf1 Hello}')).toBe('rtf');
  expect(formatOf('a.rtf', '{\\pard Hello\\par}')).toBe('rtf');
});

test('bytes at an odd address are searched in no more time than others', () => {
  const view = new Uint8Array(new ArrayBuffer(5001), 1);
  view.set([0xd0, 0xcf, 0x11, 0xe0]);
  expect(() => detectExtractor('a.doc', view)).toThrow('old Office file');
});
