import { expect, it } from 'vitest';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { decodeXml } from '../../../src/extract/zip/decode-xml.ts';
import { openPackage } from '../../../src/extract/zip/open-package.ts';
import { child, readXml } from '../../../src/extract/zip/read-xml.ts';
import { packDocx } from '../../support/make-docx.ts';

const reading = { limits: defaultLimits, prefixes: { 'urn:a': 'a' }, skip: new Set(['a:skip']), numbered: 'a:p' };
const read = async (xml: string) => (await readXml(new TextEncoder().encode(xml), 'part', reading)).root;

it('names elements and attributes by their namespace', async () => {
  const root = await read(
    '<x:r xmlns:x="urn:a" x:k="1"><p xmlns="urn:a"/><x:q xmlns:x="urn:b"/><x:p plain="2"/></x:r>',
  );
  expect(root.attributes['a:k']).toBe('1');
  expect(root.children.map((node) => node.name)).toEqual(['a:p', '{urn:b}q', 'a:p']);
  expect(root.children[2]!.attributes.plain).toBe('2');
});

it('counts elements inside what it skips', async () => {
  const root = await read('<a:r xmlns:a="urn:a"><a:p/><a:skip>no<a:p/></a:skip><a:p>yes</a:p></a:r>');
  expect(root.children.map(({ nth, text }) => [nth, text])).toEqual([
    [1, ''],
    [3, 'yes'],
  ]);
  expect(child(root, 'a:skip')).toBeUndefined();
});

it('decodes by mark, declaration and else as UTF-8', () => {
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1');
  expect(decodeXml(latin)).toMatchObject({ text: expect.stringContaining('é'), replaced: false });
  expect(decodeXml(Buffer.from('<a>é</a>', 'utf16le')).text).toBe('<a>é</a>');
  expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="klingon"?><a>é</a>')).text).toContain('é');
  expect(decodeXml(Buffer.from([0x3c, 0xff]))).toMatchObject({ replaced: true });
});

it('adds up what it inflates', async () => {
  const bytes = packDocx({ a: 'x'.repeat(600), b: 'y'.repeat(600) });
  const zip = await openPackage(bytes, { ...defaultLimits, inflatedTotalBytes: 1000 });
  expect(zip.names).toEqual(['a', 'b']);
  expect(await zip.read('A')).toHaveLength(600);
  expect(await zip.read('none')).toBeNull();
  await expect(zip.read('b')).rejects.toMatchObject({ code: 'suspicious-archive' });
});
