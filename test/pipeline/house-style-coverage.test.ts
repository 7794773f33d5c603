/** Coverage is counted with the words of the project's style, as the fields are read with them. */
import { expect, test } from 'vitest';
import { readRecord } from '../support/read-record.ts';

const text = [
  '# Monthly Status Report',
  'The pumps ran for 20 days.',
  '## Jobs for the crew',
  'North steps, rope, before the season begins and the boats come back to the quay.',
  'The second wall was looked at by the crew in the week of the storm and was found dry.',
].join('\n\n');

const unclaimed = async (actions: string[]) => {
  const input = { path: 'any.md', bytes: new TextEncoder().encode(text) };
  const { record } = await readRecord(input, { style: { labels: { actions } } });
  expect(record.kind).toBe('report');
  return record.coverage.blocks - record.coverage.claimed;
};

test('what nobody read under a heading of actions of the house is no section of a report', async () => {
  expect(await unclaimed(['jobs for the crew'])).toBe(1);
  expect(await unclaimed(['something else'])).toBe(0);
});
