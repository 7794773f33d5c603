/**
 * The command as a bundle: few files to load, split so that each command loads what it needs. The library (`dist/index.js`)
 * stays as tsc makes it. Chunks lie as deep as the sources' folders, so that paths relative to them hold.
 */
import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { main: 'src/cli/main.ts', worker: 'src/io/worker.ts', 'memory-guard': 'src/io/memory-guard.ts' },
  platform: 'node',
  // pdf.js reads its fonts and character maps from its own folder, and is as large as all the rest.
  external: [/^pdfjs-dist/, /^@napi-rs\/canvas/, /^pdf-parse/],
  output: {
    dir: 'dist/bin',
    format: 'esm',
    sourcemap: true,
    chunkFileNames: 'chunk-[name]-[hash].js',
    cleanDir: true,
  },
});
