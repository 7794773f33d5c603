import { expect, test } from 'vitest';
import { readPersonList } from '../../../src/recognise/people/person-list.ts';
import { readSurnamesFirst } from '../../../src/recognise/people/surname-first.ts';

const names = (text: string) => readPersonList(text).map((e) => e.person.name);

test.each<[string, string[]]>([
  ['Lee, Ann; Roe, Bo', ['Ann Lee', 'Bo Roe']],
  ['Lee Jr., Ann; Roe, B.J.; Ortiz, Sam, Jr.', ['Ann Lee Jr.', 'B.J. Roe', 'Sam Ortiz Jr.']],
  ["van der Laan, Jan; O'Hara, Mei; De Witt, Rose-Marie", ['Jan van der Laan', "Mei O'Hara", 'Rose-Marie De Witt']],
  ['Ald. Lee, Ann; Roe, Bo (Mayor)', ['Ann Lee', 'Bo Roe']],
  // Who they are stands behind the comma.
  ['Ann Lee, Northfield; Bo Roe, Westmoor; Sam Ortiz, Clerk', ['Ann Lee', 'Bo Roe', 'Sam Ortiz']],
])('%s', (text, expected) => expect(names(text)).toEqual(expected));

test('what stands around a name turned round', () => {
  expect(readPersonList('Ald. Lee, Ann; Roe, Bo (Mayor)').map((e) => e.person)).toMatchObject([
    { honorific: 'Ald', name: 'Ann Lee' },
    { name: 'Bo Roe', role: 'Mayor' },
  ]);
});

test('one to a line', () => {
  const found = readSurnamesFirst(['Lee, Ann', 'Roe, B.J.', 'Ortiz, Sam']);
  expect(found?.map((e) => e?.person.name)).toEqual(['Ann Lee', 'B.J. Roe', 'Sam Ortiz']);
  expect(readSurnamesFirst(['Ann, Eastby', 'Bo, San Marco', 'Sam, Westmoor'])).toBeNull();
  expect(readSurnamesFirst(['Lee, Northfield', 'Roe, Northfield', 'Ortiz, Northfield'])).toBeNull();
  expect(readSurnamesFirst(['Ann Lee, Northfield', 'Bo Roe, Westmoor', 'Sam Ortiz, Eastby'])).toBeNull();
});
