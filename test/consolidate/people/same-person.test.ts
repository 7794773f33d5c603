import { describe, expect, test } from 'vitest';
import { foldedKey, fullness, isInitials, isOneSlip, samePerson } from '../../../src/consolidate/people/same-person.ts';
import { person } from '../../support/records.ts';

describe('two names may be of one person', () => {
  test.each([
    ['M Hale', 'Mary Hale', 'the same surname and first letter'],
    ['Mary Hale', 'M. Hale', 'the same surname and first letter'],
    ['MH', 'Mary Hale', 'the initials of the name'],
    ['Mary Hale', 'MH', 'the initials of the name'],
    ['MAH', 'Mary Ann-Hale', 'the initials of the name'],
    ['M.H.', 'Mary Hale', 'the initials of the name'],
    ['M.A.H', 'Mary Ann Hale', 'the initials of the name'],
    ['Mary', 'Mary Hale', 'the first name'],
    ['Ann Hale', 'Ann Mary Hale', 'the same name, with a name in the middle or at the end left out'],
    ['Ann Rose Hale', 'Ann Mary Rose Hale', 'the same name, with a name in the middle or at the end left out'],
    ['Ann Hale Soto', 'Ann Hale', 'the same name, with a name in the middle or at the end left out'],
    ['Mary Harper', 'Mary Harpet', 'the same initials and one letter of difference'],
    ['Martha Hale', 'Marhta Hale', 'the same initials and one letter of difference'],
  ])('%s, %s: %s', (a, b, because) => {
    expect(samePerson(person(a), person(b))).toBe(because);
    expect(samePerson(person(b), person(a))).toBe(because);
  });
  test('initials that the list gives count before those of the name', () => {
    expect(samePerson(person('MX'), person('Mary Hale', { initials: 'M.X.' }))).toBe('the initials of the name');
    expect(samePerson(person('MH'), person('Mary Hale', { initials: 'MX' }))).toBeNull();
  });
  test('of organisations that share a word, or where one is not named', () => {
    const at = (name: string, organisation: string | null) => person(name, { organisation });
    const because = 'the same initials and one letter of difference';
    expect(samePerson(at('Mary Harper', 'Westmoor Council'), at('Mary Harpet', 'Council of Westmoor'))).toBe(because);
    expect(samePerson(at('Mary Harper', 'Westmoor Council'), at('Mary Harpet', 'Westmoor'))).toBe(because);
    expect(samePerson(at('Mary Harper', null), at('Mary Harpet', 'Westmoor'))).toBe(because);
    expect(samePerson(at('Mary Harper', 'Westmoor'), at('Mary Harpet', null))).toBe(because);
    expect(samePerson(at('Mary Harper', 'Westmoor'), at('Mary Harpet', 'Easton'))).toBeNull();
  });
});

describe('two names are of two people', () => {
  test.each([
    ['Mary', 'Martha'],
    ['Mary', 'Anna Hale'],
    ['Hale', 'Mary Hale'],
    ['M', 'M Hale'],
    ['XH', 'Mary Hale'],
    ['M Hale', 'Mary Soto'],
    ['M Hale', 'Anna Hale'],
    ['M Hale', 'N Hale'],
    ['Steve Kay Sr', 'Steve Kay'],
    ['Ann Hale', 'Eve Mary Hale'],
    ['Ann Rose Hale', 'Ann Mary Soto Hale'],
    ['Ann Soto', 'Ann Mary Hale'],
    ['Ann Mary', 'Ann Rose Mary Hale'],
    ['Mary Harper', 'Nary Harper'],
    ['Mary Harper', 'Marla Harpet'],
    ['Martha Harper', 'Marthe Harpet'],
    ['Mary Harper', 'Mary Harris'],
    ['Mary Hale', 'Mary Hare'],
    ['Mary Lorimer', 'Mary Lorrimar'],
  ])('%s, %s', (a, b) => {
    expect(samePerson(person(a), person(b))).toBeNull();
    expect(samePerson(person(b), person(a))).toBeNull();
  });
});

test.each([
  ['harper', 'harper', false],
  ['harper', 'harpe', true],
  ['harper', 'arper', true],
  ['harper', 'harpper', true],
  ['harper', 'harpex', true],
  ['harper', 'xarper', true],
  ['harper', 'haprer', true],
  ['harper', 'harxxr', false],
  ['harper', 'hareprs', false],
  ['harper', 'harrep', false],
  ['harper', 'harpings', false],
  ['aa', 'a', true],
  ['ab', 'ba', true],
  ['ab', 'cd', false],
])('one slip between %s and %s: %s', (a, b, is) => {
  expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([is, is]);
});

test.each([
  ['MH', 0, true],
  ['J.S.', 0, true],
  ['MH Hale', 2, false],
  ['ABCDE', 0, false],
  ['xMH', 0, false],
  ['Mary', 0, false],
  [' Mary ', 0, false],
  ['M Hale', 1, false],
  ['M. Hale', 1, false],
  ['Mary M Hale', 2, false],
])('%s: how much of a name, %i; initials: %s', (name, full, initials) => {
  expect([fullness(name), isInitials(name)]).toEqual([full, initials]);
});

test('names are compared without accents, case, hyphens and stops', () => {
  expect(foldedKey('Ana-María  SOTO, Jr.')).toBe('ana maria soto jr');
});
