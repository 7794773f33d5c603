/** Lines C23 to C32: exit statuses and errors. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import * as rules from '../../../src/cli/commands/rules.ts';
import { reporters } from '../../../src/reporters/index.ts';
import { inFolder, put, SOUND, WRONG_WEEKDAY } from '../../check/harness.ts';
import { some } from '../../support/some.ts';
import { run } from '../run-main.ts';

inFolder(() => ({ 'a.md': WRONG_WEEKDAY, 'b.md': SOUND, 'broken.docx': 'PK\x03\x04 cut off' }));

test('C23 0, 1 and 2 mean the same in every format', async () => {
  for (const { format } of some(reporters)) {
    expect([format, (await run(['check', 'b.md', '--format', format])).status]).toEqual([format, 0]);
    expect([format, (await run(['check', 'a.md', '--format', format])).status]).toEqual([format, 1]);
    expect([format, (await run(['check', 'b.md', 'broken.docx', '--format', format])).status]).toEqual([format, 2]);
  }
});

test('C24 a missing path among others is 2, unless it is allowed', async () => {
  expect((await run(['check', 'b.md', 'gone.md'])).status).toBe(2);
  expect((await run(['check', 'b.md', 'gone.md', '--no-error-on-unmatched-pattern'])).status).toBe(0);
  expect((await run(['ingest', 'b.md', 'gone/*.md', '--no-error-on-unmatched-pattern', '--out', 'o'])).status).toBe(0);
});

test('C25 -o leaves the status as it is; --exit-zero says so itself', async () => {
  expect((await run(['check', 'a.md', '--format', 'json', '-o', 'x.json'])).status).toBe(1);
  expect((await run(['check', 'a.md', '--exit-zero'])).status).toBe(0);
  expect((await run(['check', 'broken.docx', '--exit-zero'])).status).toBe(2);
});

test('C26 what could not be read is never a success', async () => {
  for (const argv of [
    ['parse', 'broken.docx'],
    ['text', 'broken.docx'],
    ['check', '.'],
    ['ingest', '.', '--out', 'all'],
  ])
    expect((await run(argv)).status).toBe(2);
});

test('C27 --fail-on and --max-warnings', async () => {
  const warned = ['check', 'a.md', '--rule', 'date-mismatch:warning'];
  expect((await run(warned)).status).toBe(0);
  expect((await run([...warned, '--fail-on', 'warning'])).status).toBe(1);
  expect((await run([...warned, '--max-warnings', '0'])).status).toBe(1);
  expect((await run(['check', 'a.md', '--fail-on', 'never'])).status).toBe(0);
});

test('C28 severity, code, sentence, place, quote and what to do', async () => {
  const { stdout } = await run(['check', 'a.md']);
  expect(stdout).toMatch(
    /^a\.md\n {2}line 3: error\[date-mismatch\] [^\n]+\.\n {4}> Wednesday 5 March 2024\n {4}[^\n]+\.\n/,
  );
  expect((await run(['check', 'a.md', '--format', 'concise'])).stdout).toMatch(
    /^a\.md:3:1: error\[date-mismatch\] [^\n]+\n$/,
  );
});

test('C29 codes with pages; slips in a configuration with file, line and nearest key', async () => {
  expect((await run(['parse', 'broken.docx'])).stderr).toMatch(/^error\[corrupt-file\]/);
  put(
    'conf/minutes.config.yaml',
    'profile: ossx\n# a comment\nrulez:\n  missing-date: off\nrules:\n  mising-date: off\n',
  );
  put('conf/a.md', SOUND);
  expect((await run(['check', 'conf'])).stderr.split('\n')).toEqual([
    expect.stringMatching(/^error: conf\/minutes\.config\.yaml:1: "profile".*did you mean "oss"\?$/),
    'error: conf/minutes.config.yaml:3: unknown key "rulez"; did you mean "rules"?',
    'error: conf/minutes.config.yaml:6: unknown key "rules.mising-date"; did you mean "missing-date"?',
    '',
  ]);
});

test('C30 findings are below their file; the summary is last', async () => {
  const { stdout } = await run(['check', 'a.md', 'b.md']);
  expect(stdout.match(/^a\.md$/gm)).toHaveLength(1);
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^1 error.* in 2 documents/);
});

test('C31 a fault of the program: short, with version and a log, and no words of documents outside of it', async () => {
  const faulty = vi.spyOn(rules, 'listRules').mockRejectedValue(new Error('a fault'));
  const { status, stderr } = await run(['rules']);
  faulty.mockRestore();
  expect(status).toBe(2);
  expect(stderr).toMatch(/This is a bug in minutes \d+\.\d+\.\d+ \(node v/);
  const [, log = ''] = /written to (\S+)\.\n/.exec(stderr) ?? [];
  expect(existsSync(log)).toBe(true);
  expect(readFileSync(log, 'utf8')).toContain('a fault');
  expect(stderr).not.toContain('    at ');
});

test('C32 what is cut short says how much', async () => {
  const lines = Array.from(
    { length: 47 },
    (_, i) => `## ${i + 1}. Item\n\nThe report names [insert figure ${i} here]\tof boats.\n`,
  );
  put('long.md', `${SOUND}\n${lines.join('\n')}`);
  const { stdout } = await run(['check', 'long.md']);
  const all = await run(['check', 'long.md', '--all']);
  const count = (text: string) => text.match(/warning\[placeholder-text\]/g)?.length ?? 0;
  expect([count(all.stdout), count(stdout)]).toEqual([47, 20]);
  expect(stdout).toContain('… and 27 more of placeholder-text; --all lists them\n');
  expect(stdout + all.stdout).not.toContain('\\t');
});
