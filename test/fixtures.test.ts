/** Every fixture document is read as it was accepted. `npm run fixtures:accept` rewrites the expectations. */
import { describe, expect, test } from 'vitest';
import {
  expectableText,
  expectedText,
  fixtureDocuments,
  readFixture,
  recordText,
} from './support/fixture-documents.ts';
import { brokenSpans, schemaFaults, spansIn } from './support/laws.ts';

const documents = fixtureDocuments();

test('there are fixtures of every common format', () => {
  expect(documents.length).toBeGreaterThanOrEqual(12);
  const endings = new Set(documents.map(({ path }) => path.split('.').at(-1)));
  for (const ending of ['docx', 'pdf', 'txt', 'md', 'html']) expect(endings).toContain(ending);
});

describe.each(documents.map((document) => [document.path, document] as const))('%s', (_, fixture) => {
  let reading: ReturnType<typeof readFixture> | undefined;
  const read = () => {
    reading ??= readFixture(fixture);
    return reading;
  };

  test('is read, and every value has its place', async () => {
    const { outcome, record, blocks } = await read();
    expect(outcome).toBe('ok');
    expect(brokenSpans(record, blocks)).toEqual([]);
    expect(spansIn(record).length).toBeGreaterThan(0);
  });

  test('fits the published schema', async () => {
    expect(schemaFaults('document', JSON.parse(recordText(await read())))).toEqual([]);
  });

  const expected = expectedText(fixture);
  test.skipIf(expected === null)('gives the record that was accepted', async () => {
    expect(JSON.parse(expectableText(await read()))).toEqual(JSON.parse(expected ?? ''));
  });
});
