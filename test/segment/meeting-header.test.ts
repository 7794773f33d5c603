import { describe, expect, test } from 'vitest';
import { makePdf } from '../support/make-pdf.ts';
import { readRecord } from '../support/read-record.ts';
import { read } from './reading.ts';

const head = (...lines: string[]) =>
  read(
    `${lines.join('\n\n')}\n\n1. Finance\n\nThe balance at the bank was noted by all.\n\n2. Planning\n\nNothing was raised by those who came.\n`,
  );

describe('the date of the meeting', () => {
  test.each<[string, string[], string]>([
    ['in a sentence', ['Minutes of the Quay Committee held at the Hall on 5 March 2024'], '2024-03-05'],
    ['in a field', ['Quay Committee', 'Date: 5 March 2024'], '2024-03-05'],
    ['on a line of its own', ['Quay Committee', 'Tuesday 5th March 2024'], '2024-03-05'],
    ['in the title', ['Quay Committee – 2024-03-05'], '2024-03-05'],
    [
      'not that of the last meeting',
      ['Quay Committee', 'Held on 5 March 2024', 'Minutes of the previous meeting of 6 February 2024 were read.'],
      '2024-03-05',
    ],
    ['not that of the approval', ['Quay Committee', 'Approved 2 April 2024', 'Meeting of 5 March 2024'], '2024-03-05'],
  ])('%s', async (_, lines, iso) => expect((await head(...lines)).date).toMatchObject({ iso, precision: 'day' }));
  test('is null where none is printed', async () => expect((await head('Quay Committee')).date).toBeNull());
});

describe('times', () => {
  test.each<[string, string[], string | null, string | null]>([
    ['a range in a field', ['Quay Committee', 'Date: 5 March 2024', 'Time: 10-11.30am'], '10:00', '11:30'],
    ['two fields', ['Quay Committee', 'Start time: 7pm', 'End time: 9.15pm'], '19:00', '21:15'],
    ['in the sentence', ['Minutes of the Quay Committee held on 5 March 2024 at 7.30pm'], '19:30', null],
    ['none', ['Quay Committee', '5 March 2024'], null, null],
  ])('%s', async (_, lines, start, end) =>
    expect(await head(...lines)).toMatchObject({ startTime: start, endTime: end }),
  );
  test.each<[string, string, string, string]>([
    ['7.30', 'The meeting closed at 9.15.', '19:30', '21:15'],
    ['14.00 in Room 4', 'The meeting closed at 15.40.', '14:00', '15:40'],
    ['7.30', 'Finished 9.50', '19:30', '21:50'],
    ['7.30', 'The meeting ended at twenty past nine.', '19:30', '21:20'],
    ['7.30', 'The meeting closed at a quarter to ten', '19:30', '21:45'],
    ['2.00 pm', '2.00 - 4.42 pm', '14:00', '16:42'],
    ['8 p.m.', 'Críochnaíodh an cruinniú ag 10.50 p.m.', '20:00', '22:50'],
    ['9.30', 'The meeting closed at 11.15.', '09:30', '11:15'],
  ])('held at %s, and at the foot: %s', async (held, foot, startTime, endTime) => {
    const lines = ['Quay Committee', `Minutes of the meeting held on Tuesday 5 March 2024 at ${held}.`];
    const business = ['1. Finance', 'The balance was noted.', '2. Planning', 'Nothing was raised.'];
    expect(await read([...lines, ...business, foot].join('\n\n'))).toMatchObject({ startTime, endTime });
  });
  test('a line that says no more than when they began and were done', async () => {
    const text = [
      'Quay Committee',
      '5 March 2024',
      'started 19:42, chair was late',
      '== kiln ==',
      'broken',
      'done 21:20, pub',
    ];
    expect(await read(text.join('\n\n'))).toMatchObject({ startTime: '19:42', endTime: '21:20' });
  });
  test('a figure behind a word of closing is no time', async () => {
    const text = [
      'Quay Committee',
      '5 March 2024',
      '1. Money',
      'Noted.',
      '2. Roads',
      'Noted.',
      'The account closed at 9.15% interest.',
    ];
    expect((await read(text.join('\n\n'))).endTime).toBeNull();
  });
  test('the end stands in the last sentence', async () => {
    const record = await read(
      'Quay Committee\n\n5 March 2024\n\n1. Finance\n\nAll was well with the bank.\n\n2. Planning\n\nNothing.\n\nThe meeting closed at 9.05pm.\n',
    );
    expect(record.endTime).toBe('21:05');
  });
});

describe('the place', () => {
  test.each<[string, string[], string | null]>([
    ['a field', ['Quay Committee', 'Venue: Harbour Hall, Room 2'], 'Harbour Hall, Room 2'],
    ['a sentence', ['Minutes of the Quay Committee held at Harbour Hall on 5 March 2024'], 'Harbour Hall'],
    ['behind the date', ['Quay Committee', '5 March 2024, Harbour Community Centre, 7pm'], 'Harbour Community Centre'],
    ['none', ['Quay Committee', '5 March 2024'], null],
  ])('%s', async (_, lines, location) => expect((await head(...lines)).location).toBe(location));
});

describe('title and body', () => {
  test('a body that meets is both', async () => {
    expect(await head('Minutes of the Quay Harbour Committee', '5 March 2024')).toMatchObject({
      title: 'Quay Harbour Committee',
      body: 'Quay Harbour Committee',
    });
  });
  test('an address is no title', async () => {
    expect((await head('Quay Harbour Committee', 'Venue: Village Hall')).title).toBe('Quay Harbour Committee');
  });
  test('what heads a table on a later page of a PDF is no title; the running header is', async () => {
    const table = (...rows: string[][]) => ({
      kind: 'table' as const,
      rows,
      widths: [200, 80],
      rules: 'stroke' as const,
    });
    const bytes = await makePdf({
      header: () => 'Quay Harbour Council',
      footer: () => 'Accounts 1 April 2023 - 31 March 2024',
      elements: [
        table(['Payments', '£'], ['Mooring fees', '310.00']),
        { kind: 'newPage' },
        { kind: 'heading', text: 'BANK RECONCILIATION' },
        table(['Bank', '£'], ['At the bank', '95.00']),
      ],
    });
    const { record } = await readRecord({ path: 'accounts.pdf', bytes });
    expect(record).toMatchObject({
      title: 'Quay Harbour Council',
      period: { start: '2023-04-01', end: '2024-03-31' },
    });
  });
  test('nothing is invented', async () =>
    expect(await read('Hello.\n')).toMatchObject({ body: null, date: null, startTime: null, location: null }));
});

describe('what names the meeting among other lines', () => {
  test.each<[string, string[], string | null]>([
    ['a labelled title without its label', ['Minutes', 'Meeting Title: Quay Users Group'], 'Quay Users Group'],
    ['no sentence', ['Quay Club', 'The committee would sit with Ann Lee in June'], 'Quay Club'],
    ['no action', ['Quay Stewardship', 'Action item: review the comments of the forum'], 'Quay Stewardship'],
    ['no task', ['Quay Stewards', 'Una to hand the key to the council'], 'Quay Stewards'],
    ['no part of a list', ['Quay Fixers', '1a) The yearly letter of the trustees'], 'Quay Fixers'],
    [
      'no sender',
      ['From: Trish Hanlon <trish@quay.example>', 'Subject: Quay Residents Association'],
      'Quay Residents Association',
    ],
    [
      'the council rather than that it was full',
      ['Quay Parish Council', 'Full Council Meeting Minutes'],
      'Quay Parish Council',
    ],
    ['nothing, where only a sentence names a meeting', ['The meeting was called to order at 7 PM.'], null],
  ])('%s', async (_, lines, title) => expect((await head(...lines)).title).toBe(title));
});

test('a labelled date below the first item, where the head has none', async () => {
  const text =
    'Minutes\n\n1. Purpose\n\nQuay Steering Group\n\n2. Notes\n\nDate of Meeting: Thursday 6 March 2014\n\n3. Boats\n\nNone.\n';
  expect((await read(text)).date?.iso).toBe('2014-03-06');
});

test('the order of day and month, by a date that leaves no doubt', async () => {
  const iso = async (text: string) => (await read(text)).date?.iso;
  expect(await iso('Quay Committee\n\n11/07/2024\n\nRecording: 2024-11-07\n')).toBe('2024-11-07');
  expect(await iso('Quay Committee\n\n11/07/2024\n\nRecording: 2024-07-11\n')).toBe('2024-07-11');
});
