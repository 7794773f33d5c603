import { expect, test } from 'vitest';
import { briefOf } from '../../src/consolidate/brief.ts';
import { action, document, log, owner, person } from '../support/records.ts';

const full = document('a', {
  people: [person('Ada Brook', { initials: 'AB', role: 'Chair', note: 'by telephone' })],
  actions: [action('AB to order a chain', { owners: [owner('AB', 'ada-brook')] })],
  actionLog: log(['1', 'Paint the pier', 'BC', null, 'open']),
});

test('a brief keeps who was there without places, and of the log only its date', () => {
  const { people, actions, actionLog, source, id, body } = briefOf(full);
  expect([id, body]).toEqual(['a', 'Harbour Board']);
  expect(people).toEqual([{ id: 'ada-brook', name: 'Ada Brook', initials: 'AB', role: 'Chair', organisation: null }]);
  expect(actions).toEqual([]);
  expect(actionLog).toEqual({ updated: null, entries: [] });
  expect(Object.keys(source)).toEqual(['path', 'format', 'sha256', 'bytes']);
});

test('owners stay where no list names anybody: each once, from actions and log, linked to nobody', () => {
  const { actions } = briefOf({
    ...full,
    people: [],
    actions: [...full.actions, action('AB to sell the crane', { owners: [owner('AB', 'ada-brook')] })],
  });
  expect(actions).toEqual([
    {
      owners: [
        { text: 'AB', personId: null, kind: 'person' },
        { text: 'BC', personId: null, kind: 'unknown' },
      ],
      spans: [],
    },
  ]);
  expect(briefOf({ ...full, people: [], actions: [], actionLog: null })).toMatchObject({
    actions: [],
    actionLog: null,
  });
});

test('which meeting of its file, or what was attached, stays', () => {
  const meeting = { number: 2, of: 3 } as never;
  const attachment = { name: 'log.xlsx' } as never;
  expect(briefOf({ ...full, source: { ...full.source, meeting, attachment } }).source).toMatchObject({
    meeting,
    attachment,
  });
});
