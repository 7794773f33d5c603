import { describe, expect, test } from 'vitest';
import { bodyKey, isShortFormOf } from '../../src/consolidate/body-names.ts';
import { consolidate } from '../../src/consolidate/index.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import { action, date, document, owner, person } from '../support/records.ts';

test.each([
  ['The Tarrow Parish Council', 'tarrow parish council'],
  ['Minutes of the Annual Meeting of Tarrow Parish Council 2016', 'tarrow parish council'],
  ['Tarrow Parish Council Annual General Meeting', 'tarrow parish council'],
  ['Technical Steering Committee (TSC) Meeting', 'technical steering committee'],
  ['Mooring Council (Q3) Quarterly Meeting', 'mooring council'],
  ['Harbour Trust, Inc.', 'harbour trust'],
  ['Finance Committee (North)', 'finance committee north'],
  ['General Purposes Committee', 'general purposes committee'],
  ['Annual General Meeting 2016', ''],
])('%s is a meeting of “%s”', (name, key) => {
  expect(bodyKey(name)).toBe(key);
});

test.each([
  ['commission on ageing', 'tarrow county commission on ageing', true],
  ['steering committee', 'finance steering committee', true],
  ['tarrow parish council', 'tarrow parish council finance committee', false],
  ['planning committee', 'finance and planning committee', false],
  ['area committee', 'area committee 2', false],
  ['council', 'tarrow council', false],
])('%s may be short for %s: %s', (short, long, is) => {
  expect(isShortFormOf(short, long)).toBe(is);
});

const people = ['Ada Brook', 'Ben Carr', 'Cy Dale'].map((name) => person(name));
const bodies = (...documents: MinutesDocument[]) => consolidate(documents).meetings.map(({ body }) => body);
const named = (id: string, body: string | null, more: Partial<MinutesDocument> = {}) =>
  document(id, { body, title: body, people, ...more });

describe('documents of one body', () => {
  test('under a longer and a shorter name, if they share members', () => {
    const long = named('a', 'Tarrow County Commission on Ageing', { date: date('2024-01-02') });
    const short = named('b', 'Commission on Ageing', { date: date('2024-03-02') });
    expect(new Set(bodies(long, short)).size).toBe(1);
    expect(new Set(bodies(long, { ...short, people: [person('Zoe Quill')] })).size).toBe(2);
  });
  test('not if the short name fits two of them', () => {
    const council = (id: string, name: string, day: string) => named(id, name, { date: date(day) });
    const all = [
      council('a', 'Tarrow Parish Council', '2024-01-02'),
      council('b', 'Millbeck Parish Council', '2024-01-03'),
      council('c', 'Parish Council', '2024-01-04'),
    ];
    expect(new Set(bodies(...all)).size).toBe(3);
  });
  test('without any name, if the files are numbered alike and name the same people', () => {
    const sheet = (n: number, who: string[]) =>
      document(`meeting-${n}`, {
        body: null,
        title: null,
        date: date(`2024-0${n}-02`),
        source: { ...document('x').source, path: `notes/Meeting ${n}.docx`, sha256: String(n) },
        actions: who.map((name) =>
          action(`${name} to mend the boathouse roof before winter`, { owners: [owner(name)] }),
        ),
      });
    const linked = (...documents: MinutesDocument[]) =>
      consolidate(documents).actions.map(({ mentions }) => mentions.length);
    expect(linked(sheet(1, ['Ada', 'Ben']), sheet(2, ['Ben', 'Ada']))).toEqual([2, 2]);
    expect(linked(sheet(1, ['Ada', 'Ben']), sheet(2, ['Yan', 'Zoe']))).toEqual([1, 1, 1, 1]);
  });
});
