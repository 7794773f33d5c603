import { describe, expect, test } from 'vitest';
import { minutes, read } from './reading.ts';

const decided = async (...below: string[]) =>
  (await read(minutes('## 1. Roads', ...below), 'md')).decisions.map((d) => d.text);

describe('marked', () => {
  test.each<[string, string]>([
    ['RESOLVED: That the lane be closed.', 'That the lane be closed.'],
    ['RESOLVED that the lane be closed.', 'that the lane be closed.'],
    ['Decision: the lane is closed.', 'the lane is closed.'],
    ['AGREED – the lane is closed.', 'the lane is closed.'],
    ['DECISION 4: the lane is closed.', 'the lane is closed.'],
  ])('%s', async (line, text) => expect(await decided(line)).toEqual([text]));
  test('parts with letters are one decision each', async () => {
    expect(await decided('RESOLVED: (a) that the lane be closed; (b) that a sign be bought.')).toHaveLength(2);
  });
  test('parts on lines of their own', async () => {
    expect(await decided('RESOLVED:', '(a) that the lane be closed.', '(b) that a sign be bought.')).toEqual([
      'that the lane be closed.',
      'that a sign be bought.',
    ]);
  });
  test.each(['After a discussion it was RESOLVED:', 'It was unanimously agreed that:'])(
    '%s says nothing without its parts',
    async (line) => {
      expect(await decided(line, '(a) that the lane be closed.')).toEqual(['that the lane be closed.']);
    },
  );
  test('a line that says what its parts are about is one, too', async () => {
    expect(await decided('It was agreed that two lanes be closed:', '(a) Mill Lane')).toHaveLength(2);
  });
  test('a resolution that is named but not told is none', async () => {
    expect(await decided('Resolution No. 24-14 – Water Main Replacement')).toEqual([]);
    expect(await decided('Resolution 24-14: That the water main be replaced.')).toHaveLength(1);
  });
  test.each(['Decision: None', 'Decision: N/A'])('%s states nothing', async (line) =>
    expect(await decided(line)).toEqual([]),
  );
});

describe('lists below a heading', () => {
  test.each(['## Resolved', '## 4) Decisions agreed at this meeting', '**What was decided:**', '## Motions passed'])(
    '%s',
    async (heading) => {
      expect(
        await decided('The lane is worn.', heading, '- The lane will be one-way. (6-1)\n- Bo keeps the key.'),
      ).toEqual(['The lane will be one-way. (6-1)', 'Bo keeps the key.']);
    },
  );
  test.each(['## Decisions/actions', '## Resolution 4', 'Passed.', '## Decisions of the last meeting'])(
    '%s heads none',
    async (heading) =>
      expect(await decided(heading, '- The lane will be one-way.')).toEqual(heading === 'Passed.' ? ['Passed.'] : []),
  );
});

describe('said by a group', () => {
  test.each([
    'The Board agreed to close the lane.',
    'The Committee resolved that the lane be closed.',
    'It was agreed to close the lane.',
    'It was unanimously resolved that a sign be bought.',
    'The minutes were approved.',
    'The minutes of the last meeting were agreed as a true record.',
    'Members agreed to buy a sign.',
    'The Council approved the budget.',
    'Terms of reference were agreed.',
    'Motion carried.',
    'The motion was lost.',
    'Approved unanimously.',
    'Agreed.',
    'Minutes approved as written.',
    'Ann Lee was elected Chair.',
    'Carried 41–15.',
    'Trustees adopted the policy.',
    'The Board noted the report and agreed that it be sent out.',
  ])('%s', async (sentence) => expect(await decided(sentence)).toEqual([sentence]));
});

describe('no decision', () => {
  test.each([
    'Ann agreed to write to the bank.',
    'Bo Roe agreed with that.',
    'Cllr Roe agreed.',
    'If the Board agreed, the lane would be closed.',
    'The budget will be approved in May.',
    'It had been agreed last year to wait.',
    'Was it agreed?',
    'No decision was made.',
    'The budget is to be agreed.',
    'As previously agreed, the lane is shut.',
    'The lane was looked at.',
    'Members asked why the sign was late.',
    'The Board should approve the plan.',
    'The bug was resolved.',
    'The policy needs to be agreed.',
    'Once agreed, the plan goes out.',
    'At the last meeting the Board agreed to wait.',
  ])('%s', async (sentence) => expect(await decided(sentence)).toEqual([]));
});

test('one sentence each', async () => {
  expect(
    await decided('The lane floods. The Board agreed to close it. Signs cost £30. It was agreed to buy two.'),
  ).toEqual(['The Board agreed to close it.', 'It was agreed to buy two.']);
});
test('a bare "Agreed." takes the sentence of its mover along', async () => {
  expect(await decided('Bo proposed to close the lane. Agreed.')).toEqual(['Bo proposed to close the lane. Agreed.']);
});
test('what is marked as an action is no decision', async () => {
  expect(await decided('Action: Ann to tell members that it was agreed to close the lane.')).toEqual([]);
});
test('a column headed Decision', async () => {
  expect(
    await decided(
      '| Item | Discussion | Decision |\n|---|---|---|\n| Lane | Talk at length. | Close the lane in winter |\n| Sign | Some talk. | None |',
    ),
  ).toEqual(['Close the lane in winter']);
});

describe('parts with figures', () => {
  test('below "RESOLVED, that"', async () => {
    expect(await decided('RESOLVED, that', '(1) the buoys be painted;', '(2) the chart be bought.')).toEqual([
      'the buoys be painted;',
      'the chart be bought.',
    ]);
  });
  test('from the same line on', async () => {
    expect(await decided('Resolved: that (1) the board be set up;', '(2) the chain be tested.')).toEqual([
      'the board be set up;',
      'the chain be tested.',
    ]);
  });
});

test.each([
  'As the Harbour Council had authorised the crane, the clerk agreed to ring.',
  '| Officer | Elected |\n| --- | --- |\n| President | Dan Fox |',
])('no decision: %s', async (line) => expect(await decided(line)).toEqual([]));

test('"This was agreed." takes along what was', async () => {
  const line = 'Bo suggested that the dues be raised to £90. This was agreed by the committee.';
  expect(await decided(line)).toEqual([line]);
});

test('"Agreed unanimously." takes along what was', async () => {
  const line = 'New moorings proposed Ann Lee, seconded Bo Roe. Agreed unanimously.';
  expect(await decided(line)).toEqual([line]);
});

describe('what came of a motion is one decision', () => {
  test.each<[string, string[], string[]]>([
    [
      'with its mover, on one line',
      ['Ann Lee moved to close the lane. Bo Roe seconded. Motion carried 4-1.'],
      ['Ann Lee moved to close the lane. Motion carried 4-1.'],
    ],
    [
      'on lines below',
      ['Motion by Ann Lee, second by Bo Roe, to buy a boat.', 'Bo Roe asked about the mast.', 'Motion carried.'],
      ['Motion by Ann Lee, second by Bo Roe, to buy a boat. Motion carried.'],
    ],
    [
      'under what was moved',
      ['Moved: Ann Lee  Seconded: Bo Roe', 'That the minutes be confirmed.', 'CARRIED 4/0'],
      ['That the minutes be confirmed. CARRIED 4/0'],
    ],
    [
      'where the result names it',
      ['Ann Lee proposed adoption of the report and Bo Roe seconded. The report was adopted.'],
      ['The report was adopted.'],
    ],
    [
      'where the movers only follow',
      ['The minutes of May were accepted as a true record.', 'Proposed: Ann Lee', 'Seconded: Bo Roe'],
      ['The minutes of May were accepted as a true record.'],
    ],
    [
      'in a table',
      [
        '| Motion | Moved | Seconded | Result |\n|---|---|---|---|\n| That the fee be raised. | A. Lee | B. Roe | Carried |',
      ],
      ['That the fee be raised. Carried'],
    ],
    [
      'lost, too',
      ['Ann Lee moved to paint the shed. The motion died for lack of a second.'],
      ['Ann Lee moved to paint the shed. The motion died for lack of a second.'],
    ],
  ])('%s', async (_, lines, texts) => expect(await decided(...lines)).toEqual(texts));
  test('a motion that is withdrawn decides nothing', async () => {
    expect(await decided('Ann Lee moved to paint the shed. Bo Roe seconded. The motion was withdrawn.')).toEqual([]);
  });
});

describe('lists of what was decided', () => {
  test.each(['We decided to:', 'It was agreed:', 'The committee agreed the following:'])('%s', async (opener) => {
    expect(await decided(opener, '- close the lane\n- buy a sign')).toEqual(['close the lane', 'buy a sign']);
  });
  test('below a heading', async () => {
    expect(await decided('## 2. Decisions made', '- The lane is to be closed.', '- Bo keeps the key.')).toHaveLength(2);
  });
});

describe('further ways to say it', () => {
  test.each([
    'We then made the decision to close the lane.',
    'Members agree to close the lane.',
    'A voice vote taken to close the lane was unanimous.',
    'Consent agenda approved without objection.',
    'Ann Lee was elected Chair by acclamation.',
    'The report was presented and approved.',
    'The Choir agreed to buy a piano.',
    'It was agreed that the Clerk would write.',
    'Voted all in favour of closing the lane',
  ])('%s', async (sentence) => expect(await decided(sentence)).toEqual([sentence]));
  test.each([
    'Ann said that the council agreed to fund it.',
    'The Standards Committee has approved some notes.',
    'The plan was approved by the District Council.',
    'Until a new warden is appointed Kit will be the warden.',
    'The approved list hangs in the hall.',
    'Do we agree to close the lane?',
    'Bo: Agreed, we would like to see more of it.',
    'The offer was accepted by Ann.',
    'Approved by: ____',
  ])('no decision: %s', async (sentence) => expect(await decided(sentence)).toEqual([]));
});

test('what nothing states is inferred', async () => {
  const certainty = async (line: string) =>
    (await read(minutes('## 1. Roads', line), 'md')).decisions.map((decision) => decision.certainty);
  expect(await certainty('It was felt that the lane should stay open.')).toEqual(['inferred']);
  expect(await certainty('The consensus was to wait.')).toEqual(['inferred']);
  expect(await certainty('It was agreed to wait.')).toEqual(['stated']);
});

test('a decision says how sure it is, and why', async () => {
  const [decision] = (await read(minutes('## 1. Roads', 'RESOLVED: That the lane be closed.'), 'md')).decisions;
  expect(decision?.confidence).toBeGreaterThan(0.7);
  expect(decision?.because).toContain('stands behind a word that marks decisions');
});
