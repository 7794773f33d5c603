/** docs/library.md: each example type-checks, runs as it stands and prints what stands below it. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../support/needs.ts';
import { some } from '../support/some.ts';
import { compileExamples, examples, projectOfExamples, root, runExample } from './examples.ts';

const built = existsSync(join(root, 'dist/bin/node.js'));

test('one document, a folder, rules, a writer', () => {
  expect(examples.map(({ title }) => title)).toEqual([
    'One document',
    'A folder',
    'Rules of your own',
    'A writer of your own',
  ]);
});

describe('docs/library.md', needs({ 'npm run build': built }), () => {
  let folder = '';
  let faults = '';
  beforeAll(() => {
    folder = projectOfExamples();
    faults = compileExamples(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the examples type-check', () => {
    expect(faults).toBe('');
  });

  test.each(some(examples).map(({ title, output }, i) => [title, i + 1, output] as const))(
    '%s prints what the page says',
    (_title, number, output) => {
      const { stdout, stderr, status } = runExample(folder, number);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      expect(stdout.trimEnd()).toBe(output.trimEnd());
    },
  );

  test.each(['minutes-cli', 'minutes-cli/check', 'minutes-cli/node', 'minutes-cli/schema'])(
    'importing %s starts nothing',
    (entry) => {
      // What waits for something would be listed: a process, a timer, an open file.
      const program = `
        import { EventEmitter } from 'node:events';
        import childProcess from 'node:child_process';
        import { syncBuiltinESMExports } from 'node:module';
        const started = [];
        for (const name of ['spawn', 'fork', 'exec', 'execFile', 'spawnSync', 'execSync', 'execFileSync'])
          childProcess[name] = () => { started.push(name); return new EventEmitter(); };
        syncBuiltinESMExports();
        const before = process.eventNames().sort();
        await import('${entry}');
        await new Promise((resolve) => setImmediate(resolve));
        console.log(JSON.stringify({ started, open: process.getActiveResourcesInfo().filter((name) => !/^(?:Pipe|TTY)/.test(name)), events: process.eventNames().sort().filter((name) => !before.includes(name)) }));`;
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({ started: [], open: [], events: [] });
    },
  );
});
