import { expect, test } from 'vitest';
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
