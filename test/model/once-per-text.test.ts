import { describe, expect, test } from 'vitest';
import { oncePerText } from '../../src/model/once-per-text.ts';

describe('a function of a text, asked once per text', () => {
  const counting = () => {
    const asked: string[] = [];
    const answer = oncePerText((text) => {
      asked.push(text);
      return text.length;
    });
    return { asked, answer };
  };

  test('answers the second question from the first', () => {
    const { asked, answer } = counting();
    expect([answer('Clerk'), answer('Clerk'), answer('Chair')]).toEqual([5, 5, 5]);
    expect(asked).toEqual(['Clerk', 'Chair']);
  });

  test('keeps no long text', () => {
    const { asked, answer } = counting();
    const long = 'x'.repeat(401);
    expect([answer(long), answer(long)]).toEqual([401, 401]);
    expect(asked).toHaveLength(2);
  });

  test('stops remembering for a while where hardly a text is asked for again', () => {
    const { asked, answer } = counting();
    for (let i = 0; i <= 10_000; i++) answer(`line ${i}`);
    answer('other');
    answer('other');
    expect(asked.slice(-2)).toEqual(['other', 'other']);
    for (let i = 0; i < 100_000; i++) answer('other');
    answer('other');
    answer('other');
    const before = asked.length;
    answer('other');
    expect(asked).toHaveLength(before);
  });

  test('forgets all after ten thousand texts, so that a long run holds no more', () => {
    const { asked, answer } = counting();
    for (let i = 0; i <= 10_000; i++) answer(`line ${i}`);
    answer('line 0');
    expect(asked).toHaveLength(10_002);
  });
});
