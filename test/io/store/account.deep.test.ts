/** Files that are as they were are told as before, and nothing is linked; whatever else results rest on is linked anew. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../cli/run-main.ts';
import { needs } from '../../support/needs.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';

const before = process.cwd();
const minutesOf = (day: string, rows: string) =>
  `# Quay Board\n\n${day}\n\nPresent: Ida Moor (IM), Ben Hale (BH)\n\n${rows}\n`;

describe(
  'a run over unchanged files (skipped where PostgreSQL is not installed)',
  needs({ PostgreSQL: hasPostgres }),
  () => {
    let postgres: TestPostgres;
    let root: string;
    let store: string;
    beforeAll(() => {
      postgres = startPostgres();
      root = mkdtempSync(join(tmpdir(), 'minutes-account-'));
      process.chdir(root);
      mkdirSync('notes');
      writeFileSync('notes/one.md', minutesOf('5 March 2024', 'ACTION: IM to order chains by 4 April 2024.'));
      writeFileSync('notes/two.md', minutesOf('2 April 2024', 'ACTION: BH to paint the hut by Friday 5 April 2023.'));
      writeFileSync('notes/copy.md', minutesOf('2 April 2024', 'ACTION: BH to paint the hut by Friday 5 April 2023.'));
      writeFileSync('notes/empty.md', '');
      writeFileSync('notes/slides.pptx', 'x');
      store = postgres.address('account');
    });
    afterAll(() => {
      process.chdir(before);
      postgres.stop();
      rmSync(root, { recursive: true, force: true });
    });

    const ingest = async (...more: string[]) => {
      const { status, stdout, stderr } = await run(['ingest', 'notes', '--store', store, ...more]);
      return { status, stdout, stderr: stderr.replaceAll(/^note: \d+ documents? unchanged.*\n/gm, '') };
    };
    /** The transaction that linked last. */
    const linked = () => postgres.ask('account', "SELECT xmin FROM minutes.setting WHERE name = 'linked'")[0];

    test('is told as the run before it, also of what still cannot be read', async () => {
      const first = await ingest();
      expect(first.status).toBe(2);
      expect(first.stderr).toContain('notes/empty.md');
      expect(first.stderr).toContain('notes/two.md');
      expect(first.stderr).toContain('.pptx');
      expect(first.stdout).toContain('1 copy of another');
      const stamp = linked();
      expect(await ingest()).toEqual(first);
      expect(await ingest('--no-cache')).toEqual(first);
      expect(linked()).toBe(stamp);
    }, 60_000);

    test.each<[what: string, change: () => void, more: string[], says: RegExp]>([
      [
        'a file',
        () => writeFileSync('notes/one.md', minutesOf('5 March 2024', 'ACTION: IM to sell it.')),
        [],
        /2 actions/,
      ],
      ['a file that is gone', () => rmSync('notes/copy.md'), [], /0 copies/],
      ['a file that cannot be read any more', () => writeFileSync('notes/one.md', ''), [], /1 document read, 2 failed/],
      ['a file that can be read again', () => writeFileSync('notes/empty.md', '# Quay Board'), [], /, [12] failed/],
      ['what is left alone', () => writeFileSync('notes/more.pptx', 'x'), [], /./],
      [
        'corrections',
        () =>
          writeFileSync(
            'fixed.yaml',
            'corrections:\n  - person: { text: Ida Moor }\n    set: { name: Ida Mary Moor }\n',
          ),
        ['--corrections', 'fixed.yaml'],
        /1 correction holds/,
      ],
      ['no corrections any more', () => undefined, [], /^(?!.*correction)/s],
      [
        'people of the configuration',
        () => writeFileSync('minutes.config.yaml', 'people:\n  - name: Ida Mary Moor\n    aliases: [Ida Moor]\n'),
        [],
        /2 people/,
      ],
    ])(
      '%s: all is linked anew',
      async (_, change, more, says) => {
        change();
        const stamp = linked();
        const changed = await ingest(...more);
        expect(changed.stdout).toMatch(says);
        expect(linked()).not.toBe(stamp);
        const again = linked();
        expect(await ingest(...more)).toEqual(changed);
        expect(linked()).toBe(again);
      },
      60_000,
    );

    test('another version of the program links anew', async () => {
      const stamp = linked();
      postgres.ask(
        'account',
        `UPDATE minutes.setting SET value = jsonb_set(value, '{program}', '"minutes 0.0.1"') WHERE name = 'run'`,
      );
      await ingest();
      expect(linked()).not.toBe(stamp);
    }, 60_000);

    test('a dead file that is to be tried again is none that failed', async () => {
      postgres.ask(
        'account',
        "UPDATE minutes.source SET state = 'dead', reason = 'x', records = NULL, brief = NULL, digest = NULL, changed = nextval('minutes.change') WHERE path = 'notes/two.md'",
      );
      expect((await ingest()).stderr).toContain('notes/two.md: x');
      const stamp = linked();
      await run(['queue', 'retry', '--store', store]);
      await run(['ingest', 'notes/one.md', '--store', store]);
      expect(linked()).not.toBe(stamp);
    }, 60_000);
  },
);
