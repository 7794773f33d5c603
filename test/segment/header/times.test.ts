/** What each feature of a time holds for that could be when the meeting began or closed. */
import { describe, expect, test } from 'vitest';
import { endQuestion, startQuestion } from '../../../src/segment/header/times/evidence.ts';
import { some } from '../../support/some.ts';
import { featuresOf } from '../verdicts.ts';

const filler = Array.from({ length: 40 }, () => 'The lane was looked at by those who came.');
const head = (...lines: string[]) => ['Quay Club', 'Minutes of 3 May 2031', ...lines, ...filler].join('\n\n');
const foot = (...lines: string[]) => ['Quay Club', 'Minutes of 3 May 2031', ...filler, ...lines].join('\n\n');
const middle = (line: string) =>
  ['Quay Club', 'Minutes of 3 May 2031', ...filler.slice(0, 20), line, ...filler.slice(0, 30)].join('\n\n');
const at = '19:05';

type Case = [feature: string, holds: string, not: string];
const starts: Case[] = [
  ['opened', head('Opened at 7.05 pm'), head('Tea at 7.05 pm')],
  ['of-opening', head('The meeting began at 7.05 pm'), head('Tea began at 7.05 pm')],
  ['opens-sentence', head('Started 7.05 pm'), head('Tea was started 7.05 pm')],
  ['opens-above', head('Call to order', '7:05 PM'), head('Tea', '7:05 PM')],
  ['opens-meeting', head('Ann opened the meeting at 7.05 pm'), head('Ann opened the door at 7.05 pm')],
  ['told', head('7.05 pm – meeting start'), head('7.05 pm – tea')],
  ['actual', head('Actual start: 7.05 pm'), head('Planned start: 7.05 pm')],
  ['middle', middle('The meeting began at 7.05 pm'), head('The meeting began at 7.05 pm')],
  ['near-end', foot('The meeting began at 7.05 pm'), head('The meeting began at 7.05 pm')],
  ['closed', head('Closed at 7.05 pm'), head('Opened at 7.05 pm')],
  ['next', head('The next meeting opens at 7.05 pm'), head('The meeting opened at 7.05 pm')],
];
const ends: Case[] = [
  ['closed', foot('Closed at 7.05 pm'), foot('Tea at 7.05 pm')],
  ['of-closing', foot('The meeting closed at 7.05 pm'), foot('The shop finished at 7.05 pm')],
  ['opens-sentence', foot('Finished 7.05 pm'), foot('Tea was finished 7.05 pm')],
  ['closes-above', foot('Adjournment', '7:05 PM'), foot('Tea', '7:05 PM')],
  ['closes-meeting', foot('Ann closed the meeting at 7.05 pm'), foot('Ann closed the door at 7.05 pm')],
  ['told', foot('7.05 pm – meeting closed'), foot('7.05 pm – tea')],
  [
    'range-at-foot',
    ['Quay Club', '3 May 2031, 5.00 pm', ...filler, '5.00 – 7.05 pm'].join('\n\n'),
    foot('4.00 – 7.05 pm'),
  ],
  ['middle', head('Closed at 7.05 pm'), foot('Closed at 7.05 pm')],
  ['near-start', head('Closed at 7.05 pm'), foot('Closed at 7.05 pm')],
  ['other-close', foot('The poll closed at 7.05 pm'), foot('The meeting closed at 7.05 pm')],
  ['next', foot('The next meeting is at 7.05 pm'), foot('The meeting closed at 7.05 pm')],
];

describe.each([
  [startQuestion, starts],
  [endQuestion, ends],
] as const)('$name', (question, cases) => {
  test.each(some(cases))('%s', async (name, holds, not) => {
    expect(await featuresOf(question.name, at, holds)).toContain(name);
    expect((await featuresOf(question.name, at, not)) ?? []).not.toContain(name);
  });
  test('each feature has a case', () =>
    expect(cases.map(([name]) => name).toSorted()).toEqual(question.features.map(({ name }) => name).toSorted()));
});
