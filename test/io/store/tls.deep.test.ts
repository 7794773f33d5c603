/** What the address of a store says of TLS holds, against a PostgreSQL with a certificate of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../../../src/io/store/database.ts';
import { withTls } from '../../../src/io/store/tls-address.ts';
import { needs } from '../../support/needs.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

describe('TLS', needs({ PostgreSQL: hasPostgres, openssl: hasOpenssl }), () => {
  let postgres: TestPostgres;
  let port: number;
  let certificate: string;
  beforeAll(async () => {
    const folder = temporaryFolder();
    certificate = join(folder, 'server.crt');
    const key = join(folder, 'server.key');
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const files = ['-out', certificate, '-keyout', key];
    execFileSync('openssl', ['req', '-new', '-x509', '-days', '2', '-nodes', ...subject, ...files], {
      stdio: 'ignore',
    });
    port = await freePort();
    postgres = startPostgres({ port, certificate, key });
    postgres.address('minutes');
  }, 120_000);
  afterAll(() => postgres?.stop());

  const open = async (host: string, options: string) => {
    const database = await Database.open(`postgres://postgres@${host}:${port}/minutes?${options}`);
    const { rows } = await database.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
    await database.close();
    return rows[0]?.ssl;
  };

  test.each([
    ['localhost', 'sslmode=require', true],
    ['localhost', 'sslmode=require&sslrootcert=CERTIFICATE', true],
    ['localhost', 'sslmode=verify-ca&sslrootcert=CERTIFICATE', true],
    ['localhost', 'sslmode=verify-full&sslrootcert=CERTIFICATE', true],
    ['localhost', 'sslmode=no-verify', true],
    ['localhost', 'sslmode=disable', false],
  ])('%s, %s: encrypted %s', async (host, options, encrypted) => {
    const warnings: string[] = [];
    const onWarning = (warning: Error) => warnings.push(warning.message);
    process.on('warning', onWarning);
    expect(await open(host, options.replace('CERTIFICATE', certificate))).toBe(encrypted);
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });

  test('a certificate that nobody vouches for, or of another host, is refused', async () => {
    await expect(open('localhost', 'sslmode=verify-full')).rejects.toThrow(/no secure connection .*SELF_SIGNED/);
    await expect(open('127.0.0.1', `sslmode=verify-full&sslrootcert=${certificate}`)).rejects.toThrow(/ALTNAME/);
  });
});

test('files that cannot be read are reported, and what verify-ca needs', () => {
  expect(() => withTls('postgres://db/x?sslmode=verify-full&sslrootcert=/gone.crt')).toThrow(
    'cannot read /gone.crt, which the address of the store names as sslrootcert',
  );
  expect(() => withTls('postgres://db/x?sslmode=verify-ca')).toThrow(/add sslrootcert=FILE/);
  expect(withTls('postgres://db/x')).toBe('postgres://db/x');
});
