/**
 * What is read means what a careful reader takes from it: every fixture with a `gold.json`, written by hand before the
 * program read the document, field by field. The floors rise when the reading gets better; none is ever lowered for a change.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureDocuments, readFixture } from './support/fixture-documents.ts';
import type { Gold } from './support/gold.ts';
import { f1Of, type Score, scoreRecord } from './support/score.ts';

/** F1 over all fixtures, in percent. */
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

const scores: { name: string; score: Score }[] = [];
beforeAll(async () => {
  for (const fixture of fixtureDocuments()) {
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
