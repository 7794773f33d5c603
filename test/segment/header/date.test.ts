/** Which of a document's dates is the meeting's. */
import { describe, expect, test } from 'vitest';
import { read } from '../reading.ts';

const iso = async (...paragraphs: string[]) =>
  (await read(paragraphs.join('\n\n'), paragraphs[0]?.startsWith('#') ? 'md' : 'txt')).date?.iso ?? null;

describe('the date of the meeting', () => {
  test.each<[string, string[], string | null]>([
    [
      'not a deadline below',
      [
        'Quay Hall',
        'Minutes of the meeting held on 6 March 2024',
        'Actions',
        '- Ann to write by 20 March 2024',
        '- Bo to ask',
      ],
      '2024-03-06',
    ],
    ['"Minutes for"', ['Quay Council', 'MINUTES FOR 26 January 2022', 'Present: Ann Lee'], '2022-01-26'],
    [
      'without its year, which the text gives',
      [
        'Quay Club',
        'Monday, October 18 – 2:00 p.m.',
        '1. Minutes (emailed 10/10/21)',
        'Those of the October 4, 2021 meeting were approved.',
      ],
      '2021-10-18',
    ],
    [
      'not when it was sent',
      [
        'From: Ann <a@quay.example>\nTo: list\nDate: Sat, 4 May 2024 09:12',
        'Quay Club, 3 May 2024',
        'Present: Ann, Bo',
      ],
      '2024-05-03',
    ],
    ['not the end of a period', ['Narrative', 'The nine months of 2022 ended September 30th, 2022 went well.'], null],
    [
      'the day, where a title above it names the month',
      ['Minutes May 2031', 'Quay Hall', 'On 4 May 2031 at 10:00'],
      '2031-05-04',
    ],
    [
      'in the line that names the meeting, below the date of a web page',
      ['Friday, October 19, 2031', 'Vestry Minutes - September 17, 2031', 'Present: Ann Lee'],
      '2031-09-17',
    ],
    [
      'below the line that names the meeting, not of an event above it',
      [
        'UPCOMING EVENTS',
        'Charity Day Thursday 29th May, 2031',
        'COMMITTEE MEETING',
        'Monday 12th May 2031',
        'Held at the clubrooms',
        'Present: Ann Lee, Bo Roe',
      ],
      '2031-05-12',
    ],
    [
      'with the year that stands in its sentence and fits its weekday',
      [
        'The 2031 annual general meeting was held on the evening of Tuesday, March 4.',
        'Minutes of the last AGM, held on March 5, 2030, were read. That of March 6, 2030 is lost.',
      ],
      '2031-03-04',
    ],
    ['a year in two figures with any apostrophe', ['Quay Hall', 'Meeting Date: 8 August ‘31'], '2031-08-08'],
    [
      'a later date of the minutes read does not count',
      [
        'March 2031 MEETING',
        'Quay Club',
        'March 14, 2031',
        'Present: Ann Lee, Bo Roe',
        'Minutes for February 14, 2031 meeting were read by Ann Lee.',
      ],
      '2031-03-14',
    ],
    [
      'below the mark of a packet',
      ['# AGENDA ITEM III.1a', '## Regular Board Meeting', '#### November 5, 2031', 'Present: Ann Lee'],
      '2031-11-05',
    ],
    [
      'not when the last minutes were approved',
      ['Quay Board', 'Minutes approved 5 June 2024', 'Meeting of 8 May 2024'],
      '2024-05-08',
    ],
    [
      'the first of a list of days',
      ['Meeting Notes', 'Garage Group - Meeting', '2/22/25', 'Started the paper.', '3/1/25', 'Finished it.'],
      '2025-02-22',
    ],
    [
      'when a report was issued',
      ['Monthly Report', '1 August 2025 to 31 August 2025', 'Issued 12 September 2025'],
      '2025-09-12',
    ],
    ['not the next meeting', ['Quay Board', 'The next meeting is on 4 June 2024.'], null],
  ])('%s', async (_, paragraphs, date) => expect(await iso(...paragraphs)).toBe(date));
});

test('front matter gives the day and the times', async () => {
  const matter =
    '---\ntitle: Spring meeting\nstart: 2022-05-12T13:00:46.420Z\nend: 2022-05-12T15:00:46.440Z\nlocation: Hut 4\n---\n';
  expect(await read(`${matter}\nNotes.\n`, 'md')).toMatchObject({
    date: { iso: '2022-05-12' },
    startTime: '13:00',
    endTime: '15:00',
    location: 'Hut 4',
  });
});

describe('forms of dates in the head', () => {
  test.each<[string, string]>([
    ['21 07 12', '2012-07-21'],
    ['12.4.25', '2025-04-12'],
    ['14.III.2024', '2024-03-14'],
    ['Sept. 9th, 24', '2024-09-09'],
    ['2024 March 12', '2024-03-12'],
    ['the 3rd day of May, 2024', '2024-05-03'],
  ])('%s', async (text, date) =>
    expect(await iso('Quay Club', `Minutes ${text}`, 'Present: Ann Lee, Bo Roe')).toBe(date),
  );
  test('rows of numbers elsewhere are none', async () =>
    expect(
      await iso('Quay Club', 'Present: Ann Lee', '1. Phone', 'The number is 21 07 12 and the version 1.2.3.'),
    ).toBeNull());
});
