/** Settings of Stryker for `tools/bench/mutation.ts`. Paths are those of the project. */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tools/bench/mutation/vitest.config.ts', related: false },
  mutate: ['src/consolidate/**/*.ts', 'src/judge/*.ts'],
  // Words of messages and lists of words: a changed one is no other behaviour. What runs once as a file loads costs all tests.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  ignorePatterns: ['dist', 'out'],
  // There is none of this name: Stryker would rewrite ours with a library that TypeScript 7 no longer has.
  tsconfigFile: 'none.json',
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'out/mutation/report.json' },
  tempDirName: 'out/mutation/sandbox',
};
