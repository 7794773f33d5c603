/** Logs and minutes of thousands of actions: links are found, in time that grows with their number and no faster. */
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { likelyTargets } from '../../src/consolidate/likely.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import { checkDocuments } from '../../src/rules/run-rules.ts';
import { growsFast } from '../support/growth.ts';
import { action, date, document, log, type Row, span } from '../support/records.ts';

const things = ['chain', 'gate', 'roof', 'fence', 'bench', 'lamp', 'drain'];
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const task = (i: number) => `Mend the ${things[i % things.length]} at mooring ${i} of the north pier`;

const march = (rows: Row[]) => document('march', { date: date('2024-03-05'), actionLog: log(...rows) });
const june = (rows: Row[]) => document('june', { date: date('2024-06-04'), actionLog: log(...rows) });

test('each row of a long log goes on from its own, reworded and without a number', () => {
  const n = 1200;
  const { actions } = consolidate([
    march(count(n).map((i): Row => [null, task(i), 'AB', '2024-03', 'open'])),
    june(count(n).map((i): Row => [null, `${task(i)} before winter`, 'AB', '2024-03', 'closed'])),
  ]);
  expect(actions).toHaveLength(n);
  const texts = actions.map(({ mentions }) => mentions.map(({ text }) => text));
  expect(texts.filter(([before, after]) => after === `${before} before winter`)).toHaveLength(n);
});

describe('what is compared', () => {
  const words = (text: string) => [text];
  const same = (text: string) => text;

  test('all, where they are few', () => {
    expect(likelyTargets(['a b'], ['x', 'y'], same, words)('a b')).toEqual([0, 1]);
  });
  test('the same wording and rare words, where they are many', () => {
    const targets = ['Mend the roof', 'Paint the gate', 'Buy a gate', 'mend the roof.', 'Thank the caretaker'];
    const likely = likelyTargets([], targets, same, words, -1);
    expect(likely('Mend the roof!')).toEqual([0, 3]);
    expect(likely('Oil the gate')).toEqual([1, 2]);
    expect(likely('Write a letter')).toEqual([]);
  });
  test('never more than some hundreds', () => {
    const targets = count(20_000).map((i) => `Mend gate ${i % 100} and roof ${i % 150}`);
    const likely = likelyTargets([], targets, same, words, -1);
    expect(likely('Mend gate 7 and roof 7').length).toBeLessThanOrEqual(900);
    const alike = likelyTargets([], new Array(20_000).fill('Mend the gate'), same, words, -1);
    expect(alike('Mend the gate')).toHaveLength(100);
    expect(alike('Mend the gate').at(-1)).toBe(19_999);
  });
});

describe('time', () => {
  const minuted = (n: number, text: (i: number) => string): MinutesDocument =>
    document('april', {
      date: date('2024-04-02'),
      actions: count(n).map((i) => action(text(i), { id: `action-${i}`, spans: [span(text(i), i + 1)] })),
    });
  const shapes: Record<string, (n: number) => MinutesDocument[]> = {
    'one row over and over': (n) => [march(count(n).map((): Row => ['1', 'Mend the gate', 'AB', null, 'open']))],
    'one row, closed and open': (n) => [
      march(count(n).map((i): Row => ['1', 'Mend the gate', 'AB', null, i % 2 === 0 ? 'open' : 'ongoing'])),
    ],
    'one number for all': (n) => [march(count(n).map((i): Row => ['1', task(i), 'AB', null, 'open']))],
    'rows that are reworded': (n) => [
      march(count(n).map((i): Row => [String(i), task(i), 'AB', '2024-03', 'open'])),
      june(count(n).map((i): Row => [String(i + 1), `${task(i)} soon`, 'AB', '2024-03', 'open'])),
    ],
    'one action minuted over and over': (n) => [minuted(n, () => 'AB to mend the gate'), june([])],
    'actions beside a log': (n) => [
      minuted(n, task),
      june(count(n).map((i): Row => [String(i), `${task(i)} soon`, 'AB', null, 'open'])),
    ],
    'parts of one action': (n) => [
      march([['1', 'Mend the gate, paint the fence and thank the caretaker', 'AB', '2024-03', 'open']]),
      june(count(n).map((i): Row => [String(i + 2), `Mend the gate ${i}`, 'AB', '2024-03', 'open'])),
    ],
  };
  test.each(Object.entries(shapes))('%s', (_, make) => {
    const [half, whole] = [make(3000), make(6000)];
    const read = (documents: MinutesDocument[]) => checkDocuments({ documents }, () => all);
    expect(
      growsFast(
        () => read(half),
        () => read(whole),
        { most: 3, noise: 50 },
      ),
    ).toBe(false);
  });
  /** Every rule is on. */
  const all = { level: 'warning', chosen: true, options: {} } as const;
});
