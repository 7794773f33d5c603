import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { isOneSlip } from '../../src/consolidate/people/same-person.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import { action, date, document, owner, person } from '../support/records.ts';

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
  test.each([
    ['René Soto', 'Rene Soto', 'René Soto'],
    ['Ann Brook', 'Ann Mary Brook', 'Ann Brook'],
    ['Ruben Soto', 'Ruben Soto Vega', 'Ruben Soto'],
    ['Maren', 'Maren Lorimer', 'Maren Lorimer'],
    ['ML', 'Maren Lorimer', 'Maren Lorimer'],
    ['M.L.', 'Maren Lorimer', 'Maren Lorimer'],
  ])('%s and %s', (a, b, shown) => {
    expect(names(march({ people: [person(a)] }), june({ people: [person(b)] }))).toEqual([shown]);
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
  test.each([
    ['Steve Kay Sr', 'Steve Kay'],
    ['Ann Brook', 'Ann Carr'],
    ['Brook', 'Ann Brook'],
  ])('%s and %s', (a, b) => {
    expect(names(march({ people: [person(a)] }), june({ people: [person(b)] }))).toHaveLength(2);
  });
  test('if a first name fits two of the body', () => {
    const both = [person('Ann Brook'), person('Ann Carr')];
    expect(names(march({ people: [person('Ann')] }), june({ people: both }))).toHaveLength(3);
  });
  test('if initials stand alone in the lists of two bodies', () => {
    const of = (body: string) => ({ body, people: [person('M.L.')] });
    expect(names(march(of('Harbour Board')), june(of('Allotment Society')))).toEqual(['M.L.', 'M.L.']);
  });
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

describe('the configuration', () => {
  const owns = (text: string) => [action(`${text} to write to the county`, { owners: [owner(text)] })];
  test('makes one person of two names', () => {
    const documents = [march({ people: [person('Ada Brook')] }), june({ people: [person('Ada Carr')] })];
    const { people } = consolidate(documents, { people: [{ name: 'Ada Carr', aliases: ['Ada Brook'] }] });
    expect(people).toMatchObject([{ name: 'Ada Carr', aliases: ['Ada Brook'], documents: ['march', 'june'] }]);
  });
  test('explains initials that no list explains, after the list of the meeting', () => {
    const told = [{ name: 'Zoe Quill', initials: ['ZQ'] }];
    const { people, actions, unresolved } = consolidate([march({ actions: owns('ZQ') })], { people: told });
    expect(people).toMatchObject([{ id: 'zoe-quill', documents: ['march'], spans: [{ quote: expect.any(String) }] }]);
    expect([actions[0]?.owners[0]?.personId, unresolved]).toEqual(['zoe-quill', []]);
    const here = [person('Zed Quint', { initials: 'ZQ' })];
    const own = consolidate([march({ people: here, actions: owns('ZQ') })], { people: told });
    expect(own.actions[0]?.owners[0]?.personId).toBe('zed-quint');
  });
  test('decides between two of the body, and holds for the body that it names', () => {
    const two = [person('Rosa Marsden', { initials: 'RM' }), person('Ruth Moodie', { initials: 'RM' })];
    const resolved = (body?: string) =>
      consolidate([march({ people: two }), june({ actions: owns('RM') })], {
        people: [{ name: 'Ruth Moodie', initials: ['RM'], body }],
      }).actions[0]?.owners[0]?.personId;
    expect([resolved(), resolved('Harbour'), resolved('Library')]).toEqual(['ruth-moodie', 'ruth-moodie', null]);
  });
});

test('initials of two people are reported, not guessed', () => {
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
