import { describe, expect, test } from 'vitest';
import { minutes, read } from '../reading.ts';

const log = async (...below: string[]) =>
  (await read(minutes('## 1. Roads', 'The lane was looked at by those who came.', ...below), 'md')).actionLog;
const TABLE =
  '| Ref | Action | Owner | Date raised | Due | Status |\n|---|---|---|---|---|---|\n| 68 | Pay the bill | AL | January 2024 | 1 April 2024 | Open |\n| 69 | Order paint | BR SO | Feb 2024 | | Closed (moved to Bo) |';

describe('a log as a table', () => {
  test('one entry a row', async () => {
    expect((await log('## Action log', TABLE))?.entries).toMatchObject([
      {
        ref: '68',
        text: 'Pay the bill',
        owners: [{ text: 'AL', personId: 'ann-lee' }],
        issued: { iso: '2024-01', precision: 'month' },
        due: { iso: '2024-04-01' },
        status: { text: 'Open', value: 'open', note: null },
      },
      {
        ref: '69',
        owners: [{ text: 'BR' }, { text: 'SO' }],
        due: null,
        status: { value: 'closed', note: 'moved to Bo' },
      },
    ]);
  });
  test('its rows are no actions of this meeting', async () =>
    expect((await read(minutes('## 1. Roads', TABLE), 'md')).actions).toEqual([]));
  test('a header that is repeated is no entry', async () => {
    expect((await log(`${TABLE}\n| Ref | Action | Owner | Date raised | Due | Status |`))?.entries).toHaveLength(2);
  });
  test('when it was updated', async () => {
    expect((await log('This action log was updated on 7 March 2024', TABLE))?.updated).toMatchObject({
      iso: '2024-03-07',
      precision: 'day',
    });
  });
  test('"Open / closed" is the status, and "Progress" tells how it came about', async () => {
    const table =
      '| Ref | Action | Who | Progress | Open / closed |\n|---|---|---|---|---|\n| 1 | Pay the bill | AL | Done, all but one | Open |\n| 2 | Order paint | BR | Sent in May | Closed |';
    expect((await log(table))?.entries.map((e) => e.status?.value)).toEqual(['open', 'closed']);
  });
  test('no log, no entry', async () => expect(await log('Nothing to log.')).toBeNull());
});

describe('a log as a list', () => {
  test.each<[string, string]>([
    ['behind a dash', '- Ann to pay the bill – done\n- Bo to order paint – ongoing'],
    ['behind the word', '- Ann to pay the bill. Status: closed\n- Bo to order paint. Status: open'],
    ['in brackets', '- Ann to pay the bill [complete]\n- Bo to order paint [pending]'],
    ['before the text', '- DONE: Ann to pay the bill\n- OPEN: Bo to order paint'],
    ['as boxes', '- [x] Ann to pay the bill\n- [ ] Bo to order paint'],
  ])('status %s', async (_, list) => {
    const entries = (await log('## Actions from last meeting', list))?.entries ?? [];
    expect(entries.map((e) => [e.text.replace(/\.$/, ''), e.owners[0]?.text, e.status?.value === 'closed'])).toEqual([
      ['Ann to pay the bill', 'Ann', true],
      ['Bo to order paint', 'Bo', false],
    ]);
  });
  test('with references, and the status below', async () => {
    const list =
      'AI-70  Ann to pay the bill.\n\n-- Done (see item 3).\n\nAI-74  Bo to order paint.\n\n-- Overtaken by events.';
    expect((await log('## 2. Review of action items', list))?.entries).toMatchObject([
      { ref: 'AI-70', owners: [{ text: 'Ann' }], status: { value: 'closed' } },
      { ref: 'AI-74', owners: [{ text: 'Bo' }], status: { value: 'cancelled' } },
    ]);
  });
  test('of several dashes and sentences, the last that is a status counts; a deadline is none', async () => {
    const list =
      'AP12 Ann to ask Bo. Bo is waiting for the bill - ONGOING.\n\nAP13 Bo to order paint. A letter was sent - CLOSED.\n\nAP14 Bo to write (due 21 May) - OPEN';
    expect((await log('## Updates of outstanding action points', list))?.entries).toMatchObject([
      { ref: 'AP12', owners: [{ text: 'Ann' }], status: { value: 'ongoing' } },
      { ref: 'AP13', text: 'Bo to order paint. A letter was sent', status: { value: 'closed' } },
      { ref: 'AP14', text: 'Bo to write (due 21 May)', status: { value: 'open' } },
    ]);
    expect(await log('## Summary of action items', '1. Ann to pay (due 21 May)\n2. Close the gate')).toBeNull();
  });
  test('owners that stand apart from the text are no part of it', async () => {
    const entries = (await log('## Actions from last meeting', '- [x] Pay the bill (@ann)\n- [ ] Bo: order paint'))
      ?.entries;
    expect(entries?.map((e) => [e.text, e.owners[0]?.text])).toEqual([
      ['Pay the bill', 'ann'],
      ['order paint', 'Bo'],
    ]);
  });
  test('above the numbered business', async () => {
    const text = [
      '# Quay, 5 March 2024',
      '### Follow-ups from last meeting',
      '- [x] Ann to pay\n- [ ] Bo to write',
      '## 1. Roads',
      'Fine.',
      '## 2. Trees',
      'Fine.',
    ];
    expect((await read(text.join('\n\n'), 'md')).actionLog?.entries).toHaveLength(2);
  });
  test('a list without any status is no log', async () =>
    expect(await log('## Actions from last meeting', '- Ann to pay\n- Bo to write')).toBeNull());
});
