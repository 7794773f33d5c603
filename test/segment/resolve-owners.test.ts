import { expect, test } from 'vitest';
import type { Person } from '../../src/model/people.ts';
import { splitOwners } from '../../src/recognise/people/owners.ts';
import { findPerson } from '../../src/segment/resolve-owners.ts';

const people = ['Otis De Witt', 'Amos Pell Jr.', 'Pieter van der Laan', 'Rosa Trone-Garrick', 'Ann Trone Garrick'].map(
  (name): Person => ({
    id: name,
    name,
    honorific: null,
    initials: null,
    role: null,
    organisation: null,
    attendance: 'present',
    spans: [],
  }),
);

test.each([
  ['De Witt', 'Otis De Witt'],
  ['Pell', 'Amos Pell Jr.'],
  ['van der Laan', 'Pieter van der Laan'],
  ['Trone-Garrick', 'Rosa Trone-Garrick'],
  ['Trone Garrick', 'Ann Trone Garrick'],
  ['O. De Witt', 'Otis De Witt'],
  ['Witt Laan', undefined],
])('%s is %s', (text, name) => expect(findPerson(text, people)?.name).toBe(name));

test('the title is no part of a surname that begins with a particle', () => {
  expect(splitOwners('Mr van der Laan and Mrs De Witt').map((o) => o.text)).toEqual(['van der Laan', 'De Witt']);
});
