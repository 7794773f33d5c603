/** Packages that lie in any field, or are damaged anywhere: read within the limits, or refused with a code. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultLimits, type ExtractLimits } from '../../src/extract/extractor.ts';
import { openPackage } from '../../src/extract/zip/open-package.ts';
import { UnreadableDocument } from '../../src/model/diagnostic.ts';
import { packDocx } from '../support/make-docx.ts';
import { type RawEntry, rawZip } from '../support/make-hostile/raw-zip.ts';

const limits: ExtractLimits = { ...defaultLimits, inflatedPartBytes: 5000, inflatedTotalBytes: 12_000, zipEntries: 20 };
// A fixed seed: a run in CI must not fail by chance.
const runs = { numRuns: 300, seed: 20240305 };

/** Reads every part. `null` if the package was refused, as it should be: with a code. */
async function readAll(bytes: Uint8Array, within = limits): Promise<Map<string, Uint8Array> | null> {
  try {
    const zip = await openPackage(bytes, within);
    const parts = new Map<string, Uint8Array>();
    for (const name of zip.names) parts.set(name, (await zip.read(name))!);
    return parts;
  } catch (error) {
    if (error instanceof UnreadableDocument) return null;
    throw error;
  }
}

const name = fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z0-9]{1,8}){0,2}\.xml$/);
const size32 = fc.oneof(fc.nat(), fc.constantFrom(0, 1, 0xffffffff, 0xfffffff0));
const lie: fc.Arbitrary<RawEntry> = fc
  .record(
    {
      name: fc.oneof(name, fc.string({ maxLength: 20 })),
      data: fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(20_000).map((n) => 'x'.repeat(n)),
      ),
      method: fc.constantFrom(0, 8, 8, 8, 9, 99),
      flags: fc.constantFrom(0, 0, 0, 1, 8, 0x800, 0xffff),
      crc: size32,
      size: size32,
      packedSize: size32,
      packed: fc.uint8Array({ maxLength: 100 }),
      localName: fc.string({ maxLength: 20 }),
      offset: size32,
    },
    { requiredKeys: ['name', 'data'] },
  )
  .map((entry) => entry as RawEntry);

test('honest parts come out as they went in', async () => {
  const parts = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 1000 })), {
    maxLength: 10,
    selector: ([path]) => path,
  });
  const property = fc.asyncProperty(parts, async (given) => {
    const read = await readAll(packDocx(Object.fromEntries(given)));
    expect(read).not.toBeNull();
    expect(read!.size).toBe(given.length);
    expect(given.filter(([path, data]) => !Buffer.from(read!.get(path)!).equals(Buffer.from(data)))).toEqual([]);
  });
  await fc.assert(property, runs);
});

test('no lie takes more than the limits', async () => {
  let accepted = 0;
  const end = fc.record({ count: size32.map((n) => n & 0xffff), offset: size32 }, { requiredKeys: [] });
  const property = fc.asyncProperty(fc.array(lie, { maxLength: 6 }), end, async (entries, tail) => {
    const read = await readAll(rawZip(entries, tail));
    if (read !== null) accepted += 1;
    const sizes = [...(read?.values() ?? [])].map((part) => part.length);
    expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(limits.inflatedPartBytes);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(limits.inflatedTotalBytes);
    expect([...(read?.keys() ?? [])].filter((path) => path.split('/').includes('..'))).toEqual([]);
  });
  await fc.assert(property, runs);
  expect(accepted).toBeGreaterThan(10);
});

test('damage anywhere is refused or does no harm', async () => {
  const whole = packDocx({ 'word/document.xml': '<a>words</a>'.repeat(20), 'word/styles.xml': '<b/>' });
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  let refused = 0;
  const property = fc.asyncProperty(damage, fc.nat(whole.length), async (flips, end) => {
    const bytes = Uint8Array.from(whole);
    for (const [at, value] of flips) bytes[at] = value;
    for (const given of [bytes, bytes.subarray(0, end)]) {
      const parts = await readAll(given);
      if (parts === null) refused += 1;
      expect(parts?.size ?? 0).toBeLessThanOrEqual(2);
    }
  });
  await fc.assert(property, runs);
  expect(refused).toBeGreaterThan(runs.numRuns);
});
