import { expect, test } from 'vitest';
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
  expect(cleanText('a\r\nb\rc\u0000\u001b[31md\u2028e\fg')).toBe('a\nb\nc[31md\ne\ng');
});

test('control characters throughout are no text', async () => {
  await expect(readAs('a.txt', Buffer.from(Array.from({ length: 400 }, (_, i) => i % 32)))).rejects.toMatchObject({
    code: 'unsupported-format',
  });
});
