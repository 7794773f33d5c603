/** When and where: in running headers, without the half of the day, between clauses. */
import { describe, expect, test } from 'vitest';
import { read } from '../reading.ts';

const below = ['Present: Ann Lee, Bo Roe', '1. Finance', 'The balance was noted.', '2. Boats', 'Nothing was raised.'];
const headed = (...head: string[]) => read([...head, ...below].join('\n\n'));

describe('when', () => {
  test.each<[string, string[], string | null, string | null]>([
    ['a range in the title, without a date', ['Quay Network 21 session 10:00-12:00'], '10:00', '12:00'],
    ['a bare time after the date', ['Quay Group', 'Wednesday 11th May 2022 at 19.30'], '19:30', null],
    ['afternoon, where nothing says so', ['Quay Group', 'Date: 3 May 2024', 'Time: 2:01 – 2:30'], '14:01', '14:30'],
    ['no second when a file was written', ['Date: 2024-05-03T13:51:56', 'Quay Group'], null, null],
    ['the time before the word', ['Quay Group, 3 May 2024', '16:10 UTC – Meeting start'], '16:10', null],
    ['below the heading of the opening', ['Quay Group, 3 May 2024', 'Call to order', 'Time: 6:39 PM'], '18:39', null],
    [
      'another hour in a sentence',
      ['Quay Group, 3 May 2024', 'More came to the service at 10 o’clock than did last year. Classes begin June 2.'],
      null,
      null,
    ],
    ['no midnight of a file', ['Date: 2024-05-03T00:00:00', 'Quay Group'], null, null],
  ])('%s', async (_, head, startTime, endTime) => expect(await headed(...head)).toMatchObject({ startTime, endTime }));
  test('opened below a long list', async () => {
    const names = Array.from({ length: 24 }, (_, i) => `Member ${'ABCDEFGHIJKLMNOPQRSTUVWX'[i]}`);
    const text = [
      'Quay Board',
      '3 May 2024',
      ...names,
      'Ann Lee opened the meeting at 11:04 am.',
      ...below,
      ...below,
      ...below,
      ...below,
      ...below,
    ];
    expect((await read(text.join('\n\n'))).startTime).toBe('11:04');
  });
});

describe('the end', () => {
  test.each<[string, string]>([
    ['on the line below', '4. Adjournment\n\n9:15 PM'],
    ['after the word "Time"', 'Motion to adjourn by Roe, seconded by Lee. Carried. Time: 9:15 p.m.'],
    ['without a colon', 'The meeting adjourned at 915PM.'],
    ['behind a motion', '4. Adjournment\n\nMotion: Ann Lee   Second: Bo Roe   Time: 9:15 PM'],
    ['in other words', 'The meeting came to an end at 9.15pm.'],
    [
      'at the end of a long paragraph',
      `${'The lane was looked at by those who came. '.repeat(18)}The meeting closed at 9.15 pm.`,
    ],
  ])('%s', async (_, foot) => {
    const text = ['Quay Club', 'Minutes of the meeting held on 5 March 2024 at 7.30pm', ...below, foot];
    expect((await read(text.join('\n\n'))).endTime).toBe('21:15');
  });
});

test('front matter with keys of a website', async () => {
  const matter = [
    '---',
    'call_to_order: Ann Lee at 6:03pm',
    'time:',
    '\tclose: "19:19"',
    '---',
    '',
    '# Quay Club',
    '',
    ...below,
  ];
  expect(await read(matter.join('\n'), 'md')).toMatchObject({ startTime: '18:03', endTime: '19:19' });
});

describe('where', () => {
  test.each<[string, string[], string | null]>([
    ['after a date without a verb', ['Quay Club', 'Tuesday 5 March 2024 at 7.30pm in Quay Hall'], 'Quay Hall'],
    ['three fields on one line', ['Quay Club', 'Date: 5 March 2024 Time: 7pm Venue: Quay Hall'], 'Quay Hall'],
    ['nowhere but on the line', ['Quay Club', 'Zoom meeting, 5 March 2024'], 'Zoom'],
    ['in brackets', ['Quay Club', '5 March 2024 (Microsoft Teams)'], 'Microsoft Teams'],
    [
      'a room in small letters',
      ['The Board met on March 5, 2024, at 7:00 p.m. in the board room of the Quay Library.'],
      'the board room of the Quay Library',
    ],
    [
      'an address with initials',
      [
        'Quay Water Board',
        'A meeting was held on Friday, 3 May 2024 at the office located at 792 W. Mill Blvd., Quay, VT.',
      ],
      'the office located at 792 W. Mill Blvd., Quay, VT',
    ],
    ['no passcode', ['Quay Board', 'Held on 3 May 2024 in Zoom, passcode on the list'], 'Zoom'],
    ['no list of who was there', ['Joint meeting of Quay 3 May 2024', 'Attendees (by discord name)'], null],
  ])('%s', async (_, head, place) => expect((await headed(...head)).location).toBe(place));
});

test('a year behind "closed" is no time', async () => {
  const end = async (line: string) =>
    (await headed('Quay Committee', '5 March 2031')).endTime ?? (await read([...below, line].join('\n\n'))).endTime;
  expect(await end('Closed 2030')).toBeNull();
  expect(await end('The club closed in 2030')).toBeNull();
  expect(await end('The meeting closed 2030')).toBe('20:30');
  expect(await end('Closed at 2030')).toBe('20:30');
});
