import { describe, expect, test } from 'vitest';
import { bodyWordsIn, isBodyNoun } from '../../../src/recognise/words/bodies.ts';

describe('a noun of bodies', () => {
  test.each(['committee', 'board', 'trustees', 'councillors', 'cyngor', 'aelodau', 'vorstand'])('%s', (word) => {
    expect(isBodyNoun(word)).toBe(true);
  });

  // "TG to write" is somebody.
  test.each(['tg', 'msa', 'hall', 'association', 'meeting'])('not %s', (word) => {
    expect(isBodyNoun(word)).toBe(false);
  });
});

describe('what the words of a name say', () => {
  test.each([
    ['Quay Trustees', { body: true, meets: true, occasion: false }],
    ['Roads TG', { body: true, meets: true, occasion: false }],
    ['Governing Body of Quay School', { body: true, meets: true, occasion: false }],
    ['Friends of the Mole', { body: true, meets: false, occasion: false }],
    ['Friends and neighbours', { body: true, meets: false, occasion: false }],
    ['Turnverein Kahlberg', { body: true, meets: false, occasion: false }],
    ['Planning workshop', { body: false, meets: false, occasion: true }],
    ['Sluice Lane', { body: false, meets: false, occasion: false }],
  ])('%s', (name, words) => {
    expect(bodyWordsIn(name)).toEqual(words);
  });
});
