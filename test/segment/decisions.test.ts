import { describe, expect, test } from 'vitest';
import { isDecision } from '../../src/recognise/decisions.ts';
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
  ])('%s', (sentence) => expect(isDecision(sentence)).toBe(true));
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
    '',
  ])('%s', (sentence) => expect(isDecision(sentence)).toBe(false));
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
