import { describe, expect, test } from 'vitest';
import { initialsFit, initialsOf } from '../../../src/recognise/people/initials.ts';
import { looksLikeName } from '../../../src/recognise/people/names.ts';
import { readPerson } from '../../../src/recognise/people/read-person.ts';
import { isRole } from '../../../src/recognise/people/roles.ts';

describe('one entry of a list', () => {
  test.each<[string, Record<string, string | null>]>([
    ['Ann Lee', { name: 'Ann Lee', honorific: null, initials: null, role: null, organisation: null, note: null }],
    ['Dr Ann Lee', { name: 'Ann Lee', honorific: 'Dr' }],
    ['Cllr. Mrs J Poole', { name: 'J Poole', honorific: 'Cllr Mrs' }],
    ['Councillor Ann Lee', { name: 'Ann Lee', honorific: 'Councillor' }],
    ['Cr Ann Lee', { name: 'Ann Lee', honorific: 'Cr' }],
    ['Ann Lee (PTO)', { name: 'Ann Lee', initials: null, note: 'PTO' }],
    ['The Revd Ann Lee', { name: 'Ann Lee', honorific: 'Revd' }],
    ['Prof Ann van der Lee', { name: 'Ann van der Lee', honorific: 'Prof' }],
    ['Y Cynghorydd Ann Lee', { name: 'Ann Lee', honorific: 'Y Cynghorydd' }],
    ['Borough Councillor Bo Roe', { name: 'Bo Roe', honorific: 'Borough Councillor' }],
    ['Mary-Jane O’Dea', { name: 'Mary-Jane O’Dea' }],
    ["D'Arcy Roe-Poole", { name: "D'Arcy Roe-Poole" }],
    ['A. B. Roe', { name: 'A. B. Roe' }],
    ['AB Roe', { name: 'AB Roe' }],
    ['Robert "Bob" Hill', { name: 'Robert "Bob" Hill' }],
    ['Zoë Müller', { name: 'Zoë Müller' }],
    ['Åsa Ölund', { name: 'Åsa Ölund' }],
    ['- Ann Lee', { name: 'Ann Lee' }],
    ['• Ann Lee;', { name: 'Ann Lee' }],
    ['and Ann Lee.', { name: 'Ann Lee' }],
    ['Ann   Lee', { name: 'Ann Lee' }],
  ])('%s', (entry, expected) => expect(readPerson(entry)).toMatchObject(expected));
});

describe('letters behind a name are no part of it', () => {
  test.each(['Ann Lee OBE', 'Ann Lee, MBE', 'Ann Lee JP', 'Ann Lee MSP', 'Ann Lee PhD'])('%s', (entry) => {
    expect(readPerson(entry)?.name).toBe('Ann Lee');
  });
});

describe('initials', () => {
  test.each([
    ['Ann Lee (AL)', 'AL'],
    ['Ann Lee [AL]', 'AL'],
    ['Ann Lee AL', 'AL'],
    ['Ann van der Lee (AVDL)', 'AVDL'],
    ['Ben Swan (BenS)', 'BenS'],
    ['Ann Lee (Chair) (AL)', 'AL'],
  ])('%s', (entry, initials) => expect(readPerson(entry)).toMatchObject({ initials }));
  test.each([
    ['AL', 'Ann Lee', true],
    ['AVL', 'Ann van Lee', true],
    ['AL', 'Ann Berit Lee', true],
    ['A.L.', 'Ann Lee', true],
    ['BenS', 'Ben Swan', true],
    ['BL', 'Ann Lee', false],
    ['AB', 'Ann Lee', false],
    ['ALX', 'Ann Lee', false],
  ])('%s for %s: %s', (initials, name, fits) => expect(initialsFit(initials, name)).toBe(fits));
  test('of a name', () => {
    expect(initialsOf('Ann van der Lee')).toBe('AVDL');
    expect(initialsOf('Mary-Jane Roe')).toBe('MJR');
  });
});

describe('roles', () => {
  test.each<[string, string, string]>([
    ['Ann Lee (Chair)', 'Ann Lee', 'Chair'],
    ['Ann Lee - Vice-Chairman', 'Ann Lee', 'Vice-Chairman'],
    ['Ann Lee, Treasurer', 'Ann Lee', 'Treasurer'],
    ['Ann Lee: Clerk', 'Ann Lee', 'Clerk'],
    ['Ann Lee Parish Clerk', 'Ann Lee', 'Parish Clerk'],
    ['Clerk Ann Lee', 'Ann Lee', 'Clerk'],
    ['the Clerk, Ann Lee', 'Ann Lee', 'Clerk'],
    ['Acting Chair Ann Lee', 'Ann Lee', 'Acting Chair'],
    ['CHAIR: Ann Lee', 'Ann Lee', 'CHAIR'],
    ['the Vicar (the Revd Ann Lee)', 'Ann Lee', 'Vicar'],
    ['City Manager Ann Lee', 'Ann Lee', 'City Manager'],
    ['Mayor Pro Tem Ann Lee', 'Ann Lee', 'Mayor Pro Tem'],
    ['Council Member Lee', 'Lee', 'Council Member'],
    ['Public Works Director Ann Lee', 'Ann Lee', 'Public Works Director'],
    ['Student Representative Ann Lee', 'Ann Lee', 'Student Representative'],
    ['Superintendent Dr. Ann Lee', 'Ann Lee', 'Superintendent'],
    ['Ann Lee City Clerk', 'Ann Lee', 'City Clerk'],
    ['Ann Lee, Deputy Shire President', 'Ann Lee', 'Deputy Shire President'],
    ['Ann Lee, Human Resources Manager', 'Ann Lee', 'Human Resources Manager'],
    ['Ann Lee (Company Secretary)', 'Ann Lee', 'Company Secretary'],
    ['Ann Lee (voting member)', 'Ann Lee', 'voting member'],
    ['Ann Lee (Vice-Chancellor, in the Chair)', 'Ann Lee', 'Vice-Chancellor'],
    ['Ann Lee (in the chair)', 'Ann Lee', 'Chair'],
    ['Ann Ireland (Clerk)', 'Ann Ireland', 'Clerk'],
  ])('%s', (entry, name, role) => expect(readPerson(entry)).toMatchObject({ name, role }));
  test('role and organisation share a bracket', () => {
    expect(readPerson('Dr Ann Lee (CHAIR Northfield)')).toMatchObject({ role: 'CHAIR', organisation: 'Northfield' });
    expect(readPerson('Ann Lee (Chair, Northfield)')).toMatchObject({ role: 'Chair', organisation: 'Northfield' });
    const siteManager = { role: 'Site Manager', organisation: 'Northfield Build' };
    expect(readPerson('Ann Lee (Northfield Build, Site Manager)')).toMatchObject(siteManager);
    expect(readPerson('Ann Lee (al12) - Chair')).toMatchObject({ role: 'Chair', organisation: 'al12' });
  });
  test.each([
    'Clerk',
    'VICE CHAIR',
    'Chair and facilitator',
    'Parish Clerk',
    'Minute taker',
    'cadeirydd',
    'Note-taker',
    'Human Resources Manager',
    'Chair of the Board',
    'the Engineer',
  ])('%s is a role', (text) => expect(isRole(text)).toBe(true));
  test.each([
    'Ann Lee',
    'Clerk Ann Lee',
    'Chair will write',
    'Roads',
    '',
    'Chair, Bo Roe',
    'Ann Lee Chair',
    'Nominations for President',
    'no member',
  ])('%s is none', (text) => expect(isRole(text)).toBe(false));
});

describe('organisations and notes', () => {
  test.each([
    ['Ann Lee, Northfield Council', 'Northfield Council'],
    ['Ann Lee (Northfield)', 'Northfield'],
    ['Ann Lee from Northfield', 'Northfield'],
    ['Ann Lee – Quay Trust', 'Quay Trust'],
    ['Ann Lee @annlee (Quay Trust)', 'Quay Trust'],
  ])('%s', (entry, organisation) => expect(readPerson(entry)).toMatchObject({ name: 'Ann Lee', organisation }));
  test.each([
    ['Ann Lee (joined 7:10pm)', 'joined 7:10pm'],
    ['Ann Lee (via Zoom)', 'via Zoom'],
    ['Ann Lee (items 4 and 5)', 'items 4 and 5'],
    ['Ann Lee (left at 8pm)', 'left at 8pm'],
    ['Ann Lee, joined at 7.30', 'joined at 7.30'],
    ['Ann Lee (deputising for Bo Roe)', 'deputising for Bo Roe'],
  ])('%s', (entry, note) => expect(readPerson(entry)).toMatchObject({ name: 'Ann Lee', note, organisation: null }));
});

describe('remnants of brackets do no harm', () => {
  test.each(['Ann Lee)', 'Ann Lee (Chair', '(Ann Lee', 'Ann Lee ()', 'Ann Lee [AL'])('%s', (entry) => {
    expect(readPerson(entry)?.name ?? 'Ann Lee').toBe('Ann Lee');
  });
});

describe('no name', () => {
  test.each([
    '',
    '4 members of the public',
    'None',
    'Northfield Parish Council',
    'The meeting opened',
    'apologies received',
    '12',
    'N/A',
    'CAFCASS',
    'a resident',
    'the press',
    '( )',
    '@',
    '£300',
    'Monday',
    'Village Hall',
    '...',
    'PUBLIC',
    'quorum',
  ])('%s', (entry) => expect(readPerson(entry)).toBeNull());
  test.each([
    'ann lee',
    'Ann lee told us',
    'One Two Three Four Five Six Seven',
    'Present',
    'Ann 4',
    'A',
    'Finance Report',
  ])('%s does not look like a name', (text) => expect(looksLikeName(text)).toBe(false));
  test.each(['Ann Hall', 'Tom Page', 'Ann March', 'Bo de la Roe', 'Ann', 'J Poole', '李 明'])('%s does', (text) =>
    expect(looksLikeName(text)).toBe(true),
  );
});

test.each([
  ['(Treasurer) Ann Lee', 'Treasurer'],
  ['Ann Lee (Vice-Chair)', 'Vice-Chair'],
  ['the Clerk Ann Lee', 'Clerk'],
  ['Ann Lee, Deputy Clerk.', 'Deputy Clerk'],
  ['Ann Lee - TREASURER', 'TREASURER'],
])('a role is known whatever stands beside it: %s', (entry, role) =>
  expect(readPerson(entry)).toMatchObject({ name: 'Ann Lee', role }),
);
