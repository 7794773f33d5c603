/** What is linked in parts, change by change, is what a store holds that was filled with the same files at once. */
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tables } from '../../../src/writers/database/index.ts';
import { run } from '../../cli/run-main.ts';
import { makeSeries } from '../../support/make-series/index.ts';
import { needs } from '../../support/needs.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';

const before = process.cwd();

describe('linking in parts (skipped where PostgreSQL is not installed)', needs({ PostgreSQL: hasPostgres }), () => {
  let postgres: TestPostgres;
  let root: string;
  let count = 0;
  const files = makeSeries({ seed: 11, boards: 3, meetings: 2 }).files;
  const [first, second, third] = [0, 2, 4].map((at) => files[at]?.path ?? '') as [string, string, string];
  const put = (path: string, content: string) => {
    mkdirSync(dirname(join('notes', path)), { recursive: true });
    writeFileSync(join('notes', path), content);
  };
  beforeAll(() => {
    postgres = startPostgres();
    root = mkdtempSync(join(tmpdir(), 'minutes-parts-'));
    process.chdir(root);
    for (const { path, content } of files) put(path, content);
    put('slides.pptx', 'x');
  });
  afterAll(() => {
    process.chdir(before);
    postgres.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const all = tables
    .map(({ name }) => `SELECT '${name} ' || row_to_json(t)::text FROM minutes."${name}" t`)
    .join(' UNION ALL ');
  const rowsOf = (name: string) => postgres.ask(name, `${all} ORDER BY 1`);
  const ingest = (name: string, ...more: string[]) =>
    run(['ingest', 'notes', '--store', postgres.address(name), ...more]);

  /** Without what was left alone, and without the lines that a slow machine is given every ten seconds. */
  const notesOf = (stderr: string) => stderr.replaceAll(/^(?:note: .*unchanged.*|read \d+ of .*)\n/gm, '');

  const CHANGES: readonly [what: string, change: () => void][] = [
    ['all of them', () => undefined],
    [
      'a meeting of a body, whose people others know, too',
      () =>
        put(
          'harbour/2024-03-05.md',
          '# Harbour Board\n\n5 March 2024\n\nPresent: Ida Moor (IM), Ben Hale (BH)\n\nACTION: IM to order chains by 4 April 2024.\n',
        ),
    ],
    [
      'initials of a person that another body knows',
      () =>
        put(
          'quay/2024-03-06.md',
          '# Quay Board\n\n6 March 2024\n\nPresent: Ida Moor (IXM), Cora Dale (CD)\n\nDecision: The budget was agreed.\n\nACTION: Ida to paint the hut.\n',
        ),
    ],
    [
      'an earlier meeting of another person of the same name',
      () =>
        put(
          'pier/2023-01-09.md',
          '# Pier Club\n\n9 January 2023\n\nPresent: Ida Moor, Ida Moor, M Hale\n\nACTION: Ida Moor to count the boats.\n',
        ),
    ],
    ['a copy in another place', () => copyFileSync(join('notes', first), join('notes', 'copy-of-it.md'))],
    [
      'a draft that says nearly the same',
      () =>
        put(
          'harbour/2024-03-05-draft.md',
          '# Harbour Board\n\n5 March 2024\n\nPresent: Ida Moor (IM), Ben Hale (BH)\n\nACTION: IM to order chains by 4 April 2024.\n\nDRAFT\n',
        ),
    ],
    [
      'a fuller name of a body',
      () =>
        put(
          'harbour/2024-04-02.md',
          '# Port Linnet Harbour Board\n\n2 April 2024\n\nPresent: Ida Moor (IM), Ben Hale (BH)\n\nACTION: BH to write to the owners.\n',
        ),
    ],
    ['notes that name nobody', () => put('notes 1.md', 'ACTION: Ann to ring Tom.\n')],
    ['more of these', () => put('notes 2.md', '12 May 2024\n\nACTION: Ann to ring Tom.\nACTION: Tom to rest.\n')],
    ['a file that holds two meetings', () => put('both.md', twoMeetings)],
    ['a broken file', () => put('broken.docx', 'PK')],
    ['a file that is gone', () => rmSync(join('notes', second))],
    ['the original gone, of which there is a copy', () => rmSync(join('notes', first))],
    ['a file under another name', () => renameSync(join('notes', third), join('notes', 'another.md'))],
    ['the broken file gone', () => rmSync(join('notes', 'broken.docx'))],
    ['the first meeting of a body gone', () => rmSync(join('notes', 'harbour/2024-03-05.md'))],
    ['a body gone', () => rmSync(join('notes', 'quay'), { recursive: true })],
  ];

  test.each(CHANGES)(
    '%s',
    async (_, change) => {
      change();
      const { stdout, stderr } = await ingest('parts');
      count += 1;
      const whole = await ingest(`whole${count}`);
      expect(stdout).toBe(whole.stdout.replace(`whole${count}`, 'parts'));
      expect(notesOf(stderr)).toBe(notesOf(whole.stderr));
      expect(rowsOf('parts')).toEqual(rowsOf(`whole${count}`));
    },
    60_000,
  );

  test('and so it stays when the store is linked as a whole for a while', async () => {
    writeFileSync(
      'minutes.corrections.yaml',
      'corrections:\n  - person: { text: Ida Moor }\n    set: { name: Ida Mary Moor }\n',
    );
    const corrected = await ingest('parts', '--corrections', 'minutes.corrections.yaml');
    expect(corrected.stdout).toContain('1 correction holds');
    expect(rowsOf('parts')).not.toEqual(rowsOf(`whole${count}`));
    rmSync('minutes.corrections.yaml');
    await ingest('parts');
    expect(rowsOf('parts')).toEqual(rowsOf(`whole${count}`));
  }, 60_000);

  test('one meeting more leaves the rows of other bodies alone', async () => {
    const stamps = () => postgres.ask('parts', "SELECT xmin, action_id FROM minutes.actions WHERE body <> 'Pier Club'");
    const old = stamps();
    expect(old.length).toBeGreaterThan(5);
    put(
      'pier/2023-02-06.md',
      '# Pier Club\n\n6 February 2023\n\nPresent: Ida Moor\n\nACTION: Ida Moor to mend the rail.\n',
    );
    await ingest('parts');
    expect(stamps()).toEqual(old);
    expect(postgres.ask('parts', "SELECT count(*) FROM minutes.meetings WHERE body = 'Pier Club'")).toEqual(['2']);
  }, 60_000);
});

const meeting = (day: string, rows: string) =>
  `# Weir Committee\n\n${day}\n\nPresent: Eva Stone (ES), Ian Frost (IF)\n\n## 1. Apologies\n\nNone.\n\n## 2. Repairs\n\n${rows}\n`;
const twoMeetings = `${meeting('4 June 2024', 'ACTION: ES to ask for quotes.')}\n${meeting('2 July 2024', 'ACTION: IF to choose a builder.')}`;
