import { decode, encode } from '@jridgewell/sourcemap-codec';
import { describe, expect, test } from 'vitest';

const { asciiOnly } = await import(new URL('../../tools/build/ascii-only.js', import.meta.url).href);

function made(code: string, segments: [number, number, number, number][][] = []) {
  const chunk = { type: 'chunk', fileName: 'a.js', code, map: { mappings: encode(segments) } };
  asciiOnly().generateBundle(null, { 'a.js': chunk });
  return chunk;
}

describe('a file of ASCII alone', () => {
  test('means the same in strings, templates and patterns', () => {
    const { code } = made('[`“1”`, "é😀", /^[–😀]+$/u.test("–😀")]');
    expect(code).toMatch(/^\p{ASCII}+$/u);
    // biome-ignore lint/security/noGlobalEval: what is tested is a piece of a program
    expect(eval(code)).toEqual(['“1”', 'é😀', true]);
  });

  test('the columns of its map follow', () => {
    const { map } = made('a("é", b)\nc', [
      [
        [0, 0, 0, 0],
        [7, 0, 0, 9],
      ],
      [[0, 0, 1, 0]],
    ]);
    expect(decode(map.mappings).map((line) => line.map(([column]) => column))).toEqual([[0, 12], [0]]);
  });

  test('is refused where escapes would not be read', () => {
    expect(() => made('String.raw`–`')).toThrow(/String\.raw/);
  });
});
