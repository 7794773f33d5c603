/** A PostgreSQL of the test's own, on a socket in a temporary folder; null where Debian's package or its like is not installed. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestPostgres {
  /** The address of a database, which is made if it is not there. */
  address(name: string, user?: string): string;
  /** What `psql` answers, one line for each row. */
  ask(name: string, sql: string): string[];
  restart(): void;
  stop(): void;
}

const ROOT = '/usr/lib/postgresql';

function binaries(): string | null {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).filter((name) => /^\d+$/.test(name)) : [];
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1);
  return newest !== undefined && existsSync(join(ROOT, newest, 'bin', 'initdb')) ? join(ROOT, newest, 'bin') : null;
}

export const hasPostgres = process.platform === 'linux' && binaries() !== null;
if (!hasPostgres && process.env.CI) process.stderr.write('NOTE: no PostgreSQL here; its tests are skipped\n');

export interface TestTls {
  /** On this machine's `localhost`, beside the socket. */
  port: number;
  /** Files. */
  certificate: string;
  key: string;
}

export function startPostgres(tls: TestTls | null = null): TestPostgres {
  const bin = binaries() as string;
  // A socket's path may have 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'mpg-'));
  const isRoot = process.getuid?.() === 0;
  // It refuses to run as root.
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o755);
  const env = tls === null ? process.env : { ...process.env, PGPORT: String(tls.port) };
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { encoding: 'utf8', cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const serve = (program: string, ...args: string[]) =>
    isRoot ? run('runuser', '-u', 'postgres', '--', join(bin, program), ...args) : run(join(bin, program), ...args);
  const data = join(folder, 'data');
  serve(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-N',
    '--no-instructions',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  );
  const control = (...args: string[]) => serve('pg_ctl', '-D', data, '-w', '-t', '30', ...args);
  const listens = tls === null ? `-c listen_addresses=''` : `-c listen_addresses=localhost -p ${tls.port} -c ssl=on`;
  if (tls !== null) {
    for (const [file, name] of [
      [tls.certificate, 'server.crt'],
      [tls.key, 'server.key'],
    ] as const) {
      const copy = join(data, name);
      copyFileSync(file, copy);
      chmodSync(copy, 0o600);
      if (isRoot) execFileSync('chown', ['postgres', copy]);
    }
  }
  const start = ['-l', join(folder, 'log'), '-o', `-k ${folder} ${listens} -c fsync=off -c autovacuum=off`];
  control(...start, 'start');
  const made = new Set<string>();
  return {
    address(name, user = 'postgres') {
      if (!made.has(name)) run(join(bin, 'createdb'), '-h', folder, '-U', 'postgres', name);
      made.add(name);
      return `postgres://${user}@/${name}?host=${folder}`;
    },
    ask: (name, sql) =>
      run(join(bin, 'psql'), '-h', folder, '-U', 'postgres', '-d', name, '-qAt', '-v', 'ON_ERROR_STOP=1', '-c', sql)
        .split('\n')
        .filter((line) => line !== ''),
    restart: () => void control('-m', 'fast', ...start, 'restart'),
    stop() {
      control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
