import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dependencies } from '../../tools/generate/docs/dependencies.ts';
import { some } from '../support/some.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const named = (part: string) => dependencies.filter((dependency) => dependency.part === part).map(({ name }) => name);

test('every package has its reason, and no other is named', () => {
  expect(named('package')).toEqual(Object.keys(manifest.dependencies));
  const development = Object.keys(manifest.devDependencies).filter((name) => !name.startsWith('@types/'));
  expect([...named('bundle'), ...named('tools')].sort()).toEqual(development.sort());
});

test('each says what it is for and what would take its place', () => {
  for (const { purpose, instead, released } of some(dependencies)) {
    expect(purpose).not.toBe('');
    expect(instead).not.toBe('');
    expect(released).toMatch(/^20\d\d-\d\d$/);
  }
});
