import { expect, test } from 'vitest';
import type { RegisterAction } from '../../src/model/register.ts';
import { isOpen, isOverdue, lastDay } from '../../src/model/standing.ts';
import { date } from '../support/records.ts';

const status = (value: NonNullable<RegisterAction['status']>['value']) => ({
  status: { text: value, value, note: null },
});

test('open is what no log calls done: also what no log mentions, and what is under way or unclear', () => {
  expect(isOpen({ status: null })).toBe(true);
  for (const value of ['open', 'ongoing', 'other'] as const) expect(isOpen(status(value))).toBe(true);
  for (const value of ['closed', 'cancelled', 'decision'] as const) expect(isOpen(status(value))).toBe(false);
  const into = { kind: 'merged-into', actionId: 'a', documentId: 'd', because: 'x' } as const;
  expect(isOpen({ status: null, relations: [into] })).toBe(false);
});

test('overdue from the day after the last day that the deadline leaves', () => {
  const due = (iso: string) => ({ ...status('open'), due: date(iso) });
  expect(isOverdue(due('2024-03-05'), '2024-03-05')).toBe(false);
  expect(isOverdue(due('2024-03-05'), '2024-03-06')).toBe(true);
  expect(isOverdue(due('2024-03'), '2024-03-31')).toBe(false);
  expect(isOverdue(due('2024-03'), '2024-04-01')).toBe(true);
  expect(isOverdue(due('2024'), '2024-12-31')).toBe(false);
  expect(isOverdue({ ...due('2024-03-05'), ...status('closed') }, '2025-01-01')).toBe(false);
  expect(isOverdue({ status: null, due: { iso: null, precision: null, text: 'ASAP' } }, '2025-01-01')).toBe(false);
});

test('the last day of a month or a year', () => {
  expect(['2024-02', '2023-02', '2024', '2024-03-05'].map((iso) => lastDay(date(iso)))).toEqual([
    '2024-02-29',
    '2023-02-28',
    '2024-12-31',
    '2024-03-05',
  ]);
  expect(lastDay(null)).toBeNull();
});
