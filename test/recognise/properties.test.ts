/** Whatever the text: no recogniser throws, and what it finds stands where it says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDates } from '../../src/recognise/dates.ts';
import { findDue } from '../../src/recognise/due.ts';
import { readItemNumber } from '../../src/recognise/item-number.ts';
import { findLeadingOwners, ownersOfPhrase, splitOwners } from '../../src/recognise/people/owners.ts';
import { areRecords, readPersonList, readPersonRecord, splitList } from '../../src/recognise/people/person-list.ts';
import { readPerson } from '../../src/recognise/people/read-person.ts';
import { isRole } from '../../src/recognise/people/roles.ts';
import { findSentences } from '../../src/recognise/sentences.ts';
import { readStatus } from '../../src/recognise/status.ts';
import { findTimes } from '../../src/recognise/times.ts';
import { isActionTitle, isPreviousActionTitle } from '../../src/recognise/words/action-titles.ts';
import { normaliseLabel } from '../../src/recognise/words/index.ts';

const PIECES = [
  'Ann Lee',
  'Cllr Mrs J Poole',
  'Dr',
  '(AL)',
  '(',
  ')',
  '[',
  ',',
  ';',
  ' and ',
  ' & ',
  '/',
  '\t',
  '\n',
  '   ',
  '.',
  ':',
  '–',
  '3 May',
  '5 March 2024',
  '2024-03-05',
  '3/4/21',
  'Friday',
  'by ',
  'the end of ',
  'June',
  'next meeting',
  '7.30pm',
  '10-11.30am',
  '19:30',
  'noon',
  '4.',
  '4a)',
  '2.1 ',
  '(iv)',
  '70/17',
  'Item 3:',
  'Chair',
  'Clerk',
  ' to ',
  ' will ',
  'All',
  'RE MH',
  '@ann',
  'Open',
  'Done',
  'n/a',
  '’',
  '"Bob"',
  'É',
  '李',
  '\u{1F600}',
  '\u0301',
  '\u200b',
  'İ',
  'ﬁ',
  'ß',
];
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 8, unit: 'binary' })), {
    maxLength: 20,
  })
  .map((pieces) => pieces.join(''));
/** A fixed seed: a run in CI must not fail by chance. */
const holds = (law: (text: string) => void) => fc.assert(fc.property(text, law), { numRuns: 3000, seed: 20240305 });

/** In order, inside the text, none over another. */
function expectRanges(source: string, ranges: readonly { start: number; end: number }[]): void {
  let at = 0;
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(source.length);
    at = end;
  }
}

test('dates are the words that they quote', () => {
  holds((source) => {
    const found = findDates(source, { year: 2024, dayAndMonth: true });
    expectRanges(source, found);
    for (const d of found) {
      expect(source.slice(d.start, d.end)).toBe(d.text);
      expect(d.iso).toMatch(d.precision === 'day' ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}-\d\d$/);
    }
  });
});
test('times are times of a day', () => {
  holds((source) => {
    const found = findTimes(source);
    expectRanges(source, found);
    for (const t of found)
      for (const value of [t.value, t.until ?? '00:00']) expect(value).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
  });
});
test('a due phrase is the words that it quotes', () => {
  holds((source) => {
    const found = findDue(source, { meeting: '2024-03-05', nextMeeting: '2024-04-02', monthFirst: false });
    if (found) expect(source.slice(found.start, found.end)).toBe(found.text);
  });
});
test('sentences hold every visible character', () => {
  holds((source) => {
    const found = findSentences(source);
    expectRanges(source, found);
    expect(
      found
        .map((r) => source.slice(r.start, r.end))
        .join('')
        .replace(/\s/g, ''),
    ).toBe(source.replace(/\s/g, ''));
  });
});
test('the number of an item ends inside the line', () => {
  holds((source) => {
    const found = readItemNumber(source);
    if (found) expect(found.end).toBeLessThanOrEqual(source.length);
    if (found) expect(Number.isNaN(found.value)).toBe(false);
  });
});
test('owners are the words that they quote', () => {
  holds((source) => {
    for (const owners of [
      splitOwners(source),
      ownersOfPhrase(source) ?? [],
      findLeadingOwners(source, /\s(?:to|will)\s/)?.owners ?? [],
    ]) {
      for (const o of owners) expect(source.slice(o.start, o.end)).toBe(o.text);
    }
  });
});
test('people of a list stand in it, with a name each', () => {
  holds((source) => {
    const found = readPersonList(source);
    expectRanges(source, found);
    for (const { person } of found) expect(person.name.trim()).not.toBe('');
    expectRanges(source, splitList(source));
    const record = readPersonRecord(source);
    if (record) expectRanges(source, [record]);
  });
});
test('the rest never throws', () => {
  holds((source) => {
    readPerson(source);
    isRole(source);
    readStatus(source);
    isActionTitle(source);
    isPreviousActionTitle(source);
    areRecords(source.split('\n'));
    expect(normaliseLabel(normaliseLabel(source))).toBe(normaliseLabel(source));
  });
});
