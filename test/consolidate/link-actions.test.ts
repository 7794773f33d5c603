import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import { action, date, document, log, owner, person } from '../support/records.ts';

const march = (more: Partial<MinutesDocument>) => document('march', { date: date('2024-03-05'), ...more });
const june = (more: Partial<MinutesDocument>) => document('june', { date: date('2024-06-04'), ...more });
const september = (more: Partial<MinutesDocument>) => document('september', { date: date('2024-09-03'), ...more });

describe('links', () => {
  test('a minuted action, its row, and its row in a later log are one action', () => {
    const { actions } = consolidate([
      june({ actionLog: log(['7', 'BC to order a new chain', 'BC', '2024-03', 'closed']) }),
      march({
        actions: [action('BC to order a new chain', { owners: [owner('BC')] })],
        actionLog: log(['7', 'BC to order a new chain', 'BC', '2024-03', 'open']),
      }),
    ]);
    expect(actions).toHaveLength(1);
    const [one] = actions;
    expect(one?.mentions.map((mention) => `${mention.documentId} ${mention.source}`)).toEqual([
      'march minuted',
      'march logged',
      'june logged',
    ]);
    expect(one?.links).toEqual([
      { from: 1, to: 0, because: 'the same wording, issued at this meeting' },
      { from: 1, to: 2, because: 'the same reference (7) and the same wording' },
    ]);
    expect(one?.history.map(({ status }) => status.value)).toEqual(['open', 'closed']);
    expect(one).toMatchObject({ ref: '7', status: { value: 'closed' }, issued: { iso: '2024-03' }, flags: [] });
  });

  test('a reworded row of another number is found by owner and issue date', () => {
    const { actions } = consolidate([
      march({ actionLog: log(['7', 'BC to order a new chain for the north pier', 'BC', '2024-03', 'open']) }),
      june({
        actionLog: log(['3', 'BC to order the chain for the north pier from the yard', 'BC', '2024-03', 'open']),
      }),
    ]);
    expect(actions.map(({ flags }) => flags)).toEqual([['reworded']]);
  });

  test('a number used for another action later is another action', () => {
    const { actions } = consolidate([
      march({ actionLog: log(['7', 'BC to order a new chain', 'BC', '2024-03', 'closed']) }),
      june({ actionLog: log(['7', 'Publish the mooring fees on the board', 'AB', '2024-06', 'open']) }),
    ]);
    expect(actions).toHaveLength(2);
  });

  test('short actions that come back at every meeting stay apart', () => {
    const { actions } = consolidate([
      march({ actions: [action('Agenda item next time')] }),
      june({ actions: [action('Agenda item next time')] }),
    ]);
    expect(actions).toHaveLength(2);
    expect(new Set(actions.map(({ id }) => id)).size).toBe(2);
  });

  test('boards of other names stay apart', () => {
    const row = log(['7', 'BC to order a new chain for the pier', 'BC', '2024-03', 'open']);
    const other = { title: 'Lighthouse Trust', body: 'Lighthouse Trust' };
    const { actions } = consolidate([march({ actionLog: row }), june({ ...other, actionLog: row })]);
    expect(actions).toHaveLength(2);
  });
});

describe('flags', () => {
  test('vanished: open, then a later log is silent', () => {
    const { actions } = consolidate([
      march({
        actionLog: log(['1', 'Mend the lamp', 'AB', '2024-03', 'open'], ['2', 'Buy rope', 'AB', '2024-03', 'closed']),
      }),
      june({ actionLog: log(['3', 'Paint the pier', 'BC', '2024-06', 'open']) }),
    ]);
    const flags = Object.fromEntries(actions.map(({ ref, flags }) => [ref, flags]));
    expect(flags).toEqual({ 1: ['vanished'], 2: [], 3: [] });
  });

  test('missing-from-log and not-minuted', () => {
    const { actions } = consolidate([
      march({
        actions: [action('AB to ask the county for a survey', { owners: [owner('AB')] })],
        actionLog: log(['1', 'Mend the lamp on the quay', 'BC', '2024-03', 'open']),
      }),
    ]);
    const flags = Object.fromEntries(actions.map(({ ref, flags }) => [String(ref), flags]));
    expect(flags).toEqual({ 1: ['not-minuted'], null: ['missing-from-log'] });
  });

  test('reopened and owner-changed', () => {
    const { actions } = consolidate([
      march({ actionLog: log(['1', 'Mend the lamp', 'AB', '2024-03', 'open']) }),
      june({ actionLog: log(['1', 'Mend the lamp', 'AB', '2024-03', 'closed']) }),
      september({ actionLog: log(['1', 'Mend the lamp', 'BC', '2024-03', 'open']) }),
    ]);
    expect(actions.map(({ flags }) => flags)).toEqual([['reopened', 'owner-changed']]);
  });

  test('duplicate-ref: one number for two actions of one log', () => {
    const { actions } = consolidate([
      march({
        actionLog: log(
          ['1', 'Mend the lamp', 'AB', '2024-03', 'closed'],
          ['1', 'Paint the pier', 'BC', '2024-03', 'closed'],
        ),
      }),
    ]);
    expect(actions.map(({ flags }) => flags)).toEqual([['duplicate-ref'], ['duplicate-ref']]);
  });

  test('status-unclear: no status in a log that keeps them', () => {
    const { actions } = consolidate([
      march({
        actionLog: log(['2', 'Mend the lamp', 'AB', null, 'closed'], ['1', 'Paint the pier', 'BC', null, null]),
      }),
    ]);
    expect(actions.flatMap(({ ref, flags }) => flags.map((flag) => `${ref} ${flag}`))).toEqual(['1 status-unclear']);
  });
});

describe('ids', () => {
  const one = march({ actionLog: log(['7', 'BC to order a new chain', 'BC', '2024-03', 'open']) });
  const two = june({ actionLog: log(['7', 'BC to order a new chain', 'BC', '2024-03', 'closed']) });
  test('do not depend on the order or on later documents, and begin with letters', () => {
    const ids = [[one, two], [two, one], [one]].map((documents) => consolidate(documents).actions[0]?.id);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^a-[0-9a-z]{8}$/);
  });
  test('the register is the same whatever the order', () => {
    expect(consolidate([two, one])).toEqual(consolidate([one, two]));
  });
});

test('people of the same full name are one person, and owners lead to them', () => {
  const people = (initials: string) => [person('Ada Brook', { initials })];
  const register = consolidate([
    march({ people: people('AB') }),
    june({ people: people('ALB'), actions: [action('AB to ask', { owners: [owner('AB')] })] }),
  ]);
  expect(register.people).toEqual([
    expect.objectContaining({ id: 'ada-brook', initials: ['AB', 'ALB'], documents: ['march', 'june'] }),
  ]);
  expect(register.actions[0]?.owners).toEqual([{ text: 'AB', personId: 'ada-brook', kind: 'person' }]);
  expect(register.attendance).toHaveLength(2);
});
