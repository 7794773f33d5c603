/** Notes that services write: chips of people, recaps. */
import { expect, test } from 'vitest';
import type { MinutesDocument } from '../../src/model/document.ts';
import { readRecord } from '../support/read-record.ts';

async function read(path: string, text: string): Promise<MinutesDocument> {
  return (await readRecord({ path, bytes: new TextEncoder().encode(text) })).record;
}
const tasks = ({ actions }: MinutesDocument) =>
  actions.map(({ text, owners, due }) => [text, owners.map((o) => o.text), due?.iso ?? null]);

const chip = (name: string, address: string) => `[${name}](mailto:${address}@example.org)`;
const ida = chip('Ida Moor', 'ida');
const ben = chip('Ben Voss', 'ben');

test('chips of people part names, own tasks and date them', async () => {
  const record = await read(
    'a.md',
    `## 14 March 2024 | Boat club weekly\n\nAttendees: ${ida} ${ben} ${chip('olu@example.org', 'olu')}\n\n## Action items\n\n- [ ] ${ida} Paint the jetty 21 March 2024\n- [ ] ${ida} ${ben} Sort the ropes\n- [ ] Count the oars ${ben}\n- [ ] Lock the shed\n`,
  );
  expect(record.people.map(({ name, attendance }) => [name, attendance])).toEqual([
    ['Ida Moor', 'present'],
    ['Ben Voss', 'present'],
  ]);
  expect(tasks(record)).toEqual([
    ['Ida Moor Paint the jetty 21 March 2024', ['Ida Moor'], '2024-03-21'],
    ['Ida Moor Ben Voss Sort the ropes', ['Ida Moor', 'Ben Voss'], null],
    ['Count the oars Ben Voss', ['Ben Voss'], null],
    ['Lock the shed', [], null],
  ]);
});

test('an address in a sentence owns nothing', async () => {
  const record = await read(
    'a.md',
    `# Boat Club Committee\n\nMeeting held on 14 March 2024\n\n## Action items\n\n- Ask ${chip('the office', 'office')} for keys by 20 March\n`,
  );
  expect(tasks(record)).toEqual([['Ask the office for keys by 20 March', [], '2024-03-20']]);
});

const recap = (end: string) =>
  `# Harbour weekly\n\nThursday, 14 March 2024 10:00–10:30\n\n# Meeting notes:\n\n- Crane hire: Ida said that the hire ends in June and Ben will look for another crane.\n\n# Follow-up tasks:\n\n- Crane: Ask three firms for a price. (Ben)\n- Gate Repair: Send the list of faults. (Ida, Olu)\n\n${end}\n`;

test('a recap of a service lists its tasks by title and owner; what it retells is none', async () => {
  const record = await read('a.md', recap('AI-generated content may be incorrect'));
  expect(tasks(record)).toEqual([
    ['Crane: Ask three firms for a price.', ['Ben'], null],
    ['Gate Repair: Send the list of faults.', ['Ida', 'Olu'], null],
  ]);
  expect(record.agenda.map(({ title }) => title)).not.toContain('Follow-up tasks');
});

test('notes that people wrote keep what somebody says that they will do', async () => {
  expect(tasks(await read('a.md', recap('Written by hand.'))).length).toBe(3);
});

test('a box under each group: the ticked one says who was there', async () => {
  const record = await read(
    'a.md',
    '# Boat Club Committee\n\nMeeting held on 14 March 2024\n\n| Member | Present | Apologies | Absent |\n|---|---|---|---|\n| Ida Moor | ☑ | ☐ | ☐ |\n| Ben Voss | ☐ | ☒ | ☐ |\n| Olu Adeyemi | ☐ | ☐ | ☑ |\n| Kit Lund | ☐ | ☐ | ☐ |\n',
  );
  expect(record.people.map(({ name, attendance, organisation }) => [name, attendance, organisation])).toEqual([
    ['Ida Moor', 'present', null],
    ['Ben Voss', 'apologies', null],
    ['Olu Adeyemi', 'absent', null],
    ['Kit Lund', 'absent', null],
  ]);
});

test('those who speak by their abbreviations head no business, and do what they say', async () => {
  const record = await read(
    'a.md',
    "# 14 May 2024 Meeting Notes\n\n**Attendees:**\n\n| Name | Abbreviation | Organisation |\n|---|---|---|\n| Ida Moor | IMR | Tideway |\n| Ben Voss | BVS | Quayside |,\n\n## Gauge readings\n\nIMR: Welcome all.\n\nBVS: Fine by me. I will send the readings by Friday.\n\nIMR: I'll ask the port.\n\n### Conclusion\n\n- The gauge stays\n- BVS to open a ticket\n",
  );
  expect(record.agenda.map(({ title }) => title)).not.toContain('IMR');
  expect(record.agenda.map(({ title }) => title)).not.toContain('BVS');
  expect(record.people.map(({ name, initials, organisation }) => [name, initials, organisation])).toEqual([
    ['Ida Moor', 'IMR', 'Tideway'],
    ['Ben Voss', 'BVS', 'Quayside'],
  ]);
  expect(tasks(record)).toEqual([
    ['I will send the readings by Friday.', ['BVS'], '2024-05-17'],
    ["IMR: I'll ask the port.", ['IMR'], null],
    ['BVS to open a ticket', ['BVS'], null],
  ]);
});

test('new tasks of which one is ticked are tasks; a date that ends a task is when it is due', async () => {
  const record = await read(
    'a.md',
    '# Boat Club Committee\n\nMeeting held on 14 March 2024\n\nPresent: Ida Moor, Ben Voss\n\n## Action items\n\n- [ ] @Ida Moor to book the yard 📅 2024-03-28\n- [ ] Ben Voss ask the port 21 Mar 2024\n- [x] Ben Voss to file the minutes of 2 February 2024\n',
  );
  expect(record.actionLog).toBeNull();
  expect(record.actions.map(({ due }) => due?.iso ?? null)).toEqual(['2024-03-28', '2024-03-21', null]);
});

test('what calendars write behind the names of those invited says who came', async () => {
  const record = await read(
    'a.md',
    '# Boat Club Committee\n\nMeeting held on 14 March 2024\n\nParticipants:\n\n- Ida Moor (Meeting Organizer)\n- Ben Voss (Accepted Meeting)\n- Olu Adeyemi (Declined Meeting)\n\n## 1. Ropes\n\nFine.\n',
  );
  expect(record.people.map(({ name, attendance, organisation }) => [name, attendance, organisation])).toEqual([
    ['Ida Moor', 'present', null],
    ['Ben Voss', 'present', null],
    ['Olu Adeyemi', 'apologies', null],
  ]);
});

test('numbers with a star behind them are numbers of items', async () => {
  const record = await read(
    'a.txt',
    'Boat Club Committee\nMinutes of the meeting held on 14 March 2024\n\nPresent: Ida Moor, Ben Voss\n\n1* Apologies\nNone.\n2* Minutes\nRead.\n3 Ropes\nBen Voss will sort the ropes.\n',
  );
  expect(record.agenda.map(({ title }) => title)).toEqual(['Apologies', 'Minutes', 'Ropes']);
});

const invited = (list: string) =>
  read(
    'a.txt',
    `Regatta planning\n\nWhen: Tuesday, 4 March 2031 10:00-11:00\n\nAttendees:\n${list}\n\n1. Course\nTwice round.\n`,
  );
const replies = [
  ['Ida Moor', 'present'],
  ['Otto Lamb', 'apologies'],
  ['Lena Quist', 'invited'],
];

test.each([
  [
    'a line each',
    'Moor, Ida (Accepted Meeting)\nLamb, Otto (Declined Meeting)\nQuist, Lena (Tentatively Accepted Meeting)',
  ],
  ['one line', 'Moor, Ida (Accepted Meeting); Lamb, Otto (Declined Meeting); Quist, Lena (Tentative)'],
])('replies to an invitation behind names, surname first: %s', async (_, list) => {
  expect((await invited(list)).people.map(({ name, attendance }) => [name, attendance])).toEqual(replies);
});

test('a page of a wiki: "Decisions" below the action items is a heading, also over one decision', async () => {
  const page =
    '<html><body><h1>2031-03-04 Regatta planning</h1><h2>Participants</h2><ul><li>Ida Moor</li><li>Otto Lamb</li></ul><h2>Action items</h2><ul><li>Ida Moor to order buoys</li></ul><h2>Decisions</h2><ul><li>The short course, twice round the island</li></ul></body></html>';
  const record = await read('a.html', page);
  expect(record.decisions.map(({ text }) => text)).toEqual(['The short course, twice round the island']);
  expect(tasks(record)).toEqual([['Ida Moor to order buoys', ['Ida Moor'], null]]);
});
