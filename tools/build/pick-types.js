/** The declarations that those of the library's entries lead to → `dist/types`, which the package holds. Run after tsc. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const target = join(dist, 'types');
rmSync(target, { recursive: true, force: true });

const seen = new Set();
for (const entry of ['index', 'check', 'node', 'schema']) take(join(dist, `${entry}.d.ts`));

function take(file) {
  if (seen.has(file)) return;
  seen.add(file);
  const path = join(target, relative(dist, file));
  mkdirSync(dirname(path), { recursive: true });
  cpSync(file, path);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s?['"](\.[^'"]+)\.ts['"]/g)) {
    const next = join(dirname(file), `${name}.d.ts`);
    if (!existsSync(next)) throw new Error(`${file} names ${name}.ts, which has no declarations`);
    take(next);
  }
}
