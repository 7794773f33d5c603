/** The quick tests that are to notice a mutant in `src/consolidate` and `src/judge`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{consolidate,judge,corrections}/**/*.test.ts', 'test/pipeline/process-*.test.ts'],
    exclude: ['**/*.deep.test.ts'],
    testTimeout: 60_000,
    isolate: false,
  },
});
