/**
 * The command and the library as one bundle: few files to load, split so that each command loads what it needs, and no
 * package to install beside it. Chunks lie as deep as the sources' folders, so that paths relative to them hold.
 */
import { defineConfig } from 'rolldown';
import { licences } from './scripts/build/licences.js';
import { pdfjsInside } from './scripts/build/pdfjs-inside.js';

export default defineConfig({
  input: {
    main: 'src/cli/main.ts',
    index: 'src/index.ts',
    worker: 'src/io/worker.ts',
    'memory-guard': 'src/io/memory-guard.ts',
  },
  platform: 'node',
  plugins: [pdfjsInside(), licences()],
  output: {
    dir: 'dist/bin',
    format: 'esm',
    sourcemap: true,
    chunkFileNames: 'chunk-[name]-[hash].js',
    cleanDir: true,
    // Each in a file that its errors can be told by (`late-rejections.ts`).
    codeSplitting: {
      groups: [
        { name: 'pdfjs', test: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ },
        { name: 'pdfjs.worker', test: /pdf\.worker\.mjs$/ },
      ],
    },
  },
});
