import { describe, expect, test } from 'vitest';
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';
import { groupOf } from '../../src/segment/attendance/labels.ts';
import { people, read } from './reading.ts';

const doc = (...lines: string[]) =>
  read(
    [
      'Quay Harbour Committee',
      '5 March 2024',
      ...lines,
      '1. Finance',
      'The balance at the bank was noted by all who came.',
      '2. Planning',
      'Nothing was raised.',
    ].join('\n\n'),
  );

describe('forms of a list', () => {
  test.each<[string, string]>([
    ['behind a label', 'Present: Ann Lee, Bo Roe, Sam Ortiz'],
    ['behind a label in capitals', 'PRESENT: Ann Lee, Bo Roe, Sam Ortiz'],
    ['behind a dash', 'Present – Ann Lee, Bo Roe, Sam Ortiz'],
    ['one to a line', 'Present:\nAnn Lee\nBo Roe\nSam Ortiz'],
    ['bullets', 'Present:\n\n- Ann Lee\n- Bo Roe\n- Sam Ortiz'],
    ['columns', 'Present: Ann Lee      Bo Roe      Sam Ortiz'],
    ['wrapped', 'Present: Ann Lee, Bo Roe,\nSam Ortiz'],
    ['a sentence', 'The following members were present: Ann Lee, Bo Roe and Sam Ortiz.'],
    ['two languages', 'Yn bresennol / Present: Ann Lee, Bo Roe, Sam Ortiz'],
    ['another language', 'Yn bresennol: Ann Lee, Bo Roe, Sam Ortiz'],
    ['a roll call', 'Roll call: Ann Lee - present, Bo Roe - present, Sam Ortiz - present'],
    ['titles', 'Present: Cllr Ann Lee (Chair), Dr Bo Roe and Mrs Sam Ortiz'],
    ['attendees', 'Attendees: Ann Lee, Bo Roe, Sam Ortiz'],
    ['roles before names', 'Present: Mayor Ann Lee, Council Member Bo Roe, Town Clerk Sam Ortiz'],
    ['names before the verb', 'Roll call was taken and Ann Lee, Bo Roe and Sam Ortiz were present.'],
    ['a comma forgotten', 'Present: Ann Lee (AL) Bo Roe (BR), Sam Ortiz (SO)'],
    ['topics behind it, at the same depth', '- **Present**\n  - Ann Lee\n  - Bo Roe\n  - Sam Ortiz\n- **Topics**'],
    ['small letters', 'chair: Ann Lee\npeople: Bo Roe, Sam Ortiz\nquorum: 3 of 9'],
  ])('%s', async (_, list) => {
    expect(people(await doc(list), 'present')).toEqual(['Ann Lee', 'Bo Roe', 'Sam Ortiz']);
  });

  test('a table with a column of names', async () => {
    const record = await read(
      '# Quay Committee\n\n| Name | Organisation |\n|---|---|\n| Ann Lee | Quay Trust |\n| Bo Roe (Chair) | Northfield |\n\n## Finance\n\nFine.\n',
      'md',
    );
    expect(record.people).toMatchObject([
      { name: 'Ann Lee', organisation: 'Quay Trust', attendance: 'present' },
      { name: 'Bo Roe', organisation: 'Northfield', role: 'Chair' },
    ]);
  });
  test('a table with a column for each group', async () => {
    const record = await read(
      '# Quay Committee\n\n| Present | Apologies |\n|---|---|\n| Ann Lee | Sam Ortiz |\n| Bo Roe | |\n\n## Finance\n\nFine.\n',
      'md',
    );
    expect([people(record, 'present'), people(record, 'apologies')]).toEqual([['Ann Lee', 'Bo Roe'], ['Sam Ortiz']]);
  });
  test('a table with marks', async () => {
    const record = await read(
      '# Quay Committee\n\n| Name | Attended |\n|---|---|\n| Ann Lee | Yes |\n| Bo Roe | No |\n| Sam Ortiz | Apologies |\n\n## Finance\n\nFine.\n',
      'md',
    );
    expect(record.people.map((p) => [p.name, p.attendance])).toEqual([
      ['Ann Lee', 'present'],
      ['Bo Roe', 'absent'],
      ['Sam Ortiz', 'apologies'],
    ]);
  });
  test('boxes that are ticked or not', async () => {
    const record = await read(
      '# Quay Committee\n\n## Attendees\n\n- [x] Ann Lee\n- [ ] Bo Roe\n\n## Finance\n\nFine.\n',
      'md',
    );
    expect(record.people.map((p) => [p.name, p.attendance])).toEqual([
      ['Ann Lee', 'present'],
      ['Bo Roe', 'absent'],
    ]);
  });
});

describe('who was not there', () => {
  test.each<[string, string]>([
    ['a label', 'Apologies: Kit Marsh'],
    ['a longer label', 'Apologies for absence: Kit Marsh'],
    ['a sentence', 'Apologies were received from Kit Marsh.'],
    ['regrets', 'Regrets: Kit Marsh'],
    ['Welsh', 'Ymddiheuriadau: Kit Marsh'],
  ])('%s', async (_, line) => {
    const record = await doc('Present: Ann Lee, Bo Roe', line);
    expect([people(record, 'present'), people(record, 'apologies')]).toEqual([['Ann Lee', 'Bo Roe'], ['Kit Marsh']]);
  });
  test('absent without apologies', async () => {
    expect(people(await doc('Present: Ann Lee, Bo Roe', 'Absent: Kit Marsh'), 'absent')).toEqual(['Kit Marsh']);
  });
  test('nobody', async () => {
    expect(people(await doc('Present: Ann Lee, Bo Roe', 'Apologies: None'))).toEqual(['Ann Lee', 'Bo Roe']);
  });
  test('who is in both lists is away, and listed once', async () => {
    const record = await doc('Present: Ann Lee, Bo Roe, Kit Marsh', 'Apologies: Kit Marsh');
    expect([people(record, 'present'), people(record, 'apologies')]).toEqual([['Ann Lee', 'Bo Roe'], ['Kit Marsh']]);
  });
});

test('officers behind a roll call', async () => {
  const call = 'Roll call: Ann Lee, present; Bo Roe, present; Kit Marsh, absent.';
  const record = await doc(
    `${call} Also present were Dr. Sam Ortiz, Clerk; Mo Ray, Business Manager; and Di Fox, Engineer.`,
  );
  expect(people(record, 'present')).toEqual(['Ann Lee', 'Bo Roe']);
  expect(record.people.filter((p) => p.attendance === 'inAttendance')).toMatchObject([
    { name: 'Sam Ortiz', role: 'Clerk' },
    { name: 'Mo Ray', role: 'Business Manager' },
    { name: 'Di Fox', role: 'Engineer' },
  ]);
});
test('members in attendance are present, a company is nobody', async () => {
  const record = await doc(
    'Board Members in Attendance: Ann Lee (Chair), Bo Roe (Member at Large)',
    'Management: Kit Marsh, Summit Property Management',
  );
  expect(record.people).toMatchObject([
    { name: 'Ann Lee', attendance: 'present' },
    { name: 'Bo Roe', role: 'Member at Large', attendance: 'present' },
    { name: 'Kit Marsh', organisation: 'Summit Property Management', attendance: 'inAttendance' },
  ]);
});
test('first names that are also verbs and months', async () => {
  const record = await doc('Present:\nAnn Lee\nWill Roe (WR) – left 7.20\nJune Fox (staff governor)');
  expect(record.people.map((p) => p.name)).toEqual(['Ann Lee', 'Will Roe', 'June Fox']);
});
test('a semicolon parts people also where a comma parts what is said of them', async () => {
  const record = await doc(
    'Present:\nAnn Lee, Head of Homes\nBo Roe, Clerk\nMo Ray, Manager',
    'Apologies:\nKit Marsh; Di Fox (Chair)',
  );
  expect(people(record, 'apologies')).toEqual(['Kit Marsh', 'Di Fox']);
});
test('officers in attendance stand apart from members', async () => {
  const record = await doc('Present: Ann Lee, Bo Roe', 'Officers in attendance: Kit Marsh (Clerk)');
  expect(record.people.at(-1)).toMatchObject({ name: 'Kit Marsh', role: 'Clerk', attendance: 'inAttendance' });
});
test('two groups on one line', async () => {
  const record = await doc('Present: Ann Lee, Bo Roe. Apologies: Kit Marsh');
  expect([people(record, 'present'), people(record, 'apologies')]).toEqual([['Ann Lee', 'Bo Roe'], ['Kit Marsh']]);
});
test('sub-labels give roles', async () => {
  const record = await doc('Present:\nChair: Ann Lee\nMembers: Bo Roe, Sam Ortiz');
  expect(record.people).toMatchObject([{ name: 'Ann Lee', role: 'Chair' }, { name: 'Bo Roe' }, { name: 'Sam Ortiz' }]);
});
test('the chair named in a line of its own', async () => {
  expect((await doc('Chair: Ann Lee', 'Present: Bo Roe, Sam Ortiz')).people[0]).toMatchObject({
    name: 'Ann Lee',
    role: 'Chair',
    attendance: 'present',
  });
});
test('part attendance is a note', async () => {
  const record = await doc('Present: Ann Lee, Bo Roe (joined 7.10pm)');
  expect(record.people[1]).toMatchObject({ name: 'Bo Roe', note: 'joined 7.10pm', attendance: 'present' });
});
test('capitals of the setting are no part of a role', async () => {
  expect((await doc('Present: Ann Lee (VICE CHAIR), Bo Roe')).people[0]?.role).toBe('Vice chair');
});
test('a count of the public is nobody', async () => {
  expect(people(await doc('Present: Ann Lee, Bo Roe and 4 members of the public'))).toEqual(['Ann Lee', 'Bo Roe']);
});
test('initials are those of the name where none are printed', async () => {
  expect((await doc('Present: Ann Lee, Bo Roe (BRX)')).people.map((p) => p.initials)).toEqual(['AL', 'BRX']);
});
test('two people of one name have two ids', async () => {
  const ids = (await doc('Present: Ann Lee, Bo Roe')).people.map((p) => p.id);
  expect(ids).toEqual(['ann-lee', 'bo-roe']);
});
test.each([
  'Members discussed the roof and agreed to wait.',
  'Others agreed with the Chair on that.',
  'Present day costs were noted by all.',
])('prose names nobody: %s', async (line) => expect(people(await doc(line))).toEqual([]));

test.each([
  ['Present', 'present'],
  ['PRESENT:', 'present'],
  ['Members present', 'present'],
  ['Members (voting)', 'present'],
  ['Sederunt', 'present'],
  ['In attendance', 'inAttendance'],
  ['Also present', 'present'],
  ['Apologies', 'apologies'],
  ['Apologies for absence were received from', 'apologies'],
  ['Absent', 'absent'],
  ['Invited', 'invited'],
  ['Presennol / Present', 'present'],
  ['Finance', null],
  ['', null],
])('"%s" names the group %s', (label, group) => {
  if (group === 'present') expect(['present', 'inAttendance']).toContain(groupOf(label, plainLexicon));
  else if (group === 'inAttendance') expect(['present', 'inAttendance']).toContain(groupOf(label, plainLexicon));
  else expect(groupOf(label, plainLexicon)).toBe(group);
});

test('a numbered list of people above a numbered agenda', async () => {
  const record = await read(
    [
      'Brookvale Tenants Panel',
      'Minutes of the meeting held on Tuesday 5 March 2024',
      '',
      'Present:',
      '1. Ann Lee',
      '2. Bo Roe',
      '3. Sam Ortiz',
      '',
      'Apologies:',
      '1. Kit Marsh',
      '',
      '1. Welcome',
      'Ann welcomed everyone.',
      '',
      '2. Repairs',
      'The lift is broken.',
      '',
      '3. Gardens',
      'The hedge is high.',
    ].join('\n'),
  );
  expect(people(record, 'present')).toEqual(['Ann Lee', 'Bo Roe', 'Sam Ortiz']);
  expect(people(record, 'apologies')).toEqual(['Kit Marsh']);
  expect(record.agenda.map((item) => item.title)).toEqual(['Welcome', 'Repairs', 'Gardens']);
});

describe('what other organisations do', () => {
  test('those absent in a sentence of their own', async () => {
    const text =
      'Roll call was taken and Ann Lee, Bo Roe and Sam Ortiz were present. Those absent were Cora Lane and Dan Fox.';
    expect(people(await doc(text), 'absent')).toEqual(['Cora Lane', 'Dan Fox']);
  });

  test('who was present for something is no member', async () => {
    expect(people(await doc('Cora Lane, Dan Fox and Eve Moss were present to discuss the shed.'))).toEqual([]);
  });

  test.each<[string, string]>([
    ['a number without a blank', '1.Apologies: Cora Lane, Dan Fox'],
    ['a number with a gap', '1.      Apologies:   Cora Lane (CL); Dan Fox (DF)'],
    [
      'a sentence behind those present',
      'Present: Ann Lee, Bo Roe and Sam Ortiz .  Apologies were received from Cora Lane and Dan Fox',
    ],
    ['names below an item', 'Item 1:             Apologies:\n\n                Cora Lane, Dan Fox,'],
  ])('apologies: %s', async (_, line) => {
    const record = await read(`Quay Committee\n\n5 March 2024\n\n${line}\n\nThe chair opened the meeting.\n`);
    expect(people(record, 'apologies')).toEqual(['Cora Lane', 'Dan Fox']);
  });

  test('a dash for the colon inside a line', async () => {
    const record = await doc('Present: Ann Lee, Bo Roe. Apologies for absence - Cora Lane. Visitor - Dan Fox.');
    expect(people(record, 'apologies')).toEqual(['Cora Lane']);
    expect(people(record, 'inAttendance')).toEqual(['Dan Fox']);
  });

  test('a line that breaks within a name goes on', async () => {
    const list =
      'Present: Ann Lee, Sam Ortiz, Cora Lane, Dan Fox, Eve Moss, Finn Reed, Gail\nHope, Hal Wood, Ida Marsh';
    expect(people(await read(`Quay Club\n5 March 2024\n\n${list}\n`), 'present')).toEqual(
      expect.arrayContaining(['Ann Lee', 'Finn Reed', 'Hal Wood', 'Ida Marsh']),
    );
  });

  test('a label in own words over a list', async () => {
    const text = '## Attendees\n\n- Ann Lee\n- Bo Roe\n\nHarbour/Other Attendees\n\n- Cora Lane\n- Dan Fox\n';
    const record = await read(`# Quay Committee\n\n5 March 2024\n\n${text}`, 'md');
    expect(people(record, 'present')).toEqual(['Ann Lee', 'Bo Roe']);
    expect(people(record, 'inAttendance')).toEqual(['Cora Lane', 'Dan Fox']);
  });

  test('a column of votes says nothing of who was there', async () => {
    const table =
      '| Name | Role | May vote (Y/N) |\n| --- | --- | --- |\n| Ann Lee | Chair | Y |\n| Bo Roe | Secretary | N |\n';
    const record = await read(`# Quay Committee\n\n5 March 2024\n\n## Attendees\n\n${table}`, 'md');
    expect(people(record, 'present')).toEqual(['Ann Lee', 'Bo Roe']);
  });

  test('who is elected need not be there', async () => {
    const record = await doc('Present: Ann Lee, Bo Roe, Sam Ortiz', 'Election of officers', 'Chairman - Rhys Penn');
    expect(people(record)).not.toContain('Rhys Penn');
  });

  test('below "1. Present", numbered again', async () => {
    const text =
      'Quay Club\n5 March 2024\n\n1.                      Present\n\n1.1.                  Ann Lee, Bo Roe, Una Ward.\n\n2.                      Boats\n\nNone were lost.\n';
    expect(people(await read(text), 'present')).toEqual(['Ann Lee', 'Bo Roe', 'Una Ward']);
  });

  test('what the chair did first is no name behind a label', async () => {
    const record = await doc('Present: Ann Lee, Bo Roe\nGrace: Chairman Rev. Sam Ortiz opened with a song.');
    expect(people(record)).toEqual(['Ann Lee', 'Bo Roe']);
  });

  test('initials with an apostrophe; a body by its initials is nobody', async () => {
    const record = await doc("Apologies: Maeve O'Lee (MO'L), Ms B Fenn, RNLI Westmoor", 'Present: Ann Lee, Bo Roe');
    expect(record.people.find(({ name }) => name === "Maeve O'Lee")?.initials).toBe("MO'L");
    expect(people(record, 'apologies')).toEqual(["Maeve O'Lee", 'B Fenn']);
  });
});

describe('lists as people set them', () => {
  const present = (record: Awaited<ReturnType<typeof doc>>) => people(record, 'present');

  test.each<[string, string[]]>([
    ['a label made of known words', ['Steering group members present: Ann Lee, Bo Roe, Sam Ortiz']],
    [
      'a label with a number of three parts',
      ['1-2-1 Participants', '- Ann Lee, Quay Trust\n- Bo Roe, Quay Trust\n- Sam Ortiz, Westmoor'],
    ],
    ['a kind of people under the label', ['Present\nMembers:\nAnn Lee\nBo Roe\nSam Ortiz']],
    ['names in columns that go on', ['Present:\tAnn Lee (Chair)\tBo Roe\nSam Ortiz']],
    ['one more to a line', ['Present: Ann Lee\nBo Roe\nSam Ortiz']],
    [
      'a sentence over a list',
      ['The roll was called and the following committeemen were present:\n\nAnn Lee\n\nBo Roe\n\nSam Ortiz'],
    ],
    [
      'a sentence with roles',
      ['Board members present were Trustee Ann Lee, Trustee Bo Roe, and Supervisor Sam Ortiz.'],
    ],
    ['a meeting between people', ['This meeting between Ann Lee, Bo Roe and Sam Ortiz was called to order at 4 p.m.']],
    ['attended by', ['The meeting was attended by Ann Lee, Bo Roe and Sam Ortiz.']],
    ['a roll call down the page', ['Ann Lee ........ Present\nBo Roe ........ Present\nSam Ortiz ....... Present']],
    ['a slip in the label', ['Attendace: Ann Lee, Bo Roe, Sam Ortiz']],
    ['names joined by plus', ['Present: Ann Lee + Bo Roe + Sam Ortiz']],
    [
      'long lines that each name somebody',
      [
        'Present:\nAnn Lee (AL), Head of the Quay Harbour Development Department\nBo Roe (BR), Northfield Council\nSam Ortiz, Friends of the Harbour',
      ],
    ],
  ])('%s', async (_, lines) => expect(present(await doc(...lines))).toEqual(['Ann Lee', 'Bo Roe', 'Sam Ortiz']));

  test('names broken by the line', async () => {
    const list = 'Present: Ann Lee (clerk), Bo\nRoe, and Sam\nOrtiz (Treasurer).';
    expect(present(await read(`# Quay Committee\n\n5 March 2024\n\n${list}\n\n## Finance\n\nFine.\n`, 'md'))).toEqual([
      'Ann Lee',
      'Bo Roe',
      'Sam Ortiz',
    ]);
  });

  test('lists side by side', async () => {
    const record = await doc('Board Members Present:\tGuests:\nAnn Lee\tKit Marsh\nBo Roe\nSam Ortiz');
    expect(present(record)).toEqual(['Ann Lee', 'Bo Roe', 'Sam Ortiz']);
    expect(people(record, 'inAttendance')).toEqual(['Kit Marsh']);
  });

  test('signs with a body in brackets', async () => {
    const record = await read(
      '# Call\n\n## Attendees\n\n- oskar_q [Quay]\n- mira [Quay]\n- Ann Lee [Westmoor]\n\n## Updates\n\nNone.\n',
      'md',
    );
    expect(present(record)).toEqual(['oskar_q', 'mira', 'Ann Lee']);
    expect(record.people[0]).toMatchObject({ organisation: 'Quay' });
  });

  test('chips with nothing but a blank between them', async () => {
    const chip = (name: string) => `[${name}](mailto:someone@example.org)`;
    const record = await read(
      `# Call\n\nAttendees: ${chip('Ann Lee')} ${chip('Bo Roe')} ${chip('sam.ortiz@example.org')}\n\n## Notes\n\nFine.\n`,
      'md',
    );
    expect(present(record)).toEqual(['Ann Lee', 'Bo Roe']);
  });

  test('a bullet that says nobody', async () => {
    const record = await read('# Club\n\n## Apologies\n\n- None.\n\n## Finance\n\nFine.\n', 'md');
    expect(record.people).toEqual([]);
  });

  test('front matter', async () => {
    const record = await read(
      '---\ntitle: Quay club\ndate: 2024-03-05\nattendees: [Ann Lee, Bo Roe]\napologies: Kit Marsh\n---\n\n## Finance\n\nFine.\n',
      'md',
    );
    expect(present(record)).toEqual(['Ann Lee', 'Bo Roe']);
    expect(people(record, 'apologies')).toEqual(['Kit Marsh']);
  });

  test('those expected are invited', async () => {
    expect(people(await doc('Expected: Ann Lee, Bo Roe'), 'invited')).toEqual(['Ann Lee', 'Bo Roe']);
  });

  test('a list that no label stands above', async () => {
    const record = await doc('Ann Lee (AL)\nBo Roe (BR)\nSam Ortiz (SO)');
    expect(present(record)).toEqual(['Ann Lee', 'Bo Roe', 'Sam Ortiz']);
  });

  test('kinds of people under apologies were away, too', async () => {
    const record = await doc('Present: Ann Lee, Bo Roe', 'Apologies\nMembers:\nKit Marsh\nOfficers:\nDi Fox');
    expect(people(record, 'apologies')).toEqual(['Kit Marsh', 'Di Fox']);
  });

  test('labels over bullets are nobody', async () => {
    const record = await doc(
      'Attendees:',
      'Developers',
      '- Ann Lee\n- Bo Roe',
      'Client',
      '- Sam Ortiz',
      'Method: Interview and Document',
    );
    expect(record.people.map((p) => p.name)).toEqual(['Ann Lee', 'Bo Roe', 'Sam Ortiz']);
  });

  test('who is listed by the full name is not listed again by the first', async () => {
    const record = await doc('Present: Ann Lee, Bo Roe', 'Chair: Ann');
    expect(record.people.map((p) => [p.name, p.role])).toEqual([
      ['Ann Lee', 'Chair'],
      ['Bo Roe', null],
    ]);
  });
});

describe('who was away, told in a sentence', () => {
  test.each<[string, string[]]>([
    ['Kit Marsh sent her apologies.', ['Kit Marsh']],
    ['Cllr Kit Marsh and Cllr Di Fox tendered apologies.', ['Kit Marsh', 'Di Fox']],
    ['It was resolved to accept the apologies of Cllr Kit Marsh.', ['Kit Marsh']],
    ["Cllr Kit Marsh's apologies were accepted.", ['Kit Marsh']],
    ['All of the council is present; Mayor Kit Marsh is absent.', ['Kit Marsh']],
    ['Kit Marsh and Di Fox were unable to attend.', ['Kit Marsh', 'Di Fox']],
    ['Welcome and apologies: Kit Marsh, Di Fox', ['Kit Marsh', 'Di Fox']],
    ['Kit Marsh was absent from the vote.', []],
    ['Kit Marsh could not attend the training.', []],
  ])('%s', async (line, away) => {
    const record = await doc('Present: Ann Lee, Bo Roe', line);
    expect(record.people.filter((p) => /apologies|absent/.test(p.attendance ?? '')).map((p) => p.name)).toEqual(away);
  });
});

describe('what is nobody', () => {
  test.each([
    'Notes and actions: 6 February 2024, 1.30-3.30pm, Civic Offices, Room 4',
    'Training was attended by Kit and Di.',
    'The clerk was asked to set up a meeting between Kit Marsh and Di Fox.',
    'The Christmas lunch was well attended.',
    'Committee: Full Governing Body',
  ])('%s', async (line) => expect(people(await doc('Present: Ann Lee, Bo Roe', line))).toEqual(['Ann Lee', 'Bo Roe']));
  test('officers in the letterhead of an agenda', async () => {
    const record = await read(
      'Quay Parish Council\nChairman – Ann Lee\nClerk – Bo Roe\n\nAGENDA\n\n1. To receive apologies\n\n2. To approve the minutes of 5 March 2024\n\n3. Finance\n',
    );
    expect(record.people).toEqual([]);
  });
});

test('people say how sure they are, and why', async () => {
  const [first] = (await doc('Present: Cllr Ann Lee (AL), Bo Roe')).people;
  expect(first?.confidence).toBeGreaterThan(0.9);
  expect(first?.because?.join(' ')).toMatch(/label|title/);
});

describe('entries that say themselves who came', () => {
  const who = async (...list: string[]) =>
    (await read(minutesOf(...list), 'md')).people.map(({ name, attendance }) => `${name} ${attendance}`);
  const minutesOf = (...list: string[]) =>
    `# Quay Committee\n\nMinutes of the meeting of 5 March 2024\n\n**Attendance**\n\n${list.join('\n')}\n\n## 1. Finance\n\nFine.\n\n## 2. Roads\n\nFine.\n`;

  test.each<[string, string[]]>([
    ['boxes', ['✅ Ann Lee (Chair)', '✅ Bo Roe', '❌ Cy Poe – apologies', '❌ Di Day - absent', '❌ Ed Fox']],
    ['words', ['Ann Lee (Chair)', 'Bo Roe', 'Cy Poe (apologies)', 'Di Day – absent', 'Ed Fox, absent']],
  ])('by %s', async (_, list) => {
    expect(await who(...list)).toEqual([
      'Ann Lee present',
      'Bo Roe present',
      'Cy Poe apologies',
      'Di Day absent',
      'Ed Fox absent',
    ]);
  });
});

test('names with initials and roles in a table without a head, below the head of the minutes', async () => {
  const record = await read(
    'Quay Committee\nMinutes of the meeting held on 5 March 2024\n\nAnn Lee (AL)      Chair\nBo Roe (BR)       Clerk\nCy Poe (CP)       Member\n\n1. Paths\nBR to mend the gate by 20 March.\n',
  );
  expect(record.people.map(({ name, initials, role }) => [name, initials, role])).toEqual([
    ['Ann Lee', 'AL', 'Chair'],
    ['Bo Roe', 'BR', 'Clerk'],
    ['Cy Poe', 'CP', 'Member'],
  ]);
});

test('letters behind a name are nobody; without an apology is absent; columns of people with roles', async () => {
  const record = await read(
    [
      'Quay Committee',
      'Minutes of the meeting held on 5 March 2024',
      'Present: Dr Wei-Lin Tan, PhD, Mary O’Shea-Burke MBE, Cllr Ann Lee, OBE, JP',
      'Absent without apology: Flo Gray',
      'In attendance:\nCllr Bo Roe               Ed Fox (Clerk)\nCllr Di Day               Gil Hay, Treasurer',
      "Action: Cllr O'Shea-Burke to write.",
    ].join('\n\n'),
  );
  const of = (group: string) => record.people.filter((p) => p.attendance === group).map((p) => p.name);
  expect(of('present')).toEqual(['Wei-Lin Tan', 'Mary O’Shea-Burke', 'Ann Lee']);
  expect(of('absent')).toEqual(['Flo Gray']);
  expect(of('inAttendance')).toEqual(['Bo Roe', 'Ed Fox', 'Di Day', 'Gil Hay']);
  expect(record.actions[0]?.owners[0]?.personId).toBe(record.people[1]?.id);
});
