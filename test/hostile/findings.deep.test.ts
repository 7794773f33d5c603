/** What fuzzing found stays mended. What hangs again runs into the time that a test may take. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokenSpans } from '../support/laws.ts';
import { readRecord } from '../support/read-record.ts';
import { some } from '../support/some.ts';

const folder = new URL('../../fixtures/hostile/', import.meta.url);
const names = readdirSync(folder).filter((name) => name !== 'README.md');

test.each(some(names))('%s', async (name) => {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
  const { record, blocks } = await readRecord({ path: name, bytes });
  expect(record.diagnostics.filter(({ id }) => id === 'internal-error')).toEqual([]);
  expect(brokenSpans(record, blocks)).toEqual([]);
});
