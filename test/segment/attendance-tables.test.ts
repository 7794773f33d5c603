import { expect, test } from 'vitest';
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';
import { legendOf, markOf } from '../../src/segment/attendance/table-marks.ts';
import { people, read } from './reading.ts';

const withTable = (...rows: string[]) =>
  read(
    `# Quay Committee\n\nMeeting of 5 March 2024\n\n## Attendance\n\n${rows.join('\n')}\n\n## Finance\n\nFine.\n`,
    'md',
  );
const groups = (record: Awaited<ReturnType<typeof read>>) => record.people.map((p) => [p.name, p.attendance]);

test.each<[string, string | null]>([
  ['✓', 'yes'],
  ['☒', 'yes'],
  ['🗹', 'yes'],
  ['☐', 'no'],
  ['🞎', 'no'],
  ['❌', 'no'],
  ['Yes (online)', 'yes'],
  ['No', 'no'],
  ['N – Kit Marsh for her', 'no'],
  ['Y (Teams)', 'yes'],
  ['☒ Present ☐ Apologies', 'present'],
  ['☐ Present ☒ Apologies', 'apologies'],
  ['Present ☐ Apologies ☒', 'apologies'],
  ['✅ Present', 'present'],
  ['❌ Apologies', 'apologies'],
  ['❌ Absent', 'absent'],
  ['Apologies given', 'apologies'],
  ['Northfield Trust', null],
  ['', null],
])('a cell with %j says %j', (cell, mark) => expect(markOf(cell, plainLexicon)).toBe(mark));

test('letters of a legend', () => {
  expect(legendOf('P – Present   S – Sanctioned, A = Apologies', plainLexicon)).toEqual([
    ['p', 'present'],
    ['s', 'apologies'],
    ['a', 'apologies'],
  ]);
  expect(legendOf('The plan – a draft – was read.', plainLexicon)).toEqual([]);
});

test.each<[string, string[]]>([
  ['boxes', ['| Ann Lee | ☒ | ☐ | ☐ |', '| Bo Roe | ☐ | ☒ | ☐ |', '| Sam Ortiz | ☐ | ☐ | ☒ |']],
  ['ticks with nothing elsewhere', ['| Ann Lee | x | | |', '| Bo Roe | | x | |', '| Sam Ortiz | | | x |']],
])('a column for each group, with %s', async (_, rows) => {
  const record = await withTable('| Member | Present | Apologies | Absent |', '|---|---|---|---|', ...rows);
  expect(groups(record)).toEqual([
    ['Ann Lee', 'present'],
    ['Bo Roe', 'apologies'],
    ['Sam Ortiz', 'absent'],
  ]);
  expect(record.people.map((p) => p.organisation)).toEqual([null, null, null]);
});

test('given and family name in columns of their own', async () => {
  const record = await withTable(
    '| First Name | Last Name | Affiliation | Present |',
    '|---|---|---|---|',
    '| Ann | van der Lee | Quay Trust | Yes |',
    '| Bo | Roe | Northfield | No |',
  );
  expect(record.people).toMatchObject([
    { name: 'Ann van der Lee', organisation: 'Quay Trust', attendance: 'present' },
    { name: 'Bo Roe', organisation: 'Northfield', attendance: 'absent' },
  ]);
});

test('abbreviations in a column of their own', async () => {
  const record = await withTable(
    '| Name | Abbreviation | Organisation |',
    '|---|---|---|',
    '| Ann Lee | ALX | Quay Trust |',
    '| Bo Roe | BRO | Northfield |',
  );
  expect(record.people).toMatchObject([
    { name: 'Ann Lee', initials: 'ALX', organisation: 'Quay Trust' },
    { name: 'Bo Roe', initials: 'BRO', organisation: 'Northfield' },
  ]);
});

test('a grid of meetings: who was at this one', async () => {
  const record = await read(
    [
      '# Quay School Governors',
      '',
      'Minutes of the meeting held on 5 March 2024',
      '',
      '| Governor | Type | 6/2/2024 | 5/3/2024 | 9/4/2024 |',
      '|---|---|---|---|---|',
      '| Ann Lee | Parent | P | P | |',
      '| Bo Roe | Staff | P | S | |',
      '| Sam Ortiz | Co-opted | A | P | |',
      '| Kit Marsh | Parent | P | | |',
      '',
      'P – Present   S – Sanctioned   A – Absent',
      '',
      '## Finance',
      '',
      'Fine.',
    ].join('\n'),
    'md',
  );
  expect(people(record, 'present')).toEqual(['Ann Lee', 'Sam Ortiz']);
  expect(people(record, 'apologies')).toEqual(['Bo Roe']);
  expect(record.people).toHaveLength(3);
});
