import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { options } from '../../src/cli/options.ts';
import { reporters } from '../../src/reporters/index.ts';
import { profileNames } from '../../src/rules/profiles.ts';
import { exports as exportList } from '../../src/writers/export-list.ts';
import { exportNames } from '../../src/writers/export-names.ts';
import { some } from '../support/some.ts';
import { workingFolder } from '../support/temporary-folder.ts';
import { run } from './run-main.ts';
import { stubPipeline } from './stub-pipeline.ts';

stubPipeline();

const root = workingFolder();
beforeAll(() => {
  mkdirSync('notes');
  writeFileSync('notes/a.txt', 'All to read the survey of the channel\nJT to write to the county about it\n');
  writeFileSync('notes/b.txt', 'All to bring the keys of the boathouse next time\n');
  mkdirSync('bad');
  writeFileSync('bad/corrupt.txt', 'corrupt');
  writeFileSync('bad/empty.txt', '');
  writeFileSync('bad/good.txt', 'All to read the survey of the channel\n');
  mkdirSync('nothing');
  writeFileSync('undated.txt', 'no date\n');
});
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('ingest', () => {
  test('writes the results and a summary', async () => {
    const { status, stdout, stderr } = await run(['ingest', './notes', '--out', 'out']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      '2 documents read, 0 failed, 0 copies of others\n2 meetings, 0 people, 0 decisions, 0 tables\n' +
        '3 actions: 3 open (3 without status), 0 closed\n1 needs a look: "minutes status" shows them\nwritten to out\n',
    );
    expect(readdirSync('out').sort()).toEqual([
      '.minutes-cache.json',
      'actions.csv',
      'actions.xlsx',
      'attendance.csv',
      'datapackage.json',
      'decisions.csv',
      'documents',
      'meetings.csv',
      'mentions.csv',
      'people.csv',
      'register.json',
      'run.json',
      'tables',
    ]);
    expect(json('out/run.json').inputs.map((input: { path: string }) => input.path)).toEqual([
      'notes/a.txt',
      'notes/b.txt',
    ]);
  });

  test('gives the same bytes again, also into a folder inside its input', async () => {
    const first = readFileSync('out/actions.csv');
    await run(['ingest', 'notes', '--out', 'out', '-q']);
    expect(readFileSync('out/actions.csv')).toEqual(first);
  });

  test('names each input that could not be read, writes the others and exits with 2', async () => {
    const { status, stderr } = await run(['ingest', 'bad', 'none.docx', 'nothing', '--out', 'out-bad', '-q']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      [
        'error[corrupt-file] bad/corrupt.txt: It is cut off. Open it in the program that made it, save it again, or fetch a fresh copy.',
        'error[empty-file] bad/empty.txt: The file is empty. Check that the file was saved or synchronised completely.',
        'error[missing-path] none.docx: There is no such path. Check the spelling, or quote the path if it contains spaces.',
        'error[no-documents] nothing: The folder contains no document that minutes can read. Give a folder with .docx, .pdf, .txt, .md or .html files.',
        '',
      ].join('\n'),
    );
    expect(readdirSync('out-bad/documents').sort()).toEqual(['corrupt.json', 'empty.json', 'good.json']);
    const outcomes = json('out-bad/run.json').inputs.map((input: { outcome: string; documentId: string | null }) => [
      input.outcome,
      input.documentId,
    ]);
    expect(outcomes).toEqual([
      ['failed', 'corrupt'],
      ['failed', 'empty'],
      ['ok', 'good'],
      ['failed', null],
      ['failed', null],
    ]);
  });

  test('a mistyped path does not replace earlier results', async () => {
    const { status } = await run(['ingest', 'nots', '--out', 'out']);
    expect(status).toBe(2);
    expect(json('out/run.json').inputs).toHaveLength(2);
  });

  test('a bug costs only its document', async () => {
    mkdirSync('bugs');
    writeFileSync('bugs/bug.txt', 'bug');
    writeFileSync('bugs/good.txt', 'All to read it\n');
    const { status, stderr } = await run(['ingest', 'bugs', '--out', 'out-bugs', '-q']);
    expect(status).toBe(2);
    expect(stderr).toContain('error[internal-error] bugs/bug.txt: The program failed (Error in stub-pipeline.ts:');
    expect(existsSync('out-bugs/documents/good.json')).toBe(true);
  });

  test('a document that takes too long is reported', async () => {
    writeFileSync('slow.txt', 'slow');
    const { status, stderr } = await run(['ingest', 'slow.txt', '--out', 'out-slow', '--timeout', '1']);
    expect(status).toBe(2);
    expect(stderr).toContain('error[document-timed-out] slow.txt: Reading the document took more than 1 second.');
  });

  test('the same name in two folders, and copies', async () => {
    mkdirSync('two/x', { recursive: true });
    mkdirSync('two/y', { recursive: true });
    writeFileSync('two/x/april.txt', 'All to read the survey\n');
    writeFileSync('two/y/april.txt', 'All to read the survey\n');
    const { status, stdout } = await run(['ingest', 'two', '--out', 'out-two']);
    expect(status).toBe(0);
    expect(stdout).toContain('2 documents read, 0 failed, 1 copy of another\n1 meeting,');
    expect(readdirSync('out-two/documents')).toEqual(['april-2.json', 'april.json']);
    expect(json('out-two/run.json').inputs[1].diagnostics[0]).toMatchObject({ id: 'duplicate-document' });
  });
});

describe('parse and text', () => {
  test('parse prints the record, --blocks what spans point into', async () => {
    const plain = await run(['parse', 'notes/b.txt']);
    expect(plain.status).toBe(0);
    expect(JSON.parse(plain.stdout)).toMatchObject({ id: 'b', source: { path: 'notes/b.txt' } });
    const { blocks } = JSON.parse((await run(['parse', '--blocks', 'notes/b.txt'])).stdout);
    expect(blocks).toEqual([
      {
        id: 'b1',
        type: 'paragraph',
        text: 'All to bring the keys of the boathouse next time',
        place: { kind: 'line', line: 1, column: 1, endLine: 1 },
      },
    ]);
  });

  test('- reads stdin, never from a terminal', async () => {
    const piped = await run(['parse', '-', '--stdin-filename', 'april.txt'], { stdin: 'All to read it\n' });
    expect(JSON.parse(piped.stdout)).toMatchObject({ id: 'april', source: { path: 'april.txt' } });
    expect((await run(['text', '-'], { tty: true })).status).toBe(2);
  });

  test('what cannot be read exits with 2; its record says why', async () => {
    const { status, stdout, stderr } = await run(['parse', 'bad/corrupt.txt']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error\[corrupt-file\] bad\/corrupt.txt: /);
    expect(JSON.parse(stdout).diagnostics[0].id).toBe('corrupt-file');
    expect(await run(['text', 'none.txt'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('-o writes a file, and an unusable one is said so', async () => {
    expect((await run(['text', 'notes/b.txt', '-o', 'b.out'])).status).toBe(0);
    expect(readFileSync('b.out', 'utf8')).toContain('boathouse');
    expect((await run(['text', 'notes/b.txt', '-o', 'no/such/notes/../../../notes'])).status).toBe(2);
  });

  test('a terminal does not obey a document, a pipe gets it as it is', async () => {
    writeFileSync('escape.txt', 'All \u001b[31mred\n');
    expect((await run(['text', 'escape.txt'], { tty: true })).stdout).toContain('\\x1b[31mred');
    expect((await run(['text', 'escape.txt'])).stdout).toContain('\u001b[31mred');
  });
});

describe('export', () => {
  test.each(some([...exportNames]))('%s as csv has a header', async (what) => {
    const { status, stdout } = await run(['export', what, '--from', 'out']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^[a-z_]+(,[a-z_]+)+\r\n/);
  });

  test('filters and forms', async () => {
    const args = ['export', 'actions', '--from', 'out', '--owner', 'jt', '--open'];
    expect(JSON.parse((await run([...args, '--format', 'json'])).stdout)).toHaveLength(1);
    expect((await run([...args, '--format', 'jsonl'])).stdout.trim().split('\n')).toHaveLength(1);
    expect((await run([...args, '--format', 'md'])).stdout).toMatch(/^\| action_id \| ref \|.*\n\| --- \|/);
    expect(JSON.parse((await run([...args, '--format', 'json', '--body', 'Other'])).stdout)).toEqual([]);
  });

  test('wrong usage exits with 2 and says what is right', async () => {
    expect(await run(['export', 'action', '--from', 'out'])).toMatchObject({
      status: 2,
      stderr: 'error: cannot export "action": did you mean actions?\n',
    });
    expect((await run(['export', 'actions', '--from', 'notes'])).stderr).toContain(
      'contains no readable register.json',
    );
    expect((await run(['export', 'meetings', '--from', 'out', '--open'])).status).toBe(2);
  });
});

describe('check', () => {
  test('exit status by severity, the same for every format', async () => {
    expect((await run(['check', 'undated.txt'])).status).toBe(1);
    expect((await run(['check', 'notes'])).status).toBe(0);
    for (const { format } of some(reporters)) {
      expect((await run(['check', 'undated.txt', '--format', format])).status).toBe(1);
      expect((await run(['check', 'undated.txt', 'none.md', '--format', format])).status).toBe(2);
    }
    expect((await run(['check', 'undated.txt', '--fail-on', 'never'])).status).toBe(0);
    expect((await run(['check', 'undated.txt', '--rule', 'missing-date:warning'])).status).toBe(0);
    expect((await run(['check', 'undated.txt', '--rule', 'missing-date:warning', '--fail-on', 'warning'])).status).toBe(
      1,
    );
    expect((await run(['check', 'undated.txt', '-o', 'report.txt'])).status).toBe(1);
  });

  test('machines get what could not be read with the rest', async () => {
    const { stdout } = await run(['check', 'undated.txt', 'none.md', '--format', 'json']);
    expect(JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'missing-path',
      'missing-attendance',
      'missing-date',
    ]);
  });

  test('an unknown rule is wrong usage', async () => {
    expect((await run(['check', 'notes', '--rule', 'mising-date:off'])).stderr).toContain('did you mean missing-date?');
    expect((await run(['check', 'notes', '--rule', 'missing-date:loud'])).status).toBe(2);
  });

  test('the summary of a GitHub step', async () => {
    await run(['check', 'undated.txt', '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: join(root, 'step.md') } });
    expect(readFileSync('step.md', 'utf8')).toContain('| error | missing-date | undated.txt |');
  });

  test('colours only on a terminal, and not against NO_COLOR', async () => {
    const coloured = (outcome: { stdout: string }) => outcome.stdout.includes('\u001b[');
    expect(coloured(await run(['check', 'undated.txt']))).toBe(false);
    expect(coloured(await run(['check', 'undated.txt'], { tty: true }))).toBe(true);
    expect(coloured(await run(['check', 'undated.txt'], { tty: true, env: { NO_COLOR: '1' } }))).toBe(false);
    expect(coloured(await run(['check', 'undated.txt', '--no-color'], { tty: true }))).toBe(false);
  });
});

describe('rules and explain', () => {
  test('rules lists, as text and as JSON', async () => {
    expect((await run(['rules'])).stdout).toContain('missing-date ');
    expect(JSON.parse((await run(['rules', '--format', 'json'])).stdout)[0]).toHaveProperty('severity');
  });
  test('explain prints the page of a rule or a code', async () => {
    expect((await run(['explain', 'missing-date'])).stdout).toMatch(/^# missing-date\n/);
    expect((await run(['explain', 'no-text-layer'])).stdout).toMatch(/^# no-text-layer\n/);
    expect(await run(['explain', 'missing-dat'])).toMatchObject({ status: 2, stdout: '' });
  });
});

test('the choices in help are the lists', () => {
  expect(options.checkFormat().argChoices).toEqual([...reporters.map(({ format }) => format), 'auto']);
  expect(options.profile().argChoices).toEqual([...profileNames]);
  expect(Object.keys(exportList)).toEqual([...exportNames]);
});
