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
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';

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
  ' by 12 April ',
  ' by the end of June',
  ' before the next meeting',
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
/** A law looks at what is found, which must not be too little over all texts. A fixed seed: a run in CI must not fail by chance. */
function holds(law: (text: string, look: (found: readonly unknown[]) => void) => void) {
  let seen = 0;
  const look = (found: readonly unknown[]) => {
    seen += found.length;
  };
  fc.assert(
    fc.property(text, (source) => law(source, look)),
    { numRuns: 3000, seed: 20240305 },
  );
  expect(seen).toBeGreaterThan(100);
}

/** In order, inside the text, none over another. */
function expectRanges(source: string, ranges: readonly { start: number; end: number }[]): void {
  const wrong = ranges.filter(
    ({ start, end }, i) => start < (ranges[i - 1]?.end ?? 0) || end <= start || end > source.length,
  );
  expect(wrong).toEqual([]);
}
/** Each is the words that it says it is. */
function expectQuotes(source: string, found: readonly { start: number; end: number; text: string }[]): void {
  expect(found.map(({ start, end }) => source.slice(start, end))).toEqual(found.map((one) => one.text));
}

test('dates are the words that they quote', () => {
  holds((source, look) => {
    const found = findDates(source, { year: 2024, dayAndMonth: true });
    look(found);
    expectRanges(source, found);
    expectQuotes(source, found);
    const form = { day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/ };
    expect(found.filter(({ iso, precision }) => !form[precision].test(iso ?? ''))).toEqual([]);
  });
});
test('times are times of a day', () => {
  holds((source, look) => {
    const found = findTimes(source);
    look(found);
    expectRanges(source, found);
    const values = found.flatMap(({ value, until }) => [value, until ?? '00:00']);
    expect(values.filter((value) => !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value))).toEqual([]);
  });
});
test('a due phrase is the words that it quotes', () => {
  holds((source, look) => {
    const found = findDue(source, { meeting: '2024-03-05', nextMeeting: '2024-04-02', monthFirst: false });
    look(found ? [found] : []);
    expectQuotes(source, found ? [found] : []);
  });
});
test('sentences hold every visible character', () => {
  holds((source, look) => {
    const found = findSentences(source);
    look(found);
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
  holds((source, look) => {
    const found = readItemNumber(source);
    look(found ? [found] : []);
    expect(found?.end ?? 0).toBeLessThanOrEqual(source.length);
    expect(found?.value).not.toBeNaN();
  });
});
test('owners are the words that they quote', () => {
  holds((source, look) => {
    const owners = [
      ...splitOwners(source),
      ...(ownersOfPhrase(source) ?? []),
      ...(findLeadingOwners(source, /\s(?:to|will)\s/)?.owners ?? []),
    ];
    look(owners);
    expectQuotes(source, owners);
  });
});
test('people of a list stand in it, with a name each', () => {
  holds((source, look) => {
    const found = readPersonList(source);
    look(found);
    expectRanges(source, found);
    expect(found.filter(({ person }) => person.name.trim() === '')).toEqual([]);
    expectRanges(source, splitList(source));
    const record = readPersonRecord(source);
    if (record) expectRanges(source, [record]);
  });
});
test('the rest never throws', () => {
  holds((source, look) => {
    look([source]);
    readPerson(source);
    isRole(source);
    readStatus(source);
    isActionTitle(source, plainLexicon);
    isPreviousActionTitle(source);
    areRecords(source.split('\n'));
    expect(normaliseLabel(normaliseLabel(source))).toBe(normaliseLabel(source));
  });
});
