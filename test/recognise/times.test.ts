import { describe, expect, test } from 'vitest';
import { findTimes } from '../../src/recognise/times.ts';

describe('single times', () => {
  test.each([
    ['7.30pm', '19:30'],
    ['7:30 PM', '19:30'],
    ['7.30 p.m.', '19:30'],
    ['7pm', '19:00'],
    ['9 a.m.', '09:00'],
    ['12pm', '12:00'],
    ['12am', '00:00'],
    ['12.15 a.m.', '00:15'],
    ['19:30', '19:30'],
    ['9:05', '09:05'],
    ['19.30 hrs', '19:30'],
    ['1930hrs', '19:30'],
    ['1930h', '19:30'],
    ["7 o'clock", '07:00'],
    ['7 o’clock', '07:00'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['midday', '12:00'],
    ['15:00 pm', '15:00'],
    ['00:10', '00:10'],
    ['23:59', '23:59'],
  ])('%s is %s', (text, value) => {
    expect(findTimes(text)).toEqual([{ start: 0, end: text.length, value, until: null }]);
  });
  test('the range is where the time stands', () => {
    const text = 'The meeting opened at 7.02pm and closed at 9.15pm in the hall.';
    expect(findTimes(text).map((t) => [text.slice(t.start, t.end), t.value])).toEqual([
      ['7.02pm', '19:02'],
      ['9.15pm', '21:15'],
    ]);
  });
});

describe('ranges', () => {
  test.each([
    ['10-11.30am', '10:00', '11:30'],
    ['2-3pm', '14:00', '15:00'],
    ['11-1pm', '11:00', '13:00'],
    ['10am to 12 p.m.', '10:00', '12:00'],
    ['7:00 – 9:15 pm', '19:00', '21:15'],
    ['10.00am-11.30am', '10:00', '11:30'],
    ['11.30 until 12.45pm', '11:30', '12:45'],
    ['12-2pm', '12:00', '14:00'],
    ['18:00 - 19:30', '18:00', '19:30'],
    ['14.00-15.00hrs', '14:00', '15:00'],
    ['1400-1500 UTC', '14:00', '15:00'],
    ['between 9:00 and 10:30', '09:00', '10:30'],
  ])('%s is from %s to %s', (text, value, until) => {
    expect(findTimes(text)).toMatchObject([{ value, until }]);
  });
});

describe('what is no time', () => {
  test.each([
    'item 7.30',
    '£7.30',
    '10/30',
    '25:00',
    '12:60',
    '1400-1500',
    'paragraphs 3-5',
    'a 5-2 vote',
    'ratio 3:1',
    'the 9 amendments',
    '10.30.15',
    'page 12',
    '2 pmc members',
    'Matthew 5:1-12',
    '19:301',
    'version 3.20',
  ])('%s', (text) => expect(findTimes(text)).toEqual([]));
});
