/** What fuzzing found stays mended. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { processDocument } from '../../src/index.ts';
import { brokenSpans } from '../laws.ts';

const folder = new URL('../../fixtures/hostile/', import.meta.url);
const names = readdirSync(folder).filter((name) => name !== 'README.md');

test.each(names)('%s', async (name) => {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
  const started = process.cpuUsage();
  const { record, blocks } = await processDocument({ path: name, bytes });
  // Of the processor, not of the clock: other tests run beside this one.
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1e6).toBeLessThan(10);
  expect(record.diagnostics.filter(({ id }) => id === 'internal-error')).toEqual([]);
  expect(brokenSpans(record, blocks)).toEqual([]);
});
