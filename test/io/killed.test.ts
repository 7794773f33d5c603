import { expect, test } from 'vitest';
import { tryKills } from './kill-tries.ts';

test('a run that is killed leaves a readable result, and the next one repairs it', async () => {
  const { faults } = await tryKills(2, 11);
  expect(faults).toEqual([]);
}, 180_000);
