/**
 * Two parts: `npm test` runs what a change is likely to break, `npm run test:deep` what takes long (`*.deep.test.ts`): baits,
 * corpora, processes, hostile inputs, programs beside ours. `npx vitest run PATH` runs files of both.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import TellSkipped from './test/support/tell-skipped.ts';

const files = (readdirSync('test', { recursive: true }) as string[])
  .map((path) => join('test', path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts'));

/**
 * Files that measure time need a process of their own, and those that put something in the place of a module. For its
 * functions `vi.spyOn` does the same within the shared process, and gives them back.
 */
const ALONE = /\bvi\.(?:do)?[mM]ock\(|\/(?:bait-shapes|growth)\.ts'/;
const alone = files.filter((path) => ALONE.test(readFileSync(path, 'utf8')));

/** Loading 550 modules for each file takes longer than most of the tests: all others share a process for each processor. */
function part(name: string, belongs: (path: string) => boolean) {
  const shared = files.filter((path) => belongs(path) && !alone.includes(path));
  return [
    { extends: true as const, test: { name, include: shared, isolate: false } },
    { extends: true as const, test: { name: `${name}-alone`, include: alone.filter(belongs) } },
  ].filter(({ test }) => test.include.length > 0);
}

/** What takes longest begins first, so that no processor waits for it in the end; what shares a process goes on in it. */
class LongestFirst extends BaseSequencer {
  static readonly longest = [
    // It waits for leases to end: best while other checks run beside it.
    'kills',
    'executables',
    'poisoned-folder',
    'corpus/real',
    'journal',
    'store',
    'page',
    'link-changes',
    'tarball',
    'apply-libreoffice',
    'readme',
    'library-browser',
    'fixtures',
    'killed',
    'corpus/seeds',
    'apply',
    'series',
    'segment/bait',
    'large-logs',
    'patterns',
  ];
  override async sort(given: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) => {
      const at = LongestFirst.longest.findIndex((name) =>
        new RegExp(`/${name}(?:\\.deep)?\\.test\\.ts$`).test(moduleId),
      );
      return (project.name.endsWith('-alone') ? 100 : 0) + (at === -1 ? LongestFirst.longest.length : at);
    };
    return (await super.sort(given)).sort((a, b) => rank(a) - rank(b));
  }
}

const isDeep = (path: string) => path.endsWith('.deep.test.ts');

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // A test that expects nothing cannot fail.
    expect: { requireAssertions: true },
    hookTimeout: 60_000,
    // As in bin/minutes.js: a twentieth and a tenth less.
    execArgv: [
      '--regexp-tier-up-ticks=0',
      ...(process.versions.v8.startsWith('11.') ? ['--interrupt-budget=300000'] : []),
    ],
    // vitest by itself leaves one processor idle.
    maxWorkers: availableParallelism(),
    reporters: ['default', new TellSkipped()],
    sequence: { sequencer: LongestFirst },
    // What was compiled once is kept by its content: for the other part, and for the next run.
    experimental: { fsModuleCache: true },
    projects: [...part('quick', (path) => !isDeep(path)), ...part('deep', isDeep)],
  },
});
