import { describe, expect, test } from 'vitest';
import { minutes, read } from './reading.ts';

const motions = async (...below: string[]) => (await read(minutes('## 1. Roads', ...below), 'md')).motions;

test.each<[string, string, string, string | null]>([
  ['Moved by Ann Lee, seconded by Bo Roe, that the lane be closed. Carried.', 'Ann Lee', 'Bo Roe', 'carried'],
  ['Proposed by Ann Lee and seconded by Bo Roe that the lane be closed.', 'Ann Lee', 'Bo Roe', null],
  [
    'Ann Lee moved that the lane be closed. Bo Roe seconded. Motion carried unanimously.',
    'Ann Lee',
    'Bo Roe',
    'carried',
  ],
  ['Motion by Ann Lee, second by Bo Roe, to close the lane. Motion failed.', 'Ann Lee', 'Bo Roe', 'lost'],
  [
    'Moved by Ann Lee, seconded by Bo Roe, to close the lane. The motion was withdrawn.',
    'Ann Lee',
    'Bo Roe',
    'withdrawn',
  ],
  ['Moved by Ann Lee, seconded by Bo Roe, to close the lane. It was tabled.', 'Ann Lee', 'Bo Roe', 'deferred'],
  ['Proposed: Ann Lee Seconded: Bo Roe', 'Ann Lee', 'Bo Roe', null],
])('%s', async (line, mover, seconder, result) => {
  expect(await motions(line)).toMatchObject([
    { mover: { text: mover }, seconder: { text: seconder }, result, spans: [{ quote: line }] },
  ]);
});

test('movers are people of the document', async () => {
  expect((await motions('Moved by Cllr Roe, seconded by SO, that the lane be closed. Carried.'))[0]).toMatchObject({
    mover: { personId: 'bo-roe' },
    seconder: { personId: 'sam-ortiz' },
  });
});
test.each<[string, string, string]>([
  ['Ann made a motion to approve the November 14 minutes. Bo seconded. Motion passed.', 'Ann', 'Bo'],
  ['Motion to adjourn by Ann Lee, second by Bo. Meeting adjourned at 7:52 PM. Motion carried.', 'Ann Lee', 'Bo'],
  ['The gate. Motion: Ann. Second: Bo. All in favor.', 'Ann', 'Bo'],
])('%s', async (line, mover, seconder) => {
  expect(await motions(line)).toMatchObject([{ mover: { text: mover }, seconder: { text: seconder } }]);
});
test('the words of a motion may stand between its movers and what came of it', async () => {
  const lines = ['Moved: Cr Lee    Seconded: Cr Roe', 'That the minutes be confirmed.', 'CARRIED 4/0'];
  expect(await motions(...lines)).toMatchObject([
    { mover: { personId: 'ann-lee' }, votes: { for: 4, against: 0 }, result: 'carried' },
  ]);
});
test('a roll call of votes is no attendance', async () => {
  const vote = 'Moved by Ann Lee, second by Bo Roe, to close the lane. Lee – aye; Roe – aye; Ortiz – nay; Marsh – aye.';
  expect(await motions(vote)).toMatchObject([
    { mover: { text: 'Ann Lee' }, text: 'to close the lane.', votes: { for: 3, against: 1, abstained: 0 } },
  ]);
});
test('a form of labels, whose empty box says what did not come about', async () => {
  const form = (words: string, mover: string, seconder: string, result: string) =>
    `**Motion/Decision:**\n- **Motion:** ${words}\n- **Moved by:** ${mover}\n- **Seconded by:** ${seconder}\n- **Discussion:** None\n- **Result:**\n${result}`;
  const both = await motions(
    form('Move to elect Kit Marsh as Clerk', 'Ann Lee', 'Bo Roe', '- [X] PASSED\n- [ ] FAILED'),
    form('Adopt the budget', 'Bo Roe', 'Sam Ortiz', '- [ ] PASSED\n- [x] FAILED'),
  );
  expect(both).toMatchObject([
    {
      text: 'Move to elect Kit Marsh as Clerk',
      mover: { text: 'Ann Lee' },
      seconder: { text: 'Bo Roe' },
      result: 'carried',
    },
    { mover: { text: 'Bo Roe' }, seconder: { text: 'Sam Ortiz' }, result: 'lost' },
  ]);
});
describe('votes', () => {
  test.each<[string, (number | null)[]]>([
    ['5 for, 2 against, 1 abstention', [5, 2, 1]],
    ['Ayes: 5, Nays: 2, Abstain: 0', [5, 2, 0]],
    ['For: 4 Against: 3', [4, 3, null]],
    ['6 in favour, none against', [6, null, null]],
    ['Motion carried 4-0', [4, 0, null]],
    ['It passed by a vote of 5 to 2', [5, 2, null]],
    ['Vote: 6–1–1', [6, 1, 1]],
    ['Approved (5-0)', [5, 0, null]],
    ['It was approved 10-12 May', [null, null, null]],
    ['They approved 3-5 years of it', [null, null, null]],
  ])('%s', async (votes, [yes, no, abstained]) => {
    expect(
      (await motions(`Moved by Ann Lee, seconded by Bo Roe, to close the lane. ${votes}. Carried.`))[0]?.votes,
    ).toEqual({ for: yes, against: no, abstained });
  });
});
test('the result stands on the line below', async () => {
  expect((await motions('Moved by Ann Lee, seconded by Bo Roe, that the lane be closed.', 'Carried.'))[0]?.result).toBe(
    'carried',
  );
});
describe('on the lines below', () => {
  const motion = 'Moved by Ann Lee to close the lane.';
  test('seconder, votes and result', async () => {
    const found = await motions(motion, 'Seconded by Bo Roe.', 'Ayes: 4', 'Nays: 1', 'Motion carried.');
    expect(found).toMatchObject([
      {
        text: 'to close the lane.',
        mover: { text: 'Ann Lee' },
        seconder: { text: 'Bo Roe' },
        votes: { for: 4, against: 1, abstained: null },
        result: 'carried',
      },
    ]);
    expect(found[0]?.spans.map(({ quote }) => quote)).toEqual([
      motion,
      'Seconded by Bo Roe.',
      'Ayes: 4',
      'Nays: 1',
      'Motion carried.',
    ]);
  });
  test('up to the next motion', async () => {
    const next = 'Motion by Bo Roe, second by Ann Lee, to open it again.';
    expect(
      await motions(`${motion} Seconded by Bo Roe.`, 'Motion failed 2-3.', next, 'Motion carried 4-0.'),
    ).toMatchObject([
      { result: 'lost', votes: { for: 2, against: 3 } },
      { text: 'to open it again.', result: 'carried', votes: { for: 4, against: 0 } },
    ]);
  });
  test('after some talk, where they name the motion', async () => {
    const told = (result: string) => motions(`${motion} Seconded by Bo Roe.`, 'The lane is old.', result);
    expect(await told('Motion carried.')).toMatchObject([{ result: 'carried' }]);
    expect(await told('Agreed.')).toMatchObject([{ result: null }]);
  });
  test('not below the next heading', async () => {
    expect(await motions(`${motion} Seconded by Bo Roe.`, '## 2. Signs', 'Motion carried.')).toMatchObject([
      { result: null },
    ]);
  });
});
test('a marked motion needs no mover', async () => {
  expect(await motions('Motion: that the lane be closed.')).toMatchObject([{ mover: null, seconder: null }]);
});
test.each([
  'Ann moved house in May.',
  'The vote was in June.',
  'Bo proposed a walk.',
  'The bins were moved by the council.',
])('%s is no motion', async (line) => expect(await motions(line)).toEqual([]));

test.each<[string, string, string | null, string | null, string | null]>([
  [
    'Mr. De Vries moved to buy a plow; second by Mr. Pell. Motion carried 4-1.',
    'to buy a plow',
    'De Vries',
    'Pell',
    'carried',
  ],
  ['M/S/C (Lee, Roe) to pay the bills.', 'to pay the bills.', 'Lee', 'Roe', 'carried'],
  ['MSP Lee/Roe to pay the bills.', 'to pay the bills.', 'Lee', 'Roe', 'carried'],
  ['Motion (Lee/Roe): That the bills be paid. CARRIED', 'That the bills be paid.', 'Lee', 'Roe', 'carried'],
  ['Pay the bills of May. A. Lee/B. Roe – carried unanimously', 'Pay the bills of May.', 'A. Lee', 'B. Roe', 'carried'],
  [
    'On motion of Ann Lee, seconded by Bo Roe, and carried, the bills were paid.',
    'the bills were paid.',
    'Ann Lee',
    'Bo Roe',
    'carried',
  ],
  [
    'A motion to close the lane was made by Ann Lee and seconded by Bo Roe. It failed.',
    'to close the lane',
    'Ann Lee',
    'Bo Roe',
    'lost',
  ],
  [
    'A motion was made to close the lane by Trustee Lee, seconded Trustee Roe. All were in favor.',
    'to close the lane',
    'Trustee Lee',
    'Trustee Roe',
    'carried',
  ],
  ['Ann Lee moved/Bo seconded to buy 200 books.', 'to buy 200 books.', 'Ann Lee', 'Bo', null],
  ['It was moved and seconded that the bills be paid. Carried.', 'that the bills be paid.', null, null, 'carried'],
  ['Ann Lee asked for a motion to adjourn. Bo so moved. Second by Sam Ortiz.', 'to adjourn.', 'Bo', 'Sam Ortiz', null],
  [
    'Ann Lee moved to paint the shed. The motion died for lack of a second.',
    'to paint the shed.',
    'Ann Lee',
    null,
    'lost',
  ],
  [
    'The report was accepted by Ann and seconded by Bo.',
    'The report was accepted by Ann and seconded by Bo.',
    'Ann',
    'Bo',
    'carried',
  ],
  [
    'The minutes of May, proposed as a true record by Ann Lee, seconded by Bo Roe.',
    'The minutes of May, proposed as a true record',
    'Ann Lee',
    'Bo Roe',
    null,
  ],
  [
    'SIGNS – Motion to buy signs was made by Ann Lee, seconded by Bo Roe. The signs were approved.',
    'to buy signs',
    'Ann Lee',
    'Bo Roe',
    'carried',
  ],
  [
    'MOVED BY LEE, SECONDED BY ROE, TO ADOPT THE BUDGET. CARRIED UNANIMOUSLY.',
    'TO ADOPT THE BUDGET.',
    'LEE',
    'ROE',
    'carried',
  ],
  [
    'Mr R A Bell proposed adoption of the report and Mr. D G Rao seconded. The report was adopted.',
    'adoption of the report',
    'R A Bell',
    'D G Rao',
    'carried',
  ],
])('%s', async (line, text, mover, seconder, result) => {
  const [motion, ...others] = await motions(line);
  expect(others).toEqual([]);
  expect([motion?.text, motion?.mover?.text ?? null, motion?.seconder?.text ?? null, motion?.result]).toEqual([
    text,
    mover,
    seconder,
    result,
  ]);
});

describe('what is moved stands apart from its movers', () => {
  const expected = [
    { text: 'That the fee be raised.', mover: { text: 'A. Lee' }, seconder: { text: 'B. Roe' }, result: 'carried' },
  ];
  test.each([
    ['above', ['That the fee be raised.', 'Moved: A. Lee Seconded: B. Roe Result: Passed']],
    ['with a label', ['Motion: That the fee be raised.', 'Mover: A. Lee', 'Seconder: B. Roe Carried: All in favour']],
    ['below', ['Moved: A. Lee  Seconded: B. Roe', 'That the fee be raised.', 'CARRIED']],
    ['above labels in capitals', ['That the fee be raised.', 'MOVED BY: A. Lee', 'SECONDED BY: B. Roe', 'CARRIED']],
    [
      'in a table',
      [
        '| No. | Motion | Moved | Seconded | Result |\n|---|---|---|---|---|\n| 1 | That the fee be raised. | A. Lee | B. Roe | Carried |',
      ],
    ],
  ])('%s', async (_, lines) => expect(await motions(...lines)).toMatchObject(expected));
});

test('votes name by name on lines of their own say what came of it', async () => {
  expect(
    await motions(
      'Ann Lee makes a motion to adjourn. Bo Roe seconds.',
      'ROLL CALL VOTE',
      'Lee - Yes',
      'Roe - Yes',
      'Ortiz - No',
    ),
  ).toMatchObject([{ votes: { for: 2, against: 1, abstained: 0 }, result: 'carried' }]);
});

test('a motion says how sure it is, and why', async () => {
  const [motion] = await motions('Moved by Ann Lee, seconded by Bo Roe, that the lane be closed. Carried.');
  expect(motion?.confidence).toBeGreaterThan(0.6);
  expect(motion?.because).toContain('names who seconded it');
});

test.each<[string, (number | null)[]]>([
  ['Yeas: De Witt, Pell.\n\nNays: Brandt.\n\nNot voting: van der Laan.', [2, 1, null]],
  ['In favour: Cllrs Roe, Lee Jr., and Ortiz. Against: none. Abstaining: Marsh.', [3, 0, 1]],
  ['AYES – Ms. Lee & Mr. Roe (2)\n\nNAYS – None', [2, 0, null]],
  ['Voting yes: Lee, Roe. Voting no: Ortiz, Marsh, de Vries.', [2, 3, null]],
  ['Ayes: 4. Nays: 1.', [4, 1, null]],
  ['For: the reasons given, it was late.', [null, null, null]],
])('voters named in lists are counted: %s', async (vote, [ayes, nays, abstained]) => {
  const text = `Mr. Roe moved to sell the tractor, seconded by Ms. Lee.\n\n${vote}\n\nThe vote was taken.`;
  expect((await motions(text))[0]?.votes).toEqual({ for: ayes, against: nays, abstained });
});

describe('movers and what is moved, in more ways', () => {
  const text = (line: string) => `# Quay Club\n\n5 March 2024\n\nPresent: Ann Lee, Bo Roe\n\n## Boats\n\n${line}`;
  test.each<[string, string | null, string | null, string]>([
    [
      'The Mayor moved and Cr Cole seconded "That the plans be approved." Carried.',
      'The Mayor',
      'Cole',
      'That the plans',
    ],
    [
      'A motion to adopt the proposed bylaws of the Club was made and seconded. Carried.',
      null,
      null,
      'to adopt the proposed',
    ],
    ['Motion by unanimous consent to approve the minutes of July 21, carried.', null, null, 'to approve the minutes'],
    ['KT - move to give $200 to the drama club AW 2nd 13-0', 'KT', 'AW', 'to give $200'],
    ['K7ABC motioned that the club book the Grange again. Approved.', 'K7ABC', null, 'that the club book'],
    [
      'He therefore moved and Cr Poe seconded and it was carried "That the Council write to Mr Ives."',
      null,
      'Poe',
      'That the Council',
    ],
  ])('%s', async (line, mover, seconder, words) => {
    const [motion] = (await read(text(line), 'md')).motions;
    expect(motion?.mover?.text ?? null).toBe(mover);
    expect(motion?.seconder?.text ?? null).toBe(seconder);
    expect(motion?.text).toContain(words);
  });

  test('the following resolution stands below', async () => {
    const { motions } = await read(
      text(
        'The Mayor moved & Cr Burt seconded the following resolution:-\n\n"That the Council send its sympathy."\n\nThis was carried in silence.',
      ),
      'md',
    );
    expect(motions.map((one) => [one.text, one.result])).toEqual([
      ['"That the Council send its sympathy."', 'carried'],
    ]);
  });

  test('a numbered motion with a title names nobody', async () => {
    const { motions } = await read(text('6.1 Motion 1: Car parking charges'), 'md');
    expect(motions.filter((one) => one.mover)).toEqual([]);
  });
});
