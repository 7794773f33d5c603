import { describe, expect, test } from 'vitest';
import { markers } from '../../src/segment/actions/markers/index.ts';
import { some } from '../support/some.ts';
import { minutes, owners, read } from './reading.ts';

/** What the marker of that name finds in a document that holds these lines. */
async function found(...lines: string[]) {
  const record = await read(minutes('## 1. Roads', 'The lane was looked at by those who came.', ...lines), 'md');
  return record.actions.map((a) => [a.text, a.owners.map((o) => o.text).join(' ')]);
}

describe('each marker finds its own example', () => {
  test.each(some(markers).map((m) => [m.name, m.example] as const))('%s', async (_, example) => {
    expect((await read(minutes('## 1. Roads', 'The lane was looked at.', example), 'md')).actions).toHaveLength(1);
  });
  test('names are all different', () => expect(new Set(markers.map((m) => m.name)).size).toBe(markers.length));
});

describe('the word action', () => {
  test.each<[string, string, string]>([
    ['Action: Ann to pay the bill.', 'Ann to pay the bill.', 'Ann'],
    ['ACTION: Bo and Kit to meet the builder', 'Bo and Kit to meet the builder', 'Bo Kit'],
    ['Action point: Ann to write', 'Ann to write', 'Ann'],
    ['ACTION BR: order the paint', 'order the paint', 'BR'],
    ['Action (Ann): order the paint', 'order the paint', 'Ann'],
    ['Action – Ann to order the paint', 'Ann to order the paint', 'Ann'],
    ['TODO: Ann to order the paint', 'Ann to order the paint', 'Ann'],
    ['👉 Ann to order the paint', 'Ann to order the paint', 'Ann'],
    ['AP: Ann to order the paint', 'Ann to order the paint', 'Ann'],
    ['Cam gweithredu: Ann to order the paint', 'Ann to order the paint', 'Ann'],
    ['Action All: read the plan', 'read the plan', 'All'],
    ['The fence is down. Action: Ann to mend it.', 'Ann to mend it.', 'Ann'],
  ])('%s', async (line, text, owner) => expect(await found(line)).toEqual([[text, owner]]));
  test('a reference', async () => {
    const record = await read(minutes('## 1. Roads', 'ACTION 3: Ann to pay', 'Action 24/07: Bo to write'), 'md');
    expect(record.actions.map((a) => a.ref)).toEqual(['3', '24/07']);
  });
  test('the code under which a register keeps it stands before the word', async () => {
    const record = await read(minutes('## 1. Roads', '- ACT-QH-2024-58:Action: BR - Order the paint'), 'md');
    expect(record.actions).toMatchObject([{ ref: 'ACT-QH-2024-58', owners: [{ text: 'BR' }] }]);
  });
  test("a board's action items are business", async () => {
    const record = await read(
      minutes('## III. Consent calendar', 'Approved.', '## IV. Action items: new business', 'None.'),
      'md',
    );
    expect(record.actions).toEqual([]);
    expect(record.agenda.map((item) => item.title)).toContain('Action items: new business');
  });
  test('two in one line', async () => {
    expect(await found('Action: Ann to pay. Action: Bo to write.')).toEqual([
      ['Ann to pay.', 'Ann'],
      ['Bo to write.', 'Bo'],
    ]);
  });
  test.each([
    'Action: None',
    'Action log',
    'Actions from the last meeting were noted.',
    'Direct action was discussed - at length',
    'No action was needed.',
    'Action plan: see the annex',
  ])('%s is none', async (line) => expect(await found(line)).toEqual([]));
});

describe('owners behind the text', () => {
  test.each<[string, string, string]>([
    ['The gate needs a new hinge. [Action: Clerk]', 'The gate needs a new hinge.', 'Clerk'],
    ['The gate needs a new hinge (ACTION BR)', 'The gate needs a new hinge', 'BR'],
    ['The gate needs a new hinge. Action: Ann', 'The gate needs a new hinge.', 'Ann'],
    ['The gate needs a new hinge (Action by Ann and Bo)', 'The gate needs a new hinge', 'Ann Bo'],
  ])('%s', async (line, text, owner) => expect(await found(line)).toEqual([[text, owner]]));
  test.each<[string, string, string]>([
    ['Two quotes are needed by the board.          SO', 'Two quotes are needed by the board.', 'SO'],
    ['It was windy. A visit to the hall would be arranged.\t\tAll', 'A visit to the hall would be arranged.', 'All'],
    [
      'Two quotes are needed by the board. Bo agreed.        BR',
      'Two quotes are needed by the board. Bo agreed.',
      'BR',
    ],
  ])('at the right, as in a column: %s', async (line, text, owner) => {
    const head =
      'Quay Committee\n\nMinutes of the meeting held on 5 March 2024\n\nPresent: Ann Lee, Bo Roe, Sam Ortiz\n\n';
    const { actions } = await read(`${head}1. Roads\n\n${line}\n\n2. Trees\n\nNothing was raised.\n`);
    expect(actions).toMatchObject([{ text, owners: [{ text: owner }], certainty: 'stated' }]);
  });
  test('initials at the right of a title say who presents it', async () => {
    const text =
      'Quay Committee\n\n5 March 2024\n\nPresent: Ann Lee, Bo Roe\n\n1. Roads and the lanes          AL\n\nFine.\n\n2. Trees          BR\n\nFine.\n';
    expect((await read(text)).actions).toEqual([]);
  });
  test('on the line below', async () => {
    expect(await found('The gate needs a new hinge.', 'ACTION: Clerk')).toEqual([
      ['The gate needs a new hinge.', 'Clerk'],
    ]);
  });
  test.each(['The gate is shut (see plan)', 'The gate is shut (Ann)', 'The gate is shut [1]'])(
    '%s is none',
    async (line) => expect(await found(line)).toEqual([]),
  );
});

describe('boxes', () => {
  test.each<[string, string, string]>([
    ['- [ ] Ann to book the hall', 'Ann to book the hall', 'Ann'],
    ['- [x] Bo: order the paint', 'order the paint', 'Bo'],
    ['- [ ] order the paint (Kit)', 'order the paint', 'Kit'],
  ])('%s', async (line, text, owner) => expect(await found(line)).toEqual([[text, owner]]));
  test.each(['- Ann booked a hall', '- [ ] Ann', '- [link](http://quay.example) that Ann sent'])(
    '%s is none',
    async (line) => expect(await found(line)).toEqual([]),
  );
});

describe('arrows', () => {
  test.each<[string, string, string]>([
    ['→ Ann to book the hall', 'Ann to book the hall', 'Ann'],
    ['=> Bo will ask the bank', 'Bo will ask the bank', 'Bo'],
    ['--> BR: order the paint', 'order the paint', 'BR'],
  ])('%s', async (line, text, owner) => expect(await found(line)).toEqual([[text, owner]]));
  test.each(['→ see the plan', '=> 12', 'Up → down'])('%s is none', async (line) =>
    expect(await found(line)).toEqual([]),
  );
});

describe('a column of actions', () => {
  const row = (action: string) =>
    `| Item | Discussion | Action |\n|---|---|---|\n| Fence | The fence was looked at with some care. | ${action} |`;
  test('a task with its owner', async () =>
    expect(await found(row('Ann to order paint'))).toEqual([['Ann to order paint', 'Ann']]));
  test('initials alone own what stands beside', async () =>
    expect(await found(row('BR'))).toEqual([['The fence was looked at with some care.', 'BR']]));
  test('a number before the text beside is no part of it', async () =>
    expect(
      await found('| Item | Discussion | Action |\n|---|---|---|\n| Fence | 3.1 The fence is loose. | BR |'),
    ).toEqual([['The fence is loose.', 'BR']]));
  test.each([
    ['| Item | Notes | Action | By |', 'BR', '17/05'],
    ['| Item | Notes | Action | Deadline |', 'BR', '17 May'],
    ['| Item | Notes | Action | By whom | Due |', 'Order the paint. | BR', '17.05.2024'],
  ])('%s: owner and date stand in the row', async (header, action, due) => {
    const rule = header.replaceAll(/[^|]+/g, '---');
    const table = `${header}\n${rule}\n| Fence | The fence is loose. | ${action} | ${due} |`;
    const record = await read(minutes('## 1. Roads', table), 'md');
    expect(record.actions).toMatchObject([{ owners: [{ text: 'BR' }], due: { iso: '2024-05-17' } }]);
  });
  test('nobody has to do anything about the date of the next meeting', async () => {
    const table = '| Item | Notes | Action |\n|---|---|---|\n| 4 | Date of next meeting: 12 June | All |';
    expect(await found(table)).toEqual([]);
  });
  test.each(['', 'None', 'N/A', 'Done', 'Info', 'To note', 'For information'])('"%s" is none', async (cell) =>
    expect(await found(row(cell))).toEqual([]),
  );
});

describe('undertakings', () => {
  test.each<[string, string]>([
    ['The Clerk to write to Highways.', 'Clerk'],
    ['Ann Lee will bring the plans.', 'Ann Lee'],
    ['SO and BR to meet the builder.', 'SO BR'],
    ['Bo agreed to ring the bank.', 'Bo'],
    ['The Clerk was asked to write to the bank.', 'Clerk'],
    ['@bo to write to the bank.', 'bo'],
    ['Bo Roe: will write to the bank.', 'Bo Roe'],
  ])('%s', async (line, owner) => {
    const record = await read(minutes('## 1. Roads', line), 'md');
    expect(record.actions).toMatchObject([{ text: line, certainty: 'inferred' }]);
    expect(owners(record)[0]?.join(' ')).toBe(owner);
  });
  test.each([
    'Goal to report by the summer.',
    'It will rain on the day.',
    'They will write soon.',
    'Will Ann write?',
    'The work was to be done in May.',
    'I will be at the bank.',
    'Members of the public will speak.',
    'Ann will not write.',
    'The lane will be closed.',
    'Ann wrote to the bank.',
  ])('%s is none', async (line) => expect((await read(minutes('## 1. Roads', line), 'md')).actions).toEqual([]));
});

describe('people who are listed as they sign on', () => {
  const names = 'Present: Ann Lee @quayann, Bo Roe @bo, Sam Ortiz @sam (voting member)';
  const body = (...lines: string[]) => ['# Quay Harbour Committee, 5 March 2024', names, '## 1. Roads', ...lines];
  test.each([
    ['Action: @quayann to pay', 'ann-lee'],
    ['Action: sortiz to pay', 'sam-ortiz'],
    ['Action: nobody to pay', null],
    ['- [ ] @sortiz: pay', 'sam-ortiz'],
    ['AI(broe): pay', 'bo-roe'],
  ])('%s', async (line, personId) => {
    const { actions } = await read(body(line).join('\n\n'), 'md');
    expect(actions[0]?.owners[0]?.personId ?? null).toBe(personId);
  });
  test('in small letters', async () => {
    const list = 'Present: mira_k, jvdb, oskarina';
    const { actions } = await read(
      ['# Quay, 5 March 2024', list, '## Roads', 'ACTION: jvdb to pay'].join('\n\n'),
      'md',
    );
    expect(actions[0]?.owners).toMatchObject([{ text: 'jvdb', personId: 'jvdb' }]);
  });
});

test('"Action" over a column heads its cells, not the row below', async () => {
  const table =
    '| Ref | Item | Action |\n|---|---|---|\n| QC/24/21 | **Fence** It is loose. | |\n| QC/24/22 | **Gate** It is shut. | BR to open it |\n| QC/24/23 | **Lane** It is wet. | |';
  const record = await read(minutes(table), 'md');
  expect(record.actions.map((a) => a.text)).toEqual(['BR to open it']);
  expect(record.agenda.map((item) => [item.number, item.title])).toEqual([
    ['QC/24/21', 'Fence'],
    ['QC/24/22', 'Gate'],
    ['QC/24/23', 'Lane'],
  ]);
});

test('the marker of a log of a channel', async () => {
  expect(await found('NEW ACTION: Bo to update the draft [recorded in minutes]')).toEqual([
    ['Bo to update the draft', 'Bo'],
  ]);
});

describe('owners of other organisations', () => {
  test.each<[string, string, string]>([
    [
      'The word apart at the right will tell.                 Action Bo',
      'The word apart at the right will tell.',
      'Bo',
    ],
    ['A card is to go to the crew of the launch ACTION Ann/Bo', 'A card is to go to the crew of the launch', 'Ann Bo'],
    [
      'Members were asked to leave room on the slip.  Action ALL',
      'Members were asked to leave room on the slip.',
      'ALL',
    ],
    ['Cake table – find out who can serve              SO', 'Cake table – find out who can serve', 'SO'],
    [
      'The secretary will post the tide tables once printed. Action SO',
      'The secretary will post the tide tables once printed.',
      'SO',
    ],
    [
      'Bo asked for leave to buy a winch. All agreed – action SO.',
      'Bo asked for leave to buy a winch. All agreed',
      'SO',
    ],
    ['Agreed that we should count the oars – Action Bo', 'Agreed that we should count the oars', 'Bo'],
    ['Ask the harbour master before anybody else. SO', 'Ask the harbour master before anybody else.', 'SO'],
    ['Action: SO agenda item for next meeting', 'SO agenda item for next meeting', 'SO'],
    ['Action: Ann Lee set a date for the poll', 'Ann Lee set a date for the poll', 'Ann Lee'],
    ['Action: review the comments (all)', 'review the comments', 'all'],
  ])('%s', async (line, text, owner) => {
    const record = await read(
      `Quay Committee\n5 March 2024\n\nPresent: Ann Lee, Bo Roe, Sam Ortiz (SO)\n\n1. Roads\n\n${line}\n\n2. Boats\n\nNothing.\n`,
    );
    expect(record.actions.map((a) => [a.text, a.owners.map((o) => o.text).join(' ')])).toEqual([[text, owner]]);
  });

  test('a line below names a group', async () => {
    const text =
      'Quay Committee\n5 March 2024\n\n1. Roads\n\nThe coastguard should be asked to tea.\n\nACTION-All councillors\n\n2. Boats\n\nNone.\n';
    expect(owners(await read(text))).toEqual([['All councillors']]);
  });

  test('the word at the end speaks of its own sentence; those before may hold undertakings', async () => {
    const line = 'Ann to book the band. A bar licence is needed - ACTION Bo.';
    const record = await read(minutes('## 1. Fair', line), 'md');
    expect(record.actions.map(({ text, certainty }) => [text, certainty])).toEqual([
      ['Ann to book the band.', 'inferred'],
      ['A bar licence is needed', 'stated'],
    ]);
  });

  test('"For Ann: …" in a list; "Pre-work: …" names nobody', async () => {
    const record = await read(minutes('## Action items', '- For Ann: order paint\n- Pre-work: read the plan'), 'md');
    expect(owners(record)).toEqual([['Ann'], []]);
  });

  test('the heading of a column is no action', async () => {
    const table =
      '| Topic | Notes | Actions: who |\n| --- | --- | --- |\n| Quorum | Reached | |\n| Rules | Read | Bo to print the rules |';
    expect(await found(table)).toEqual([['Bo to print the rules', 'Bo']]);
  });
});
