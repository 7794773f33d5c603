import { describe, expect, test } from 'vitest';
import { minutes, read } from '../reading.ts';

const texts = async (...lines: string[]) => (await read(minutes(...lines), 'md')).actions.map(({ text }) => text);

describe('what is judged an action', () => {
  test('carries how sure that is, and why', async () => {
    const [action] = (await read(minutes('## Roads', 'The Clerk will write to the county.'), 'md')).actions;
    expect(action?.confidence).toBeGreaterThan(0.7);
    expect(action?.because?.join(' ')).toMatch(/somebody will do it/);
  });

  test('a mark makes it surer than words alone', async () => {
    const { actions } = await read(
      minutes('## Roads', 'ACTION: the Clerk to write to the county.', '', 'Ann will look at the bridge.'),
      'md',
    );
    expect(actions).toHaveLength(2);
    expect(actions[0]?.confidence).toBeGreaterThan(actions[1]?.confidence ?? 1);
  });

  test.each([
    ['what was asked for there and then', 'The Chair asked the Clerk to present the accounts.'],
    ['what things will cost', 'The new fence will cost the club about nine hundred.'],
    ['what was done', 'Ann reported that she had written to the county and had thanked the farmer.'],
    ['what readers are asked to note', 'Please note that the gate is locked at nine.'],
    ['what was answered', 'Ann asked for the details of the grant. The Treasurer replied that they stand on page two.'],
    ['what is not to be done', 'The Clerk decided not to write to the county.'],
    ['what is said to those present', 'Let’s talk about the two gates together.'],
    ['when they meet', 'We will meet at the gate at noon, to be there by two.'],
    ['a rule', 'Ties shall be decided by the Chair.'],
    ['what is meant', 'Intended to replace the old pump, among others.'],
    ['that it began', 'Called to order at 7 pm by Ann Lee.'],
    ['a thing', 'Sufficient to provide for two years.'],
    ['a question', 'Will the Clerk write to the county?'],
  ])('not %s', async (_, sentence) => {
    expect(await texts('## Roads', sentence)).toEqual([]);
  });

  test('not the rules of a club', async () => {
    expect(
      await texts('## Proposed changes to the rules', '- The Committee shall send the list to every club.'),
    ).toEqual([]);
  });
});

describe('a heading of "action items" over business to vote on', () => {
  const agenda = [
    '## Discussion items',
    'The pool was discussed.',
    '',
    '## Action items',
    '- Approval of the budget',
    '- Resolution on parking fees',
    '- Election of a vice-president',
  ];
  test('gives no actions', async () => expect(await texts(...agenda)).toEqual([]));
  test('over tasks it does', async () => {
    expect(await texts('## Action items', '- Ask for a price\n- Ann to measure the yard')).toHaveLength(2);
  });
});

test('a date that ends a listed task is its deadline, unless words in its bracket say what it is of', async () => {
  const due = async (task: string) =>
    (await read(minutes('## Actions', `- ${task}`, '- Bo: ask the band about the hall'), 'md')).actions[0]?.due?.iso;
  expect(await due('Ann: write to the county (15 March 2026)')).toBe('2026-03-15');
  expect(await due('Ann: announce the election (opens 15 March 2026)')).toBeUndefined();
});
