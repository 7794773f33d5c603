/** `npm ci` must work on a fresh clone, whatever registry and platform. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const packages: Record<string, Entry> = read('package-lock.json').packages;

test('the lock names no addresses', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('the lock is that of package.json', () => {
  const { dependencies, devDependencies } = read('package.json');
  expect(packages['']).toMatchObject({ dependencies, devDependencies });
});

test('the lock holds the binaries of every platform; else run "npm run lock"', () => {
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter(
      (name) => !Object.keys(packages).some((key) => key.endsWith(`node_modules/${name}`)),
    ),
  );
  expect(missing).toEqual([]);
});
