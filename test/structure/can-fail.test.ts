/** Tests that can fail: no expectation is left out because a list is empty or nothing is thrown, none holds for everything. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { weakPlaces } from './can-fail.ts';

const tests = new URL('../', import.meta.url);
const files = (readdirSync(tests, { recursive: true }) as string[]).filter((path) => path.endsWith('.ts')).sort();

test('no test of ours can hardly fail', () => {
  expect(files.length).toBeGreaterThan(200);
  const weak = files.flatMap((path) =>
    weakPlaces(readFileSync(new URL(path.replaceAll('\\', '/'), tests), 'utf8')).map((place) => `${path}:${place}`),
  );
  expect(weak).toEqual([]);
});

test.each([
  ['for (const x of found) expect(x).toBe(1);', 'a loop that may never run'],
  ['for (const [i, x] of found.entries()) { if (i) expect(x).toBe(1); }', 'a loop that may never run'],
  ['const found = []; for (const x of found) expect(x).toBe(1);', 'a loop that may never run'],
  ['found.forEach((x) => expect(x).toBe(1));', 'a loop that may never run'],
  ['test.each(found)("%s", (x) => expect(x).toBe(1));', 'a test for each of what may be none'],
  ['describe.each(found.map(f))("%s", () => undefined);', 'a test for each of what may be none'],
  ['expect(found.every((x) => x > 1)).toBe(true);', 'every one of what may be none'],
  ['try { expect(read()).toBe(1); } catch {}', 'a failure may be caught'],
  ['try { read(); } catch (error) { expect(error).toBe(1); }', 'expected only if something is thrown'],
  ['await read().catch((error) => expect(error).toBe(1));', 'expected only if something is thrown'],
  ['test.skipIf(no)("x", f);', 'left out without a reason that the summary gives: needs({ what: isHere })'],
  ['describe.only("x", f);', 'left out without a reason that the summary gives: needs({ what: isHere })'],
  ['expect(found).toBeDefined();', 'toBeDefined holds for too much'],
  ['expect(found).toMatchSnapshot();', 'toMatchSnapshot holds for too much'],
])('%s', (text, fault) => {
  expect(weakPlaces(text)).toEqual([`1: ${fault}`]);
});

test.each([
  'for (const x of [1, 2]) expect(x).toBe(1);',
  'const all = ["a", "b"] as const; for (const x of all) expect(x).toBe(1);',
  'for (const [a, b] of Object.entries({ a: 1 })) expect(a).toBe(b);',
  'for (const x of some(found)) expect(x).toBe(1);',
  'for (const [i, x] of some(found).entries()) expect(x).toBe(i);',
  'for (const x of found) total += x;',
  'test("x", needs({ zsh: false }), f);',
  'context.skip(true, "no disk");',
  'test.each(some(found).map(f))("%s", () => undefined);',
  'try { read(); } finally { expect(1).toBe(1); }',
])('nothing to say of: %s', (text) => {
  expect(weakPlaces(text)).toEqual([]);
});
