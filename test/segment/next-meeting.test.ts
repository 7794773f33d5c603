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

test.each<[string, string]>([
  ['Next Forum: Wed 26 June 2024, 10am, Quay Fire Station', '2024-06-26'],
  ['12. Date of next P.C. meeting – Tuesday, 14th May 2024 – 7.00 p.m.', '2024-05-14'],
  ['It was. Next SteerCo 25 May 2024 at 15:00.', '2024-05-25'],
  ['Next meeting: Tuesday 2nd April, 10:00.', '2024-04-02'],
  ['We will meet again on 2nd April.', '2024-04-02'],
  ['The Council will next meet on 2 April 2024', '2024-04-02'],
  ['Next Meeting Date: 4/2/2024', '2024-04-02'],
  ['DONM: 2 April 2024', '2024-04-02'],
])('%s', async (line, iso) => expect((await read(minutes('1. Boats', 'Fine.', line))).nextMeeting?.iso).toBe(iso));
