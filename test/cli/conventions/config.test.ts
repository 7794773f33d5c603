/** Lines C33 to C41: configuration, safety, prompts. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inFolder, put, WRONG_WEEKDAY } from '../../check/harness.ts';
import { run } from '../run-main.ts';

const { root } = inFolder(() => ({ 'p/a.md': WRONG_WEEKDAY, 'user/minutes/config.yaml': 'failOn: never\n' }));
const status = async (argv: string[] = [], env = {}) => (await run(['check', 'p', ...argv], { env })).status;

afterEach(() => {
  delete process.env.MINUTES_FAIL_ON;
});

test('C33 flags, then environment, then project, then user', async () => {
  const env = { XDG_CONFIG_HOME: join(root(), 'user') };
  expect(await status()).toBe(1);
  expect(await status([], env)).toBe(0);
  put('p/minutes.config.yaml', 'failOn: error\n');
  expect(await status([], env)).toBe(1);
  process.env.MINUTES_FAIL_ON = 'never';
  expect(await status([], env)).toBe(0);
  expect(await status(['--fail-on', 'error'], env)).toBe(1);
  put('p/minutes.config.yaml', '');
});

describe('C34 forms of the configuration', () => {
  test.each([
    ['q1/minutes.config.yaml', 'rules:\n  date-mismatch: off\n'],
    ['q2/minutes.config.json', '{"rules": {"date-mismatch": "off"}}'],
    [
      'q3/minutes.config.jsonc',
      '{\n  // known: "//" is no comment here\n  "rules": { "date-mismatch": "off", }, /* all */\n}',
    ],
    ['q4/minutes.config.toml', '[rules]\ndate-mismatch = "off"\n'],
    ['q5/package.json', '{"name": "x", "minutes": {"rules": {"date-mismatch": "off"}}}'],
  ])('%s', async (path, text) => {
    const folder = path.split('/')[0] ?? '';
    put(path, text);
    put(`${folder}/a.md`, WRONG_WEEKDAY);
    expect((await run(['check', folder])).status).toBe(0);
    // The same with a slip: the line is named.
    put(path, text.replace('date-mismatch', 'date-mismach'));
    const line = text.slice(0, text.indexOf('date-mismatch')).split('\n').length;
    expect((await run(['check', folder])).stderr).toContain(
      `${path}:${line}: unknown key "rules.date-mismach"; did you mean "date-mismatch"?`,
    );
  });
  test('two in one folder are an error; package.json without a word of it does not count', async () => {
    put('two/minutes.config.yaml', '');
    put('two/a.md', WRONG_WEEKDAY);
    put('two/package.json', '{"name": "x"}');
    expect((await run(['check', 'two'])).status).toBe(1);
    put('two/minutes.config.toml', '');
    expect(await run(['check', 'two'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('minutes.config.yaml and minutes.config.toml'),
    });
  });
  test('what is not TOML is reported with its line', async () => {
    put('bad/minutes.config.toml', 'profile = "oss"\nfailOn = \n');
    mkdirSync('bad/x', { recursive: true });
    expect((await run(['check', 'bad'])).stderr).toMatch(/^error: bad\/minutes\.config\.toml:2: /);
  });
});

test('C35 config --print says what holds and which file says so', async () => {
  put(
    's/minutes.config.yaml',
    'people:\n  - name: Ada Brook\n    initials: [AB]\nstyle:\n  labels:\n    present: [Round the table]\nrules:\n  missing-date: off\n',
  );
  const { stdout } = await run(['config', '--print', 's/a.md'], { env: { XDG_CONFIG_HOME: join(root(), 'user') } });
  expect(stdout).toMatch(/^people\[0\]\s.*Ada Brook.*s\/minutes\.config\.yaml$/m);
  expect(stdout).toMatch(/^style\.labels\.present\s.*Round the table.*s\/minutes\.config\.yaml$/m);
  expect(stdout).toMatch(/^rules\.missing-date\s+off\s+s\/minutes\.config\.yaml rules$/m);
  expect(stdout).toMatch(/^failOn\s+never\s.*user\/minutes\/config\.yaml$/m);
});

test('C36 the action passes what the command has', async () => {
  const { inputs } = parse(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8'));
  const { stdout } = await run(['check', '--help']);
  for (const name of ['config', 'profile', 'fail-on', 'baseline', 'annotate', 'max-warnings']) {
    expect(Object.keys(inputs)).toContain(name);
    expect(stdout).toContain(`--${name} `);
  }
});

test('C37 nothing is ever asked', async () => {
  const { status: ended } = await run(['check', 'p', '--fail-on', 'never'], { tty: true });
  expect(ended).toBe(0);
});

test('C38 documents are never changed, and --dry-run shows a diff', async () => {
  expect((await run(['check', 'p', '--fix', '-n'])).status).toBe(1);
  await run(['check', 'p', '--fix']);
  expect(readFileSync('p/a.md', 'utf8')).toBe(WRONG_WEEKDAY);
});

test('C39 a file of others is not written over without --force', async () => {
  put('mine.json', 'mine');
  expect((await run(['parse', 'p/a.md', '-o', 'mine.json'])).status).toBe(2);
  expect(readFileSync('mine.json', 'utf8')).toBe('mine');
  expect((await run(['parse', 'p/a.md', '-o', 'mine.json', '--force'])).status).toBe(0);
});

test('C40 no network: nothing in the sources but a server for one machine speaks to it', async () => {
  // What runs is watched by test/hostile/poisoned-folder.test.ts; the parsers cannot open a connection at all.
  const { closeNetwork } = await import('../../../src/io/no-network.ts');
  expect(closeNetwork).toBeTypeOf('function');
});

test('C41 flags have their usual meanings', async () => {
  const { stdout } = await run(['check', '--help']);
  for (const flags of ['-n, --dry-run', '--force', '--all', '-o, --output', '-q, --quiet', '--json', '-v, --verbose'])
    expect(stdout).toContain(flags);
});
