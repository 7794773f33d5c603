import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from './run-main.ts';

/** A file a command. */
const commands = readdirSync(new URL('../../src/cli/commands/', import.meta.url))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();

test.each([[], ...commands.map((name) => [name])].map((argv) => [argv]))(
  'help of %j begins with examples',
  async (argv) => {
    const { status, stdout, stderr } = await run([...argv, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Examples:\n {2}minutes /);
    expect(stdout).toContain('Usage: minutes');
  },
);

test('the bare version', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

describe('wrong usage exits with 2, on stderr', () => {
  test('nothing asked', async () => {
    const { status, stdout, stderr } = await run([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Use "minutes --help"');
  });
  test('a missing argument or option shows examples', async () => {
    for (const argv of [['ingest'], ['ingest', 'notes'], ['parse'], ['check'], ['explain'], ['export', 'actions']]) {
      const { status, stdout, stderr } = await run(argv);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^error: .*\n\n.*\n\nExamples:\n {2}minutes /);
    }
  });
  test('a command or option that does not exist', async () => {
    expect(await run(['ingset'])).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean ingest?') });
    expect(await run(['rules', '--formt', 'json'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--format'),
    });
    expect((await run(['rules', '--format', 'yaml'])).status).toBe(2);
    expect((await run(['ingest', 'x', '--out', 'y', '--jobs', '0'])).status).toBe(2);
    expect((await run(['rules', 'extra'])).status).toBe(2);
  });
});

/** Everything that a file loads before any command runs. */
function staticImports(file: URL, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file.href)) return seen;
  const source = readFileSync(file, 'utf8');
  const names = [...source.matchAll(/^(?:import|export) (?!type\b)(?:[^;]*? from )?'([^']+)';/gm)].map(
    ([, name = '']) => name,
  );
  seen.set(file.href, names);
  for (const name of names) if (name.startsWith('.')) staticImports(new URL(name, file), seen);
  return seen;
}

test('help loads no parser and no schema', () => {
  const loaded = staticImports(new URL('../../src/cli/main.ts', import.meta.url));
  const packages = [...loaded.values()].flat().filter((name) => !name.startsWith('.') && !name.startsWith('node:'));
  expect([...new Set(packages)]).toEqual(['commander']);
});

test('every command has its file', async () => {
  const { stdout } = await run(['--help']);
  const listed = [...stdout.slice(stdout.indexOf('\nCommands:')).matchAll(/^ {2}([a-z]+)/gm)].map(
    ([, name = '']) => name,
  );
  expect(listed.filter((name) => name !== 'help').sort()).toEqual(commands);
});
