/** The title where other lines look like it: a lone word of status, the board of a body, a meeting that says not whose. */
import { expect, test } from 'vitest';
import { read } from '../reading.ts';

const titleOf = async (text: string, ending: 'txt' | 'md' = 'txt') => (await read(text, ending)).title;

test('a lone word of status names nothing', async () => {
  expect(
    await titleOf(
      '# Open\n\n## Actions\n\n| Action | Owner | Status |\n|---|---|---|\n| Book the hall | Ann | Open |\n',
      'md',
    ),
  ).toBeNull();
});

test('a body whose name has such a word keeps it', async () => {
  expect(await titleOf('# Open Quay Working Group\n\n3 May 2021\n\nPresent: Ann Lee, Bo Roe\n', 'md')).toBe(
    'Open Quay Working Group',
  );
});

test('the association, not its board of directors', async () => {
  const text =
    'Quayside Owners Association\nBoard of Directors Meeting\nNovember 18, 2014\n\nPresent: Ann Lee, Bo Roe\n\n1. Roof\nTwo bids came in.\n';
  expect(await titleOf(text)).toBe('Quayside Owners Association');
});

test('the board where no line says of whom', async () => {
  const text =
    'Board of Directors Meeting\nNovember 18, 2014\n\nPresent: Ann Lee, Bo Roe\n\n1. Roof\nTwo bids came in.\n';
  expect(await titleOf(text)).toBe('Board of Directors Meeting');
});

test('a general meeting that says not whose, where nothing else does', async () => {
  const text =
    '      PTA General Meeting\n      Elm Street\n      January 9, 2018\n\nI. Call to Order - 6:32\n\nII. Reports\n';
  expect(await titleOf(text)).toBe('PTA General Meeting');
});

test('the fuller name, not its end', async () => {
  const text =
    'QUAYLANG STEERING COMMITTEE\nMinutes of the Steering Committee meeting\n3 May 2021\n\nPresent: Ann Lee, Bo Roe\n';
  expect(await titleOf(text)).toBe('QUAYLANG STEERING COMMITTEE');
});

test('to whom it is sent is no title', async () => {
  const text =
    'To all members of the Ladies Section\n\nYou are invited to the meeting to be held on Monday 8 November at 7pm.\n\nAGENDA\n\n1. Apologies\n2. Minutes\n';
  expect(await titleOf(text)).not.toBe('To all members of the Ladies Section');
});
