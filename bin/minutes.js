#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Of a thousand patterns most run a few times only: machine code at once costs less than bytecode first and then both.
// `--no-regexp-tier-up` says the same, but switched on in a running process it leaves patterns of Node's own between the two
// states, and one run in ten of Node 26 ends in a segmentation fault. The count of a pattern is fixed when it is made: no such fault.
setFlagsFromString('--regexp-tier-up-ticks=0');

// V8 of Node 20 optimises functions so early that a run of seconds pays more for it than it gains. Newer ones have no such option.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=300000');

// From Node 22 on: compiled code is kept in the system's folder for temporary files, where the next run finds it.
module.enableCompileCache?.();

const program = new URL('../dist/bin/main.js', import.meta.url);
if (existsSync(program)) {
  const { main } = await import(program);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('error: minutes is not built yet; run "npm ci" in its folder, which builds it\n');
  process.exitCode = 2;
}
