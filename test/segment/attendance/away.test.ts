/** Who did not come, in the ways that lists say so. */
import { describe, expect, test } from 'vitest';
import { read } from '../reading.ts';

const readList = async (...lines: string[]) => {
  const head = ['# Quay Harbour Committee', 'Minutes of the meeting held on Tuesday 5 March 2024'];
  const record = await read([...head, ...lines, '## 1. Finance', 'The accounts were approved.'].join('\n\n'), 'md');
  const named = (away: boolean) =>
    record.people.filter((p) => /apologies|absent/.test(p.attendance ?? '') === away).map((p) => p.name);
  return { here: named(false), away: named(true) };
};
const HERE = ['Ann Lee', 'Bo Roe'];
const AWAY = ['Di Moss', 'Ed Nash'];

describe('those away are told from those who came', () => {
  test.each<[string, string[]]>([
    ['in columns of one row', ['| Present | Absent |\n|---|---|\n| Ann Lee<br>Bo Roe | Di Moss<br>Ed Nash |']],
    [
      'in columns behind a team',
      [
        '| Team | Members present | Members absent |\n|---|---|---|\n| Red | Ann Lee | Di Moss |\n| Blue | Bo Roe | Ed Nash |',
      ],
    ],
    [
      'in a list that goes on beside itself',
      ['| Name | Here | Name | Here |\n|---|---|---|---|\n| Ann Lee | P | Di Moss | A |\n| Bo Roe | P | Ed Nash | A |'],
    ],
    [
      'by a blank below "Present"',
      ['| Name | Present |\n|---|---|\n| Ann Lee | x |\n| Bo Roe | x |\n| Di Moss | |\n| Ed Nash | |'],
    ],
    [
      'in a table of reasons',
      [
        'Present: Ann Lee, Bo Roe',
        '## Apologies',
        '| Name | Reason |\n|---|---|\n| Di Moss | Work |\n| Ed Nash | Ill |',
      ],
    ],
    ['by a letter', ['Attendance', '- Ann Lee (P)\n- Bo Roe (P)\n- Di Moss (A)\n- Ed Nash (A)']],
    ['by a cross', ['Attendance:', '- Ann Lee ✓\n- Bo Roe ✓\n- Di Moss ✗\n- Ed Nash ✗']],
    ['struck through', ['## Attendance', '- Ann Lee\n- Bo Roe\n- ~~Di Moss~~\n- ~~Ed Nash~~']],
    ['counted', ['Members present (2): Ann Lee, Bo Roe\n\nMembers absent (2): Di Moss, Ed Nash']],
    ['by an asterisk', ['Members: Ann Lee\\*, Bo Roe\\*, Di Moss, Ed Nash', '\\* present']],
    ['by an asterisk for those away', ['Members: Ann Lee, Bo Roe, Di Moss\\*, Ed Nash\\*', '(\\* denotes absence)']],
    ['by how they are set', ['Members (present in bold): **Ann Lee**, **Bo Roe**, Di Moss, Ed Nash']],
    ['in another sentence', ['Present: Ann Lee, Bo Roe', 'Also absent with apologies were Di Moss and Ed Nash.']],
    [
      'below an item that receives apologies',
      ['Present: Ann Lee, Bo Roe', '## 1. To receive apologies for absence', 'Di Moss and Ed Nash.'],
    ],
  ])('%s', async (_, lines) => expect(await readList(...lines)).toEqual({ here: HERE, away: AWAY }));

  test('as an exception', async () => {
    expect((await readList('All members were present except Di Moss and Ed Nash.')).away).toEqual(AWAY);
  });
});

describe('nobody is away', () => {
  test.each<[string, string[]]>([
    ['where every name bears the mark', ['Members: Ann Lee\\*, Bo Roe\\*', '\\* present']],
    ['where the mark says something else', ['Members: Ann Lee\\*, Bo Roe', '\\* voting member']],
    [
      'where a column of organisations is filled',
      ['Present', '| Name | Organisation |\n|---|---|\n| Ann Lee | Mill |\n| Bo Roe | |'],
    ],
    ['where nobody has a letter P', ['Present', '- Ann Lee (A)\n- Bo Roe (E)']],
  ])('%s', async (_, lines) => expect(await readList(...lines)).toEqual({ here: HERE, away: [] }));
});

test('apologies behind a count of those who came', async () => {
  const { people } = await read(
    [
      'Quay Club, 5 March 2024',
      '1. Attendance and apologies',
      '34 members attended. Apologies: Ann Lee, Bo Roe.',
      '2. Boats',
      'Nothing was raised.',
    ].join('\n\n'),
  );
  expect(people.map(({ name, attendance }) => [name, attendance])).toEqual([
    ['Ann Lee', 'apologies'],
    ['Bo Roe', 'apologies'],
  ]);
});

test('roles and kinds between commas, and sentences that name kinds', async () => {
  const list = 'President: Amy Tran, Treasurer: Jo Finch, Advisor: Dr. Pam Reed, Members: Sid Hall, Ella Cho';
  const { people } = await read(
    ['Quay Club, 5 March 2024', 'Attendance:', list, '1. Boats', 'Nothing was raised.'].join('\n\n'),
  );
  expect(people.map(({ name, role }) => [name, role])).toEqual([
    ['Amy Tran', 'President'],
    ['Jo Finch', 'Treasurer'],
    ['Pam Reed', 'Advisor'],
    ['Sid Hall', null],
    ['Ella Cho', null],
  ]);
  const { here } = await readList(
    '### Present',
    'Founding members Ida Noor, Karl Vance, and Bea Stone. Student representative Tim Rowe.',
  );
  expect(here).toEqual(['Ida Noor', 'Karl Vance', 'Bea Stone', 'Tim Rowe']);
});
