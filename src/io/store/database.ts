/** The connection to PostgreSQL, through which everything goes that `--store` keeps: retried where it breaks, reported in our words. */

import { setTimeout as wait } from 'node:timers/promises';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { UsageError } from '../usage-error.ts';
import { withTls } from './tls-address.ts';

export type Row = Record<string, unknown>;
export type Query = (text: string, values?: readonly unknown[]) => Promise<QueryResult<Row>>;

/** How long to wait for a database that is restarted, or a network that comes back. */
const PATIENCE_MILLISECONDS = 60_000;
const FIRST_WAIT_MILLISECONDS = 100;
const LONGEST_WAIT_MILLISECONDS = 2000;
const CONNECT_MILLISECONDS = 10_000;

export class Database {
  /** Host and name, without user and password. */
  readonly place: string;
  readonly #pool: Pool;

  private constructor(pool: Pool, place: string) {
    this.#pool = pool;
    this.place = place;
  }

  /** Connects; what the address leaves out comes from the environment (`PGHOST` …) and `~/.pgpass`. */
  static async open(address: string): Promise<Database> {
    const place = placeOf(address);
    const { default: pg } = await import('pg');
    try {
      const pool = new pg.Pool({
        connectionString: withTls(address),
        application_name: 'minutes',
        connectionTimeoutMillis: CONNECT_MILLISECONDS,
        keepAlive: true,
        max: 8,
      });
      // A connection that breaks while nobody uses it; the next query takes another.
      pool.on('error', () => undefined);
      await pool.query('SELECT 1');
      return new Database(pool, place);
    } catch (error) {
      throw storeFault(error, place);
    }
  }

  /** One statement; it must be one that may run twice, since a broken connection does not say whether it ran. */
  query: Query = (text, values = []) => this.#patiently(() => this.#pool.query<Row>(text, [...values]));

  /** Several statements, all or none. `work` may run twice. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
    return this.#patiently(async () => {
      const client = await this.#pool.connect();
      let broken: Error | undefined;
      const onError = (error: Error) => {
        broken = error;
      };
      // Between two statements nobody else hears of a connection that ends.
      client.on('error', onError);
      try {
        await client.query('BEGIN');
        const result = await work((text, values = []) => client.query<Row>(text, [...values]));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(onError);
        throw error;
      } finally {
        client.removeListener('error', onError);
        client.release(broken);
      }
    });
  }

  /** Runs `work` while no other process does, for the same number; null if another one is at it. */
  async alone<T>(number: number, work: () => Promise<T>): Promise<T | null> {
    const client = await this.#patiently(() => this.#pool.connect());
    let broken: Error | undefined;
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    try {
      const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [number]);
      if (rows[0]?.got !== true) return null;
      return await work();
    } finally {
      await unlock(client, number).catch(onError);
      client.removeListener('error', onError);
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end().catch(() => undefined);
  }

  async #patiently<T>(run: () => Promise<T>): Promise<T> {
    const until = Date.now() + PATIENCE_MILLISECONDS;
    for (let pause = FIRST_WAIT_MILLISECONDS; ; pause = Math.min(2 * pause, LONGEST_WAIT_MILLISECONDS)) {
      try {
        return await run();
      } catch (error) {
        if (!isPassing(error) || Date.now() + pause > until) throw storeFault(error, this.place);
        await wait(pause);
      }
    }
  }
}

const unlock = (client: PoolClient, number: number) => client.query('SELECT pg_advisory_unlock($1)', [number]);

/** What is left of an address when user and password are taken away. */
export function placeOf(address: string): string {
  try {
    // A user without a host, as sockets have it, is no address of the web.
    const url = new URL(address.replace(/^(\w{1,20}:\/\/)[^/@]{0,500}@\//, '$1/'));
    const host = url.searchParams.get('host') || url.hostname || process.env.PGHOST || 'this machine';
    const name = decodeURIComponent(url.pathname.slice(1)) || process.env.PGDATABASE || '';
    return `${decodeURIComponent(host)}${url.port ? `:${url.port}` : ''}${name ? `/${name}` : ''}`;
  } catch {
    return 'the address given';
  }
}

const sqlState = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

const PASSING = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', '40001', '40P01']);
const BROKEN = /^(?:08|57P0)/;
/** The client's own words for a connection that ended. */
const ENDED = /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/;

/** True for a fault that goes away by itself: a restart, a network that breaks, two transactions in each other's way. */
function isPassing(error: unknown): boolean {
  const code = sqlState(error);
  return PASSING.has(code) || BROKEN.test(code) || (error instanceof Error && ENDED.test(error.message));
}

/** A fault of the database in our words; nothing of what it says itself, which may hold texts of documents. */
export function storeFault(error: unknown, place: string): Error {
  if (error instanceof UsageError) return error;
  const code = sqlState(error);
  if (isPassing(error) || /^(?:ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code))
    return new UsageError(`the store at ${place} cannot be reached (${code || 'no answer'})`, 'store-unreachable');
  if (/^(?:28|3D000)/.test(code)) {
    const what = code === '3D000' ? 'has no such database' : 'does not accept the user or the password';
    return new UsageError(`the store at ${place} ${what}`, 'store-refused');
  }
  if (code === '42501') return new UsageError(`the user of the store at ${place} lacks a permission`, 'store-rights');
  if (code === '53100')
    return new UsageError(`the disk of the store at ${place} is full; its contents are intact`, 'store-failed');
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code) || (error instanceof Error && /SSL/.test(error.message)))
    return new UsageError(
      `no secure connection to the store at ${place} (${code || 'it does not offer TLS'})`,
      'store-unreachable',
    );
  if (/^[0-9A-Z]{5}$/.test(code)) return new UsageError(`the store at ${place} failed (${code})`, 'store-failed');
  return error as Error;
}
