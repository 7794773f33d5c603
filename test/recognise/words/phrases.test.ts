import { describe, expect, test } from 'vitest';
import { Phrases } from '../../../src/recognise/words/phrases.ts';

const phrases = new Phrases(new Set(['clerk', 'town clerk', 'vice-chair', 'chair', 'head of works']));

describe('phrases that begin at a place', () => {
  test('the longest first', () => {
    expect(new Phrases(new Set(['chair', 'chair of works'])).endsAfter('Chair of works', 0)).toEqual([14, 5]);
  });
  test('whatever the case and the blanks', () => {
    expect(phrases.endsAfter('the TOWN  \n Clerk', 4)).toEqual([17]);
    expect(phrases.endsAfter('Head of\u00a0Works', 0)).toEqual([13]);
  });
  test('only whole first words', () => {
    expect(phrases.endsAfter('Chairs', 0)).toEqual([]);
    expect(phrases.endsAfter('Town hall', 0)).toEqual([]);
    expect(phrases.endsAfter('', 0)).toEqual([]);
  });
});

describe('phrases that end at a place', () => {
  test('all of them, the longest first', () => {
    expect(phrases.startsBefore('Ivy Dunn, town clerk', 20)).toEqual([10, 15]);
  });
  test('with hyphens and the blanks of the text', () => {
    expect(phrases.startsBefore('Ivy Dunn Vice-Chair', 19)).toEqual([9, 14]);
    expect(phrases.startsBefore('head  of works.', 14)).toEqual([0]);
  });
});
