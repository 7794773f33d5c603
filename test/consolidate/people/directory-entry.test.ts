import { describe, expect, test } from 'vitest';
import { directoryEntry } from '../../../src/consolidate/people/directory-entry.ts';
import type { Person } from '../../../src/model/people.ts';
import { date, document, person } from '../../support/records.ts';

/** The person as listed in meetings of March, April, … */
const entryOf = (...listed: [name: string, more?: Partial<Person>][]) =>
  directoryEntry(
    listed.map(([name, more], i) => ({
      document: document(`m${i}`, { date: date(`2024-0${i + 3}-05`) }),
      person: person(name, more),
    })) as never,
    null,
  );

describe('what the listings of one person say together', () => {
  test('the fullest name, then the most frequent, then the first; all others are aliases', () => {
    expect(entryOf(['M Hale'], ['Mary Hale'], ['M Hale'])).toMatchObject({
      id: 'm-hale',
      name: 'Mary Hale',
      aliases: ['M Hale'],
    });
    expect(entryOf(['Mary Hail'], ['Mary Hale'], ['Mary Hale']).name).toBe('Mary Hale');
    expect(entryOf(['Mary Hale'], ['Mary Hail']).name).toBe('Mary Hale');
  });
  test('initials that a list gives or that are its name; one letter is not enough', () => {
    expect(entryOf(['M.H.'], ['Mary Hale', { initials: 'MAH' }], ['Mary', { initials: 'M' }]).initials).toEqual([
      'MH',
      'MAH',
    ]);
  });
  test('the last organisation that is named, and each position from the meeting that first states it', () => {
    const clerk = { role: 'Clerk', organisation: 'Westmoor' };
    const entry = entryOf(
      ['Mary Hale', clerk],
      ['Mary Hale', clerk],
      ['Mary Hale', { role: null, organisation: null }],
      ['Mary Hale', { role: null, organisation: 'Easton' }],
      ['Mary Hale', { role: 'Chair', organisation: 'Easton' }],
      ['Mary Hale', { role: 'Chair' }],
    );
    expect(entry.organisation).toBe('Easton');
    expect(entry.positions?.map(({ role, organisation, since }) => [role, organisation, since])).toEqual([
      ['Clerk', 'Westmoor', '2024-03-05'],
      [null, 'Easton', '2024-06-05'],
      ['Chair', 'Easton', '2024-07-05'],
      ['Chair', null, '2024-08-05'],
    ]);
  });
  test('the documents, each once, and the place where the person is named first', () => {
    const entry = entryOf(['Mary Hale'], ['Mary Hale']);
    expect(entry).toMatchObject({ documents: ['m0', 'm1'], path: 'notes/m0.docx' });
    expect(entry.spans).toEqual(person('Mary Hale').spans);
  });
});
