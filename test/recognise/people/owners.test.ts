import { describe, expect, test } from 'vitest';
import { findLeadingOwners, isEveryone, ownersOfPhrase, splitOwners } from '../../../src/recognise/people/owners.ts';
import { some } from '../../support/some.ts';

const cell = (text: string) => splitOwners(text).map((o) => o.text);
const phrase = (text: string) => ownersOfPhrase(text)?.map((o) => o.text) ?? null;
const lead = (text: string) => findLeadingOwners(text, /\s(?:to|will|shall)\s/)?.owners.map((o) => o.text) ?? null;

describe('owners of a cell', () => {
  test.each<[string, string[]]>([
    ['MH', ['MH']],
    ['RE LH', ['RE', 'LH']],
    ['RE MH LH', ['RE', 'MH', 'LH']],
    ['RR/TR', ['RR', 'TR']],
    ['Ann and Bo', ['Ann', 'Bo']],
    ['Ann, Bo & Sam', ['Ann', 'Bo', 'Sam']],
    ['Ann\nBo', ['Ann', 'Bo']],
    ['Ann + Bo', ['Ann', 'Bo']],
    ['the Clerk', ['Clerk']],
    ['Cllr Ann Lee', ['Ann Lee']],
    ['Dr. Roe', ['Roe']],
    ['All', ['All']],
    ['Highways team', ['Highways team']],
    ['Ann (lead), Bo', ['Ann (lead)', 'Bo']],
    ['Meg / Events group (lead, treasurer)', ['Meg', 'Events group (lead, treasurer)']],
    ['@ann', ['ann']],
    ['Ann.', ['Ann']],
    ['', []],
    ['n/a', []],
    ['TBC', []],
    ['-', []],
    ['Unassigned', []],
    ['12', []],
  ])('%j', (text, owners) => expect(cell(text)).toEqual(owners));
  test('each with the place of its words', () => {
    const text = 'the Clerk, Cllr Ann Lee / RE LH';
    for (const o of some(splitOwners(text))) expect(text.slice(o.start, o.end)).toBe(o.text);
  });
});

describe('owners before what they are to do', () => {
  test.each<[string, string[]]>([
    ['MH to liaise with the school', ['MH']],
    ['MH and RE to meet', ['MH', 'RE']],
    ['MH, RE & LH to meet', ['MH', 'RE', 'LH']],
    ['The Clerk will write', ['Clerk']],
    ['Ann Lee to order paint', ['Ann Lee']],
    ['Cllr Poole to ask the bank', ['Poole']],
    ['All to read the plan', ['All']],
    ['Everyone to read the plan', ['Everyone']],
    ['CVAA, ADCS to agree a date', ['CVAA', 'ADCS']],
    ['Highways Team to clear it', ['Highways Team']],
    ['Treasurer to pay', ['Treasurer']],
    ['Ann (Quay Trust) to pay', ['Ann']],
    ['RR/TR to pay', ['RR', 'TR']],
    ['Heads of School to brief markers', ['Heads of School']],
    ['The Director of Nursing will report', ['Director of Nursing']],
    ['Planning Officers to visit', ['Planning Officers']],
  ])('%s', (text, owners) => expect(lead(text)).toEqual(owners));

  test.each([
    'Marble to report by May', // a noun with a capital: the marker asks for a known person; here it looks like a name
  ])('%s is told apart by who is known, not here', (text) => expect(lead(text)).toEqual(['Marble']));

  test.each([
    'Need to report by May',
    'Agreed to buy two',
    'Plan to open in June',
    'It will rain',
    'They will write',
    'Payment to be made',
    'Letter to the bank',
    'Access to the site',
    'Nobody to pay',
    'to write to the bank',
    'the roof to leak',
    'Further thought to give',
    'Further discussion will follow',
    'we will see',
    'Members of the public will speak',
    'A long sentence about the path that goes on to the sea',
  ])('%s names nobody', (text) => expect(lead(text)).toBeNull());

  test('"to" far into a sentence is not looked for', () => {
    expect(lead(`Ann ${'x'.repeat(170)} to pay`)).toBeNull();
  });
});

describe('a phrase that is nothing but owners', () => {
  test.each<[string, string[]]>([
    ['Clerk', ['Clerk']],
    ['AL KY', ['AL', 'KY']],
    ['Ann Lee and the Treasurer', ['Ann Lee', 'Treasurer']],
    ['DfE', ['DfE']],
    ['A. B.', ['A. B']],
  ])('%s', (text, owners) => expect(phrase(text)).toEqual(owners));
  test.each(['the old roof', 'Ann wrote it', 'Review', 'Ann and the old roof', '', 'lower case', '300', 'Ann to pay'])(
    '%s is not',
    (text) => expect(phrase(text)).toBeNull(),
  );
});

test.each(['All', 'everyone', 'Everybody', 'ALL', 'All members', 'Pawb', 'whole team'])('%s is everyone', (text) =>
  expect(isEveryone(text)).toBe(true),
);
test.each(['Ann', 'Alla', 'all of it', 'the team', ''])('%s is not everyone', (text) =>
  expect(isEveryone(text)).toBe(false),
);
