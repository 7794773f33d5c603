/** What an address of a store says of TLS, as PostgreSQL's own programs take it. */
import { accessSync, constants } from 'node:fs';
import { UsageError } from '../usage-error.ts';

const FILES = ['sslrootcert', 'sslcert', 'sslkey'] as const;
/** The client means otherwise by these: it takes them for `verify-full`, and warns on stderr that it will not in the future. */
const AS_POSTGRES: ReadonlySet<string | null> = new Set(['prefer', 'require', 'verify-ca']);

/** The address for the client. Files that it names must be readable. */
export function withTls(address: string): string {
  const at = address.indexOf('?');
  const options = new URLSearchParams(at < 0 ? '' : address.slice(at + 1));
  for (const name of FILES) {
    const file = options.get(name);
    if (file === null || file === 'system' || isReadable(file)) continue;
    throw new UsageError(`cannot read ${file}, which the address of the store names as ${name}`);
  }
  const mode = options.get('sslmode');
  if (mode === 'verify-ca' && !options.has('sslrootcert'))
    throw new UsageError('sslmode=verify-ca needs the certificate of whoever signed: add sslrootcert=FILE');
  return AS_POSTGRES.has(mode) && !options.has('uselibpqcompat') ? `${address}&uselibpqcompat=true` : address;
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
