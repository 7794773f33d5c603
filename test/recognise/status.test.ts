import { describe, expect, test } from 'vitest';
import { isStatus, readStatus } from '../../src/recognise/status.ts';

test.each([
  ['Open', 'open'],
  ['OPen ', 'open'],
  ['Outstanding', 'open'],
  ['Not started', 'open'],
  ['Not yet done', 'open'],
  ['Pending reply', 'open'],
  ['Overdue', 'open'],
  ['Amber', 'open'],
  ['To do', 'open'],
  ['Ongoing', 'ongoing'],
  ['On-going', 'ongoing'],
  ['In progress', 'ongoing'],
  ['Carried forward', 'ongoing'],
  ['c/f', 'ongoing'],
  ['Deferred to June', 'ongoing'],
  ['Partially complete', 'ongoing'],
  ['Work in progress', 'ongoing'],
  ['Closed', 'closed'],
  ['Close', 'closed'],
  ['Complete', 'closed'],
  ['Completed', 'closed'],
  ['Done', 'closed'],
  ['✓', 'closed'],
  ['✅', 'closed'],
  ['Actioned', 'closed'],
  ['Cancelled', 'cancelled'],
  ['No longer required', 'cancelled'],
  ['Withdrawn', 'cancelled'],
  ['Decision', 'decision'],
  ['Noted', 'decision'],
  ['Item in April 2021', 'other'],
  ['Awaiting quotes', 'open'],
  ['Ask again in May', 'other'],
])('%s is %s', (text, value) => expect(readStatus(text)?.value).toBe(value));

test('the words are kept, blanks collapsed', () => {
  expect(readStatus(' In   progress\n')).toMatchObject({ text: 'In progress', note: null });
});
test.each([
  ['Closed (moved to the care group)', 'moved to the care group'],
  ['Open – chased in May', 'chased in May'],
  ['Done: sent on Friday.', 'sent on Friday'],
  ['Status: Open; waiting for the bank', 'waiting for the bank'],
])('what stands behind the word of "%s" is a note', (text, note) => expect(readStatus(text)?.note).toBe(note));

describe('no status', () => {
  test.each(['', '   '])('an empty cell: "%s"', (text) => expect(readStatus(text)).toBeNull());
  test.each(['Ann Lee', 'The roof leaks', 'Opening hours', 'Donegal office', 'Newsletter', '5 March 2024', ''])(
    '"%s" does not open with a word of status',
    (text) => expect(isStatus(text)).toBe(false),
  );
});
