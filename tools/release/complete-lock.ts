/**
 * Adds to package-lock.json what a registry without them left out: binaries of other platforms. `npm ci` refuses a lock
 * that lacks an optional dependency, also where it would never be installed. Run it after `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockEntry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const file = join(import.meta.dirname, '../..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockEntry> };
const added: string[] = [];

for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(parent, name)) continue;
    const exact = /^\d+\.\d+\.\d+\S*$/.exec(version)?.[0];
    const platform = platformOf(name);
    if (exact === undefined || platform === null)
      throw new Error(`${name}@${version} of ${parent} must be added by hand`);
    lock.packages[`node_modules/${name}`] = {
      version: exact,
      ...platform,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added.push(name);
  }
}
const [root, ...rest] = Object.entries(lock.packages);
if (root) lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'nothing to add' : `added ${added.join(', ')}`);

/** Found where node would look for it: in the parent's folder or one above. */
function isLocked(parent: string, name: string): boolean {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === '' || !folder.includes('/node_modules/')) return `node_modules/${name}` in lock.packages;
  }
}

/** `@biomejs/cli-linux-x64-musl`, `@napi-rs/canvas-linux-arm-gnueabihf`: the platform stands at the end of the name. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | null {
  const match =
    /(?<os>android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32|wasm32)-(?<cpu>arm64|arm|x64|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasi)(?:-(?<abi>gnueabihf|musleabihf|gnu|musl|eabi|msvc))?$/.exec(
      name,
    );
  if (!match?.groups) return null;
  const { os = '', cpu = '', abi = '' } = match.groups;
  if (os === 'wasm32') return { cpu: ['wasm32'] };
  const libc = os === 'linux' && abi !== '' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {};
  return { os: [os], cpu: [cpu], ...libc };
}
