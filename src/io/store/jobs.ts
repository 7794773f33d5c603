/**
 * The queue of a store: pg-boss hands each file to one worker at a time. What is wanted of a file is in the store
 * (`minutes.source`); a job only names its path, so that a job too many does no harm.
 */
import { createHash } from 'node:crypto';
import { readDocument } from '../read-document.ts';
import type { Database, Query } from './database.ts';
import { CHANGE_LOCK, type Wanted } from './sources.ts';

const SCHEMA = 'minutes_queue';
const QUEUE = 'read';
/** A worker that is not heard of for so long is gone: another one takes its job. */
const LEASE_SECONDS = 15;
const RENEW_MILLISECONDS = 3000;
const MAINTAIN_SECONDS = 2;
/** What is retried is no fault of the document: a store that was away, a worker that was ended. */
const RETRIES = 20;
const RETENTION_DAYS = 400;
const AT_ONCE = 1000;
/** A file that this many workers began to read and did not survive is not given to another. */
const MOST_STARTS = 2;

export interface Job {
  id: string;
  path: string;
  /** The same try of the same job has the same name. */
  attempt: string;
}

export interface QueueCounts {
  queued: number;
  active: number;
  done: number;
  failed: number;
  dead: number;
}

export interface Queue {
  /** Files a job for each path; a path that is queued already is not filed again. */
  add(query: Query, paths: readonly string[]): Promise<void>;
  /** The next job, or null. It is held until it is completed, given back, or this process dies. */
  take(): Promise<Job | null>;
  complete(job: Job): Promise<void>;
  /** Another worker may try it, a while later. */
  giveBack(job: Job, reason: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the queue; with `works`, jobs of workers that died are given to others. */
export async function openQueue(database: Database, works: boolean): Promise<Queue> {
  const { default: PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.query(text, values) },
    schema: SCHEMA,
    supervise: works,
    schedule: false,
    maintenanceIntervalSeconds: MAINTAIN_SECONDS,
  });
  // The next round of supervision tries again; every other fault comes out of a call.
  boss.on('error', () => undefined);
  await boss.start();
  if ((await boss.getQueue(QUEUE)) === null) {
    await boss.createQueue(QUEUE, {
      name: QUEUE,
      policy: 'short',
      retryLimit: RETRIES,
      retryDelay: 1,
      retryBackoff: true,
      expireInSeconds: LEASE_SECONDS,
      retentionDays: RETENTION_DAYS,
    });
  }
  const held = new Set<string>();
  const renew = setInterval(() => {
    if (held.size === 0) return;
    const text = `UPDATE ${SCHEMA}.job SET started_on = now() WHERE name = $1 AND state = 'active' AND id = ANY($2::uuid[])`;
    database.query(text, [QUEUE, [...held]]).catch(() => undefined);
  }, RENEW_MILLISECONDS);
  renew.unref();
  return {
    async add(query, paths) {
      const db = { executeSql: (text: string, values: unknown[]) => query(text, values) };
      for (let at = 0; at < paths.length; at += AT_ONCE) {
        const jobs = paths.slice(at, at + AT_ONCE).map((path) => ({
          name: QUEUE,
          data: { path },
          singletonKey: createHash('sha256').update(path).digest('hex'),
        }));
        await boss.insert(jobs, { db });
      }
    },
    async take() {
      const [job] = await boss.fetch<{ path: string }>(QUEUE, { includeMetadata: true });
      if (job === undefined) return null;
      held.add(job.id);
      return { id: job.id, path: job.data.path, attempt: `${job.id}/${job.retryCount}` };
    },
    async complete({ id }) {
      held.delete(id);
      await boss.complete(QUEUE, id);
    },
    async giveBack({ id }, reason) {
      held.delete(id);
      await boss.fail(QUEUE, id, { message: reason });
    },
    async close() {
      clearInterval(renew);
      await boss.stop({ graceful: false, close: false, wait: false });
    },
  };
}

/** What a job is about; null if nothing is wanted of the file any more. */
export async function beginJob({ query }: Database, job: Job): Promise<(Wanted & { reading: string }) | null> {
  const begun = await query(
    `UPDATE minutes.source SET starts = starts + CASE WHEN attempt IS DISTINCT FROM $2 THEN 1 ELSE 0 END, attempt = $2
     WHERE path = $1 AND state = 'queued' RETURNING file, sha256, reading, starts`,
    [job.path, job.attempt],
  );
  const [row] = begun.rows;
  if (row === undefined) return null;
  if ((row.starts as number) > MOST_STARTS) {
    await query(
      `UPDATE minutes.source SET state = 'dead', reason = $2, changed = nextval('minutes.change')
       WHERE path = $1 AND state = 'queued'`,
      [
        job.path,
        `Reading it was started ${MOST_STARTS} times, and each time the worker ended without reporting anything.`,
      ],
    );
    return null;
  }
  return {
    path: job.path,
    file: row.file as string,
    sha256: row.sha256 as string,
    reading: row.reading as string,
  };
}

/** The bytes of a file: from the store, if they were put there, else from the path that all machines share. */
export async function bytesOf({ query }: Database, wanted: Wanted, maxBytes: number): Promise<Uint8Array | null> {
  const { rows } = await query('SELECT bytes FROM minutes.content WHERE sha256 = $1', [wanted.sha256]);
  if (rows[0] !== undefined) return new Uint8Array(rows[0].bytes as Buffer);
  return readDocument(wanted.file, maxBytes).catch(() => null);
}

export async function countJobs({ query }: Database): Promise<QueueCounts> {
  const { rows } = await query(
    `SELECT count(*) FILTER (WHERE state = 'queued') AS queued, count(*) FILTER (WHERE state = 'dead') AS dead,
            count(*) FILTER (WHERE state = 'done') AS done,
            count(*) FILTER (WHERE state = 'done' AND outcome = 'failed') AS failed FROM minutes.source`,
  );
  const active = await query(`SELECT count(*) AS n FROM ${SCHEMA}.job WHERE name = $1 AND state = 'active'`, [QUEUE]);
  const number = (name: string) => Number(rows[0]?.[name] ?? 0);
  return {
    queued: number('queued'),
    active: Number(active.rows[0]?.n ?? 0),
    done: number('done'),
    failed: number('failed'),
    dead: number('dead'),
  };
}

/** True while a job waits or is worked at, here or elsewhere. */
export async function hasJobs({ query }: Database): Promise<boolean> {
  const { rows } = await query(
    `SELECT EXISTS (SELECT FROM ${SCHEMA}.job WHERE name = $1 AND state IN ('created', 'retry', 'active')) AS some`,
    [QUEUE],
  );
  return rows[0]?.some === true;
}

export async function deadFiles({ query }: Database): Promise<{ path: string; reason: string }[]> {
  const { rows } = await query("SELECT path, reason FROM minutes.source WHERE state = 'dead' ORDER BY path");
  return rows.map(({ path, reason }) => ({ path: path as string, reason: String(reason) }));
}

/** Queues dead files again, or those named of them, and files that failed if they are named; gives their paths. */
export async function retryFiles(query: Query, queue: Queue, paths: readonly string[]): Promise<string[]> {
  await query('SELECT pg_advisory_xact_lock_shared($1)', [CHANGE_LOCK]);
  const { rows } = await query(
    `UPDATE minutes.source SET state = 'queued', starts = 0, attempt = NULL, reason = NULL,
       changed = nextval('minutes.change')
     WHERE CASE WHEN $1::text[] = '{}' THEN state = 'dead'
                ELSE path = ANY($1::text[]) AND (state = 'dead' OR (state = 'done' AND outcome = 'failed')) END
     RETURNING path`,
    [paths],
  );
  const retried = rows.map(({ path }) => path as string).sort();
  await queue.add(query, retried);
  return retried;
}

/** Files what is wanted and has no job, as a run of `ingest` that was killed leaves it. */
export async function addForgotten(database: Database, queue: Queue): Promise<void> {
  if (await hasJobs(database)) return;
  const { rows } = await database.query("SELECT path FROM minutes.source WHERE state = 'queued' ORDER BY path");
  await queue.add(
    database.query,
    rows.map(({ path }) => path as string),
  );
}

/** Puts a file into the store, once for each content. */
export async function embedFile({ query }: Database, sha256: string, bytes: Uint8Array): Promise<void> {
  await query('INSERT INTO minutes.content (sha256, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    sha256,
    Buffer.from(bytes),
  ]);
}
