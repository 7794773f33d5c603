/**
 * `npm run build:executables [-- SYSTEM…]`: one file for each system that needs no Node, in `out/executables`, with checksums.
 * The only place where builds of Node are fetched. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { carriedFiles } from './executables/bundle.ts';
import { fetchNode } from './executables/fetch-node.ts';
import { nodeBuilds, type System } from './executables/nodes.ts';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'out/executables');
const work = join(out, 'work');

const known = Object.keys(nodeBuilds) as System[];
const asked = process.argv.slice(2);
const wrong = asked.filter((name) => !known.includes(name as System));
if (wrong.length > 0) throw new Error(`no such system: ${wrong.join(', ')}; there are ${known.join(', ')}`);
const own = `${process.platform}-${process.arch}` as System;
if (!known.includes(own)) throw new Error(`executables are made on ${known.join(', ')}; this is ${own}`);

rmSync(work, { recursive: true, force: true });
const files = await carriedFiles();
for (const [path, bytes] of files) {
  const file = join(work, 'assets', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
copyFileSync(join(import.meta.dirname, 'executables/start.cjs'), join(work, 'start.cjs'));
const maker = fetchNode(own);
for (const system of asked.length > 0 ? (asked as System[]) : known) {
  const { output, name } = nodeBuilds[system];
  const node = fetchNode(system);
  const config = {
    main: 'start.cjs',
    output: join('..', output),
    executable: node,
    disableExperimentalSEAWarning: true,
    // Made here for other systems, whose V8 would refuse it.
    useCodeCache: false,
    useSnapshot: false,
    // As in bin/minutes.js.
    execArgv: ['--no-regexp-tier-up'],
    // The heap of parser processes is bounded by NODE_OPTIONS.
    execArgvExtension: 'env',
    assets: Object.fromEntries([...files.keys()].map((path) => [`minutes/${path}`, join('assets', path)])),
  };
  writeFileSync(join(work, `${system}.json`), JSON.stringify(config, null, 2));
  rmSync(join(out, output), { force: true });
  execFileSync(maker, ['--build-sea', `${system}.json`], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(
    `${join('out/executables', output)}: ${Math.round(readFileSync(join(out, output)).length / 2 ** 20)} MB, of ${name}`,
  );
}
const licences = join(dirname(dirname(maker)), 'LICENSE');
writeFileSync(
  join(out, 'licences.txt'),
  Buffer.concat([
    files.get('dist/bin/licences.txt') ?? Buffer.alloc(0),
    existsSync(licences) ? readFileSync(licences) : Buffer.alloc(0),
  ]),
);
rmSync(work, { recursive: true, force: true });
const made = readdirSync(out)
  .filter((name) => name !== 'SHA256SUMS')
  .sort();
const sums = made.map(
  (name) =>
    `${createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex')}  ${name}\n`,
);
writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
