/**
 * The command and the library as one bundle: few files to load, split so that each command loads what it needs, and no
 * package to install beside it. Chunks lie as deep as the sources' folders, so that paths relative to them hold.
 */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';
import { asciiOnly } from './tools/build/ascii-only.js';
import { commanderAlone } from './tools/build/commander-alone.js';
import { buffer, forBrowsers } from './tools/build/for-browsers.js';
import { latePatterns } from './tools/build/late-patterns.js';
import { licences } from './tools/build/licences.js';
import { pdfjsInside } from './tools/build/pdfjs-inside.js';
import { pgInNode } from './tools/build/pg-in-node.js';
import { sqliteInside } from './tools/build/sqlite-inside.js';

const program = {
  input: {
    main: 'src/cli/main.ts',
    index: 'src/index.ts',
    check: 'src/check.ts',
    node: 'src/node.ts',
    schema: 'src/schema.ts',
    worker: 'src/io/worker.ts',
    'memory-guard': 'src/io/memory-guard.ts',
  },
  platform: 'node',
  plugins: [pdfjsInside(), sqliteInside(), pgInNode(), commanderAlone(), licences(), latePatterns(), asciiOnly()],
  output: {
    dir: 'dist/bin',
    format: 'esm',
    sourcemap: true,
    // Less than half the text, which Node would read each time; names of functions and classes stay, for traces of faults.
    minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
    // A tenth of the text, which Node would read each time.
    comments: { legal: true, annotation: false, jsdoc: false },
    chunkFileNames: 'chunk-[name]-[hash].js',
    cleanDir: true,
    // Each in a file that its errors can be told by (`late-rejections.ts`).
    codeSplitting: {
      groups: [
        { name: 'pdfjs', test: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ },
        { name: 'pdfjs.worker', test: /pdf\.worker\.mjs$/ },
        // What every start of the command reads, in two files: what parsers and the library want of it as well, and the rest.
        {
          name: 'basics',
          test: /src[\\/](?:extract[\\/](?:carried-files|extractor)|io[\\/](?:package-files|presets|usage-error)|reporters[\\/]visible-text|writers[\\/]export-names|inspect[\\/]stages)\.ts$/,
          priority: 1,
        },
        { name: 'start', test: /src[\\/]cli[\\/](?:main|program)\.ts$/ },
      ],
    },
  },
};

/** The library for browsers: what `exports` gives them. */
const browser = {
  input: { index: 'src/index.ts', check: 'src/check.ts', schema: 'src/schema.ts' },
  platform: 'browser',
  // fflate is there in any case.
  checks: { ineffectiveDynamicImport: false },
  transform: { target: 'es2022', inject: { Buffer: [buffer, 'Buffer'] } },
  plugins: [forBrowsers(), licences(), latePatterns(), asciiOnly()],
  output: {
    dir: 'dist/browser',
    format: 'esm',
    minify: true,
    comments: { legal: true, annotation: false, jsdoc: false },
    chunkFileNames: 'chunk-[name]-[hash].js',
    cleanDir: true,
  },
};

/** The script and the style of the review page, which `minutes review` puts into the file that it writes. */
const page = {
  input: { page: 'src/review/page/main.tsx' },
  platform: 'browser',
  transform: { target: 'es2022', jsx: { runtime: 'automatic', importSource: 'preact' } },
  output: {
    dir: 'dist/page',
    format: 'iife',
    minify: true,
    entryFileNames: '[name].js',
    // The licence of what goes into every page that is written.
    postBanner: '/* Preact, (c) 2015-present Jason Miller, MIT licence */',
  },
  plugins: [
    licences(),
    {
      name: 'style',
      generateBundle() {
        const source = readFileSync(new URL('src/review/page/style.css', import.meta.url), 'utf8');
        this.emitFile({ type: 'asset', fileName: 'page.css', source });
      },
    },
  ],
};

export default defineConfig([program, browser, page]);
