import { describe, expect, test } from 'vitest';
import {
  areRecords,
  readPersonList,
  readPersonRecord,
  saysNobody,
  splitList,
} from '../../../src/recognise/people/person-list.ts';
import { some } from '../../support/some.ts';

const names = (text: string) => readPersonList(text).map((e) => e.person.name);

describe('a run of names', () => {
  test.each<[string, string[]]>([
    ['Ann Lee, Bo Roe and Sam Ortiz', ['Ann Lee', 'Bo Roe', 'Sam Ortiz']],
    ['Ann Lee & Bo Roe', ['Ann Lee', 'Bo Roe']],
    ['Ann Lee, Bo Roe and', ['Ann Lee', 'Bo Roe']],
    ['Ann Lee, Ferdin and', ['Ann Lee', 'Ferdin']],
    ['Ann Lee; Bo Roe', ['Ann Lee', 'Bo Roe']],
    ['Ann Lee, Bo\nRoe, Sam Ortiz', ['Ann Lee', 'Bo Roe', 'Sam Ortiz']],
    ['Cllrs P Poole and R Roe', ['P Poole', 'R Roe']],
    ['Cllr Ann Lee (Chair), Cllr Bo Roe', ['Ann Lee', 'Bo Roe']],
    ['Dr Ann Lee (Chair, Northfield), Bo Roe', ['Ann Lee', 'Bo Roe']],
    ['Ann Lee\tBo Roe\tSam Ortiz', ['Ann Lee', 'Bo Roe', 'Sam Ortiz']],
    ['Ann Lee • Bo Roe • Sam Ortiz', ['Ann Lee', 'Bo Roe', 'Sam Ortiz']],
    ['Ann Lee     Bo Roe     Sam Ortiz', ['Ann Lee', 'Bo Roe', 'Sam Ortiz']],
    ['Ann Lee, Sam Ortiz, Jr., Bo Roe', ['Ann Lee', 'Sam Ortiz, Jr.', 'Bo Roe']],
    ['Ann Lee plus 4 members of the public', ['Ann Lee']],
    ['Ann Lee, Bo Roe and three residents', ['Ann Lee', 'Bo Roe']],
    ['Ann, Bo, Sam', ['Ann', 'Bo', 'Sam']],
    ['@mira, jvdb, oskar_q', ['@mira', 'jvdb', 'oskar_q']],
    ['Cynghorwyr Ann Lee a/and Bo Roe', ['Ann Lee', 'Bo Roe']],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected));

  test('initials in columns of their own', () => {
    const list = readPersonList('Ann Lee (Chair)\tAL\tBo Wheel\tBWh');
    expect(list.map((e) => [e.person.name, e.person.initials])).toEqual([
      ['Ann Lee', 'AL'],
      ['Bo Wheel', 'BWh'],
    ]);
  });
  test('words of a role behind a comma belong to the name before', () => {
    expect(readPersonList('Ann Lee, Chair, Bo Roe, Treasurer').map((e) => [e.person.name, e.person.role])).toEqual([
      ['Ann Lee', 'Chair'],
      ['Bo Roe', 'Treasurer'],
    ]);
  });
  test('semicolons part people, commas say who they are', () => {
    const list = readPersonList('Ann Lee, Chair; Bo Chen, Northfield Housing; Cllr Mrs Y. Roe');
    expect(list.map((e) => e.person)).toMatchObject([
      { name: 'Ann Lee', role: 'Chair' },
      { name: 'Bo Chen', organisation: 'Northfield Housing' },
      { name: 'Y. Roe', honorific: 'Cllr Mrs' },
    ]);
  });
  test('a wide gap parts a name from who they are', () => {
    expect(readPersonList('T. Ames      Safety Advisor (Quay Trust)')).toMatchObject([{ person: { name: 'T. Ames' } }]);
  });
  test('a body behind a name is its organisation', () => {
    expect(readPersonList('Ann Lee, Northfield Parish Council')).toMatchObject([
      { person: { name: 'Ann Lee', organisation: 'Northfield Parish Council' } },
    ]);
  });
  test('an opening bracket that never closes does not swallow the rest', () => {
    expect(names('Ann Lee (Chair, Bo Roe, Sam Ortiz')).toContain('Sam Ortiz');
  });
  test('an entry without its bracket stands where its words stand', () => {
    const text = 'Present:  Ann Lee,  Bo Roe ';
    for (const entry of some(readPersonList(text.slice(8))))
      expect(text.slice(8).slice(entry.start, entry.end)).toBe(entry.person.name);
  });
});

describe('nobody', () => {
  test.each(['None', 'none.', 'Nil', 'N/A', '-', '–', 'No apologies were received', 'TBC', ': none', 'Not recorded'])(
    '%s',
    (text) => {
      expect(saysNobody(text)).toBe(true);
      expect(readPersonList(text)).toEqual([]);
    },
  );
  test.each(['Ann Lee', 'Nona Lee', 'Norman Roe', 'Nile Roe'])('%s is somebody', (text) =>
    expect(saysNobody(text)).toBe(false),
  );
});

describe('no names in a list', () => {
  test.each(['4 members of the public', 'the report was noted', '', '12, 13 and 14', '£300', 'members of the press'])(
    '%s',
    (text) => {
      expect(readPersonList(text)).toEqual([]);
    },
  );
});

describe('one person a line', () => {
  test('the rest of the line says who they are', () => {
    expect(readPersonRecord('Ann Lee, Northfield Council, Chair')?.person).toMatchObject({
      name: 'Ann Lee',
      organisation: 'Northfield Council',
      role: 'Chair',
    });
  });
  test('a line that does not begin with a name is none', () =>
    expect(readPersonRecord('the usual people, Ann Lee')).toBeNull());

  test.each<[string, string[]]>([
    ['organisations that repeat', ['Ann Lee, Northfield', 'Bo Chen, Westmoor', 'Sam Ortiz, Northfield']],
    ['one name each', ['Ann Lee', 'Bo Chen']],
    ['roles', ['Ann Lee, Chair', 'Bo Chen, Treasurer', 'Sam Ortiz, Secretary']],
  ])('records: %s', (_, lines) => expect(areRecords(lines)).toBe(true));
  test.each<[string, string[]]>([
    ['many to a line', ['Ann Lee, Bo Chen, Sam Ortiz, Kit Marsh,', 'Al Poole, Di Roe, Ed Ames, Flo Wix']],
    ['initials behind the first', ['A Lee, B Chen', 'S Ortiz, K Marsh']],
    ['titles behind the first', ['Cllr Ann Lee, Cllr Bo Chen', 'Cllr Sam Ortiz, Cllr Kit Marsh']],
    ['a single line', ['Ann Lee, Bo Chen']],
  ])('a list that wraps: %s', (_, lines) => expect(areRecords(lines)).toBe(false));
});

test('pieces stand between separators outside brackets', () => {
  const text = 'Ann Lee (Chair, Northfield), Bo Roe and Sam Ortiz';
  expect(splitList(text).map((p) => text.slice(p.start, p.end).trim())).toEqual([
    'Ann Lee (Chair, Northfield)',
    'Bo Roe',
    'Sam Ortiz',
  ]);
});

test('surnames in capitals, as legislatures print them; bodies by their letters are none', () => {
  const names = (text: string) => readPersonList(text).map((e) => e.person.name);
  expect(names('HARROW, IVERSEN, O’DELL, LOMAX')).toEqual(['HARROW', 'IVERSEN', 'O’DELL', 'LOMAX']);
  expect(names('NHS, RCN, BMA, GMC')).toEqual([]);
  expect(names('HARROW, LOMAX')).toEqual([]);
});
