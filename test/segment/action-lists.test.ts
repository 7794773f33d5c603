import { describe, expect, test } from 'vitest';
import { minutes, owners, read } from './reading.ts';

const doc = (...below: string[]) =>
  read(minutes('## 1. Roads', 'The lane was looked at by those who came.', ...below), 'md');
const texts = async (...below: string[]) => (await doc(...below)).actions.map((a) => a.text);

describe('lists below a heading', () => {
  test.each(['## Actions', '## Action items', '**Actions:**', '## Next steps', '## Summary of actions', '## To do'])(
    '%s',
    async (heading) => {
      expect(await texts(heading, '- Ann to pay the bill\n- Bo to order paint')).toEqual([
        'Ann to pay the bill',
        'Bo to order paint',
      ]);
    },
  );
  test.each<[string, string, string]>([
    ['- Ann: pay the bill', 'pay the bill', 'Ann'],
    ['- Ann – pay the bill', 'pay the bill', 'Ann'],
    ['- pay the bill (Ann)', 'pay the bill', 'Ann'],
    ['- pay the whole bill – Ann Lee', 'pay the whole bill', 'Ann Lee'],
    ['- Action: Ann to pay the bill', 'Ann to pay the bill', 'Ann'],
    ['- @mira pay the bill', '@mira pay the bill', 'mira'],
    ['- pay the bill', 'pay the bill', ''],
  ])('%s', async (line, text, owner) => {
    const record = await doc('## Actions', line);
    expect(record.actions.map((a) => a.text)).toEqual([text]);
    expect(owners(record)[0]?.join(' ')).toBe(owner);
  });
  test('an owner at the head of a group owns what follows', async () => {
    const record = await doc(
      '## Actions',
      'Ann Lee:',
      '- pay the bill\n- order paint',
      'Bo Roe:',
      '- write to the bank',
    );
    expect(owners(record)).toEqual([['Ann Lee'], ['Ann Lee'], ['Bo Roe']]);
  });
  test('the list ends where another heading begins', async () => {
    expect(await texts('## Actions', '- Ann to pay', '## Links', '- the plan of the lane')).toEqual(['Ann to pay']);
  });
  test('"None" is no action', async () => expect(await texts('## Actions', 'None')).toEqual([]));
  test('actions of the last meeting without a status are inferred, and what became of them is none', async () => {
    const record = await read(
      minutes('## Actions from last meeting', '- Ann to pay\n- Bo to write\n- The bill was paid'),
      'md',
    );
    expect(record.actions.map((a) => [a.text, a.certainty])).toEqual([
      ['Ann to pay', 'inferred'],
      ['Bo to write', 'inferred'],
    ]);
  });
  test('what is stated again is not inferred as well', async () => {
    const record = await read(
      minutes('## Actions from last meeting', '- Ann to pay\n- Bo to write', '## Actions', '- Ann to pay'),
      'md',
    );
    expect(record.actions.map((a) => [a.text, a.certainty])).toEqual([
      ['Bo to write', 'inferred'],
      ['Ann to pay', 'stated'],
    ]);
  });
  test('tasks that were shared out', async () => {
    const record = await read(
      minutes(
        '## Work',
        'We divided the chapters as follows:',
        '- Survey of the lane: Ann and Bo\n- Costs: Sam\n- Title: Lanes',
      ),
      'md',
    );
    expect(record.actions.map((a) => [a.text, a.certainty])).toEqual([
      ['Survey of the lane', 'inferred'],
      ['Costs', 'inferred'],
    ]);
    expect(owners(record)).toEqual([['Ann', 'Bo'], ['Sam']]);
    expect(
      (await read(minutes('## Reports', 'These were heard:', '- Survey of the lane: Ann and Bo'), 'md')).actions,
    ).toEqual([]);
  });
});

test.each(['Summary of resolutions', 'Decisions:', 'Resolutions'])('a list ends at "%s"', async (title) => {
  const record = await read(
    minutes('## 1. Roads', 'It was windy.', 'Summary of action items', '1. Ann to pay', title, '1. Close the lane'),
  );
  expect(record.actions.map((a) => a.text)).toEqual(['Ann to pay']);
});

describe('tables', () => {
  test('one action a row', async () => {
    const record = await doc(
      '| No | Action | Owner | By when |\n|---|---|---|---|\n| 1 | Pay the bill | AL | 12 April 2024 |\n| 2 | Order paint | Bo / Kit | |',
    );
    expect(record.actions).toMatchObject([
      { ref: '1', text: 'Pay the bill', due: { iso: '2024-04-12' } },
      { ref: '2', text: 'Order paint', due: null },
    ]);
    expect(owners(record)).toEqual([['AL'], ['Bo', 'Kit']]);
  });
  test('rows without a task are none', async () => {
    expect(await texts('| Action | Owner |\n|---|---|\n| Pay the bill | AL |\n| None | |')).toEqual(['Pay the bill']);
  });
  test('a table of risks is none', async () => {
    expect(
      await texts(
        '| Risk | Mitigation | Owner |\n|---|---|---|\n| Fire | Alarm tested twice | AL |\n| Flood | Pump on hand | BR |',
      ),
    ).toEqual([]);
  });
});

describe('what is known of an action', () => {
  test('owners are people of the document', async () => {
    const record = await doc('Action: SO to pay the bill.');
    expect(record.actions[0]?.owners).toEqual([{ text: 'SO', personId: 'sam-ortiz', kind: 'person' }]);
  });
  test('everyone', async () => {
    expect((await doc('Action: All to read the plan.')).actions[0]?.owners).toMatchObject([
      { kind: 'everyone', personId: null },
    ]);
  });
  test('a role means who holds it', async () => {
    expect((await doc('Action: Clerk to pay the bill.')).actions[0]?.owners).toMatchObject([{ personId: 'kit-marsh' }]);
  });
  test.each<[string, string]>([
    ['Action: discussion about the lane, BR to follow up', 'BR'],
    ['Action: review of the lane led by Bo.', 'Bo'],
    ['Action: a note on the lane from Ann.', 'Ann'],
    ['Action: Ann and Bo will meet the builder', 'Ann Bo'],
  ])('%s', async (line, owner) => expect(owners(await doc(line))[0]?.join(' ')).toBe(owner));
  test.each(['Action: the lane to be closed', 'Action: Letter to be sent', 'Action: write to the bank'])(
    '%s names nobody',
    async (line) => {
      expect(owners(await doc(line))).toEqual([[]]);
    },
  );
  test.each<[string, string | null, string]>([
    ['Action: Ann to pay by 12 April 2024', '2024-04-12', 'stated'],
    ['Action: Ann to pay by 12 April', '2024-04-12', 'inferred'],
    ['Action: Ann to pay by Friday', '2024-03-08', 'inferred'],
    ['Action: Ann to pay by the end of April', '2024-04-30', 'inferred'],
    ['Action: Ann to pay', null, ''],
  ])('%s', async (line, iso, certainty) => {
    const due = (await doc(line)).actions[0]?.due ?? null;
    expect(due?.iso ?? null).toBe(iso);
    if (due) expect(due.certainty ?? 'stated').toBe(certainty);
  });
  test('by the next meeting, where its date is known', async () => {
    const record = await doc('Action: Ann to pay by the next meeting.', '## 2. Date of next meeting', '2 April 2024');
    expect(record.actions[0]?.due).toMatchObject({ iso: '2024-04-02', certainty: 'inferred' });
  });
});

test('who is to act stands behind a colon', async () => {
  const { actions } = await read(
    [
      '# Quay Club',
      '5 March 2024',
      'Present: Ann Lee, Bo Stone',
      '## Assignments',
      '- Open a bank account: Ann Lee',
      '- Book the library for June: Bo Stone',
    ].join('\n\n'),
    'md',
  );
  expect(actions.map(({ text, owners }) => [text, owners.map((o) => o.text)])).toEqual([
    ['Open a bank account', ['Ann Lee']],
    ['Book the library for June', ['Bo Stone']],
  ]);
});
