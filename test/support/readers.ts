/** Programs of others that read databases, where they are installed. */
import { execFileSync, spawnSync } from 'node:child_process';

export const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0;

/** What Debian's `sqlite3` answers. */
export function askSqlite(file: string, sql: string): Record<string, unknown>[] {
  const text = execFileSync('sqlite3', ['-readonly', '-json', file, sql], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return text.trim() === '' ? [] : JSON.parse(text);
}

export const duckdb = await import('@duckdb/node-api').catch(() => null);
