import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { isOneSlip } from '../../src/consolidate/same-person.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import { action, date, document, owner, person } from '../records.ts';

const march = (more: Partial<MinutesDocument>) => document('march', { date: date('2024-03-05'), ...more });
const june = (more: Partial<MinutesDocument>) => document('june', { date: date('2024-06-04'), ...more });
const names = (...documents: MinutesDocument[]) => consolidate(documents).people.map(({ name }) => name);

describe('one person under several names', () => {
  test('a misspelt surname of the same organisation', () => {
    const register = consolidate([
      march({ people: [person('Rosa Farrell', { organisation: 'Westmoor Council' })] }),
      june({ people: [person('Rosa Farrel', { organisation: 'Westmoor' })] }),
    ]);
    expect(register.people).toMatchObject([
      { id: 'rosa-farrell', name: 'Rosa Farrell', aliases: ['Rosa Farrel'], documents: ['march', 'june'] },
    ]);
    expect(register.attendance.map(({ personId }) => personId)).toEqual(['rosa-farrell', 'rosa-farrell']);
  });
  test('a first letter in place of the first name', () => {
    expect(names(march({ people: [person('M Lorimer')] }), june({ people: [person('Maren Lorimer')] }))).toEqual([
      'Maren Lorimer',
    ]);
  });
  test('positions change, the person stays', () => {
    const register = consolidate([
      march({ people: [person('Ada Brook', { role: 'Clerk' })] }),
      june({ people: [person('Ada Brook', { role: 'Chair' })] }),
    ]);
    expect(register.people[0]?.positions?.map(({ role, since }) => [role, since])).toEqual([
      ['Clerk', '2024-03-05'],
      ['Chair', '2024-06-04'],
    ]);
  });
});

describe('two people stay two', () => {
  test('if one list holds both', () => {
    const both = [person('Rosa Farrell'), person('Rosa Farrel')];
    expect(names(march({ people: both }), june({ people: [person('Rosa Farrell')] }))).toHaveLength(2);
  });
  test('if they come from different organisations, or their short names differ', () => {
    const at = (organisation: string) => ({ organisation });
    expect(
      names(
        march({ people: [person('Jo Coombe', at('Trust'))] }),
        june({ people: [person('Jo Coombes', at('County'))] }),
      ),
    ).toHaveLength(2);
    expect(names(march({ people: [person('Ann Tree')] }), june({ people: [person('Anna Tree')] }))).toHaveLength(2);
  });
});

test('initials of two people are told, not guessed', () => {
  const register = consolidate([
    march({ people: [person('Rosa Marsden', { initials: 'RM' }), person('Ruth Moodie', { initials: 'RM' })] }),
    june({
      actions: [
        action('RM to write to the county', { owners: [owner('RM')] }),
        action('ZZ to ask', { owners: [owner('ZZ')] }),
      ],
    }),
  ]);
  expect(register.actions.flatMap(({ owners }) => owners.map(({ personId }) => personId))).toEqual([null, null]);
  expect(register.unresolved).toEqual([
    { documentId: 'june', text: 'RM', reason: 'ambiguous', candidates: ['rosa-marsden', 'ruth-moodie'], times: 1 },
    { documentId: 'june', text: 'ZZ', reason: 'unknown', candidates: [], times: 1 },
  ]);
});

test.each([
  ['farrel', 'farrell', true],
  ['coombs', 'coombes', true],
  ['brian', 'brain', true],
  ['smith', 'smythe', false],
  ['same', 'same', false],
])('one slip between %s and %s: %s', (a, b, slip) => {
  expect(isOneSlip(a, b)).toBe(slip);
});
