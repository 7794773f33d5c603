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
