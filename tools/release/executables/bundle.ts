/** The program as CommonJS chunks, and all other files that an executable carries, by their paths in the package. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, type RolldownOptions, rolldown } from 'rolldown';

const root = join(import.meta.dirname, '../../..');

/** What is carried, in one order on every machine. */
export async function carriedFiles(): Promise<Map<string, Uint8Array>> {
  const configs = ((await import(new URL('../../../rolldown.config.js', import.meta.url).href)) as ConfigFile).default;
  const [program, , page] = configs as [RolldownOptions, RolldownOptions, RolldownOptions];
  const { 'memory-guard': guard, main = '', worker = '' } = program.input as Record<string, string>;
  // What programs import is nothing to the command.
  const input = { main, worker };
  const files = new Map<string, Uint8Array>();
  // A thread starts from one text: the guard must not be parted.
  const guardOptions = { ...program, plugins: [], input: { 'memory-guard': guard ?? '' } };
  await bundleInto(files, 'dist/bin', guardOptions, { codeSplitting: false });
  await bundleInto(files, 'dist/bin', { ...program, input, plugins: [program.plugins, carriedSqlite] }, {});
  await bundleInto(files, 'dist/page', page, null);
  for (const path of [
    'package.json',
    'LICENSE',
    ...readdirSync(join(root, 'docs/rules')).map((name) => `docs/rules/${name}`),
  ])
    files.set(path, readFileSync(join(root, path)));
  for (const [path, bytes] of [...files]) {
    if (!path.startsWith('dist/bin/pdfjs/')) continue;
    files.delete(path);
    files.set(path.replace('dist/bin/', ''), bytes);
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const WASM = 'dist/bin/sqlite3.wasm';
const READS = 'var ret=fs.readFileSync(filename);return ret';
const TAKES = `return new Uint8Array(process.getBuiltinModule("node:sea").getRawAsset("minutes/${WASM}"))`;

/** SQLite takes its WebAssembly from inside. An update that changed the words ends the build. */
const carriedSqlite: Plugin = {
  name: 'carried-sqlite',
  transform: {
    filter: { id: /node-sqlite3-wasm\.js$/ },
    handler(code, id) {
      if (!code.includes(READS)) this.error(`${id} has no ${READS}`);
      return { code: code.replace(READS, TAKES), map: null };
    },
  },
};

interface ConfigFile {
  default: RolldownOptions[];
}

/** `change`: for a bundle of CommonJS; null leaves the output as it is configured. */
async function bundleInto(
  files: Map<string, Uint8Array>,
  folder: string,
  options: RolldownOptions,
  change: object | null,
): Promise<void> {
  const given = Array.isArray(options.output) ? options.output[0] : options.output;
  const bundle = await rolldown({ ...options, cwd: root });
  const common = { format: 'cjs' as const, sourcemap: false as const };
  const { output } = await bundle.generate(change === null ? given : { ...given, ...common, ...change });
  await bundle.close();
  for (const file of output) {
    const content = file.type === 'chunk' ? file.code : file.source;
    files.set(`${folder}/${file.fileName}`, typeof content === 'string' ? Buffer.from(content) : content);
  }
}
