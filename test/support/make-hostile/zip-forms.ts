/** Packages that lie about themselves. */
import { makeDocx, packDocx } from '../make-docx.ts';
import { documentXml, p } from './docx-pieces.ts';
import { type HostileInput, input, pieces } from './input.ts';
import { blankStream, type RawEntry, rawZip } from './raw-zip.ts';

const xml = documentXml(p('Minutes of the Harbour Board'));
const main: RawEntry = { name: 'word/document.xml', data: xml };
const zip = (name: string, entries: () => RawEntry[], end: Parameters<typeof rawZip>[1] = {}) =>
  input(`zip-${name}.docx`, () => rawZip(entries(), end));
const bomb = (megabytes: number, more: Partial<RawEntry> = {}): RawEntry[] => [
  { ...main, packed: Buffer.concat([blankStream(megabytes)]), size: megabytes * 1024 * 1024, crc: 0, ...more },
];
const whole = () => Buffer.from(makeDocx({ body: ['Minutes of the Harbour Board', 'Action: AB to do it'] }));
const names = [
  '/etc/passwd',
  '../evil.xml',
  '..\\evil.xml',
  'C:\\evil.xml',
  'word/../../evil.xml',
  'a\0b.xml',
  `${'x'.repeat(60_000)}.xml`,
  '',
  '.',
  '//server/share',
  'word/document.xml/',
];

export const zipInputs: readonly HostileInput[] = [
  ...names.map((name, i) => zip(`name-${i}`, () => [{ name, data: 'x' }, main])),
  ...[4, 30, 100, 900, 2000].map((end) => input(`zip-cut-at-${end}.docx`, () => whole().subarray(0, end))),
  ...[1, 10, 22, 60].map((left) => input(`zip-cut-${left}-from-the-end.docx`, () => whole().subarray(0, -left))),
  zip('no-entries', () => []),
  zip('bomb-100mb', () => bomb(100)),
  zip('bomb-500mb', () => bomb(500)),
  zip('bomb-4gb', () => bomb(4095, { size: 0xfffffff0 })),
  zip('bomb-300mb-lying', () => bomb(300, { size: 1000 })),
  zip('bomb-9mb', () => bomb(9)),
  zip('bomb-in-a-part-not-read', () => [main, { ...bomb(500)[0]!, name: 'word/media/image1.png' }]),
  zip('bomb-in-styles', () => [main, { ...bomb(200)[0]!, name: 'word/styles.xml' }]),
  zip('size-too-small', () => [{ ...main, size: 3 }]),
  zip('size-too-large', () => [{ ...main, size: 0xfffffff0 }]),
  zip('packed-size-too-large', () => [{ ...main, packedSize: 0xfffffff0 }]),
  zip('packed-size-none', () => [{ ...main, packedSize: 0 }]),
  zip('offset-outside', () => [{ ...main, offset: 0xfffffff0 }]),
  zip('offset-at-another', () => [main, { ...main, name: 'word/styles.xml', offset: 0 }]),
  zip('wrong-check-sum', () => [{ ...main, crc: 1 }]),
  zip('garbage-for-deflate', () => [{ ...main, packed: Buffer.alloc(5000, 0xa5) }]),
  zip('other-local-name', () => [{ ...main, localName: 'word/documenu.xml' }]),
  zip('encrypted-part', () => [{ ...main, flags: 1 }]),
  zip('encrypted-strongly', () => [{ ...main, flags: 0x41 }]),
  ...[1, 9, 12, 14, 93, 99].map((method) => zip(`method-${method}`, () => [{ ...main, method }])),
  zip('two-of-one-name', () => [main, { ...main, data: documentXml(p('other')) }]),
  zip('two-that-differ-in-case', () => [main, { ...main, name: 'WORD/Document.xml' }]),
  zip('link-for-a-part', () => [{ ...main, data: '/etc/passwd', method: 0, attributes: 0xa1ff0000 }]),
  zip('entries-1001', () => [main, ...Array.from({ length: 1000 }, (_, i) => ({ name: `x${i}`, data: '' }))]),
  zip('entries-60000', () => [
    main,
    ...Array.from({ length: 60_000 }, (_, i) => ({ name: `x${i}`, data: '', method: 0 })),
  ]),
  zip('count-too-high', () => [main], { count: 60_000 }),
  zip('count-too-low', () => [main, { name: 'x', data: 'y' }], { count: 1 }),
  zip('count-for-zip64', () => [main], { count: 0xffff }),
  zip('directory-outside', () => [main], { offset: 0xfffffff0 }),
  zip('comment-65535', () => [main], { comment: Buffer.alloc(65_535, 'PK\x05\x06') }),
  input('zip-garbage-before.docx', () =>
    Buffer.concat([Buffer.from('PK\x03\x04 word/document'), Buffer.alloc(3000, 7), whole()]),
  ),
  input('zip-garbage-behind.docx', () => Buffer.concat([whole(), Buffer.alloc(3000, 7)])),
  input('zip-twice.docx', () => Buffer.concat([whole(), whole()])),
  input('zip-in-zip.docx', () => packDocx({ 'a.docx': packDocx({ 'b.docx': whole() }) })),
  input('zip-of-nothing-useful.docx', () => packDocx({ 'word/document.txt': pieces(500, (i) => `line ${i}\n`) })),
  input('zip-named.pdf', whole),
  input('zip-named.txt', whole),
  input('zip-named.odt', whole),
];
