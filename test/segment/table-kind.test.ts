import { describe, expect, test } from 'vitest';
import { table } from '../../src/model/build-blocks.ts';
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';
import { roleOf } from '../../src/segment/column-role.ts';
import { gridOf, judgeTable } from '../../src/segment/table-kind.ts';
import { place } from './reading.ts';

const make = (rows: string[][]) =>
  table(
    rows.map((row) => row.map((text) => ({ text, places: [place] }))),
    [place],
  );
const kind = (rows: string[][], heading = '') => judgeTable(make(rows), heading, plainLexicon).kind;

describe('a log of actions', () => {
  test.each<[string, string[][]]>([
    [
      'number, action, owner, status',
      [
        ['Ref', 'Action', 'Owner', 'Status'],
        ['1', 'Paint the hut', 'AL', 'Open'],
        ['2', 'Book a hall', 'BR', 'Closed'],
      ],
    ],
    [
      'status headed "Progress"',
      [
        ['No', 'Action', 'Lead', 'Progress'],
        ['1', 'Paint the hut', 'AL', 'Ongoing'],
      ],
    ],
    [
      'the action headed "Item"',
      [
        ['Item', 'Who', 'Status'],
        ['Paint the hut', 'AL', 'Done'],
      ],
    ],
    [
      'dates and no status',
      [
        ['Ref', 'Date raised', 'Action', 'Owner'],
        ['1', '3/4/2024', 'Paint the hut', 'AL'],
      ],
    ],
    [
      'an empty column of status',
      [
        ['Ref', 'Action', 'Owner', 'Status'],
        ['1', 'Paint the hut', 'AL', ''],
      ],
    ],
  ])('%s', (_, rows) => expect(kind(rows)).toBe('actionLog'));
});

describe('a list of actions', () => {
  test.each<[string, string[][]]>([
    [
      'action and owner',
      [
        ['Action', 'Owner'],
        ['Paint the hut', 'AL'],
        ['Book a hall', 'BR'],
      ],
    ],
    [
      'task, who, when',
      [
        ['Task', 'Who', 'By when'],
        ['Paint the hut', 'AL', '3 May'],
      ],
    ],
    [
      'what is described needs owner and date',
      [
        ['Description', 'Owner', 'Due'],
        ['Paint the hut', 'AL', '3 May'],
      ],
    ],
    [
      'tasks of one person',
      [
        ["Ann's tasks", 'Hours'],
        ['Paint the hut', '3'],
      ],
    ],
  ])('%s', (_, rows) => expect(kind(rows)).toBe('actions'));
  test('below a heading that says so', () => {
    expect(
      kind(
        [
          ['Point', 'Owner'],
          ['Paint the hut', 'AL'],
        ],
        'Actions',
      ),
    ).toBe('actions');
  });
});

describe('a table of risks is no list of actions', () => {
  test.each<[string, string[][]]>([
    [
      'risks',
      [
        ['Risk', 'Action', 'Owner'],
        ['Fire', 'Test the alarm', 'AL'],
      ],
    ],
    [
      'RAID',
      [
        ['Type', 'Description', 'Mitigation', 'Owner', 'Due'],
        ['Risk', 'Fire', 'Alarm', 'AL', '3 May'],
      ],
    ],
    [
      'impact',
      [
        ['Issue', 'Impact', 'Action', 'Owner'],
        ['Fire', 'High', 'Test the alarm', 'AL'],
      ],
    ],
  ])('%s', (_, rows) => expect(['layout', 'data']).toContain(kind(rows)));
});

describe('attendance', () => {
  test.each<[string, string[][], string]>([
    [
      'names with organisations',
      [
        ['Name', 'Organisation'],
        ['Ann Lee', 'Quay Trust'],
        ['Bo Roe', 'Northfield'],
      ],
      '',
    ],
    [
      'columns of groups',
      [
        ['Present', 'Apologies'],
        ['Ann Lee', 'Bo Roe'],
        ['Sam Ortiz', ''],
      ],
      '',
    ],
    [
      'below its heading',
      [
        ['Who', 'From'],
        ['Ann Lee', 'Quay'],
        ['Bo Roe', 'Northfield'],
      ],
      'Attendance',
    ],
    [
      'members with marks',
      [
        ['Member', 'Here'],
        ['Ann Lee', '✓'],
        ['Bo Roe', '✗'],
      ],
      '',
    ],
  ])('%s', (_, rows, heading) => expect(kind(rows, heading)).toBe('attendance'));
  test('names with sums are figures', () => {
    expect(
      kind([
        ['Name', 'Hours'],
        ['Ann Lee', '12'],
        ['Bo Roe', '7'],
      ]),
    ).toBe('data');
  });
});

test('labels in the first column are fields', () => {
  expect(
    kind([
      ['Date', '5 March 2024'],
      ['Venue', 'The Hall'],
      ['Time', '7pm'],
    ]),
  ).toBe('fields');
});

describe('figures', () => {
  test('numbers in most cells', () => {
    expect(
      kind([
        ['Region', '2022', '2023'],
        ['North', '12', '15'],
        ['South', '8', '9'],
      ]),
    ).toBe('data');
  });
  test('hidden figures count as figures', () => {
    expect(
      kind([
        ['Region', 'Cases', 'Share'],
        ['North', '12', '*'],
        ['South', '8', 'n/a'],
      ]),
    ).toBe('data');
  });
});

describe('layout', () => {
  test.each<[string, string[][]]>([
    [
      'the agenda with its discussion',
      [
        ['Item', 'Discussion', 'Action'],
        ['Roads', 'The road is closed.', 'AL'],
      ],
    ],
    ['text in columns', [['The road is closed.', 'The bridge is open.']]],
    ['nothing', [['', '']]],
  ])('%s', (_, rows) => expect(kind(rows)).toBe('layout'));
});

test.each([
  ['Ref.', 'ref'],
  ['Minute ref', 'ref'],
  ['No.', 'ref'],
  ['ACTION', 'action'],
  ['Action item', 'action'],
  ['To do', 'action'],
  ['By whom', 'owner'],
  ['Responsible', 'owner'],
  ['Lead', 'owner'],
  ['Deadline', 'due'],
  ['By when', 'due'],
  ['Status', 'status'],
  ['Complete?', 'status'],
  ['RAG', 'status'],
  ['Date raised', 'issued'],
  ['Meeting date', 'issued'],
  ['Notes', 'discussion'],
  ['Decision', 'decision'],
  ['Topic', 'item'],
  ['Colour', 'other'],
  ['', 'other'],
  ['Whom to ask', 'owner'],
])('a column headed "%s" is %s', (heading, role) => expect(roleOf(heading, plainLexicon)).toBe(role));

test('a merged cell stands in every place it covers', () => {
  const cell = (text: string, more = {}) => ({ text, places: [place], ...more });
  const merged = table(
    [
      [cell('a', { rowSpan: 2 }), cell('b', { colSpan: 2 })],
      [cell('c'), cell('d')],
    ],
    [place],
  );
  expect(gridOf(merged).map((row) => row.map((c) => c?.text))).toEqual([
    ['a', 'b', 'b'],
    ['a', 'c', 'd'],
  ]);
});

test('hours are no figures', () => {
  const rows = (head: string) => [
    ['Day', head, 'Venue'],
    ['Monday', '7.30', 'Village hall'],
    ['Tuesday', '10.15', 'Church'],
  ];
  expect(kind(rows('Time'))).toBe('layout');
  expect(kind(rows('Takings'))).toBe('data');
});

test('a column that no cell begins in is none', () => {
  const wide = (text: string, colSpan: number) => ({ text, colSpan, places: [place] });
  const rows = [
    [wide('Measure', 1), wide('Quarter', 4)],
    [wide('Boats', 1), wide('3', 2), wide('5', 2)],
  ];
  expect(gridOf(table(rows, [place])).map((row) => row.map((cell) => cell?.text))).toEqual([
    ['Measure', 'Quarter', 'Quarter'],
    ['Boats', '3', '5'],
  ]);
});

test('details below "New actions" are the actions', () => {
  const rows = [
    ['No.', 'Detail', 'Resp.'],
    ['2.1', 'Write a note on the gate', 'AL & BR'],
  ];
  expect(kind(rows, 'New Actions')).toBe('actions');
  expect(judgeTable(make(rows), 'New Actions', plainLexicon).roles).toEqual(['ref', 'action', 'owner']);
  expect(kind(rows, 'Slipway')).toBe('layout');
});
