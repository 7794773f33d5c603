import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { refuseBombs } from '../../../src/extract/pdf/page/refuse-bombs.ts';
import { pageOf, rawPdf, stream, words } from '../../support/make-hostile/raw-pdf.ts';
import { readBytes } from './read.ts';

const MIB = 1024 * 1024;
/** Bytes that a stream may inflate to, however well it was packed. */
const upTo = (inflatedPartBytes: number) => ({ inflatedPartBytes, inflateRatio: 10_000_000 });

function packed(data: Buffer, times: number, more = '', name = '/FlateDecode'): Buffer {
  let packedData = data;
  for (let n = 0; n < times; n += 1) packedData = deflateSync(packedData);
  const filters = Array.from({ length: times }, () => name);
  return rawPdf(pageOf(stream(packedData, `/Filter ${times === 1 ? name : `[${filters.join(' ')}]`} ${more}`)));
}

const blank = (bytes: number) => Buffer.alloc(bytes, ' ');

describe('a stream that inflates beyond the limit', () => {
  test.each([
    ['packed once', packed(blank(3 * MIB), 1)],
    ['packed twice', packed(blank(3 * MIB), 2)],
    ['with short names', packed(blank(3 * MIB), 1, '', '/Fl')],
    ['with a letter as a number', packed(blank(3 * MIB), 1, '', '/Fl#61teDecode')],
    ['behind text that has streams', Buffer.concat([packed(blank(9), 1), packed(blank(3 * MIB), 1)])],
  ])('%s, is refused', (_, bytes) => {
    expect(() => refuseBombs(bytes, upTo(2 * MIB))).toThrow(/inflates a stream of \d+ bytes to more than 2097152/);
    expect(() => refuseBombs(bytes, upTo(3 * MIB))).not.toThrow();
  });

  test('whose check sum is wrong, is refused', () => {
    const bytes = packed(blank(3 * MIB), 1);
    bytes[bytes.lastIndexOf('\nendstream') - 1]! ^= 1;
    expect(() => refuseBombs(bytes, upTo(2 * MIB))).toThrow(/inflates/);
  });

  test.each(['/Subtype /Image', '/Subtype/Image /Width 9', '/Type /EmbeddedFile'])('is let be as %s', (kind) => {
    expect(() => refuseBombs(packed(blank(3 * MIB), 1, kind), upTo(2 * MIB))).not.toThrow();
  });

  test('is the business of the extractor, which has the limit as an option', async () => {
    const bytes = packed(Buffer.concat([Buffer.from(words('Minutes')), blank(3 * MIB)]), 1);
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'suspicious-archive' });
    const limits = { ...defaultLimits, inflateRatio: 2000 };
    expect((await readBytes(bytes, { limits })).body).toEqual(['P Minutes']);
  });
});

describe('a stream that inflates to many times its size', () => {
  const limits = { inflatedPartBytes: 32 * MIB, inflateRatio: 100 };

  test('is refused if it is large', () => {
    expect(() => refuseBombs(packed(blank(2 * MIB), 1), limits)).toThrow(/inflates a stream/);
    expect(() => refuseBombs(packed(blank(MIB / 2), 1), limits)).not.toThrow();
  });

  test('is read where the option allows it, and what packs less well always is', () => {
    const words = Buffer.from(Array.from({ length: 300_000 }, (_, n) => `${n * 7919} m `).join(''));
    expect(words.length).toBeGreaterThan(2 * MIB);
    expect(() => refuseBombs(packed(words, 1), limits)).not.toThrow();
    expect(() => refuseBombs(packed(blank(2 * MIB), 1), { ...limits, inflateRatio: 2000 })).not.toThrow();
  });
});

describe('a stream that is packed three times', () => {
  test('is refused, however small', () => {
    expect(() => refuseBombs(packed(blank(9), 3), upTo(2 * MIB))).toThrow(/packs a stream more than 2 times/);
  });

  test('once in text form and once in bytes is nothing odd', () => {
    const bytes = rawPdf(pageOf(stream('x', '/Filter [/ASCII85Decode /FlateDecode /DCTDecode]')));
    expect(() => refuseBombs(bytes, upTo(2 * MIB))).not.toThrow();
  });
});

test.each([
  ['no stream at all', 'Minutes of the stream committee, downstream\nendstream'],
  ['a stream without an end', '1 0 obj << /Filter /FlateDecode >> stream\nno deflated data'],
  ['filters without an end', '1 0 obj << /Filter [/FlateDecode >> stream\nx endstream'],
])('%s is for the parser to judge', (_, text) => {
  expect(() => refuseBombs(Buffer.from(text), upTo(0))).not.toThrow();
});
