/** The helpers that stand in for dearer ways give the same. */
import { expect, test } from 'vitest';
import { oneBlank } from '../../src/model/blanks.ts';
import { countCapitals, countLetters } from '../../src/model/letters.ts';
import { matchesOf } from '../../src/model/matches.ts';

const texts = ['', 'Ann  Lee\t(AL)', 'one two', '\u00a0Ébène  Ltd.\n', '𝐀b 𝟏', 'a.b.c', 'ŴYTH and two'];

test.each([/\p{L}+/gu, /\b/g, /(?<first>\w)\.?/g, /x*/gu])('matchesOf gives what matchAll gives: %s', (pattern) => {
  for (const text of texts) {
    const plain = (found: Iterable<RegExpMatchArray>) => [...found].map((match) => [match.index, ...match]);
    expect(plain(matchesOf(text, pattern))).toEqual(plain(text.matchAll(pattern)));
    // Asked again in the middle of another search, it begins anew.
    pattern.lastIndex = 2;
    expect(matchesOf(text, pattern)).toHaveLength([...text.matchAll(new RegExp(pattern))].length);
  }
});

test('letters and capitals are counted by characters', () => {
  for (const text of texts) {
    expect(countLetters(text)).toBe(text.match(/\p{L}/gu)?.length ?? 0);
    expect(countCapitals(text)).toBe(text.match(/\p{Lu}/gu)?.length ?? 0);
  }
});

test('runs of blanks become one', () => {
  for (const text of texts) expect(oneBlank(text)).toBe(text.replace(/\s+/g, ' '));
});
