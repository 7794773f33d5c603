import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSeries } from '../support/make-series/index.ts';
import { some } from '../support/some.ts';
import { run } from './run-main.ts';

const before = process.cwd();
const { files, truth } = makeSeries({ seed: 1, boards: 1, meetings: 5 });
const dates = truth.boards[0]?.documents.map(({ date }) => date) ?? [];
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'minutes-export-'));
  process.chdir(root);
  for (const { path, content } of files) {
    mkdirSync(join('notes', path, '..'), { recursive: true });
    writeFileSync(join('notes', path), content);
  }
  await run(['ingest', 'notes', '--out', 'out', '-q']);
});
afterAll(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});
const rows = async (...argv: string[]) =>
  JSON.parse((await run(['export', ...argv, '--from', 'out', '--format', 'json'])).stdout);

interface Row {
  ref: string | null;
  status: { value: string } | null;
}

describe('open, overdue and as of have one meaning', () => {
  const last = dates.at(-1) ?? '';

  test('the summary of ingest, --open and status count the same', async () => {
    const summary = (await run(['ingest', 'notes', '--out', 'out'])).stdout;
    const open = await rows('actions', '--open');
    expect(summary).toContain(`: ${open.length} open (`);
    const status = JSON.parse((await run(['status', 'out', '--format', 'json'])).stdout);
    expect(status).toMatchObject({ open: open.length, actions: (await rows('actions')).length });
    const silent = open.filter((row: Row) => row.status === null);
    expect(summary).toContain(`(${silent.length} without status)`);
    expect(status.withoutStatus).toBe(silent.length);
  });

  test('--overdue is judged by --as-of, and status counts the same', async () => {
    mkdirSync('quay');
    writeFileSync(
      'quay/log.md',
      [
        '# Minutes of the Harbour Board',
        'Tuesday 5 March 2024',
        'Present: Ada Brook (AB), Ben Carver (BC)',
        '## 1. Action log',
        '| Ref | Action | Owner | Due | Status |\n| --- | --- | --- | --- | --- |',
      ].join('\n\n') +
        [
          '',
          '| 1 | Repair the fuel pump on the quay | BC | 30 April 2024 | Open |',
          '| 2 | Ask the county for the survey | AB | June 2024 | |',
          '| 3 | Publish the mooring fees | AB | 30 April 2024 | Closed |',
          '',
        ].join('\n'),
    );
    await run(['ingest', 'quay', '--out', 'quay-out', '-q']);
    const given = async (...argv: string[]): Promise<Row[]> =>
      JSON.parse((await run(['export', 'actions', '--from', 'quay-out', '--format', 'json', ...argv])).stdout);
    const refs = async (day: string) => (await given('--overdue', '--as-of', day)).map(({ ref }) => ref).sort();
    expect(await refs('2024-04-30')).toEqual([]);
    expect(await refs('2024-05-01')).toEqual(['1']);
    expect(await refs('2024-07-01')).toEqual(['1', '2']);
    expect((await given('--overdue')).map(({ ref }) => ref).sort()).toEqual(['1', '2']);
    const checked = await run(['check', 'quay', '--as-of', '2024-07-01', '--format', 'concise']);
    expect(checked.stdout.match(/overdue-action/g)).toHaveLength(2);
    const status = JSON.parse((await run(['status', 'quay-out', '--format', 'json', '--as-of', '2024-07-01'])).stdout);
    expect(status).toMatchObject({ day: '2024-07-01', open: 2, overdue: 2, withoutStatus: 1 });
    expect(await rows('actions', '--overdue', '--as-of', dates[0] ?? '')).toEqual([]);
  });

  test('a named configuration holds with and without --as-of', async () => {
    const [first] = await rows('people');
    writeFileSync('told.yaml', `people:\n  - name: Zelda Told\n    aliases: [${JSON.stringify(first.name)}]\n`);
    const names = async (...more: string[]) =>
      (await rows('people', '--config', 'told.yaml', ...more)).map(({ name }: { name: string }) => name);
    expect(await names()).toContain('Zelda Told');
    expect(await names('--as-of', last)).toContain('Zelda Told');
  });

  test('status for people says who has what, and names the command that shows more', async () => {
    const { stdout, status } = await run(['status', 'out', '--as-of', last]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^\d+ of \d+ actions open on \d{4}-\d{2}-\d{2}: \d+ overdue, \d+ due later, \d+ without a date\n/,
    );
    expect(stdout).toContain('\nby owner\n');
    expect(stdout).toContain('\nby body\n');
    const one = (await rows('actions', '--open'))[0].owners[0]?.text ?? '';
    const mine = JSON.parse((await run(['status', 'out', '--format', 'json', '--owner', one])).stdout);
    expect(mine.open).toBe((await rows('actions', '--open', '--owner', one)).length);
    expect((await run(['status', 'nowhere'])).status).toBe(2);
  });

  test('formats that suit some exports only say so', async () => {
    expect((await run(['export', 'people', '--from', 'out', '--format', 'ics'])).stderr).toContain('not with people');
    expect((await run(['export', 'people', '--from', 'out', '--overdue'])).status).toBe(2);
    expect((await run(['export', 'actions', '--from', 'out', '--format', 'svg'])).status).toBe(2);
    expect((await run(['export', 'actions', '--from', 'out', '--format', 'html'])).stdout).toContain('<table>');
    expect((await run(['export', 'actions', '--from', 'out', '--format', 'ics'])).stdout).toMatch(
      /^BEGIN:VCALENDAR\r\n/,
    );
  });
});

describe('export', () => {
  test('--as-of gives what was known on that day', async () => {
    const early = await rows('meetings', '--as-of', dates[1] ?? '');
    expect(early).toHaveLength(2);
    const all = await rows('actions');
    const then = await rows('actions', '--as-of', dates[1] ?? '');
    expect(then.length).toBeLessThan(all.length);
    const ids = new Set(all.map(({ id }: { id: string }) => id));
    expect(then.filter(({ id }: { id: string }) => !ids.has(id))).toEqual([]);
  });

  test('--stated and --min-confidence choose among actions and decisions', async () => {
    const all = await rows('actions');
    const stated = await rows('actions', '--stated');
    expect(stated).toEqual(all.filter(({ certainty }: { certainty: string }) => certainty === 'stated'));
    expect(await rows('actions', '--min-confidence', '0')).toEqual(all);
    for (const what of ['people', 'performance'])
      expect((await run(['export', what, '--from', 'out', '--stated'])).status).toBe(2);
    const wrong = await run(['export', 'decisions', '--from', 'out', '--min-confidence', '80']);
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('a number from 0 to 1') });
  });

  test('a date that is not one is wrong usage', async () => {
    expect((await run(['export', 'actions', '--from', 'out', '--as-of', '2024-02-30'])).status).toBe(2);
  });

  test('an owner or a body that nobody knows is reported', async () => {
    const known = (await rows('actions'))[0].owners[0].text;
    const typed = await run(['export', 'actions', '--from', 'out', '--owner', `${known}x`]);
    expect(typed).toMatchObject({
      status: 0,
      stderr: `note: no action is owned by "${known}x"; did you mean ${known}?\n`,
    });
    const body = await run(['export', 'decisions', '--from', 'out', '--body', 'Nowhere']);
    expect(body.stderr).toContain('note: no body is called "Nowhere"; there are ');
  });

  test('Word goes to a file only', async () => {
    expect((await run(['export', 'carry-forward', '--from', 'out', '--format', 'docx'])).status).toBe(2);
    expect(
      (await run(['export', 'carry-forward', '--from', 'out', '--format', 'docx', '-o', 'next.docx'])).status,
    ).toBe(0);
    expect(readFileSync('next.docx').subarray(0, 2).toString()).toBe('PK');
  });

  test('every foreign key of a register leads to a row', async () => {
    const [meetings, people, attendance, actions] = await Promise.all(
      ['meetings', 'people', 'attendance', 'actions'].map((what) => rows(what)),
    );
    const documents = new Set(meetings.map((row: { documentId: string }) => row.documentId));
    const persons = new Set(people.map((row: { id: string }) => row.id));
    for (const row of some<{ documentId: string; personId: string }>(attendance))
      expect([documents.has(row.documentId), persons.has(row.personId)]).toEqual([true, true]);
    const mentions = actions.flatMap((action: { mentions: object[] }) => action.mentions);
    for (const { documentId, spans } of some<{ documentId: string; spans: object[] }>(mentions))
      expect([documents.has(documentId), spans.length > 0]).toEqual([true, true]);
    const owners = actions.flatMap((action: { owners: object[] }) => action.owners);
    for (const { personId } of some<{ personId: string | null }>(owners))
      expect(personId === null || persons.has(personId)).toBe(true);
  });
});

test('diff of two documents, and of two folders', async () => {
  const [a, b] = files.map(({ path }) => join('notes', path));
  expect((await run(['diff', a ?? '', b ?? ''])).stdout).toMatch(/^(?:attendees|items|actions) \(\d+\)\n {2}[-+~] /);
  expect(await run(['diff', 'out', 'out'])).toMatchObject({ status: 0, stdout: 'No change in meaning.\n' });
  expect((await run(['diff', a ?? '', 'none.md'])).status).toBe(2);
});

describe('everything as a database', () => {
  test('by format, or by the ending of the file', async () => {
    expect((await run(['export', 'all', '--from', 'out', '-o', 'minutes.db'])).status).toBe(0);
    expect(readFileSync('minutes.db', 'latin1').slice(0, 15)).toBe('SQLite format 3');
    const body = truth.boards[0]?.body ?? '';
    expect(
      (await run(['export', 'all', '--from', 'out', '--format', 'parquet', '-o', 'pq', '--body', body])).status,
    ).toBe(0);
    expect(readFileSync('pq/actions.parquet', 'latin1').slice(0, 4)).toBe('PAR1');
  });

  test.each([
    [['all'], 'export all needs a format: --format sqlite -o FILE, --format parquet -o DIR, or --format folder -o DIR'],
    [['all', '--format', 'csv', '-o', 'x'], 'export all gives sqlite, parquet, folder, not csv'],
    [['all', '--format', 'sqlite'], '--format sqlite cannot be printed to the terminal; name a file with -o'],
    [['all', '--format', 'parquet'], '--format parquet cannot be printed to the terminal; name a folder with -o'],
    [['all', '--open', '-o', 'x.db'], '--open only applies to rows of one kind, not to all'],
    [['actions', '-o', 'x.db'], '--format sqlite only works with "all", not with actions'],
    [['all', '--format', 'parquet', '-o', 'out/run.json'], 'out/run.json is a file; name a folder with -o for parquet'],
  ])('%j: %s', async (argv, message) => {
    const { status, stderr } = await run(['export', ...argv, '--from', 'out']);
    expect(stderr).toContain(`error: ${message}`);
    expect(status).toBe(2);
  });
});
