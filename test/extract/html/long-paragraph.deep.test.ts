import { expect, test } from 'vitest';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { readHtmlDocument } from '../../../src/extract/html/read-html.ts';
import { growsFast } from '../../support/growth.ts';

const options = { limits: defaultLimits, password: null, changes: 'accept' as const, report: () => undefined };
const page = (words: number) => `<p>${'the quay was swept '.repeat(words / 4)}</p>`;

test('a paragraph takes time in line with its length', () => {
  const [half, whole] = [page(100_000), page(200_000)];
  expect(readHtmlDocument(whole, options).body[0]?.text.length).toBe(whole.length - '<p> </p>'.length);
  expect(
    growsFast(
      () => readHtmlDocument(half, options),
      () => readHtmlDocument(whole, options),
      { most: 3, noise: 100 },
    ),
  ).toBe(false);
});
