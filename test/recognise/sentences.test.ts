import { describe, expect, test } from 'vitest';
import { findSentences } from '../../src/recognise/sentences.ts';

const split = (text: string) => findSentences(text).map((r) => text.slice(r.start, r.end));

describe('sentences end', () => {
  test.each<[string, string[]]>([
    ['The hall was booked. The fee was paid.', ['The hall was booked.', 'The fee was paid.']],
    ['Is it safe? Nobody knew!  We wait.', ['Is it safe?', 'Nobody knew!', 'We wait.']],
    ['He said “we will pay.” The rest agreed.', ['He said “we will pay.”', 'The rest agreed.']],
    ['(See the plan.) Agreed.', ['(See the plan.)', 'Agreed.']],
    ['The cost was high… Members asked why.', ['The cost was high…', 'Members asked why.']],
    ['Letter from the WI. The Clerk replied.', ['Letter from the WI.', 'The Clerk replied.']],
    ['Paid in full. £300 remains.', ['Paid in full.', '£300 remains.']],
    ['It was noted. 5 trees fell.', ['It was noted.', '5 trees fell.']],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('a full stop does not end a sentence', () => {
  test.each([
    'Report from Mr. Smith on drains',
    'Dr. Ames and Mrs. Roe spoke',
    'Cllr. Poole asked about the bins',
    'A letter from A. B. Roe was read',
    'Plants, e.g. Heather, were bought',
    'The path at St. Mary is closed',
    'See No. 5 of the plan',
    'Approx. 30 came',
    'On 3 Jan. 2024 it rained',
    'The site costs £3.50 a day',
    'Write to the office at www.quay.example about it',
    'The meeting began at 7 p.m. In the hall', // a stop behind p.m. is not told apart: it stays whole
    'the treasurer. he left early', // no capital follows
  ])('%s', (text) => expect(split(text)).toEqual([text]));

  test('a label at the head is no sentence', () => {
    expect(split('4. Finance was discussed. It is fine.')).toEqual(['4. Finance was discussed.', 'It is fine.']);
    expect(split('iv. The roof')).toEqual(['iv. The roof']);
  });
  test('semicolons never end one', () => expect(split('The roof leaks; The floor too.')).toHaveLength(1));
});

test('blanks at the ends belong to no sentence', () => {
  expect(findSentences('  One thing.  Two things.\n')).toEqual([
    { start: 2, end: 12 },
    { start: 14, end: 25 },
  ]);
});
test('nothing gives nothing', () => expect(findSentences(' \n ')).toEqual([]));

test('"etc." ends a sentence before a word that begins one', () => {
  const text = 'They looked at ropes, buoys etc. It was agreed to wait. Ropes, chains etc. Lee Marine sells them.';
  expect(findSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'They looked at ropes, buoys etc.',
    'It was agreed to wait.',
    'Ropes, chains etc. Lee Marine sells them.',
  ]);
});
