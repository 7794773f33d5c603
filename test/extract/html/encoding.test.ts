import { expect, test } from 'vitest';
import { readAs } from '../text/reading.ts';

const page = (head: string, words: string) => `<html><head>${head}</head><body><p>${words}</p></body></html>`;
const latin = (text: string) => Buffer.from(text, 'latin1');

test.each<[string, string, string, string]>([
  ['Latin-1 means Windows-1252', '<meta charset="iso-8859-1">', 'Caf\xe9 \x93two\x94', 'Café “two”'],
  [
    'the older way to say it',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">',
    '\xe8esk\xfd',
    'český',
  ],
  ['Cyrillic', "<meta charset='koi8-r'>", '\xed\xc9\xce\xd5\xd4\xd9', 'Минуты'],
  ['two bytes for a character', '<meta charset=shift_jis>', '\x8bc\x8e\x96\x98^', '議事録'],
])('%s', async (_, head, bytes, text) => {
  const { body, reports } = await readAs('a.html', latin(page(head, bytes)));
  expect(body.map((b) => b.text)).toEqual([text]);
  expect(reports).toEqual([]);
});

test('an XML declaration counts as well', async () => {
  const source = `<?xml version="1.0" encoding="ISO-8859-2"?>\n${page('', '\xe8')}`;
  expect((await readAs('a.xhtml', latin(source))).body[0]!.text).toBe('č');
});

test('bytes that are UTF-8 are read as such, whatever the head says', async () => {
  const { body } = await readAs('a.html', page('<meta charset="iso-8859-1">', 'Café'));
  expect(body[0]!.text).toBe('Café');
});

test('UTF-16 shows in the bytes; an encoding that nobody knows is guessed and said to be', async () => {
  const wide = Buffer.from(page('<meta charset="utf-16">', 'Café'), 'utf16le');
  expect((await readAs('a.html', wide)).body[0]!.text).toBe('Café');
  const unknown = await readAs('a.html', latin(page('<meta charset="x-nobody">', 'Caf\xe9')));
  expect(unknown.body[0]!.text).toBe('Café');
  expect(unknown.reports).toEqual(['encoding-guessed']);
});
