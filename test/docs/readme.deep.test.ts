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
  const out = mkdtempSync(join(tmpdir(), 'minutes-readme-'));
  try {
    const [program = '', ...argv] = (commands[0] ?? '').replace('npm ci && ', '').split(' ');
    expect(program).toBe('node');
    const words = argv.map((word) => (word === 'out' ? out : word));
    const { status, stdout } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(readme).toContain(`\`\`\`text\n${stdout.replace(out, 'out')}\`\`\``);
    const csv = readFileSync(join(out, 'actions.csv'), 'utf8');
    for (const [, ref = '', action = ''] of some(readme.matchAll(/^\| (\d+) \| ([^|]+) \|/gm))) {
      expect(csv).toMatch(new RegExp(`^a-\\w+,${ref},[^\n]*${action.trim().slice(0, 30)}`, 'm'));
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
