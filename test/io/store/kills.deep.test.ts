/** Workers of the built program that are killed, cut off and stopped. The large trial is `npm run bench:kills`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeNotes, minutesHere, startMinutes, tryArchiveKills } from '../../support/archive-tries.ts';
import { needs } from '../../support/needs.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';

const built = existsSync(new URL('../../../dist/bin/main.js', import.meta.url));

describe(
  'workers (skipped where PostgreSQL is not installed)',
  needs({ PostgreSQL: hasPostgres, 'npm run build': built }),
  () => {
    let postgres: TestPostgres;
    let root: string;
    beforeAll(() => {
      postgres = startPostgres();
      root = mkdtempSync(join(tmpdir(), 'minutes-kills-'));
    });
    afterAll(() => {
      postgres.stop();
      rmSync(root, { recursive: true, force: true });
    });

    test('lose nothing when they are killed, cut off from the database, or it starts anew', async () => {
      const tries = { boards: 2, meetings: 6, kills: 4, workers: 2, seed: 3 };
      const report = await tryArchiveKills({ root: join(root, 'a'), postgres, database: 'kills', ...tries });
      expect(report).toMatchObject({ killed: 4, differing: [] });
    }, 300_000);

    test('finish the document in hand on SIGTERM, and leave the rest to others', async () => {
      const notes = join(root, 'b');
      const count = makeNotes(notes, 9, 2, 6);
      const store = postgres.address('term');
      await minutesHere(notes, 'queue', 'add', 'notes', '--store', store);
      const child = startMinutes(notes, 'work', '--store', store);
      const done = () => Number(postgres.ask('term', "SELECT count(*) FROM minutes.source WHERE state = 'done'")[0]);
      await vi.waitUntil(() => done() > 1, { timeout: 60_000, interval: 200 });
      const ended = new Promise((resolve) => child.on('close', resolve));
      child.kill('SIGTERM');
      expect(await ended).toBe(143);
      const active = "SELECT count(*) FROM minutes_queue.job WHERE name = 'read' AND state = 'active'";
      expect(postgres.ask('term', active)).toEqual(['0']);
      expect(done()).toBeLessThan(count);
      expect(postgres.ask('term', 'SELECT max(starts) FROM minutes.source')).toEqual(['0']);
    }, 120_000);

    test('give figures', async () => {
      const notes = join(root, 'c');
      makeNotes(notes, 2, 1, 2);
      const store = postgres.address('figures');
      await minutesHere(notes, 'queue', 'add', 'notes', '--store', store);
      const child = startMinutes(notes, 'work', '--store', store, '--metrics', '127.0.0.1:39464');
      const text = () =>
        fetch('http://127.0.0.1:39464/metrics').then(
          (answer) => answer.text(),
          () => '',
        );
      await vi.waitUntil(async () => /\{state="queued"\} 0/.test(await text()), { timeout: 60_000, interval: 200 });
      expect(await text()).toMatch(/^# TYPE minutes_worker_documents_total counter$/m);
      const ended = new Promise((resolve) => child.on('close', resolve));
      child.kill('SIGTERM');
      await ended;
    }, 120_000);
  },
);
