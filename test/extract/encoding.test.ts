import { describe, expect, test } from 'vitest';
import { cleanText, decodeBytes } from '../../src/extract/encoding.ts';
import { readAs } from './text/reading.ts';

const text = 'Café – “yes” £5';

test.each([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
  ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'utf-16be'],
  ['UTF-16 LE', Buffer.from(`Plain words ${text}`, 'utf16le').subarray(24), 'utf-16le'],
  ['UTF-16 BE', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
  [
    'Windows-1252',
    Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x79, 0x65, 0x73, 0x94, 0x20, 0xa3, 0x35]),
    'windows-1252',
  ],
])('%s', (_, bytes, encoding) => {
  const decoded = decodeBytes(bytes);
  expect(decoded.encoding).toBe(encoding);
  expect(cleanText(decoded.text)).toBe(text);
  expect(decoded.guessed).toBe(encoding === 'windows-1252');
});

test('a guess is reported', async () => {
  const { reports, body } = await readAs('a.txt', Buffer.from([0x43, 0x61, 0x66, 0xe9]));
  expect(reports).toEqual(['encoding-guessed']);
  expect(body[0]!.text).toBe('Café');
});

test('line ends and control characters', () => {
  expect(cleanText('a\r\nb\rc\u0000\u001b[31md\u2028e\fg')).toBe('a\nb\ncd\ne\ng');
});

test('control characters throughout are no text', async () => {
  await expect(readAs('a.txt', Buffer.from(Array.from({ length: 400 }, (_, i) => i % 32)))).rejects.toMatchObject({
    code: 'unsupported-format',
  });
});

describe('what was written for a terminal', () => {
  test('escapes go, the words stay', () => {
    const given =
      'Title: \u001b[1;31mBoat fund\u001b[0m\u001b]0;a title\u0007\n\u001b[2KAction: \u001b]8;;http://example.org\u001b\\Ida\u001b]8;;\u001b\\ \u009b32mto pay\u001b(B\nN\u0008NA\u0008A _\u0008u';
    expect(cleanText(given)).toBe('Title: Boat fund\nAction: Ida to pay\nNA u');
  });

  test('an escape that is cut off takes nothing with it but itself', () => {
    expect(cleanText('a\u001b[31')).toBe('a');
    expect(cleanText('\u001b]0;never closed\nAction: pay')).toBe('0;never closed\nAction: pay');
  });

  test('such a text is text, however many escapes it holds', async () => {
    const { body } = await readAs('a.txt', '\u001b[1mAction\u001b[0m: \u001b[31mIda\u001b[0m \u0008\u0008to pay');
    expect(body.map(({ text }) => text)).toEqual(['Action: Ida to pay']);
  });
});

test('a page with some control characters is a page', async () => {
  const { body, format } = await readAs(
    'a.html',
    '<!doctype html><html><p>Present:\u0001 Ida\u0002 Moor\u0003 \u0004and\u0005 Ben&#8; Voss</p></html>',
  );
  expect(format).toBe('html');
  expect(body.map(({ text }) => text)).toEqual(['Present: Ida Moor and Ben Voss']);
});
