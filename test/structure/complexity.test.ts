/**
 * No function parts its way more than 20 times, and no file has more than 300 lines. What was beyond that when the rule came is
 * named below with the number it had: it may shrink, not grow, and who brings one to 20 takes it out. Nothing is added.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allSources, complexities } from './complexity.ts';

const MOST = 20;
const MOST_LINES = 300;

const EXCEPTIONS: readonly { why: string; functions: Record<string, number> }[] = [
  {
    why: 'Cases that exclude each other and share what they look at.',
    functions: {
      'review/page/action-detail.tsx ActionDetail': 23,
    },
  },
  {
    why: 'Ways of writing that are tried one after the other; a list of them, as `segment/actions/markers` is one, would be better.',
    functions: {
      'segment/actions/refiners/find-owners.ts findOwners': 30,
      'segment/header/times/index.ts announcedTimes': 21,
    },
  },
];
const known: Record<string, number> = Object.assign({}, ...EXCEPTIONS.map(({ functions }) => functions));

const measured = allSources().flatMap(({ file, text }) => complexities(text, file));
const beyond = new Map<string, number>();
for (const { name, complexity } of measured)
  if (complexity > MOST) beyond.set(name, Math.max(complexity, beyond.get(name) ?? 0));

describe('cyclomatic complexity', () => {
  test('is at most 20, but for functions that are named, which do not grow', () => {
    expect(measured.length).toBeGreaterThan(5000);
    const grown = [...beyond].filter(([name, complexity]) => complexity > (known[name] ?? MOST));
    expect(grown.map(([name, complexity]) => `${name}: ${complexity}`)).toEqual([]);
  });

  test('every exception is still one', () => {
    expect(Object.keys(known).filter((name) => !beyond.has(name))).toEqual([]);
  });

  test('counts each place where the way parts, and functions within for themselves', () => {
    const text = `function outer(a: number) {
      for (const b of [a]) if (b > 1 && a < 3) return b ? 1 : 2;
      const inner = (c?: number) => { c ??= 1; switch (c) { case 1: case 2: return 1; default: return 0; } };
      try { return inner(); } catch { return a?.toString(); }
    }`;
    expect(complexities(text, 'x.ts')).toEqual([
      { name: 'x.ts outer', complexity: 6 },
      { name: 'x.ts inner', complexity: 4 },
    ]);
  });
});

test('no file of the sources and of the tools has more than 300 lines', () => {
  const tools = new URL('../../tools/', import.meta.url);
  const paths = (readdirSync(tools, { recursive: true }) as string[]).filter((path) => /\.(?:ts|js)$/.test(path));
  const files = [...allSources(), ...paths.map((file) => ({ file, text: readFileSync(new URL(file, tools), 'utf8') }))];
  expect(files.length).toBeGreaterThan(900);
  expect(files.filter(({ text }) => text.split('\n').length - 1 > MOST_LINES).map(({ file }) => file)).toEqual([]);
});
