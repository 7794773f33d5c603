import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

const PROSE = 'The matter was talked through at some length by those who came.';
const titles = async (text: string, ending: 'txt' | 'md' | 'html' = 'txt') =>
  (await read(text, ending)).agenda.map((item) => [item.number, item.title]);
const plain = (...headings: string[]) =>
  `Quay Harbour Committee\n\n5 March 2024\n\n${headings.map((h) => `${h}\n\n${PROSE}\n\n`).join('')}`;

describe('numbers', () => {
  test.each<[string, string[], (string | null)[][]]>([
    [
      '1. 2. 3.',
      ['1. Finance', '2. Planning', '3. Roads'],
      [
        ['1', 'Finance'],
        ['2', 'Planning'],
        ['3', 'Roads'],
      ],
    ],
    [
      '1) 2)',
      ['1) Finance', '2) Planning'],
      [
        ['1', 'Finance'],
        ['2', 'Planning'],
      ],
    ],
    [
      'Item 1:',
      ['Item 1: Finance', 'Item 2: Planning'],
      [
        ['1', 'Finance'],
        ['2', 'Planning'],
      ],
    ],
    [
      'decimals',
      ['1.1 Finance', '1.2 Planning', '1.3 Roads'],
      [
        ['1.1', 'Finance'],
        ['1.2', 'Planning'],
        ['1.3', 'Roads'],
      ],
    ],
    [
      'references',
      ['23/045 Finance', '23/046 Planning', '23/047 Roads'],
      [
        ['23/045', 'Finance'],
        ['23/046', 'Planning'],
        ['23/047', 'Roads'],
      ],
    ],
    [
      'three digits',
      ['023. Finance', '024. Planning', '025. Roads'],
      [
        ['023', 'Finance'],
        ['024', 'Planning'],
        ['025', 'Roads'],
      ],
    ],
  ])('%s', async (_, headings, expected) => expect(await titles(plain(...headings))).toEqual(expected));

  test('text that runs on behind the title is no part of it', async () => {
    const text = plain().concat(
      '1. Finance. The balance at the bank was reported to be in good order by all.\n\n2. Planning. No applications had come in since the last time they met.\n\n3. Roads. The lane is closed to cars until the spring, which all regret.\n',
    );
    expect(await titles(text)).toEqual([
      ['1', 'Finance'],
      ['2', 'Planning'],
      ['3', 'Roads'],
    ]);
  });
  test('numbered prose inside an item is no item', async () => {
    const text = `${plain('1. Finance', '2. Planning', '3. Roads')}\nThe options were these:\n\n(a) to close the lane to all cars for the whole winter and see.\n\n(b) to do nothing at all about it this year and ask again.\n`;
    expect(await titles(text)).toEqual([
      ['1', 'Finance'],
      ['2', 'Planning'],
      ['3', 'Roads'],
    ]);
  });
});

describe('without numbers', () => {
  test('Markdown', async () =>
    expect(await titles(`# Quay Committee\n\n## Finance\n\n${PROSE}\n\n## Planning\n\n${PROSE}\n`, 'md')).toEqual([
      [null, 'Finance'],
      [null, 'Planning'],
    ]));
  test('bold lines', async () => {
    expect(
      await titles(`# Quay Committee\n\n5 March 2024\n\n**Finance**\n\n${PROSE}\n\n**Planning**\n\n${PROSE}\n`, 'md'),
    ).toEqual([
      [null, 'Finance'],
      [null, 'Planning'],
    ]);
  });
  test('capitals', async () =>
    expect(await titles(plain('FINANCE', 'PLANNING', 'ROADS'))).toEqual([
      [null, 'FINANCE'],
      [null, 'PLANNING'],
      [null, 'ROADS'],
    ]));
  test('a wiki', async () =>
    expect(await titles(plain('== Finance ==', '== Planning =='))).toEqual([
      [null, 'Finance'],
      [null, 'Planning'],
    ]));
  test('the words that agendas use', async () =>
    expect(await titles(plain('Matters arising', 'Finance', 'Any other business'))).toEqual([
      [null, 'Matters arising'],
      [null, 'Finance'],
      [null, 'Any other business'],
    ]));
  test('prose has none', async () => expect(await titles(`Quay Committee\n\n${PROSE}\n\n${PROSE}\n`)).toEqual([]));
});

describe('nested items', () => {
  test('decimals stand below their number', async () => {
    const record = await read(
      `# Quay Committee\n\n## 1. Finance\n\n${PROSE}\n\n### 1.1 Budget\n\n${PROSE}\n\n### 1.2 Fees\n\n${PROSE}\n\n## 2. Roads\n\n${PROSE}\n`,
      'md',
    );
    expect(record.agenda.map((i) => [i.number, i.title, i.level, i.parentId])).toEqual([
      ['1', 'Finance', 1, null],
      ['1.1', 'Budget', 2, 'item-1'],
      ['1.2', 'Fees', 2, 'item-1'],
      ['2', 'Roads', 1, null],
    ]);
  });
  test('Markdown headings by their depth', async () => {
    const record = await read(
      `# Quay Committee\n\n## Finance\n\n${PROSE}\n\n### Budget\n\n${PROSE}\n\n## Roads\n\n${PROSE}\n`,
      'md',
    );
    expect(record.agenda.map((i) => [i.title, i.parentId])).toEqual([
      ['Finance', null],
      ['Budget', 'item-1'],
      ['Roads', null],
    ]);
  });
});

test('headings that structure the document are no items', async () => {
  expect(
    await titles(
      `# Quay Committee\n\n## Attendees\n\n- Ann Lee\n- Bo Roe\n\n## Notes\n\n${PROSE}\n\n## Finance\n\n${PROSE}\n\n## Planning\n\n${PROSE}\n\n## Action items\n\n- Ann to pay\n`,
      'md',
    ),
  ).toEqual([
    [null, 'Finance'],
    [null, 'Planning'],
  ]);
});
test('a printed agenda lends its numbers to the headings that repeat it', async () => {
  expect(
    await titles(
      `# Quay Committee\n\n## Agenda\n\n1. Finance\n2. Planning\n3. Roads\n\n## Finance\n\n${PROSE}\n\n## Planning\n\n${PROSE}\n\n## Roads\n\n${PROSE}\n`,
      'md',
    ),
  ).toEqual([
    ['1', 'Finance'],
    ['2', 'Planning'],
    ['3', 'Roads'],
  ]);
});
test('topics of a log of a channel', async () => {
  const talk = [
    '#startmeeting Quay Infra',
    '#topic Mirrors',
    'they are fine',
    'all of them',
    'indeed',
    '#topic Backups',
    'they ran',
    'all night',
    'good',
    '#endmeeting',
  ];
  const text = talk.map((words, i) => `15:0${i % 10}:00 <mira> ${words}`).join('\n\n');
  expect((await titles(text)).map(([, title]) => title)).toEqual(['Mirrors', 'Backups']);
});
test('what stands under an item knows it', async () => {
  const record = await read(
    `# Quay Committee\n\n## 1. Finance\n\nAction: Ann Lee to pay the bill.\n\n## 2. Roads\n\nIt was agreed to close the lane.\n`,
    'md',
  );
  expect(record.actions[0]?.agendaItemId).toBe('item-1');
  expect(record.decisions[0]?.agendaItemId).toBe('item-2');
});

describe('titles that nothing marks', () => {
  const said = 'Bo has 14 prizes so far, and needs someone to print the tickets.';
  test('on the first line of a paragraph', async () => {
    const text = [
      'Friends of Quay School',
      '5 March 2024',
      `Easter raffle\n${said}`,
      `Summer fair\n${said}`,
      `Money\n${said}`,
    ];
    expect((await titles(text.join('\n\n'))).map(([, title]) => title)).toEqual([
      'Easter raffle',
      'Summer fair',
      'Money',
    ]);
  });
  test('but not where somebody speaks', async () => {
    const topic = (title: string) => [title, said, 'mira: we need two slots', said];
    const text = [
      'Minutes of the Quay Group',
      '5 March 2024',
      ...topic('State of roads'),
      ...topic('Old trees'),
      ...topic('Broken fences'),
    ];
    expect((await titles(text.join('\n\n'))).map(([, title]) => title)).toEqual([
      'State of roads',
      'Old trees',
      'Broken fences',
    ]);
  });
});

describe('items that are numbered anew below each heading', () => {
  const council = (...business: string[]) =>
    titles(['City of Quay', 'City Council', '5 March 2024', 'PUBLIC COMMENT:', PROSE, ...business].join('\n\n'));
  test('are items', async () => {
    const old = ['OLD BUSINESS:', '1. Water main', PROSE];
    const fresh = ['NEW BUSINESS:', '1. Fee waivers', PROSE, '2. Pool hours', PROSE, 'ADJOURNMENT'];
    expect((await council(...old, ...fresh)).filter(([number]) => number !== null)).toEqual([
      ['1', 'Water main'],
      ['1', 'Fee waivers'],
      ['2', 'Pool hours'],
    ]);
  });
  test('a list without text below each is none', async () => {
    const items = await council('NEW BUSINESS:', '1. Water main', '2. Fee waivers', '3. Pool hours');
    expect(items.filter(([number]) => number !== null)).toEqual([]);
  });
});

describe('what other organisations do', () => {
  test('references with the month of the meeting', async () => {
    const text = plain(
      'F01:04/24 Receive apologies',
      'F02:04/24 Elect a Vice-Chair',
      'F03:04/24 Review the action log',
    );
    expect((await titles(text)).map(([number]) => number)).toEqual(['F01:04/24', 'F02:04/24', 'F03:04/24']);
  });

  test('a number in a paragraph of its own', async () => {
    expect(await titles(plain('1.\n\nApologies for absence', '2.\n\nBetter care fund', '3.\n\nHarbour dues'))).toEqual([
      ['1', 'Apologies for absence'],
      ['2', 'Better care fund'],
      ['3', 'Harbour dues'],
    ]);
  });

  test('names behind the title are no part of it', async () => {
    const [first] = await titles(plain('1 Apologies: Ann Lee, Bo Chen', '2 Minutes of the last meeting', '3 Boats'));
    expect(first).toEqual(['1', 'Apologies']);
  });

  test('words of agendas with a colon and a dash behind them', async () => {
    expect(await titles(plain('Matters Arising:-', 'Treasurers report:-'))).toEqual([
      [null, 'Matters Arising'],
      [null, 'Treasurers report'],
    ]);
  });

  test('a wide gap behind the number', async () => {
    expect(await titles(plain('Item 1:             Boats:', 'Item 2             Moorings.'))).toEqual([
      ['1', 'Boats'],
      ['2', 'Moorings'],
    ]);
  });

  test('"there were none" is no part of a title', async () => {
    const [first] = await titles(plain('Matters Arising: There were no matters arising', 'Treasurers report'));
    expect(first).toEqual([null, 'Matters Arising']);
  });

  test('"Minutes" above numbered items heads all of them', async () => {
    const text = plain('MINUTES').concat(plain('1. Finance', '2. Planning').split('\n\n').slice(2).join('\n\n'));
    expect(await titles(text)).toEqual([
      ['1', 'Finance'],
      ['2', 'Planning'],
    ]);
  });

  test('the column of topics of a table, where nothing is numbered', async () => {
    const table =
      '| Discussion points | Notes | Action |\n| --- | --- | --- |\n| Quorum | Reached | |\n| Chair | Two stood | Bo to ask |';
    expect(await titles(`# Quay Committee\n\n5 March 2024\n\n## Agenda\n\n${table}`, 'md')).toEqual([
      [null, 'Quorum'],
      [null, 'Chair'],
    ]);
  });

  test('two plain lines over prose, if agendas know one of them', async () => {
    expect(await titles(plain('Minutes of last meeting', 'Practice update'))).toEqual([
      [null, 'Minutes of last meeting'],
      [null, 'Practice update'],
    ]);
  });
});

describe('one number only', () => {
  const head = 'Quay Harbour Committee\n\nMinutes of the meeting held on 5 March 2024\n\nPresent: Ann Lee, Bo Roe\n\n';
  test('a line that is numbered 1 over its text is the item', async () => {
    expect(await titles(`${head}1. Piano\n${PROSE}\n`)).toEqual([['1', 'Piano']]);
    expect(await titles(`${head}1. Piano\n\n${PROSE}\n`, 'md')).toEqual([['1', 'Piano']]);
  });
  test.each([
    ['a sentence', `1. ${PROSE}\n${PROSE}\n`],
    ['another number', `3. Piano\n${PROSE}\n`],
    ['no text below', '1. Piano\n'],
    ['a list', `1. Piano\n\n- tuner\n- stool\n`],
  ])('%s is none', async (_, text) => expect(await titles(head + text)).toEqual([]));
});
