import { expect, test } from 'vitest';
import { minutes, read } from './reading.ts';

const next = async (...below: string[]) =>
  (await read(minutes('## 1. Roads', 'The lane was looked at by those who came.', ...below), 'md')).nextMeeting;

test.each<[string, string[], string]>([
  ['a field', ['Next meeting: 2 April 2024'], '2024-04-02'],
  ['a sentence', ['The next meeting will be held on Tuesday 2nd April 2024 at 7pm.'], '2024-04-02'],
  ['a section', ['## 2. Date of next meeting', 'Tuesday 2 April 2024'], '2024-04-02'],
  ['without a year', ['Next meeting: 2 April'], '2024-04-02'],
  ['in the year after', ['Next meeting: 7 January'], '2025-01-07'],
  ['several dates: the first', ['Dates of future meetings: 2 April 2024, 7 May 2024'], '2024-04-02'],
  ['Welsh', ['Cyfarfod nesaf: 2 Ebrill 2024'], '2024-04-02'],
  ['only a month', ['Next meeting: April 2024'], '2024-04'],
])('%s', async (_, below, iso) => expect(await next(...below)).toMatchObject({ iso }));

test.each<[string, string[]]>([
  ['nothing said', ['All was well.']],
  ['to be confirmed', ['Next meeting: TBC']],
  ['a date before this meeting', ['Next meeting: 6 February 2024']],
])('%s', async (_, below) => expect(await next(...below)).toBeNull());
test('the weekday that is printed must fit a year that is taken from elsewhere', async () => {
  // 7 January 2025 is a Tuesday.
  expect(await next('Next meeting: Friday 7 January')).toBeNull();
});
