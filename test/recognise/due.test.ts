import { describe, expect, test } from 'vitest';
import { addDays, type DueContext, findDue } from '../../src/recognise/due.ts';

/** A Tuesday. */
const context: DueContext = { meeting: '2024-03-05', nextMeeting: '2024-04-02', monthFirst: false };
const due = (text: string, more: Partial<DueContext> = {}) => findDue(text, { ...context, ...more });

describe('printed dates', () => {
  test.each([
    ['Ann to report by 3 May 2024', 'by 3 May 2024', '2024-05-03'],
    ['to be done before 12/04/2024', 'before 12/04/2024', '2024-04-12'],
    ['Deadline: 30/11/2025', 'Deadline: 30/11/2025', '2025-11-30'],
    ['Reply no later than 1st June 2024', 'no later than 1st June 2024', '2024-06-01'],
    ['Forms due on 2024-05-01', 'due on 2024-05-01', '2024-05-01'],
    ['papers by the 20th March 2024', 'by the 20th March 2024', '2024-03-20'],
    ['by the end of June 2024', 'by the end of June 2024', '2024-06-30'],
    ['finish by close of February 2025', 'by close of February 2025', '2025-02-28'],
  ])('%s', (text, words, iso) => {
    expect(due(text)).toMatchObject({ text: words, iso, precision: 'day', inferred: false });
  });
  test('a month is as precise as a month', () => {
    expect(due('by June 2024')).toMatchObject({ iso: '2024-06', precision: 'month' });
  });
  test('figures follow the order of the document', () => {
    expect(due('by 3/4/2024')?.iso).toBe('2024-04-03');
    expect(due('by 3/4/2024', { monthFirst: true })?.iso).toBe('2024-03-04');
  });
});

describe('years that are not printed', () => {
  test('are that of the meeting', () => {
    expect(due('by 3 May')).toMatchObject({ iso: '2024-05-03', inferred: true });
  });
  test('or the one after, where the day has passed', () => {
    expect(due('by 3 January')).toMatchObject({ iso: '2025-01-03', inferred: true });
    expect(due('by February')).toMatchObject({ iso: '2025-02', precision: 'month' });
  });
  test('a bare month is a month, its end a day', () => {
    expect(due('by June')).toMatchObject({ iso: '2024-06', precision: 'month', inferred: true });
    expect(due('by the end of June')).toMatchObject({ iso: '2024-06-30', precision: 'day', inferred: true });
  });
  test('without a meeting nothing is guessed', () => {
    expect(due('by 3 May', { meeting: null })).toBeNull();
    expect(due('by June', { meeting: null })).toBeNull();
  });
});

describe('days counted from the meeting', () => {
  test.each([
    ['by Friday', '2024-03-08'],
    ['by next Monday', '2024-03-11'],
    ['by Tuesday', '2024-03-12'], // the meeting is on a Tuesday: the next one
    ['before Sunday', '2024-03-10'],
  ])('%s', (text, iso) => expect(due(text)).toMatchObject({ iso, inferred: true, precision: 'day' }));
  test('a weekday without the day of the meeting is nothing', () => {
    expect(due('by Friday', { meeting: null })).toBeNull();
    expect(due('by Friday', { meeting: '2024-03' })).toBeNull();
  });
});

describe('the next meeting', () => {
  test.each(['by the next meeting', 'before our next meeting', 'in time for the next board meeting', 'by next call'])(
    '%s',
    (text) => expect(due(text)).toMatchObject({ iso: '2024-04-02', inferred: true }),
  );
  test('is no date where none of it is known', () => {
    expect(due('by the next meeting', { nextMeeting: null })).toMatchObject({ iso: null, text: 'by the next meeting' });
  });
});

describe('no due phrase', () => {
  test.each([
    'Ann to write to the bank',
    'stand by the gate',
    'seconded by Ann',
    'the meeting of 3 May 2024 was noted',
    'by bus',
    'due to rain',
    'until further notice',
    'before the holidays',
  ])('%s', (text) => expect(due(text)).toBeNull());
});

describe('day and month in figures', () => {
  test.each([
    ['Ida to order buoys, deadline 5/4', 'deadline 5/4', '2024-04-05'],
    ['Ask the office. Deadline 12/4.', 'Deadline 12/4', '2024-04-12'],
    ['to report by 28/6, with figures', 'by 28/6', '2024-06-28'],
    ['due 3/4', 'due 3/4', '2024-04-03'],
    ['no later than 10/1', 'no later than 10/1', '2025-01-10'],
  ])('%s', (text, words, iso) => {
    expect(due(text)).toMatchObject({ text: words, iso, precision: 'day', inferred: true });
  });
  test('as the document writes them', () => {
    expect(due('deadline 5/4', { monthFirst: true })?.iso).toBe('2024-05-04');
  });
  test.each(['cut the cost by 3/4', 'by 1/2 of the members', 'until 9.30', 'due 5/40', 'deadline 5/4', 'by 2/3'])(
    'no meeting, a share or a time: %s',
    (text) =>
      expect(due(text, { meeting: text.startsWith('deadline') ? null : context.meeting })?.iso ?? null).toBeNull(),
  );
});

test('the range of a phrase is where it stands', () => {
  const text = 'Bo to order paint, deadline 1 May 2024, and tell Ann.';
  const found = due(text);
  expect(text.slice(found?.start, found?.end)).toBe('deadline 1 May 2024');
});

test.each([
  ['2024-02-28', 2, '2024-03-01'],
  ['2023-12-31', 1, '2024-01-01'],
  ['2024-01-31', 30, '2024-03-01'],
  ['2024-05-05', 0, '2024-05-05'],
])('%s and %i days is %s', (iso, days, expected) => expect(addDays(iso, days)).toBe(expected));

describe('days of the month', () => {
  test.each([
    ['by Tuesday 19th', '2024-03-19', false],
    ['by Thursday 4th', '2024-04-04', false],
    ['by the 22nd', '2024-03-22', false],
    ['by Monday 22nd', '2024-03-22', true],
    ['by Mon 18', '2024-03-18', false],
    ['w/c 11 March', '2024-03-11', false],
    ['week commencing the 18th', '2024-03-18', false],
    ['by Monday 12th March', '2024-03-12', true],
  ])('%s', (text, iso, wrongWeekday) => expect(due(text)).toMatchObject({ text, iso, wrongWeekday, precision: 'day' }));
  test.each(['by 5pm', 'by 20 members', 'by 19.30', 'by 12%'])('not %s', (text) => expect(due(text)).toBeNull());
});

describe('words that give no date are kept', () => {
  test.each([
    ['Ann to write ASAP', 'ASAP'],
    ['Bo to report at the next committee meeting', 'at the next committee meeting'],
    ['Ann to mend it before Easter', 'before Easter'],
    ['Bo to reply within two weeks', 'within two weeks'],
    ['Ann to finish by the end of term', 'by the end of term'],
  ])('%s', (text, words) =>
    expect(due(text, { nextMeeting: null })).toMatchObject({ text: words, iso: null, precision: null }),
  );
});

test.each([
  ['to send the bill by the 22nd.', '2024-03-22'],
  ['to ring before the 3rd, if she can', '2024-04-03'],
  ['by noon on Thursday 4th April', '2024-04-04'],
  ['by 5pm Friday', '2024-03-08'],
  ['by close of business on 12 March', '2024-03-12'],
  ['cut the cost by 22.5 %', null],
])('%s is due %s', (text, iso) => expect(due(text)?.iso ?? null).toBe(iso));

test('an event that has no date here is kept in its words', () => {
  expect(due('book the van in time for the AGM')).toMatchObject({ text: 'in time for the AGM', iso: null });
});
