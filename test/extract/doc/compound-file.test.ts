/** Containers of old Word files whose chains of sectors never end, or count more than there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultOfChains } from '../../../src/extract/doc/compound-file.ts';
import { readRecord } from '../../support/read-record.ts';
import { some } from '../../support/some.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A header, one sector of the table, and two more. `table`: entries of the table by sector; `header`: by offset. */
function container(table: Record<number, number>, header: Record<number, number> = {}): Uint8Array {
  const bytes = new Uint8Array(4 * 512);
  bytes.set(SIGNATURE);
  const view = new DataView(bytes.buffer);
  view.setUint16(30, 9, true);
  for (const [at, value] of Object.entries({ 44: 1, 60: -2, 68: -2, ...header }))
    view.setInt32(Number(at), value, true);
  for (let i = 0; i < 128; i += 1) view.setInt32(512 + 4 * i, table[i] ?? -1, true);
  return bytes;
}

test.each<[string, Uint8Array, string | null]>([
  ['chains that end', container({ 0: -3, 1: 2, 2: -2 }), null],
  ['a sector that names itself', container({ 1: 1 }), null],
  ['two sectors that name each other', container({ 1: 2, 2: 1 }), 'its sectors form a loop'],
  ['a chain that runs into a circle', container({ 1: 2, 2: 3, 3: 2 }), 'its sectors form a loop'],
  ['short sectors in a circle', container({ 1: -2 }, { 60: 0, 64: 1 }), null],
  ['more tables than sectors', container({}, { 44: 2_000_000 }), 'it counts more sectors than it has'],
  ['less than none', container({}, { 64: -1 }), 'it counts more sectors than it has'],
  ['no header', container({}).slice(0, 300), 'its header is cut off'],
])('%s', (_, bytes, fault) => expect(faultOfChains(bytes)).toBe(fault));

test('an odd size of sectors', () => {
  const bytes = container({});
  new DataView(bytes.buffer).setUint16(30, 31, true);
  expect(faultOfChains(bytes)).toBe('its sectors have a size that Word never writes');
});

test('the sound files of the fixtures are sound', () => {
  const folder = new URL('../../../fixtures/features/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.doc'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of some(names)) expect(faultOfChains(new Uint8Array(readFileSync(new URL(name, folder))))).toBeNull();
});

test('the reader says so with a code', async () => {
  const bytes = new Uint8Array(3 * 512 + 512);
  bytes.set(container({ 1: 2, 2: 1 }));
  bytes.set(Buffer.from('WordDocument', 'utf16le'), 3 * 512);
  const { record } = await readRecord({ path: 'circle.doc', bytes });
  expect(record.diagnostics).toMatchObject([{ id: 'corrupt-file', message: expect.stringContaining('loop') }]);
});
