import { decode, encode } from '@jridgewell/sourcemap-codec';
import { describe, expect, test } from 'vitest';

const { buildPatternsLate, latePatterns } = await import(
  new URL('../../tools/build/late-patterns.js', import.meta.url).href
);

/** What a piece of a program gives once its patterns are built late. */
// biome-ignore lint/security/noGlobalEval: what is tested is a piece of a program
const meaningOf = (code: string): unknown => eval(buildPatternsLate(code).code);

describe('patterns that are built late', () => {
  test('mean the same, with their flags and signs', () => {
    expect(meaningOf('[/[/"\\\\]\\/x/u.source, /a\\u00e9/i.flags, (()=>/\\d{2}/.test("12"))()]')).toEqual([
      '[/"\\\\]\\/x',
      'i',
      true,
    ]);
  });

  test('in a function, each is made once, when it is first asked', () => {
    const { code } = buildPatternsLate('function f(a){return/b+/i.test(a)}f("BB")');
    expect(code).toBe('function f(a){return (late$0??=new RegExp("b+","i")).test(a)}f("BB")\nvar late$0;');
  });

  test('a pattern that remembers where it stopped stays one for each call', () => {
    const code = 'function f(a){const p=/b/g;return p.exec(a).index}[f("ab"),f("ab")]';
    expect(buildPatternsLate(code).code).toBe(code);
    expect(meaningOf(code)).toEqual([1, 1]);
  });

  test('outside of functions each is made where it stands', () => {
    expect(buildPatternsLate('const p=/b/g,q=typeof/c/;').code).toBe(
      'const p=new RegExp("b","g"),q=typeof new RegExp("c");',
    );
  });
});

test('the columns of the map follow, and the programs of others are left alone', () => {
  const chunk = (id: string) => ({
    type: 'chunk',
    fileName: 'a.js',
    moduleIds: [id],
    code: 'a();f=()=>/b/.test(c)',
    map: {
      mappings: encode([
        [
          [0, 0, 0, 0],
          [19, 0, 0, 19],
        ],
      ]),
    },
  });
  const [own, others] = [chunk('/home/x/src/a.ts'), chunk('/home/x/node_modules/b/src/a.js')];
  latePatterns().generateBundle(null, { own, others });
  expect(own.code.split('\n')[0]?.slice(19 + '(late$0??=new RegExp("b"))'.length - '/b/'.length)).toBe('c)');
  expect(decode(own.map.mappings)[0]?.map(([column]) => column)).toEqual([
    0,
    19 + '(late$0??=new RegExp("b"))'.length - 3,
  ]);
  expect(others.code).toBe('a();f=()=>/b/.test(c)');
});
