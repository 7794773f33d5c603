/** `minutes check` with real files: configuration, baseline, suppressions, git, outputs, Word comments. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { run } from '../cli/run-main.ts';
import { asDocx } from '../rules/page-examples.ts';
import { inFolder, put, SOUND, WRONG_WEEKDAY } from './harness.ts';

inFolder(() => ({
  'notes/a.md': WRONG_WEEKDAY,
  'notes/b.md': SOUND.replace('5 March', '12 March'),
  'archive/old.md': WRONG_WEEKDAY,
  'word/a.docx': asDocx(WRONG_WEEKDAY),
}));
const json = async (...args: string[]) => JSON.parse((await run(['check', ...args, '--format', 'json'])).stdout);
const idsOf = (report: { findings: { rule: string }[] }) => report.findings.map(({ rule }) => rule);

test('finds the fault, with its place and a fingerprint', async () => {
  const { status, stdout } = await run(['check', 'notes/a.md']);
  expect(status).toBe(1);
  expect(stdout).toContain('line 3: error[date-mismatch] "Wednesday 5 March 2024": 2024-03-05 was a Tuesday.');
  expect((await json('notes/a.md')).findings[0].fingerprint).toMatch(/^[0-9a-f]{16}:1$/);
});

describe('configuration', () => {
  test('is found upwards, and flags go before it', async () => {
    put(
      'minutes.config.yaml',
      'rules: { date-mismatch: info }\noverrides:\n  - files: ["archive/**"]\n    rules: { date-mismatch: off }\n',
    );
    expect((await json('notes/a.md')).infos).toBe(1);
    expect(idsOf(await json('archive'))).toEqual([]);
    expect((await run(['check', 'notes/a.md', '--rule', 'date-mismatch:error'])).status).toBe(1);
    expect((await run(['check', 'notes/a.md', '--no-config'])).status).toBe(1);
    expect((await run(['config', '--print', 'archive/old.md'])).stdout).toMatch(
      /rules\.date-mismatch +off +minutes\.config\.yaml overrides\[0\]/,
    );
    rmSync('minutes.config.yaml');
  });
  test('an unknown key is wrong usage that names key, file and the nearest key', async () => {
    put('minutes.config.json', '{ "rules": { "date-mismach": "off" } }');
    expect(await run(['check', 'notes'])).toMatchObject({
      status: 2,
      stderr: 'error: minutes.config.json:1: unknown key "rules.date-mismach"; did you mean "date-mismatch"?\n',
    });
    rmSync('minutes.config.json');
  });
  test('accepts a finding of a Word file by its words, until a day', async () => {
    const entry = (until: string) =>
      `ignore:\n  - { rule: date-mismatch, files: ["word/*"], quote: Wednesday 5 March, reason: as signed, until: "${until}" }\n`;
    put('c.yaml', entry('2030-12-31'));
    const { stdout, status } = await run(['check', 'word', '--config', 'c.yaml', '--as-of', '2024-06-30']);
    expect({ status, accepted: stdout.includes('; 1 accepted') }).toEqual({ status: 0, accepted: true });
    put('c.yaml', entry('2024-01-31'));
    expect(idsOf(await json('word', '--config', 'c.yaml', '--as-of', '2024-06-30'))).toContain('expired-suppression');
  });
});

test('a comment in the text accepts a finding; one that accepts none is said', async () => {
  const comment = '<!-- minutes-disable-next-line date-mismatch -- as signed -->';
  put('comment/a.md', WRONG_WEEKDAY.replace('Wednesday', `${comment}\n\nWednesday`));
  put('comment/b.md', SOUND.replace('Tuesday', `${comment}\n\nTuesday`).replace('5 March', '12 March'));
  expect(idsOf(await json('comment'))).toEqual(['unused-suppression']);
});

describe('baseline', () => {
  test('old findings do not count, new ones do, gone ones are taken out', async () => {
    expect((await run(['check', 'notes', 'archive', '--write-baseline', '--baseline', 'known.json'])).status).toBe(0);
    expect((await run(['check', 'notes', 'archive', '--baseline', 'known.json'])).status).toBe(0);
    put('notes/a.md', `A line above.\n\n${WRONG_WEEKDAY}\nThe survey is due on Friday 1 April 2024.\n`);
    const second = await json('notes', 'archive', '--baseline', 'known.json');
    expect(second.findings).toMatchObject([{ rule: 'date-mismatch', severity: 'warning' }]);
    expect(second.accepted).toHaveLength(2);
    put('archive/old.md', SOUND);
    expect((await run(['check', 'archive', '--baseline', 'known.json'])).stderr).toContain(
      '1 finding of known.json no longer found',
    );
    const pruning = await run(['check', 'archive', '--baseline', 'known.json', '--prune-baseline']);
    expect(pruning.stderr).toBe('1 finding removed from known.json\n');
    expect(Object.keys(JSON.parse(readFileSync('known.json', 'utf8')).files)).toEqual(['notes/a.md']);
    put('archive/old.md', WRONG_WEEKDAY);
    put('notes/a.md', WRONG_WEEKDAY);
  });
  test('a baseline that is not there is wrong usage', async () => {
    expect((await run(['check', 'notes', '--baseline', 'none.json'])).status).toBe(2);
  });
});

describe('outputs', () => {
  test('formats and files go in pairs', async () => {
    const args = [
      'check',
      'notes/a.md',
      '--format',
      'concise',
      '--format',
      'gitlab',
      '-o',
      'gl.json',
      '--format',
      'junit',
      '-o',
      'j.xml',
    ];
    const { stdout, status } = await run(args);
    expect({ status, stdout: stdout.split(':')[0] }).toEqual({ status: 1, stdout: 'notes/a.md' });
    expect(JSON.parse(readFileSync('gl.json', 'utf8'))).toHaveLength(1);
    expect(readFileSync('j.xml', 'utf8')).toMatch(/^<\?xml/);
    expect((await run(['check', 'notes', '--format', 'json', '--format', 'sarif'])).stderr).toContain(
      'cannot both go to stdout',
    );
  });
  test('auto is github inside Actions, with ten annotations a level, errors first, and a summary of all', async () => {
    put(
      'many/a.md',
      `${WRONG_WEEKDAY}${Array.from({ length: 13 }, (_, i) => `\nThe survey ${i} is due on Friday ${i + 1} August 2022.\n`).join('')}`,
    );
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${process.cwd()}/summary.md` };
    const { stdout, status } = await run(['check', 'many', '--format', 'auto'], { env });
    const lines = stdout.split('\n');
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^::error file=many\/a\.md,line=3,col=1,title=date-mismatch::/);
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(stdout).toMatch(/\d more warnings? not shown as annotations/);
    expect(
      readFileSync('summary.md', 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('| warning')),
    ).toHaveLength(11);
  });
});

test('--annotate copies a Word file with comments at the place, and leaves the source', async () => {
  const hash = () => createHash('sha256').update(readFileSync('word/a.docx')).digest('hex');
  const before = hash();
  expect((await run(['check', 'word', '--annotate', 'reviewed'])).status).toBe(1);
  expect(hash()).toBe(before);
  const parts = unzipSync(readFileSync('reviewed/a.docx'));
  const text = (path: string) => new TextDecoder().decode(parts[path]);
  expect(text('word/comments.xml')).toContain('2024-03-05 was a Tuesday.');
  const paragraph = /<w:p>(?:(?!<\/w:p>).)*Wednesday 5 March 2024.*?<\/w:p>/s.exec(text('word/document.xml'))?.[0];
  expect(paragraph).toMatch(/<w:commentRangeStart w:id="0"\/>.*<w:commentRangeEnd w:id="0"\/>/s);
  expect(text('[Content_Types].xml')).toContain('/word/comments.xml');
  expect(text('word/_rels/document.xml.rels')).toContain('relationships/comments');
  expect(idsOf(await json('reviewed'))).toEqual(['date-mismatch']);
  // A reader of others finds the comment where it belongs. (LibreOffice was tried by hand.)
  const options = { styleMap: ['comment-reference => sup'] };
  const { value } = await mammoth.convertToHtml({ buffer: readFileSync('reviewed/a.docx') }, options);
  expect(value).toMatch(/Wednesday 5 March 2024<sup><a href="#comment-0"[^>]*>\[min1\]<\/a><\/sup>/);
  expect(value).toMatch(/<dt id="comment-0">Comment \[min1\]<\/dt><dd><p>error: [^<]*2024-03-05 was a Tuesday/);
  expect((await run(['check', 'word', '--annotate', 'word'])).stderr).toContain('would overwrite word/a.docx');
});

test('--changed and --staged report on what a change touches', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: 'repo' });
  put('repo/old.md', WRONG_WEEKDAY);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'old');
  process.chdir('repo');
  try {
    expect((await run(['check', '.', '--changed'])).stderr).toContain('no document was changed');
    put('new.md', WRONG_WEEKDAY.replace('5 March', '12 March'));
    const paths = async (...args: string[]) =>
      (await json('.', ...args)).findings.map(({ path }: { path: string }) => path);
    expect(await paths('--changed')).toEqual(['new.md']);
    expect(await paths('--changed', '--since', 'main')).toEqual(['new.md']);
    expect(await paths('--staged')).toEqual([]);
    expect((await run(['check', '.', '--changed', '--since', '--output=x'])).status).toBe(2);
    expect((await run(['check', '.', '--changed', '--since', 'nosuch'])).stderr).toContain(
      'does not know the revision "nosuch" here',
    );
    expect(existsSync('x')).toBe(false);
  } finally {
    process.chdir('..');
  }
});
