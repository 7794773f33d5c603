/** How the entries of a list say how far they are. */
import { describe, expect, test } from 'vitest';
import { some } from '../../support/some.ts';
import { minutes, read } from '../reading.ts';

const logOf = async (...lines: string[]) => {
  const { actionLog } = await read(minutes(...lines), 'md');
  return (actionLog?.entries ?? []).map((e) => [e.text, e.status?.text]);
};
const EARLIER = '## Actions from the last meeting';

describe('the status stands', () => {
  test.each<[string, string, (string | undefined)[]]>([
    ['before the words', 'DONE: Ann to mend the gate\nOPEN: Bo to paint the hall', ['DONE', 'OPEN']],
    ['as a sign', '- ✅ Ann: mend the gate\n- ❌ Bo: paint the hall', ['✅', '❌']],
    [
      'behind an arrow',
      '- Ann to mend the gate -> done\n- Bo to paint the hall --> no progress',
      ['done', 'no progress'],
    ],
    [
      'behind a colon',
      '- Ann to mend the gate: done\n- Bo to paint the hall: awaiting quotes',
      ['done', 'awaiting quotes'],
    ],
    ['in bold', '- Ann to mend the gate **done**\n- Bo to paint the hall **ongoing**', ['done', 'ongoing']],
    ['in capitals', '- Ann to mend the gate DONE\n- Bo to paint the hall IN PROGRESS', ['DONE', 'IN PROGRESS']],
    [
      'in a line below',
      '1. Ann to mend the gate.\n   Update: hinges came.\n2. Bo to paint the hall.\n   Status: done',
      ['hinges came.', 'done'],
    ],
    [
      'in a sentence behind it',
      '- Ann to mend the gate. It has been mended.\n- Bo to paint the hall. Carried to next meeting.',
      ['It has been mended.', 'Carried to next meeting'],
    ],
    [
      'on lines that are no list',
      'ACTION-12: Ann to mend the gate [DONE]\n\nACTION-15: Bo to paint the hall [OPEN]',
      ['DONE', 'OPEN'],
    ],
  ])('%s', async (_, list, statuses) => {
    const log = await logOf(EARLIER, list);
    expect(log.map(([, status]) => status)).toEqual(statuses);
    for (const [text] of some(log)) expect(text).not.toMatch(/done|update|status/i);
  });

  test('below a name, whose they are', async () => {
    const { actionLog } = await read(
      minutes(EARLIER, 'Ann Lee', '- mend the gate – done', 'Bo Roe', '- paint the hall – open'),
      'md',
    );
    expect(actionLog?.entries.map((e) => e.owners.map((o) => o.text))).toEqual([['Ann Lee'], ['Bo Roe']]);
  });

  test('in a heading that asks', async () => {
    const log = await logOf(
      '**What has been done:**',
      '- mend the gate',
      '',
      '**What is left to do:**',
      '- paint the hall',
    );
    expect(log.map(([text]) => text)).toEqual(['mend the gate', 'paint the hall']);
  });
});

describe('no log is', () => {
  test.each<[string, string]>([
    ['a list of new actions', '## Action items\n\n- Ann: mend the gate\n- Bo: paint the hall'],
    ['one new action with a word of status', '## Action items\n\n- Ann: mend the gate - open side only'],
    [
      'what was told of the last minutes',
      '## Matters arising\n\n- The gate had been mended.\n- There was no news of the hall.',
    ],
    ['the last actions without a status', '## Outstanding actions\n\n- Ann to mend the gate\n- Bo to paint the hall'],
    ['reports', '## Reports\n\n- Treasurer: The account is open again.\n- Captain: Open day planned for June.'],
  ])('%s', async (_, text) => expect(await logOf(text)).toEqual([]));
});
