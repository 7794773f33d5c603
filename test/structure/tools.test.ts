/** `src` ← `test/support` ← `tools` ← tests: what tests and tools share stands in `test/support`, so that no circle is possible. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const filesBelow = (folder: string) =>
  (readdirSync(new URL(`${folder}/`, root), { recursive: true }) as string[])
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|js|mjs|cjs)$/.test(path))
    .sort();

function importsOf(path: string): string[] {
  const named = read(path).matchAll(/(?:\bfrom|\bimport\(?|new URL\()\s*['`](\.\.?\/[^'`]+)['`]/g);
  return [...named].map(([, target = '']) => posix.join(posix.dirname(path), target));
}

const imports = (folder: string) =>
  filesBelow(folder).flatMap((from) => importsOf(from).map((to) => ({ from, to, shown: `${from} → ${to}` })));

test('tools import of the tests only what is in test/support', () => {
  const own = imports('tools');
  expect(own.length).toBeGreaterThan(100);
  expect(
    own.filter(({ to }) => to.startsWith('test/') && !to.startsWith('test/support/')).map(({ shown }) => shown),
  ).toEqual([]);
});

test('test/support imports neither tools nor tests', () => {
  // A process of its own is started with these, not imported.
  const started = /^test\/hostile\/forbid-effects\.mjs$/;
  const own = imports('test/support').filter(({ to }) => /^(?:tools|test)\//.test(to) && !started.test(to));
  expect(own.length).toBeGreaterThan(30);
  expect(own.filter(({ to }) => !to.startsWith('test/support/')).map(({ shown }) => shown)).toEqual([]);
});

test('src imports neither', () => {
  expect(imports('src').filter(({ to }) => /^(?:tools|test)\//.test(to))).toEqual([]);
});

test('every tool is in tools/README.md, and nothing else is', () => {
  const parts = ['bench', 'fuzz', 'generate', 'make', 'release', 'train'];
  const imported = new Set([...imports('tools'), ...imports('test')].map(({ to }) => to));
  const run = filesBelow('tools').filter(
    (path) => parts.includes(path.split('/')[1] ?? '') && path.split('/').length === 3 && !imported.has(path),
  );
  expect(run.length).toBeGreaterThan(20);
  const listed = [...read('tools/README.md').matchAll(/^\| `([\w/-]+\.\w+)`/gm)].map(([, path]) => `tools/${path}`);
  expect([...listed].sort()).toEqual([...run, 'tools/set-up.sh'].sort());
});
