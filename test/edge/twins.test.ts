/** What takes the place of Node in browsers does the same: `NAME.browser.ts` beside `NAME.ts`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sha256 as inBrowsers } from '../../src/edge/sha256.browser.ts';
import { sha256 } from '../../src/edge/sha256.ts';
import * as browserZip from '../../src/extract/zip/zip-file.browser.ts';
import * as nodeZip from '../../src/extract/zip/zip-file.ts';
import { UnreadableDocument } from '../../src/model/diagnostic.ts';
import { sourceFiles, src } from '../support/imports.ts';
import { some } from '../support/some.ts';

const twins = sourceFiles().filter((path) => path.endsWith('.browser.ts'));

test('few files are swapped', () => {
  expect(twins).toEqual(['edge/sha256.browser.ts', 'extract/pdf/index.browser.ts', 'extract/zip/zip-file.browser.ts']);
});

test.each(some(twins))('%s exports what others import of its twin', async (path) => {
  const twin = path.replace('.browser.ts', '.ts');
  const [browser, node] = await Promise.all(
    [path, twin].map(async (file) => Object.keys((await import(new URL(file, src).href)) as object)),
  );
  // Drawing a page is for the command.
  expect(browser?.sort()).toEqual(node?.filter((name) => name !== 'inspectPage').sort());
});

test.each(['', 'abc', 'Ayuntamiento de Ávila 2024 – £5', 'x'.repeat(1000)])('the hash of %j', (text) => {
  expect(inBrowsers(text).toString('hex')).toBe(sha256(text).toString('hex'));
  expect(sha256(text).toString('hex')).toBe(createHash('sha256').update(text).digest('hex'));
});

test('the hash of bytes that lie inside of others', () => {
  const bytes = new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4);
  expect(inBrowsers(bytes).toString('hex')).toBe(sha256(bytes).toString('hex'));
});

describe('zip packages', () => {
  const file = new URL('../../fixtures/corpora/childrens-services-partnership-board/2024-02-06.docx', import.meta.url);
  const docx = readFileSync(file);
  const fault = async (bytes: Buffer, most = 1000) => {
    const read = browserZip.readDirectory(bytes, most);
    return read.then(
      () => null,
      (error: unknown) => (error instanceof UnreadableDocument ? `${error.code}: ${error.message}` : 'another error'),
    );
  };

  test('the same entries with the same bytes', async () => {
    const [node, browser] = await Promise.all([
      nodeZip.readDirectory(docx, 1000),
      browserZip.readDirectory(docx, 1000),
    ]);
    expect(browser.map(({ packedBytes: _, ...entry }) => entry)).toEqual(
      node.map(({ packedBytes: _, ...entry }) => entry),
    );
    for (const [i, entry] of some(browser).entries()) {
      const packed = await entry.packedBytes();
      expect(packed).toEqual(await node[i]!.packedBytes());
      if (entry.method !== 8) continue;
      const part = browserZip.inflateRaw(packed, 1e7)!;
      expect(Buffer.from(part).equals(nodeZip.inflateRaw(packed, 1e7)!)).toBe(true);
      expect(browserZip.crc32(part)).toBe(entry.crc32);
    }
  });

  test('no more is inflated than there is room for', () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000));
    expect(browserZip.inflateRaw(bomb, 1_000_000)).toBeNull();
    expect(nodeZip.inflateRaw(bomb, 1_000_000)).toBeNull();
  });

  test('what is damaged is refused', async () => {
    const packed = deflateRawSync(Buffer.from('Minutes of the Harbour Board '.repeat(50)));
    expect(() => browserZip.inflateRaw(packed.subarray(0, 20), 1e6)).toThrow();
    expect(await fault(docx.subarray(0, 3000))).toBe('corrupt-file: The zip package is damaged: its end is missing.');
    const directory = Buffer.from(docx);
    directory.writeUInt32LE(7, docx.readUInt32LE(docx.length - 22 + 16));
    expect(await fault(directory)).toBe('corrupt-file: The zip package is damaged: its directory is wrong.');
    expect(await fault(docx, 3)).toMatch(/^suspicious-archive: .* more than 3\.$/);
  });

  test('an entry that leads out of the package is refused', async () => {
    const out = Buffer.from(docx);
    for (let at = out.indexOf('word/'); at >= 0; at = out.indexOf('word/', at + 1)) out.write('../x/', at, 'latin1');
    expect(await fault(out)).toMatch(/^suspicious-archive: .*outside/);
  });
});
