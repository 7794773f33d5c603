import { describe, expect, test } from 'vitest';
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';
import { fieldName, readFields } from '../../src/segment/fields.ts';
import { some } from '../support/some.ts';
import { lineOf } from './reading.ts';

const fields = (text: string, next?: string) =>
  readFields(lineOf(text), next === undefined ? undefined : lineOf(next), plainLexicon).map((f) => [f.name, f.value]);

test.each<[string, string[][]]>([
  ['Date: 5 March 2024', [['date', '5 March 2024']]],
  ['DATE:  5 March 2024', [['date', '5 March 2024']]],
  ['Venue: The Hall', [['location', 'The Hall']]],
  [
    'Date: 5 March 2024   Venue: The Hall',
    [
      ['date', '5 March 2024'],
      ['location', 'The Hall'],
    ],
  ],
  ['Date\t5 March 2024', [['date', '5 March 2024']]],
  ['Date - 5 March 2024', [['date', '5 March 2024']]],
  [
    'Start time: 7pm, End time: 9pm',
    [
      ['time', '7pm'],
      ['end', '9pm'],
    ],
  ],
  ['Next meeting: 2 April 2024', [['nextMeeting', '2 April 2024']]],
  ['Committee: Harbour', [['title', 'Harbour']]],
  [
    'Date and time: 5 March 2024, 7pm',
    [
      ['date', '5 March 2024, 7pm'],
      ['time', '5 March 2024, 7pm'],
    ],
  ],
  ['Dyddiad: 5 Mawrth 2024', [['date', '5 Mawrth 2024']]],
])('%j', (text, expected) => expect(fields(text)).toEqual(expected));

describe('a value below its label', () => {
  test('behind a colon', () => expect(fields('Venue:', 'The Hall')).toEqual([['location', 'The Hall']]));
  test('a label alone', () => expect(fields('Venue', 'The Hall')).toEqual([['location', 'The Hall']]));
  test('nothing below, nothing read', () => expect(fields('Venue:')).toEqual([]));
});

describe('one label for several fields', () => {
  test('date and venue', () => {
    expect(fields('Date and venue: 5 March 2024, The Hall')).toEqual([
      ['date', '5 March 2024, The Hall'],
      ['location', '5 March 2024, The Hall'],
    ]);
  });
});

describe('no field', () => {
  test.each([
    'Ann Lee: the roof leaks',
    'The date was moved',
    'Chair: Ann Lee',
    'Roads: none',
    'Update: fine',
    'http://quay.example',
  ])('%s', (text) => expect(fields(text)).toEqual([]));
  test.each(['Chair', 'Roads', '', 'Date of birth'])('%s labels nothing', (text) =>
    expect(fieldName(text, plainLexicon)).toBeNull(),
  );
});

test('the value has its place in the block', () => {
  const text = 'Date: 5 March 2024   Venue: The Hall';
  for (const f of some(readFields(lineOf(text), undefined, plainLexicon)))
    expect(text.slice(f.start, f.end)).toBe(f.value);
});
