import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/consolidate/changes/index.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import { changesText } from '../../src/writers/changes-text.ts';
import { action, date, document, log, owner, person } from '../support/records.ts';

const decision = (text: string) => ({ id: text, text, agendaItemId: null, certainty: 'stated' as const, spans: [] });
const item = (number: string, title: string) => ({ id: number, number, title, level: 1, parentId: null, spans: [] });
const table = (value: number): MinutesDocument['tables'][number] => ({
  id: 'table-1',
  title: 'Moorings let',
  caption: null,
  source: null,
  columns: [
    { name: 'Pier', type: 'text' },
    { name: 'March', type: 'number' },
  ],
  rows: [['North', value]],
  spans: [],
});

const draft = document('draft', {
  people: [person('Ada Brook'), person('Bo Carter', { attendance: 'apologies' })],
  agenda: [item('1', 'Moorings'), item('2', 'Any other business')],
  actions: [action('Ask the county for a survey of the channel', { owners: [owner('AB')] })],
  actionLog: log(['7', 'Order a new chain for the north pier', 'BC', '2024-01', 'open']),
  decisions: [decision('The fees were agreed.')],
  tables: [table(12)],
});
const approved = document('approved', {
  people: [person('Ada Brook'), person('Bo Carter'), person('Jo Tan')],
  agenda: [item('1', 'Moorings'), item('3', 'Any other business')],
  actions: [
    action('Ask the county for a survey of the channel', { owners: [owner('JT')] }),
    action('Publish the tide tables on the board by the slipway', { owners: [owner('BC')] }),
  ],
  actionLog: log(['7', 'Order a new chain for the north pier', 'BC', '2024-01', 'closed']),
  decisions: [decision('The fees were agreed.'), decision('The pier is closed in winter.')],
  tables: [table(14)],
});

test('what changed in meaning, by area', () => {
  const changes = compareDocuments([draft], [approved]);
  expect(changes.map(({ area, kind, what, before, after }) => [area, kind, what, before, after])).toEqual([
    ['attendees', 'added', 'Jo Tan', null, 'present'],
    ['attendees', 'changed', 'Bo Carter', 'apologies', 'present'],
    ['items', 'renumbered', '3 Any other business', '2 Any other business', '3 Any other business'],
    [
      'actions',
      'added',
      'Publish the tide tables on the board by the slipway',
      null,
      'Publish the tide tables on the board by the slipway',
    ],
    ['actions', 're-owned', 'Ask the county for a survey of the channel', 'AB', 'JT'],
    ['actions', 'closed', 'Order a new chain for the north pier', 'open', 'closed'],
    ['decisions', 'added', 'The pier is closed in winter.', null, 'The pier is closed in winter.'],
    ['figures', 'changed', 'Moorings let: North, March', '12', '14'],
  ]);
});

test('an action that the next meeting words and numbers otherwise is the same one', () => {
  const next = document('next', {
    date: date('2024-06-04'),
    actionLog: log(['9', 'Order a longer chain for the pier', 'JT', '2024-01', 'ongoing']),
  });
  const changes = compareDocuments([{ ...draft, actions: [] }], [next]).filter(({ area }) => area === 'actions');
  expect(changes.map(({ kind, before }) => [kind, before])).toEqual([
    ['reworded', 'Order a new chain for the north pier'],
    ['re-owned', 'BC'],
    ['status', 'open'],
  ]);
  expect(changesText(changes)).toBe(
    'actions (3)\n  ~ Order a longer chain for the pier\n      reworded from: Order a new chain for the north pier\n' +
      '      re-owned: BC → JT\n      status: open → ongoing\n',
  );
});

test('as text, and for two that say the same', () => {
  const text = changesText(compareDocuments([draft], [approved]));
  expect(text).toContain('actions (3)\n  + Publish the tide tables');
  expect(text).toContain('  ~ Order a new chain for the north pier\n      closed: open → closed\n');
  expect(changesText(compareDocuments([draft], [draft]))).toBe('No change in meaning.\n');
});

describe('two folders of minutes', () => {
  const march = document('march', { agenda: [item('1', 'Moorings')], people: [person('Ada Brook')] });
  const april = document('april', {
    date: date('2024-04-02'),
    title: 'Harbour Board',
    agenda: [item('1', 'Moorings'), { ...item('', 'Lamps'), number: null }],
    people: [person('Ada Brook'), person('Bo Carter', { attendance: null })],
  });
  const undated = document('loose', { date: null, title: null, body: null });

  test('meetings that came or went are named by day and title, else by their file', () => {
    const told = (...[before, after]: [MinutesDocument[], MinutesDocument[]]) =>
      compareDocuments(before, after)
        .filter(({ area }) => area === 'meetings')
        .map(({ kind, what, before, after }) => [kind, what, before, after]);
    expect(told([march], [march, april])).toEqual([
      ['added', '2024-04-02 Harbour Board', null, '2024-04-02 Harbour Board'],
    ]);
    expect(told([march, undated], [march])).toEqual([
      ['removed', 'undated notes/loose.docx', 'undated notes/loose.docx', null],
    ]);
    expect(told([march], [april])).toEqual([]);
  });

  test('what belongs to one of many documents carries its day; who is only named was not there', () => {
    const changes = compareDocuments([march], [march, april]).filter(({ area }) => area !== 'meetings');
    expect(changes.map(({ area, kind, what, after }) => [area, kind, what, after])).toEqual([
      ['attendees', 'added', '2024-04-02: Ada Brook', 'present'],
      ['items', 'added', '2024-04-02: 1 Moorings', '1 Moorings'],
      ['items', 'added', '2024-04-02: Lamps', 'Lamps'],
    ]);
    const gone = compareDocuments([march, april], [march]).filter(({ area }) => area === 'attendees');
    expect(gone).toEqual([
      { area: 'attendees', kind: 'removed', what: '2024-04-02: Ada Brook', before: 'present', after: null },
    ]);
  });

  test('a copy counts once', () => {
    const copy = { ...april, id: 'april-2', source: { ...april.source, path: 'notes/april-2.docx' } };
    expect(compareDocuments([march, april], [march, april, copy])).toEqual([]);
  });
});

describe('one area after the other', () => {
  const between = (before: Partial<MinutesDocument>, after: Partial<MinutesDocument>) =>
    compareDocuments([document('x', before)], [document('y', after)]).map(({ kind, what, before, after }) => [
      kind,
      what,
      before,
      after,
    ]);
  const words = 'The winter fees of the north pier were agreed as tabled.';
  const other = 'The winter fees of the north pier were agreed as amended.';

  test('a decision that went, and one in other words', () => {
    expect(between({ decisions: [decision(words)] }, { decisions: [] })).toEqual([['removed', words, words, null]]);
    expect(between({ decisions: [decision(words)] }, { decisions: [decision(other)] })).toEqual([
      ['reworded', other, words, other],
    ]);
    expect(between({ decisions: [decision(words)] }, { decisions: [decision(words.toUpperCase())] })).toEqual([]);
  });
  test('an item that went, and one with another title', () => {
    const long = 'Repair of the north pier and its lamps';
    expect(between({ agenda: [item('1', 'Moorings')] }, { agenda: [] })).toEqual([
      ['removed', '1 Moorings', '1 Moorings', null],
    ]);
    expect(between({ agenda: [item('1', long)] }, { agenda: [item('1', `${long} again`)] })).toEqual([
      ['renamed', `1 ${long} again`, `1 ${long}`, `1 ${long} again`],
    ]);
    expect(between({ agenda: [item('1', long)] }, { agenda: [item('1', long.toUpperCase())] })).toEqual([]);
  });
  test('an action that went, one that got an owner, one with another day, and owners in another order', () => {
    const text = 'Ask the county for a survey of the channel';
    const of = (more: Parameters<typeof action>[1]) => ({ actions: [action(text, more)] });
    expect(between(of({}), {})).toEqual([['removed', text, text, null]]);
    expect(between(of({}), of({ owners: [owner('AB')] }))).toEqual([['re-owned', text, null, 'AB']]);
    expect(between(of({ due: date('2024-04-02') }), of({ due: date('2024-05-07') }))).toEqual([
      ['re-dated', text, '2024-04-02', '2024-05-07'],
    ]);
    expect(between(of({ owners: [owner('BC'), owner('AB')] }), of({ owners: [owner('AB'), owner('BC')] }))).toEqual([]);
  });
  test('what is listed of a person: role, organisation, note', () => {
    const ada = (more: Parameters<typeof person>[1]) => ({ people: [person('Ada Brook', more)] });
    expect(between(ada({ role: 'Clerk' }), ada({ role: 'Chair', organisation: 'Westmoor', note: 'online' }))).toEqual([
      ['changed', 'Ada Brook', 'present, Clerk', 'present, Chair, Westmoor, online'],
    ]);
  });
});
