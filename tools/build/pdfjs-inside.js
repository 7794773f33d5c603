/**
 * pdf.js as a part of the bundle: its fonts and character maps lie in `dist/bin/pdfjs`, and the canvas that it draws pages
 * with, a native package of 30 MB, is left out. Nothing is drawn here; what it asks for when it is loaded are names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
const FOLDERS = ['cmaps', 'standard_fonts'];

/** Where → what stands there → what the bundle has. A line that an update of the package changed ends the build. */
const REPLACED = [
  [
    /pdf\.mjs$/,
    'canvas = require("@napi-rs/canvas")',
    'canvas = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }',
  ],
  [
    /pdf[\\/]page[\\/]fonts-and-maps\.ts$/,
    "import.meta.resolve('pdfjs-dist/package.json')",
    "new URL('./pdfjs/', import.meta.url)",
  ],
];

/** @returns {import('rolldown').Plugin} */
export function pdfjsInside() {
  return {
    name: 'pdfjs-inside',
    transform: {
      filter: { id: REPLACED.map(([file]) => file) },
      handler(code, id) {
        let text = code;
        for (const [, before, after] of REPLACED.filter(([file]) => file.test(id))) {
          if (!text.includes(before)) this.error(`${id} has no ${before}`);
          text = text.replace(before, after);
        }
        return { code: text, map: null };
      },
    },
    generateBundle() {
      for (const { path, bytes } of pdfjsFiles())
        this.emitFile({ type: 'asset', fileName: `pdfjs/${path}`, source: bytes });
    },
  };
}

/** Fonts, character maps and their licences, by their paths in the package. */
export function pdfjsFiles() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(PACKAGE, folder))
      .sort()
      .map((name) => ({ path: `${folder}/${name}`, bytes: readFileSync(join(PACKAGE, folder, name)) })),
  );
}
