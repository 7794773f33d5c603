import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tryKills } from '../support/kill-tries.ts';

/** Starts in a fraction of the time that the sources take. */
const built = existsSync(new URL('../../dist/bin/main.js', import.meta.url));

test('a run that is killed leaves a readable result, and the next one repairs it', async () => {
  const { faults } = await tryKills(2, 11, built);
  expect(faults).toEqual([]);
}, 180_000);
