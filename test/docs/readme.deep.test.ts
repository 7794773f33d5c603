/** The README's command is what a newcomer runs first. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { needs } from '../support/needs.ts';
import { some } from '../support/some.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text.trim());

test('two commands: one for the main job, one for the tests', () => {
  expect(commands.length).toBe(2);
  expect(some(commands).every((command) => /^npm ci && [^\n]+$/.test(command))).toBe(true);
  expect(commands[1]).toBe('npm ci && npm test');
});

test('the first prints what stands below it', {
  ...needs({ 'npm run build': existsSync(join(root, 'dist/bin/main.js')) }),
  timeout: 120_000,
}, () => {
  const command = (commands[0] ?? '').replace('npm ci && ', '');
  const kept = keptRun(command);
  const { out, status, stdout } = kept ?? runNow(command);
  try {
    expect(status).toBe(0);
    expect(readme).toContain(`\`\`\`text\n${stdout.replace(out, 'out')}\`\`\``);
    const csv = readFileSync(join(out, 'actions.csv'), 'utf8');
    for (const [, ref = '', action = ''] of some(readme.matchAll(/^\| (\d+) \| ([^|]+) \|/gm))) {
      expect(csv).toMatch(new RegExp(`^a-\\w+,${ref},[^\n]*${action.trim().slice(0, 30)}`, 'm'));
    }
  } finally {
    if (kept === null) rmSync(out, { recursive: true, force: true });
  }
});

function runNow(command: string) {
  const out = mkdtempSync(join(tmpdir(), 'minutes-readme-'));
  const [program = '', ...argv] = command.split(' ');
  expect(program).toBe('node');
  const words = argv.map((word) => (word === 'out' ? out : word));
  return { out, ...spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' }) };
}

/** `.ci/run` has run the command already when it looked whether README is what the program gives: the same words, or it does not count. */
function keptRun(command: string) {
  const folder = process.env.MINUTES_README_RUN ?? '';
  if (folder === '' || !existsSync(join(folder, 'run.json'))) return null;
  const run = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
  return run.command === command ? { out: join(folder, 'out'), status: run.status, stdout: run.stdout } : null;
}
