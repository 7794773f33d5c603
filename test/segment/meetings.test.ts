/** Several meetings in one file, and the many files that only look like it. */
import { describe, expect, test } from 'vitest';
import { copiesIn } from '../../src/model/register.ts';
import { blocksOfRecord } from '../../src/pipeline/meetings-of-file.ts';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import { brokenSpans } from '../support/laws.ts';

async function reading(text: string, path = 'notes.md') {
  const result = await processDocument({ path, bytes: new TextEncoder().encode(text) });
  if (result.outcome === 'failed') throw new Error('not read');
  return result;
}
const datesOf = async (text: string, path?: string) =>
  (await reading(text, path)).meetings.map((record) => record.date?.iso ?? null);

const attended = (heading: string, ...more: string[]) =>
  [heading, 'Present: Ann Lee, Bo Roe, Kit Marsh', '- Ann: paint the shed', ...more].join('\n\n');
const council = (date: string, before: string) =>
  [
    'QUAY PARISH COUNCIL',
    `Minutes of the meeting held on ${date} in the Village Hall`,
    'Present: Cllr Ann Lee (Chair), Cllr Bo Roe, Kit Marsh (Clerk)',
    '1. Apologies',
    'None.',
    `2. Minutes of the meeting held on ${before}`,
    'These were approved.',
    '3. Highways',
    'The Clerk to write to Highways about the verge.',
    'Date of next meeting: 4 June 2024',
    'Signed ____________________',
  ].join('\n\n');

test('the form of the next meeting below its heading opens none', async () => {
  const form = (date: string) => `**Date:** ${date}\n**Time:** 6 pm\n**Location:** The hut`;
  const text = [
    '# Quay Club minutes',
    form('2024-03-05'),
    '### Members present\n- Ann Lee\n- Bo Roe',
    '## I. Call to Order\n- Quorum met',
    '## II. Slipway\nIt was agreed to mend it.',
    '## III. Next meeting',
    form('2024-04-02'),
    '## IV. Adjournment\nThe meeting was adjourned at 8 pm.',
  ];
  expect(await datesOf(text.join('\n\n'))).toEqual(['2024-03-05']);
});

describe('several meetings', () => {
  test('running notes, newest first, under a title that all of them take over', async () => {
    const text = ['# Boathouse team', attended('## 2024-03-19'), attended('## 2024-03-05'), attended('## 2024-02-20')];
    const result = await reading(text.join('\n\n'));
    const records = result.meetings;
    expect(records.map(({ id }) => id)).toEqual([
      '2024-03-19-boathouse-team',
      '2024-03-05-boathouse-team',
      '2024-02-20-boathouse-team',
    ]);
    expect(records.map(({ people }) => people.length)).toEqual([3, 3, 3]);
    expect(records.flatMap((record) => brokenSpans(record, result.blocks))).toEqual([]);
    expect(records[1]?.source).toMatchObject({ path: 'notes.md', meeting: { number: 2, of: 3, from: 'b5', to: 'b7' } });
    const blocks = blocksOfRecord(result.blocks, records[1]!.source);
    expect(blocks.body.map(({ text }) => text)).toEqual([
      '2024-03-05',
      'Present: Ann Lee, Bo Roe, Kit Marsh',
      'Ann: paint the shed',
    ]);
  });
  test('minutes set one behind the other, each with its title', async () => {
    const text = [council('5 March 2024', '6 February 2024'), council('2 April 2024', '5 March 2024')].join('\n\n');
    const records = (await reading(text, 'both.txt')).meetings;
    expect(records.map(({ date, title, agenda }) => [date?.iso, title, agenda.length])).toEqual([
      ['2024-03-05', 'QUAY PARISH COUNCIL', 3],
      ['2024-04-02', 'QUAY PARISH COUNCIL', 3],
    ]);
  });
  test('items that count from 1 again, the same headings again, or headings that are dates throughout', async () => {
    const counted = (date: string) => `Team meeting ${date}\n\n1. Roof\n\nStill leaks.\n\n2. Keys\n\nAll found.`;
    expect(await datesOf(['5 March 2024', '12 March 2024'].map(counted).join('\n\n'), 'a.txt')).toHaveLength(2);
    const titled = (date: string) => `## ${date}\n\n### Roof\n\nIt leaks.\n\n### To do\n\nPaint.`;
    expect(await datesOf(`# Team meetings\n\n${['5 May 2024', '1 May 2024'].map(titled).join('\n\n')}`)).toHaveLength(
      2,
    );
    const bare = (date: string) => `## ${date}\n\n- The disk is full\n- Bo to look`;
    const dates = ['2024-03-05', '2024-03-12', '2024-03-19'];
    expect(await datesOf(`# Ops sync\n\n${dates.map(bare).join('\n\n')}`)).toEqual(dates);
  });
});

describe('several meetings by other heads', () => {
  const count = async (lines: readonly string[], path = 'notes.txt') =>
    (await reading(lines.join('\n\n'), path)).meetings.length;
  test('the day first, with a word on what was done', async () => {
    const part = (head: string) => [head, 'Attendees: Ann, Bo, Kit', 'Context: we looked at the sketches of the slip.'];
    expect(
      await count(['PROJECT MEETINGS', ...['02/02/26', '09/02/26 plans confirmed', '16/02/26 Start'].flatMap(part)]),
    ).toBe(3);
  });
  test('meetings that are counted, under days whose order only month-first dates explain', async () => {
    const heads = ['1st Meeting - 3/1/25 - Sketches', '2nd Meeting - 3/22/25 - Plans', '3rd Meeting - 4/3/25 - Build'];
    expect(
      await count(
        ['# Slip group', ...heads.flatMap((head) => [`# ${head}`, '- Drew the slip', '- Priced the timber'])],
        'a.md',
      ),
    ).toBe(3);
  });
  test('weeks, and weeks with days', async () => {
    const part = (head: string) => [`## ${head}`, '### Done', '- Drew the slip', '### Planned', '- Price the timber'];
    expect(await count(['# Meeting minutes', ...['Week 1', 'Week 2', 'Week 3'].flatMap(part)], 'a.md')).toBe(3);
  });
  test('one title over each report, with its period below', async () => {
    const part = (period: string) => [
      '# Slip status report',
      `Period: ${period}`,
      '## Done',
      '- Drew it',
      '## Next',
      '- Price it',
    ];
    expect(await count(['5 February 2024', '12 February 2024', '19 February 2024'].flatMap(part), 'a.md')).toBe(3);
  });
  test('spans of days without a year', async () => {
    const part = (span: string) => [`**${span}**`, 'Ann', '- Drew the slip', 'Bo', '- Priced the timber'];
    expect(
      await count(['# Meeting notes', ...['2/5 - 2/11', '2/12 - 2/18', '2/19 - 2/25'].flatMap(part)], 'a.md'),
    ).toBe(3);
  });
  test('days as the outermost entries of one list', async () => {
    const part = (day: string) => [`- ${day}`, '  - Drew the slip', '  - Priced the timber'];
    const list = ['05/02/2024', '12/02/2024', '19/02/2024'].flatMap(part).join('\n');
    expect(await count(['# Meetings with the yard', list], 'a.md')).toBe(3);
  });
  test('an agenda with the minutes of the meeting before attached', async () => {
    const items = ['### 1. Call to order', 'By the chair.', '### 2. Reports', 'As circulated.'];
    const file = [
      '# Agenda: Quay Friends',
      'Date: March 5, 2024',
      ...items,
      '# Quay Friends - Minutes',
      'Date: February 6, 2024',
      ...items,
    ];
    expect(await count(file, 'a.md')).toBe(2);
  });
  test('two on one day, where one is the extraordinary one', async () => {
    const part = (kind: string) => [
      `Minutes of the ${kind} meeting held on 5 March 2024`,
      'Present: Ann Lee, Bo Roe',
      '1. Apologies',
      'None.',
      '2. Dredging',
      'It was agreed.',
    ];
    expect(await count([...part('annual'), ...part('extraordinary')])).toBe(2);
  });
});

describe('one meeting', () => {
  const one = (...below: string[]) =>
    [
      '# Quay Harbour Committee',
      'Minutes of the meeting held on 5 March 2024',
      'Present: Ann Lee, Bo Roe',
      ...below,
    ].join('\n\n');
  test.each([
    [
      'names the meetings before and after',
      one(
        '## 1. Minutes of the meeting held on 6 February 2024',
        'Approved.',
        '## 2. Next meeting',
        'Date of next meeting: 2 April 2024',
      ),
    ],
    [
      'has items that are headed by dates',
      one('## 5 January 2024', 'The storm.', '## 7 January 2024', 'The flood.', '## 9 January 2024', 'The repair.'),
    ],
    [
      'holds a log with dates',
      one('## Log', '- 2024-01-05: pier closed', '- 2024-01-12: pier open', '- 2024-01-19: pier closed'),
    ],
    [
      'runs over several days',
      [
        '# Working group',
        'Present: Ann Lee, Bo Roe',
        '## Day 1: 5 March 2024',
        'Present: Ann Lee',
        '1. Opening',
        '2. Scope',
        '## Day 2: 6 March 2024',
        'Present: Bo Roe',
        '3. Tests',
        '4. Close',
      ].join('\n\n'),
    ],
    [
      'counts its items on over several days',
      [
        '# Working group',
        '## 5 March 2024',
        'Present: Ann Lee',
        '1. Opening',
        'Welcome.',
        '2. Scope',
        'Wide.',
        '## 6 March 2024',
        'Present: Bo Roe',
        '3. Tests',
        'Long.',
        '4. Close',
        'Done.',
      ].join('\n\n'),
    ],
    [
      'is a list of releases',
      ['# Release notes', '## 2024-03-19', '- Fixed', '## 2024-03-05', '- Mended', '## 2024-02-20', '- Made'].join(
        '\n\n',
      ),
    ],
    [
      'names one day twice',
      [attended('## Agenda for 5 March 2024'), attended('## Minutes of 5 March 2024')].join('\n\n'),
    ],
    [
      'jumps to and fro in time',
      ['2024-03-05', '2023-01-01', '2024-09-09', '2022-02-02'].map((date) => attended(`## ${date}`)).join('\n\n'),
    ],
  ])('a file that %s', async (_, text) => {
    expect(await datesOf(text)).toHaveLength(1);
  });
  test('a record of one meeting says nothing of parts', async () => {
    const { meetings } = await reading(one('## 1. Roads', 'All is well.'));
    expect(meetings.map(({ source }) => source.meeting)).toEqual([undefined]);
  });
});

test('a run names every meeting of a file, and only the meeting that stands twice is a copy', async () => {
  const notes = [
    '# Boathouse team',
    attended('## 2024-03-19', 'It was agreed to sell the old boat and to buy another.'),
    attended('## 2024-03-05', 'It was agreed to mend the slip.'),
  ].join('\n\n');
  const march = [
    '# Boathouse team',
    attended('## 2024-03-19', 'It was agreed to sell the old boat and to buy another.'),
  ].join('\n\n');
  const results = [await reading(notes, 'a/notes.md'), await reading(march, 'b/march.md')];
  const { documents, register, run } = processCorpus({ results, faults: [], program: 'minutes' });
  expect(run.inputs[0]).toMatchObject({
    path: 'a/notes.md',
    documentId: '2024-03-19-boathouse-team',
    documentIds: ['2024-03-19-boathouse-team', '2024-03-05-boathouse-team'],
  });
  expect(run.inputs[1]).not.toHaveProperty('documentIds');
  expect(new Set(documents.map(({ id }) => id)).size).toBe(3);
  expect(documents.map(copiesIn(register))).toEqual([false, false, true]);
  expect(register.meetings).toHaveLength(2);
});
