import { expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { lookQueue, lookReasons } from '../../src/model/look.ts';
import { action, document, owner, person } from '../support/records.ts';

test('the queue holds what is unsure, the least sure first, and after it what was not weighed', () => {
  const meeting = document('march', {
    fieldEvidence: { title: { confidence: 0.6 }, date: { confidence: 0.9 } },
    people: [person('Ada Brook', { confidence: 0.55 }), person('Ben Carver', { confidence: 0.95 })],
    actions: [
      action('Sweep the quay', { confidence: 0.7 }),
      action('Mend the blind in the hall', { confidence: 0.9, owners: [owner('XY')] }),
    ],
    decisions: [
      { id: 'd1', text: 'The fees go up', agendaItemId: null, certainty: 'inferred', confidence: 0.5, spans: [] },
    ],
  });
  const queue = lookQueue(consolidate([meeting]), [meeting]);
  expect(queue.map(({ kind, confidence }) => [kind, confidence])).toEqual([
    ['decision', 0.5],
    ['person', 0.55],
    ['meeting', 0.6],
    ['action', 0.7],
    ['owner', null],
  ]);
  expect(queue[2]?.reasons).toEqual(['only 0.60 sure of its title']);
  expect(queue[4]).toMatchObject({ text: 'XY', reasons: ['an owner, and nobody goes by it'] });
});

test('what a person corrected wants no look any more', () => {
  const unsure = { certainty: 'inferred', confidence: 0.5, flags: ['vanished'] } as const;
  expect(lookReasons({ ...unsure, flags: [...unsure.flags] })).toEqual([
    'only 0.50 sure that it is an action',
    'it was open, and a later log is silent about it',
  ]);
  expect(lookReasons({ confidence: 0.5, flags: [], certainty: 'corrected' })).toEqual([]);
});
