/** What every question must keep to; the questions' own features are tested beside what makes their candidates. */
import { expect, test } from 'vitest';
import { fitted } from '../../src/judge/weights.ts';
import { questions } from '../../src/segment/questions.ts';
import { some } from '../support/some.ts';

test('questions and their features have names of their own', () => {
  expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length);
  for (const { name, features } of some(questions))
    expect(new Set(features.map((feature) => feature.name)).size, name).toBe(features.length);
});

test('the table of weights knows no question and no feature that is gone', () => {
  const gone = Object.entries(fitted).flatMap(([name, { features }]) => {
    const known = questions.find((question) => question.name === name)?.features.map((feature) => feature.name) ?? [];
    return Object.keys(features)
      .filter((feature) => !known.includes(feature))
      .map((feature) => `${name}: ${feature}`);
  });
  expect(gone).toEqual([]);
});
