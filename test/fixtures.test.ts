/**
 * Every fixture document is read as it was accepted. `npm run fixtures:accept` rewrites the expectations.
 *
 * And what is read means what a careful reader takes from it: every fixture with a `gold.json`, written by hand before the
 * program read the document, field by field. Both in one file, so that each document is read once.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  expectableText,
  expectedText,
  fixtureDocuments,
  readFixture,
  recordText,
} from './support/fixture-documents.ts';
import type { Gold } from './support/gold.ts';
import { brokenSpans, schemaFaults, spansIn } from './support/laws.ts';
import { f1Of, type Score, scoreRecord } from './support/score.ts';
import { some } from './support/some.ts';

const documents = fixtureDocuments();

test('every folder is a fixture, with a source, an expectation and what was written by hand', () => {
  const folders = readdirSync(new URL('../fixtures/documents/', import.meta.url));
  expect(documents.map(({ name }) => name)).toEqual(folders.sort());
  expect(documents.filter(({ gold, expected }) => gold === null || !existsSync(expected))).toEqual([]);
});

test('there are fixtures of every common format', () => {
  expect(documents.length).toBeGreaterThanOrEqual(12);
  const endings = new Set(documents.map(({ path }) => path.split('.').at(-1)));
  for (const ending of ['docx', 'pdf', 'txt', 'md', 'html']) expect(endings).toContain(ending);
});

describe.each(some(documents).map((document) => [document.path, document] as const))('%s', (_, fixture) => {
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

  test('gives the record that was accepted', async () => {
    const expected = expectedText(fixture);
    if (expected === null) throw new Error(`nobody accepted it yet: npm run fixtures:accept ${fixture.name}`);
    expect(JSON.parse(expectableText(await read()))).toEqual(JSON.parse(expected));
  });
});

/** F1 over all fixtures, in percent. The floors rise when the reading gets better; none is ever lowered for a change. */
const FLOORS: Record<string, number> = {
  kind: 95,
  title: 97,
  date: 95,
  startTime: 95,
  endTime: 92,
  location: 87,
  nextMeeting: 94,
  attendees: 97,
  apologies: 95,
  agenda: 97,
  actions: 89,
  decisions: 92,
  log: 91,
};

describe('what was written by hand', () => {
  const scores: { name: string; score: Score }[] = [];
  beforeAll(async () => {
    for (const fixture of documents) {
      if (fixture.gold === null) continue;
      const gold = JSON.parse(readFileSync(fixture.gold, 'utf8')) as Gold;
      scores.push({ name: fixture.name, score: scoreRecord(gold, (await readFixture(fixture)).record) });
    }
  }, 120_000);

  test('there are many fixtures with gold', () => {
    expect(scores.length).toBeGreaterThanOrEqual(50);
  });

  describe.each(Object.entries(FLOORS))('%s', (field, floor) => {
    test(`F1 over all fixtures is at least ${floor}`, () => {
      const tallies = scores.flatMap(({ score }) => score.get(field) ?? []);
      const faults = scores.flatMap(({ name, score }) => {
        const { missed = [], extra = [] } = score.get(field) ?? {};
        return [...missed.map((text) => `${name} missed: ${text}`), ...extra.map((text) => `${name} extra: ${text}`)];
      });
      expect(tallies.length).toBeGreaterThan(0);
      expect(f1Of(tallies), faults.join('\n')).toBeGreaterThanOrEqual(floor);
    });
  });

  test('every field that gold holds has a floor', () => {
    const fields = new Set(scores.flatMap(({ score }) => [...score.keys()]));
    expect([...fields].filter((field) => FLOORS[field] === undefined)).toEqual([]);
  });
});
