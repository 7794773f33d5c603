import { describe, expect, test } from 'vitest';
import { people, read } from '../reading.ts';

const doc = (...lines: string[]) =>
  read(
    [
      'Quay Harbour Committee',
      '5 March 2031',
      ...lines,
      '1. Finance',
      'The balance at the bank was noted by all who came.',
      '2. Planning',
      'Nothing was raised.',
    ].join('\n\n'),
  );

describe('who was there', () => {
  test.each<[string, string, string[]]>([
    [
      'roles before names in a sentence that semicolons part',
      'Present at the meeting were the rector, Kit Arden; senior warden, Lou Bask; vestry members Dora Dene, Sam Ewell, and R.J. VanHolt; the treasurer Clay Holm; and the clerk, Sue Ives. Bev Jarrow was absent.',
      ['Kit Arden', 'Lou Bask', 'Dora Dene', 'Sam Ewell', 'R.J. VanHolt', 'Clay Holm', 'Sue Ives'],
    ],
    [
      'a label with the kind of members before it',
      'Vestry Members Present\nJoe Dupree, Rector’s Warden\nAmy Besant\nTod Fray',
      ['Joe Dupree', 'Amy Besant', 'Tod Fray'],
    ],
    [
      'a list behind the chair',
      'Chair: Pat Naylor, Dennis Lowman, Trish Barnett, Mary Sloane, Tim Hurst and Kay Astor',
      ['Pat Naylor', 'Dennis Lowman', 'Trish Barnett', 'Mary Sloane', 'Tim Hurst', 'Kay Astor'],
    ],
    ['initials, some of three letters', 'Attendees:\n\nRW., HJ., SJ, AMG, II', ['RW', 'HJ', 'SJ', 'AMG', 'II']],
    [
      'initials behind names, with offices',
      'Present – Chairman PJB, Secretary KH, Tony Willis TW. Trevor Gold, Ian Pride IPr, Tom McKay TMc',
      ['PJB', 'KH', 'Tony Willis', 'Trevor Gold', 'Ian Pride', 'Tom McKay'],
    ],
    [
      'couples',
      'Present: Ann and Bob Cray, Sue Dell, Kym Mead/Jo Hall',
      ['Ann Cray', 'Bob Cray', 'Sue Dell', 'Kym Mead', 'Jo Hall'],
    ],
    [
      'kinds of people before names',
      'Present: Directors Bo Roe and Cy Poe, General Manager Di Dee',
      ['Bo Roe', 'Cy Poe', 'Di Dee'],
    ],
    ['late, though below apologies', 'Apologies: Bo Roe for lateness, Cy Poe', ['Bo Roe']],
    ['call signs', 'In attendance were: Ann KB3DFX, Bo KC3KHX, KØWYX', ['Ann', 'Bo', 'KØWYX']],
    ['handles', 'Moderator: @tor\nAttending: @jo77, @rwal', ['@tor', '@jo77', '@rwal']],
    [
      'a definition list',
      ':   Members present: Don, Eva\n:   Members remote: Chris, Jay\n:   Others present: Bob, Tina',
      ['Don', 'Eva', 'Chris', 'Jay', 'Bob', 'Tina'],
    ],
    ['a label that counts', '14 Members Present\n\n- Ann Lee\n- Bo Roe', ['Ann Lee', 'Bo Roe']],
    [
      'a label with a field of a template',
      '{{ page.tally }} Members Present\n\n- Ann Lee\n- Bo Roe',
      ['Ann Lee', 'Bo Roe'],
    ],
    ['a guest whose name begins like an item', 'In attendance:\n\nT. Morrow (Guest)', ['T. Morrow']],
    [
      'a roll call with offices and sub-labels',
      'Roll Call\nCabinet\nPresident - Ann Lee: Present\nTreasurer - Bo Roe: Present, came in 19:13\nAppointed\nEditor - Cy Poe: Not Present\nClerk - Di Dee Present',
      ['Ann Lee', 'Bo Roe', 'Di Dee'],
    ],
    [
      'a label within a paragraph',
      'Chair Lee called the meeting to order at 6:04 p.m. Present: Members Lee, Roe, Ortiz.',
      ['Lee', 'Roe', 'Ortiz'],
    ],
  ])('%s', async (_, list, names) => {
    const record = await doc(list);
    const there = record.people.filter(({ attendance }) => attendance === 'present' || attendance === 'inAttendance');
    expect(there.map(({ name }) => name)).toEqual(names);
  });

  test('a paragraph of many names, however long', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `${GIVEN[i % 8]} ${FAMILY[i % 5]}${'abcdefgh'[i % 8]}`);
    expect(people(await doc(`Staff Present:\n\n${names.join(', ')}`), 'inAttendance')).toEqual(names);
  });

  test('participants named at the end, each with initials, body and country', async () => {
    const talk = Array.from({ length: 80 }, (_, i) => `  ${i}. WQ - We spoke of part ${i}.`).join('\n');
    const record = await read(
      `# Harbour Technical Group\n\n5 March 2031\n\n1. Status\n${talk}\n\n#### Participants\n\n- WQ - Wei Quan, Bureau of Weather, Ruritania [BoW], Chair\n- LM - Leo Mikkel, Bureau of Weather, Ruritania [BoW]\n- YW - Yan Wand, Bureau of Weather, Ruritania [BoW]\n`,
      'md',
    );
    expect(people(record, 'present')).toEqual(['Wei Quan', 'Leo Mikkel', 'Yan Wand']);
    expect(record.people[0]?.initials).toBe('WQ');
  });
});

describe('who was away', () => {
  test.each<[string, string, string[]]>([
    [
      'reasons, and a sentence after the names',
      'Apologies for absence\n\nCllr L Watt and Cllr J Frost (family commitment), Cllr A Hurt (work commitment). The meeting accepted these as proper reasons.',
      ['L Watt', 'J Frost', 'A Hurt'],
    ],
    ['initials', 'Present: RW, HJ, SJ\nApologies: JJ, PT.', ['JJ', 'PT']],
    [
      'members who submit their apologies',
      'Members Gus Caudle, Mick Donnell and Sid Swain submit their apologies.',
      ['Gus Caudle', 'Mick Donnell', 'Sid Swain'],
    ],
    ['all but some', 'All the members except Bo Roe and Cy Poe were present.', ['Bo Roe', 'Cy Poe']],
    ['leave of absence', 'Leave of absence was granted to Bo Roe as he was ill.', ['Bo Roe']],
    [
      'not present, in a roll call',
      'Roll Call\nChair - Ann Lee: Present\nClerk - Bo Roe: Present\nEditor - Cy Poe: Not Present',
      ['Cy Poe'],
    ],
  ])('%s', async (_, list, names) => {
    const record = await doc(list);
    const away = record.people.filter(({ attendance }) => attendance === 'apologies' || attendance === 'absent');
    expect(away.map(({ name }) => name)).toEqual(names);
  });
});

describe('tables', () => {
  test('an office before the name, a seat that two share', async () => {
    const record = await read(
      '# PTA Board\n\nDecember 12, 2031\n\n| Position | Name | Present |\n|---|---|---|\n| 1 President | Terry Jute | yes |\n| 2 Director | Kym Mead/Jo Hall | no |\n| 3 Treasurer | Rebecca B./Gail G. | yes |\n',
      'md',
    );
    expect(people(record, 'present')).toEqual(['Terry Jute', 'Rebecca B.', 'Gail G.']);
    expect(people(record, 'absent')).toEqual(['Kym Mead', 'Jo Hall']);
    expect(record.people[0]?.role).toBe('President');
  });
  test('surnames first, as some of them show', async () => {
    const record = await read(
      '# Working group\n\n3 March 2031\n\n| Participant | Attending |\n|---|---|\n| Joness, Thomas A. | X |\n| Wunder, Jo | X |\n| Thomas, Andrea | Regrets |\n',
      'md',
    );
    expect(people(record, 'present')).toEqual(['Thomas A. Joness', 'Jo Wunder']);
    expect(people(record, 'apologies')).toEqual(['Andrea Thomas']);
  });
  test('a body and a place are no surname and given name', async () => {
    const record = await read(
      '# Working group\n\n3 March 2031\n\n| Participant | Attending |\n|---|---|\n| Joness, Acme | X |\n| Wunder, Bolt | X |\n| Thomas, Acme | X |\n',
      'md',
    );
    expect(people(record, 'present')).toContain('Joness');
  });
});

const GIVEN = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal'];
const FAMILY = ['Lin', 'Mord', 'Nash', 'Orm', 'Perl'];
