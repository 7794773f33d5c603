/** What each feature of a date holds for that could be the day of the next meeting. */
import { describe, expect, test } from 'vitest';
import { nextMeetingQuestion } from '../../src/segment/next-meeting/evidence.ts';
import { minutes, read } from './reading.ts';
import { featuresOf } from './verdicts.ts';

const doc = (...below: string[]) => minutes('## 1. Roads', 'The lane was looked at by those who came.', ...below);
const day = '2024-04-02';
const long =
  'the next meeting, for which the hall has been asked to keep the stove warm and the lamps lit, is on 2 April 2024';

/** A feature, lines where it holds for the day, and lines where it does not. */
const cases: [string, string[], string[]][] = [
  ['labelled', ['Next meeting: 2 April 2024'], [`It was said that ${long}`]],
  ['below-label', ['Next meeting', '2 April 2024'], ['Next meeting: 2 April 2024']],
  ['in-sentence', [`It was said that ${long}`], ['Next meeting: 2 April 2024']],
  ['close', ['Next meeting: 2 April 2024'], [`It was said that ${long}`]],
  ['late', ['Next meeting: 2 April 2024'], ['Next meeting: 2 April 2024', ...Array(9).fill('The lamps were lit.')]],
  ['weekday', ['Next meeting: Tuesday 2 April 2024'], ['Next meeting: 2 April 2024']],
  ['with-time', ['Next meeting: 2 April 2024 at 7pm'], ['Next meeting: 2 April 2024']],
  ['date-first', ['2 April 2024 is when the next meeting is'], ['The next meeting is on 2 April 2024']],
  ['towards', ['The plan goes to the next meeting on 2 April 2024'], ['The next meeting is on 2 April 2024']],
  ['deadline', ['Next meeting: papers by 2 April 2024'], ['Next meeting: 2 April 2024']],
  [
    'other-day',
    ['At its next meeting the board that is in charge of it will see the accounts that closed on 2 April 2024'],
    ['The next meeting is on 2 April 2024'],
  ],
  ['later-date', ['Next meetings: 20 March 2024, 2 April 2024'], ['Next meetings: 2 April 2024, 9 May 2024']],
];

describe('each feature', () => {
  test.each(cases)('%s', async (name, holds, not) => {
    expect(await featuresOf('next-meeting', day, doc(...holds))).toContain(name);
    expect((await featuresOf('next-meeting', day, doc(...not))) ?? []).not.toContain(name);
  });
  test('far', async () => {
    expect(await featuresOf('next-meeting', '2026-04-02', doc('Next meeting: 2 April 2026'))).toContain('far');
    expect(await featuresOf('next-meeting', day, doc('Next meeting: 2 April 2024'))).not.toContain('far');
  });
  test('has a case', () =>
    expect([...cases.map(([name]) => name), 'far'].toSorted()).toEqual(
      nextMeetingQuestion.features.map(({ name }) => name).toSorted(),
    ));
});

test.each<[string, string, string | null]>([
  [
    'of two days that of the sentence, not that of a list',
    doc('- Monthly meeting of the guild, 9 April 2024', 'Next meeting', 'Next meeting is Tuesday 2 April 2024 at 7pm'),
    day,
  ],
  [
    'the heading before another body’s next call',
    doc('The next call of the rope group is on 9 April 2024, it was said.', '## 2. Next meeting', '2 April 2024'),
    day,
  ],
  ['front matter', `---\nnext-meeting: 2024-04-02 19:00\n---\n\n${doc('All was well.')}`, day],
  ['papers that wait for it', doc('The accounts to 31 March 2025 will be brought to the next meeting.'), null],
])('%s', async (_, text, iso) => expect((await read(text, 'md')).nextMeeting?.iso ?? null).toBe(iso));

test('says how sure it is, and why', async () => {
  const { fieldEvidence } = await read(doc('Next meeting: 2 April 2024'), 'md');
  expect(fieldEvidence?.nextMeeting?.confidence).toBeGreaterThan(0.5);
  expect(fieldEvidence?.nextMeeting?.because).toContain('stands after “Next meeting:”');
});
