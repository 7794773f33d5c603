import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  byTime,
  datesAgree,
  datesConflict,
  isNamed,
  seriesKey,
  sortByTime,
} from '../../src/consolidate/series.ts';
import { date, document } from '../support/records.ts';

describe('documents of a body follow each other', () => {
  const march = document('march');
  const minutes = document('z-minutes', { date: date('2024-05-07') });
  const log = document('a-log', { kind: 'actionLog', date: date('2024-05-07') });
  const byItsLog = document('june', { date: null, actionLog: { updated: date('2024-06-04'), entries: [] } });
  const undated = document('a-first', { date: null });
  const right = [march, minutes, log, byItsLog, undated];

  test.each([
    ['in pairs', (documents: typeof right) => [...documents].sort(byTime)],
    ['at once', sortByTime<(typeof right)[number]>],
  ])('%s: by date or by the date of the log, a log after the minutes of its day, undated ones last', (_, sort) => {
    expect(sort([...right].reverse()).map(({ id }) => id)).toEqual(right.map(({ id }) => id));
    expect(sort([log, undated, byItsLog, minutes, march]).map(({ id }) => id)).toEqual(right.map(({ id }) => id));
  });
  test('those of one day by path', () => {
    const [a, b] = [document('a'), document('b')];
    expect([byTime(a, b), byTime(b, a), byTime(a, a)].map(Math.sign)).toEqual([-1, 1, 0]);
    expect(sortByTime([b, a])).toEqual([a, b]);
  });
});

describe('the body of a document', () => {
  test('is what it states, else its title; the title of a report is none', () => {
    expect(bodyOf(document('a', { body: 'Pilots', title: 'Notes' }))).toBe('Pilots');
    expect(bodyOf(document('a', { body: null, title: 'Notes' }))).toBe('Notes');
    expect(bodyOf(document('a', { body: null, title: 'Second quarter', kind: 'report' }))).toBeNull();
    expect(bodyOf(document('a', { body: 'Pilots', title: 'Second quarter', kind: 'report' }))).toBe('Pilots');
  });
  test('that is not named makes a series of one document', () => {
    const nameless = document('x7', { body: null, title: null });
    expect([isNamed(nameless), seriesKey(nameless)]).toEqual([false, '?x7']);
    expect(isNamed(document('a'))).toBe(true);
  });
});

describe('two dates', () => {
  const of = (iso: string | null) => (iso === null ? null : date(iso));
  test.each([
    ['2024-03-05', '2024-03-05', true, false],
    ['2024-03', '2024-03-05', true, false],
    ['2024-03-05', '2024-03', true, false],
    ['2024-03-05', '2024-03-19', false, false],
    ['2024-03', '2024-04-02', false, true],
    ['2024', '2024-04-02', false, false],
    ['2024-04', '2024', false, false],
    ['2023', '2024-04-02', false, true],
    [null, '2024-04-02', false, false],
    ['2024-04-02', null, false, false],
  ])('%s and %s agree: %s, conflict: %s', (a, b, agree, conflict) => {
    expect([datesAgree(of(a), of(b)), datesConflict(of(a), of(b))]).toEqual([agree, conflict]);
  });
});
