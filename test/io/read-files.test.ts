/** Folders for programs: as the command reads them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAll } from '../../src/index.ts';
import { readFilesIn } from '../../src/io/read-files.ts';
import { readProject, readResults, saveResults, UsageError } from '../../src/node.ts';

let folder = '';
const notes = () => join(folder, 'notes');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutes-read-files-'));
  mkdirSync(notes());
  const head = 'Harbour Board\n\n5 March 2024\n\nPresent: Ann Lee, Bo Oak\n\n';
  writeFileSync(join(notes(), 'march.txt'), `${head}AP> Bo Oak to order two chains.\n`);
  writeFileSync(join(notes(), 'empty.txt'), '');
  writeFileSync(
    join(notes(), 'minutes.config.yaml'),
    'style:\n  markers:\n    action: ["AP>"]\nrules:\n  missing-apologies: off\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('with what the project says, on to disk and back', async () => {
  const project = await readProject(notes());
  const told: string[] = [];
  const data = await readFilesIn(
    notes(),
    {
      ...project,
      onProgress: ({ done, total, outcome }) => told.push(`${done}/${total} ${outcome}`),
    },
    false,
  );
  expect(told.sort()).toEqual(['1/2 failed', '2/2 ok']);
  expect(data.register.actions.map(({ text }) => text)).toEqual(['Bo Oak to order two chains.']);
  expect([...data.blocks.values()].map(({ format }) => format)).toEqual(['text']);
  expect(project.settings('missing-apologies', join(notes(), 'march.txt'))?.level).toBe('off');
  const out = join(folder, 'out');
  await saveResults(out, writeAll(data));
  const back = await readResults(out);
  expect(back).toEqual({ documents: data.documents, register: data.register, run: expect.objectContaining(data.run) });
  expect(readFileSync(join(out, 'actions.csv'), 'utf8')).toContain('two chains');
});

test('a path that is not there is reported in the run', async () => {
  const { run } = await readFilesIn([join(folder, 'gone')], {}, false);
  expect(run.inputs.map(({ outcome, diagnostics }) => [outcome, diagnostics[0]?.id])).toEqual([
    ['failed', 'missing-path'],
  ]);
});

test('a signal ends the reading with its reason', async () => {
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(readFilesIn(notes(), { signal }, false)).rejects.toThrow('enough');
});

test('a configuration that is wrong says so', async () => {
  const config = join(folder, 'wrong.yaml');
  writeFileSync(config, 'rulez: {}\n');
  await expect(readProject(notes(), { config })).rejects.toThrow(UsageError);
});
