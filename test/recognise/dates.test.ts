import { describe, expect, test } from 'vitest';
import { findDates, isCalendarDay, lastDayOfMonth, weekdayOf } from '../../src/recognise/dates.ts';

const isos = (text: string, options = {}) => findDates(text, options).map((d) => d.iso);

describe('dates with day, month and year', () => {
  test.each([
    ['19 April 2023', '2023-04-19'],
    ['19th April 2023', '2023-04-19'],
    ['1st of May 2022', '2022-05-01'],
    ['2nd May, 2022', '2022-05-02'],
    ['23rd Sept 2021', '2021-09-23'],
    ['April 19, 2023', '2023-04-19'],
    ['April 19th 2023', '2023-04-19'],
    ['Wednesday 19 April 2023', '2023-04-19'],
    ['Weds., the 19th of April, 2023', '2023-04-19'],
    ['Thursday, April 20th, 2023', '2023-04-20'],
    ['2023-04-19', '2023-04-19'],
    ['2023/04/19', '2023-04-19'],
    ['2023.4.9', '2023-04-09'],
    ['19/04/2023', '2023-04-19'],
    ['19/4/23', '2023-04-19'],
    ['19.04.2023', '2023-04-19'],
    ['19-04-2023', '2023-04-19'],
    ['19.04.23', '2023-04-19'],
    ['12-May-21', '2021-05-12'],
    ['26th October 25', '2025-10-26'],
    ['5/Jan/21', '2021-01-05'],
    ["3 May '21", '2021-05-03'],
    ['3 May ’21', '2021-05-03'],
    ['5MAR2024', '2024-03-05'],
    ['29 February 2024', '2024-02-29'],
    ['3 Mai 2022', '2022-05-03'],
    ['Dydd Llun 5 Chwefror 2024', '2024-02-05'],
    ['14 Febuary 2020', '2020-02-14'],
    ['MARCH 3, 1998', '1998-03-03'],
    ['3/5/71', '1971-05-03'],
  ])('%s is %s', (text, iso) => {
    expect(findDates(text)).toMatchObject([
      { iso, precision: 'day', yearInferred: false, text, start: 0, end: text.length },
    ]);
  });

  test('a date that wraps over a line break is one date', () => {
    expect(isos('held on Tuesday 5\nMarch 2024 at the hall')).toEqual(['2024-03-05']);
  });

  test('the range of a date is where it stands in the text', () => {
    const text = 'Agreed on 3 May 2022, to begin 1 June 2022.';
    expect(findDates(text).map((d) => [text.slice(d.start, d.end), d.start])).toEqual([
      ['3 May 2022', 10],
      ['1 June 2022', 31],
    ]);
  });

  test('several forms in one line come in the order of the text', () => {
    expect(isos('2024-01-02, then 3/4/2024, then May 5, 2024 and June 2024')).toEqual([
      '2024-01-02',
      '2024-04-03',
      '2024-05-05',
      '2024-06',
    ]);
  });
});

describe('the day first, or the month', () => {
  test('figures are read day first unless told otherwise', () => {
    expect(isos('3/4/2021')).toEqual(['2021-04-03']);
    expect(isos('3/4/2021', { monthFirst: true })).toEqual(['2021-03-04']);
  });
  test('a month above twelve turns the order round, whatever was asked', () => {
    expect(isos('4/25/2021')).toEqual(['2021-04-25']);
    expect(isos('25/4/2021', { monthFirst: true })).toEqual(['2021-04-25']);
  });
  test('words for months are not affected by the order', () => {
    expect(isos('April 3, 2021', { monthFirst: false })).toEqual(['2021-04-03']);
    expect(isos('3 April 2021', { monthFirst: true })).toEqual(['2021-04-03']);
  });
});

describe('precision and missing years', () => {
  test.each([
    ['April 2025', '2025-04'],
    ['Sept. 2025', '2025-09'],
    ['Rhagfyr 2021', '2021-12'],
    ["Nov '22", '2022-11'],
  ])('%s is as precise as a month', (text, iso) => {
    expect(findDates(text)).toMatchObject([{ iso, precision: 'month' }]);
  });
  test.each(['3 May', 'May 3rd', 'Friday 3rd of May', '3rd May'])('%s has no iso value without a year', (text) => {
    expect(findDates(text)).toMatchObject([{ iso: null, precision: 'day', yearInferred: true }]);
  });
  test.each(['3 May', 'May 3rd', 'Friday 3rd of May'])('%s takes the year that is given, and says so', (text) => {
    expect(findDates(text, { year: 2024 })).toMatchObject([{ iso: '2024-05-03', yearInferred: true }]);
  });
  test('the 29th of February takes a leap year only', () => {
    expect(isos('29 February', { year: 2024 })).toEqual(['2024-02-29']);
    expect(isos('29 February', { year: 2023 })).toEqual([]);
  });
  test('25/04 is a date only where one is expected', () => {
    expect(isos('25/04', { year: 2024 })).toEqual([]);
    expect(isos('25/04', { year: 2024, dayAndMonth: true })).toEqual(['2024-04-25']);
    expect(isos('25/04', { dayAndMonth: true })).toEqual([]);
  });
});

describe('the day of the week', () => {
  test.each([
    ['Monday 4 March 2024', 1],
    ['Sun 3 March 2024', 0],
    ['Thurs. 7th March 2024', 4],
    ['Tuesday, March 5, 2024', 2],
    ['Sat 02/03/2024', 6],
  ])('%s prints day %i', (text, weekday) => {
    expect(findDates(text)[0]?.weekday).toBe(weekday);
  });
  test('none is printed', () => expect(findDates('4 March 2024')[0]?.weekday).toBeNull());
  test('is kept as printed even where the calendar says otherwise', () => {
    expect(findDates('Friday 4 March 2024')[0]).toMatchObject({ iso: '2024-03-04', weekday: 5 });
  });
});

describe('what is no date', () => {
  test.each([
    'Members may 3 times ask', // "may" is a verb
    'the Board may approve it',
    'they may 2024 times fail',
    'item 4.1.2',
    '1.2.3 Finance',
    'version 19.4.1',
    '3/4 of the members',
    'carried 5/2',
    '24/7',
    '31/02/2024',
    '99/99/2024',
    '£3 May',
    '10:30',
    'room 2023',
    'invoice 2023-0419',
    '192.168.10.12',
    'minute 70/17',
    'paragraph 19.09.04.3',
    'March on',
    'Mark 3',
    '12.5.7',
  ])('%s', (text) => {
    expect(findDates(text, { year: 2024 }).filter((d) => d.iso !== null)).toEqual([]);
  });
  test('a day that no month has is no date, and its month is none either', () => {
    expect(['30 February 2024', '31st of April 2024'].flatMap((text) => findDates(text))).toEqual([]);
    expect(findDates('Item 12. February 2024')).toMatchObject([{ iso: '2024-02-12' }]);
    expect(findDates('in the whole of February 2024')).toMatchObject([{ iso: '2024-02', precision: 'month' }]);
  });
  test('May with a capital and a day is a month', () => {
    expect(isos('May 3', { year: 2024 })).toEqual(['2024-05-03']);
  });
  test('a month and a time are no day: "May 7 pm"', () => {
    expect(isos('in May 7 pm', { year: 2024 })).toEqual([]);
  });
});

describe('the calendar', () => {
  test.each([
    [2024, 29],
    [2023, 28],
    [1900, 28],
    [2000, 29],
  ])('February %i has %i days', (year, days) => expect(lastDayOfMonth(year, 2)).toBe(days));
  test('no thirteenth month, no day nought', () => {
    expect(isCalendarDay(2024, 13, 1)).toBe(false);
    expect(isCalendarDay(2024, 1, 0)).toBe(false);
    expect(isCalendarDay(2024, 12, 31)).toBe(true);
  });
  test('days of the week agree with the clock of the machine', () => {
    for (let n = 0; n < 4000; n += 13) {
      const day = new Date(Date.UTC(1999, 0, 1 + n));
      expect(weekdayOf(day.toISOString().slice(0, 10))).toBe(day.getUTCDay());
    }
  });
});

test('a bare short year stands at the end of a line only', () => {
  expect(isos('On 3 May 20 people came.')).toEqual([null]);
  expect(isos('3 May 20\nPresent: nobody')).toEqual(['2020-05-03']);
});
