/** Lines C1 to C10 of the list of conventions: help and discovery. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { whereMore } from '../../../src/cli/program.ts';
import { extractors } from '../../../src/extract/index.ts';
import { docsUrl, issuesUrl } from '../../../src/io/package-files.ts';
import { inFolder, SOUND, WRONG_WEEKDAY } from '../../check/harness.ts';
import { needs } from '../../support/needs.ts';
import { some } from '../../support/some.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { run } from '../run-main.ts';

inFolder(() => ({ 'a.md': WRONG_WEEKDAY, 'notes/b.md': SOUND }));

test('C1 help of the program and of each command, whatever else is given', async () => {
  for (const argv of [['--help'], ['-h'], ['check', '--format', 'no-such', '--help'], ['ingest', '--bogus', '-h']]) {
    expect(await run(argv)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('Usage: minutes') });
  }
  // Behind "--" it is a path.
  expect((await run(['check', '--', '--help'])).status).toBe(2);
});

test('C2 what lacks an argument shows short help and ends with 2', async () => {
  expect(await run([])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('minutes --help') });
  expect(await run(['check'])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/Examples:\n {2}minutes check /),
  });
});

test('C3 help leads with examples and says where more is written', async () => {
  const { stdout } = await run(['--help']);
  expect(stdout).toMatch(/^Examples:\n {2}minutes /);
  expect(stdout).toMatch(/\nDocumentation: \S+commands\.md\n/);
  const published = {
    version: '1.2.0',
    homepage: 'https://code.example/harbour/minutes#readme',
    bugs: { url: 'https://code.example/harbour/minutes/issues' },
  };
  expect(whereMore(docsUrl('commands.md', published), issuesUrl(published))).toBe(
    'Documentation: https://code.example/harbour/minutes/blob/v1.2.0/docs/commands.md\nFaults and wishes: https://code.example/harbour/minutes/issues\n',
  );
  for (const { format } of some(extractors))
    expect(stdout.split('Options:')[0]).toContain(format === 'mail' ? 'eml' : format);
});

test('C4 an unknown command or option: the nearest one is named and not run', async () => {
  expect(await run(['chek', 'a.md'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('Did you mean check?'),
  });
  expect(await run(['check', '--formt', 'json', 'a.md'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--format'),
  });
});

test('C5 the bare version', async () => {
  expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await run(['-V'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('C6 pages of rules', () => {
  test('explain prints them; a near name is proposed, and names that hold the word', async () => {
    expect((await run(['explain', 'missing-date'])).stdout).toMatch(/^# missing-date/);
    expect((await run(['explain', 'mising-date'])).stderr).toContain('did you mean missing-date?');
    expect((await run(['explain', 'initials'])).stderr).toMatch(/did you mean \S*initials or \S*initials\?/);
    expect((await run(['explain', 'expired-suppression'])).status).toBe(0);
  });
  test('on a terminal, rules are links to them', async () => {
    const shown = (await run(['check', 'a.md'], { tty: true })).stdout;
    expect(shown).toMatch(/\u001b\]8;;file:\/\/\/\S+docs\/rules\/date-mismatch\.md\u001b\\/);
    expect((await run(['check', 'a.md'])).stdout).not.toContain('\u001b');
  });
});

test('C7 the list of rules: severity, whether it can be fixed, profiles', async () => {
  const listed = JSON.parse((await run(['rules', '--json'])).stdout);
  expect(listed.length).toBeGreaterThan(30);
  expect(listed.some(({ fixable }: { fixable: boolean }) => fixable)).toBe(true);
  expect(listed[0]).toMatchObject({
    id: expect.any(String),
    severity: expect.any(String),
    profiles: expect.any(Object),
  });
});

describe('C8 completion from the same definitions as the help', () => {
  const folder = temporaryFolder();
  const script = async (shell: string) => {
    const { status, stdout } = await run(['completion', shell]);
    expect(status).toBe(0);
    const file = join(folder, `minutes.${shell}`);
    writeFileSync(file, stdout);
    return file;
  };
  const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

  test('bash', needs({ bash: has('bash') }), async () => {
    const file = await script('bash');
    const ask = (words: string[], previous: string) =>
      `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; COMPREPLY=(); _minutes; echo "${previous}:\${COMPREPLY[*]}"`;
    const source = [
      `. ${file}`,
      ask(['minutes', 'che'], '1'),
      ask(['minutes', 'check', '--fail'], '2'),
      ask(['minutes', 'check', '--fail-on', 'wa'], '3'),
    ];
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', source.join('\n')], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '1:check\n2:--fail-on\n3:warning\n', stderr: '' });
  });
  test('zsh', needs({ zsh: has('zsh') }), async () => {
    const file = await script('zsh');
    const { status, stdout, stderr } = spawnSync(
      'zsh',
      ['-f', '-c', `autoload -Uz compinit; compinit -u -d ${folder}/dump; . ${file}; print -r -- $_comps[minutes]`],
      { encoding: 'utf8' },
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '_minutes\n', stderr: '' });
  });
  test('fish', needs({ fish: has('fish') }), async () => {
    const file = await script('fish');
    const ask = (line: string) =>
      spawnSync('fish', ['--no-config', '-c', `source ${file}; complete -C '${line}'`], { encoding: 'utf8' }).stdout;
    expect(ask('minutes che')).toMatch(/^check\t/);
    expect(ask('minutes check --fail-')).toContain('--fail-on');
    expect(ask('minutes check --fail-on ')).toContain('warning');
  });
  test('powershell: balanced, with every command', async () => {
    const text = readFileSync(await script('powershell'), 'utf8');
    for (const [open, close] of [
      ['{', '}'],
      ['(', ')'],
      ['[', ']'],
    ] as const)
      expect(text.split(open).length).toBe(text.split(close).length);
    expect(text).toMatch(/'check' = @\([^)]*'--format'/);
  });
  const hasPowershell = spawnSync('pwsh', ['-Version']).status === 0;
  test(
    `powershell${hasPowershell ? '' : ' (skipped: no pwsh here; the workflow runs it)'}`,
    needs({ PowerShell: hasPowershell }),
    async () => {
      const file = await script('powershell');
      const words = (line: string) =>
        spawnSync(
          'pwsh',
          [
            ...['-NoProfile', '-Command'],
            `Get-Content -Raw '${file}' | Invoke-Expression; (TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`,
          ],
          { encoding: 'utf8' },
        ).stdout.split(/\r?\n/);
      expect(words('minutes che')).toContain('check');
      expect(words('minutes check --fail')).toContain('--fail-on');
      expect(words('minutes check --fail-on war')).toContain('warning');
    },
  );
  test('a shell that is not known', async () => {
    expect(await run(['completion', 'bsh'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean bash?'),
    });
  });
});

test('C9 a man page made from the help', () => {
  const page = readFileSync(new URL('../../../man/minutes.1', import.meta.url), 'utf8');
  expect(page).toMatch(/^\.TH MINUTES 1/m);
  expect(page).toContain('.SS minutes check');
  expect(page).toContain('\\-\\-fail\\-on');
});

test('C10 the next step, on a terminal only', async () => {
  expect((await run(['ingest', 'a.md', '--out', 'next'], { tty: true })).stderr).toContain(
    'Next: minutes status next\n',
  );
  expect((await run(['ingest', 'a.md', '--out', 'next2'])).stderr).toBe('');
});
