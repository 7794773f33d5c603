/** The examples of docs/library.md as programs of somebody who has installed the package. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/library.md'), 'utf8');

/** A title, the program below it, and the output that it says it has. */
export interface Example {
  title: string;
  code: string;
  output: string;
}

export const examples: readonly Example[] = [
  ...page.matchAll(/^## ([^\n]+)\n(?:(?!^## |^```)[^\n]*\n)*```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm),
].map(([, title = '', code = '', output = '']) => ({ title, code, output }));

/** A folder with the package, the sources of minutes that the examples read, and the examples as 1.mts, 2.mts … */
export function projectOfExamples(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-library-'));
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules/minutes-cli'), 'junction');
  symlinkSync(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'), 'junction');
  const notes = join(root, 'fixtures/corpora/childrens-services-partnership-board');
  cpSync(notes, join(folder, 'notes'), { recursive: true, filter: (path) => !/\.json$|[\\/]gold$/.test(path) });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [i, { code }] of examples.entries()) writeFileSync(join(folder, `${i + 1}.mts`), code);
  return folder;
}

/** What the compiler has to say of them; '' if nothing. It leaves each as a program that any Node runs: 1.mjs, 2.mjs … */
export function compileExamples(folder: string): string {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const flags = '--strict --module nodenext --target es2023 --lib es2023,dom --types node'.split(' ');
  const files = examples.map((_, i) => `${i + 1}.mts`);
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, ...flags, ...files], { cwd: folder, encoding: 'utf8' });
  return stdout + stderr;
}

/** Runs a compiled one. */
export function runExample(folder: string, number: number) {
  return spawnSync(process.execPath, [`${number}.mjs`], { cwd: folder, encoding: 'utf8' });
}
