import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import { action, date, document, log, owner } from '../support/records.ts';

const content: Partial<MinutesDocument> = {
  actions: [
    action('BC to order a new chain for the north pier before the season', { owners: [owner('BC')] }),
    action('AB to ask the county for the survey of the channel and circulate it', { owners: [owner('AB')] }),
    action('JT to publish the mooring fees and the opening hours of the office', { owners: [owner('JT')] }),
  ],
};
const as = (id: string, format: string, more: Partial<MinutesDocument> = {}) => {
  const base = document(id, { ...content, ...more });
  return { ...base, source: { ...base.source, path: `notes/${id}.${format}`, format } };
};

describe('duplicates', () => {
  test('the same minutes in three formats count once, read from docx', () => {
    const register = consolidate([as('a', 'pdf'), as('b', 'text'), as('c', 'docx')]);
    expect(register.meetings.map((meeting) => meeting.documentId)).toMatchObject(['c']);
    expect(register.actions).toHaveLength(3);
    expect(register.duplicates).toMatchObject([
      {
        path: 'notes/a.pdf',
        of: 'notes/c.docx',
        because: 'the same content and the same date (2024-03-05), as pdf and docx',
      },
      {
        path: 'notes/b.text',
        of: 'notes/c.docx',
        because: 'the same content and the same date (2024-03-05), as text and docx',
      },
    ]);
  });

  test('the same bytes are the same document', () => {
    const one = document('a');
    const copy = document('b', { source: { ...one.source, path: 'notes/b.docx' } });
    expect(consolidate([one, copy]).duplicates[0]?.because).toBe('the same bytes');
  });

  test('a draft gives way to the final version', () => {
    const draft = as('minutes-draft', 'docx');
    expect(consolidate([draft, as('minutes', 'pdf')]).duplicates.map(({ path }) => path)).toEqual([
      'notes/minutes-draft.docx',
    ]);
  });

  test('another date, or other content on the same date, is another document', () => {
    const other = as('c', 'docx', { actions: [action('Something quite different was asked of the clerk')] });
    const register = consolidate([as('a', 'docx'), as('b', 'docx', { date: date('2024-04-02') }), other]);
    expect(register.duplicates).toEqual([]);
  });

  test('states of an undated log that differ in their status are not copies', () => {
    const state = (id: string, status: 'open' | 'closed') =>
      document(id, {
        kind: 'actionLog',
        date: null,
        actionLog: log(
          ...[1, 2, 3, 4, 5].map(
            (n) =>
              [String(n), `Row ${n} about mooring ${n * 7} of the pier`, 'BC', '2024-01', status] as [
                string,
                string,
                string,
                string,
                'open' | 'closed',
              ],
          ),
        ),
      });
    expect(consolidate([state('a', 'open'), state('b', 'closed')]).duplicates).toEqual([]);
  });
});

describe('what is not a copy, however alike', () => {
  const pathsOf = (...documents: MinutesDocument[]) => consolidate(documents).duplicates.map(({ path }) => path);
  const more = action('NA to measure the depth of the basin at low water and mark the shallows');

  test('the same form of another body on the same day', () => {
    expect(pathsOf(as('a', 'docx', { body: 'Dredging Panel' }), as('b', 'docx', { body: 'Pilots Panel' }))).toEqual([]);
    expect(pathsOf(as('a', 'docx', { body: 'Pilots' }), as('b', 'docx', { body: 'Pilots Panel' }))).toHaveLength(1);
    expect(pathsOf(as('a', 'docx', { body: 'Pilots Panel' }), as('b', 'docx', { body: 'Pilots' }))).toHaveLength(1);
    expect(pathsOf(as('a', 'docx', { body: null, title: null }), as('b', 'docx'))).toHaveLength(1);
  });
  test('an extract: less than three quarters of the words, though the other holds them all', () => {
    const others = [
      action('NA to measure the depth of the basin at low water and mark the shallows with buoys'),
      action('RS to let the empty sheds beside the slipway to two boat builders until autumn'),
      action('KL to invite tenders for dredging and compare the prices with those of last year'),
    ];
    const whole = as('a', 'docx', { actions: [...(content.actions ?? []), ...others] });
    expect(pathsOf(whole, as('b', 'docx'))).toEqual([]);
    expect(pathsOf(whole, as('b', 'docx', { actions: whole.actions.slice(0, 5) }))).toHaveLength(1);
  });
  test('two that were not read from bytes, whatever their hash', () => {
    const source = { ...document('a').source, bytes: 0 };
    const other = { actions: [action('Something quite different was asked of the clerk')] };
    expect(pathsOf(document('a', { ...content, source }), document('b', { ...other, source }))).toEqual([]);
  });
  test('few words, unless all are the same and the day is known', () => {
    const short = (id: string, text: string, iso: string | null = '2024-03-05') =>
      as(id, 'docx', { actions: [action(text)], date: iso === null ? null : date(iso) });
    expect(pathsOf(short('a', 'Order a new chain'), short('b', 'Order a new chain'))).toHaveLength(1);
    expect(pathsOf(short('a', 'Order a new chain'), short('b', 'Order a new rope'))).toEqual([]);
    expect(pathsOf(short('a', 'Order a new chain', null), short('b', 'Order a new chain', null))).toEqual([]);
    expect(pathsOf(short('a', ''), short('b', ''))).toEqual([]);
  });
  test('undated ones agree nearly word for word, dated ones in most', () => {
    const base = [...(content.actions ?? []), more];
    const edited = base.with(3, action('NA to measure the depth of the basin at high water and chart the channel'));
    const pair = (iso: string | null) =>
      pathsOf(
        as('a', 'docx', { actions: base, date: iso === null ? null : date(iso) }),
        as('b', 'docx', { actions: edited, date: iso === null ? null : date(iso) }),
      );
    expect(pair('2024-03-05')).toHaveLength(1);
    expect(pair(null)).toEqual([]);
  });
  test('two states of a table that is carried forward, unless nothing changed', () => {
    const table = (id: string, owners: string, path = id) => {
      const state = document(id, { kind: 'actionLog', actionLog: log(['1', 'Paint the pier', owners, null, 'open']) });
      const entries = state.actionLog!.entries.map((entry) => ({ ...entry, actionId: 'harbour-1' }));
      const source = { ...state.source, path: `notes/${path}.docx` };
      return { ...state, source, actionLog: { updated: null, entries } };
    };
    expect(pathsOf(table('a', 'BC'), table('b', 'BC'))).toEqual(['notes/b.docx']);
    expect(pathsOf(table('a', 'BC'), table('b', 'AB'))).toEqual([]);
    expect(pathsOf(table('a', 'BC', 'a'), table('b', 'BC', 'a'))).toEqual([]);
  });
  test('the reason says how near, and no formats where both are one', () => {
    const edited = (content.actions ?? []).with(
      2,
      action('JT to publish the mooring fees and opening hours of the hut'),
    );
    expect(consolidate([as('a', 'docx'), as('b', 'docx', { actions: edited })]).duplicates).toMatchObject([
      { because: 'nearly the same content and the same date (2024-03-05)' },
    ]);
    const undated = { date: null };
    expect(consolidate([as('a', 'docx', undated), as('b', 'pdf', undated)]).duplicates).toMatchObject([
      { because: 'the same content, as pdf and docx' },
    ]);
  });
});
