/** SQLite as a part of the bundle: its WebAssembly lies beside the program, as `sqlite3.wasm`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(import.meta.resolve('node-sqlite3-wasm'));
/** How the package finds it → how the bundle does. An update that changed the words ends the build. */
const REPLACED = [
  ['return locateFile("node-sqlite3-wasm.wasm")', 'return new URL("./sqlite3.wasm",import.meta.url).href'],
  ['__dirname+"/"', '""'],
];

/** @returns {import('rolldown').Plugin} */
export function sqliteInside() {
  return {
    name: 'sqlite-inside',
    transform: {
      filter: { id: /node-sqlite3-wasm\.js$/ },
      handler(code, id) {
        let text = code;
        for (const [before, after] of REPLACED) {
          if (!text.includes(before)) this.error(`${id} has no ${before}`);
          text = text.replace(before, after);
        }
        return { code: text, map: null };
      },
    },
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'sqlite3.wasm',
        source: readFileSync(PROGRAM.replace(/\.js$/, '.wasm')),
      });
    },
  };
}
