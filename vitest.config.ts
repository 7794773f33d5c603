/**
 * Two parts: `npm test` runs what a change is likely to break, `npm run test:deep` what takes long (`*.deep.test.ts`): baits,
 * corpora, processes, hostile inputs, programs beside ours. `npx vitest run PATH` runs files of both.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const quick = (readdirSync('test', { recursive: true }) as string[])
  .map((path) => join('test', path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts') && !path.endsWith('.deep.test.ts'));
/** Files that put something in the place of a module need modules of their own. */
const mocking = quick.filter((path) => /\bvi\.(?:do)?[mM]ock\(/.test(readFileSync(path, 'utf8')));

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One for each processor: vitest by itself leaves one idle.
    maxWorkers: availableParallelism(),
    projects: [
      // Loading 550 modules for each file takes longer than most of the tests: a process loads them once.
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['**/*.deep.test.ts', ...mocking],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'quick-mocking', include: mocking } },
      { extends: true, test: { name: 'deep', include: ['test/**/*.deep.test.ts'] } },
    ],
  },
});
