/**
 * Writes hostile inputs of our own: files that break readers of documents, and a folder of odd names, links and pipes.
 *
 *   npm run make:hostile -- FOLDER [part of a name …]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileInputs, makeFileTree } from '../../test/support/make-hostile/index.ts';

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('give the folder to write to');
mkdirSync(folder, { recursive: true });
const chosen = hostileInputs.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
for (const { name, make } of chosen) writeFileSync(join(folder, name), await make());
if (wanted.length === 0) {
  mkdirSync(join(folder, 'tree'), { recursive: true });
  makeFileTree(join(folder, 'tree'));
}
console.log(`${chosen.length} inputs in ${folder}`);
