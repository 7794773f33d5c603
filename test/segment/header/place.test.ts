/** Which words of the head are the place of the meeting, and what each feature of them holds for. */
import { describe, expect, test } from 'vitest';
import { placeQuestion } from '../../../src/segment/header/place/evidence.ts';
import { read } from '../reading.ts';
import { featuresOf } from '../verdicts.ts';

const below = ['Present: Ann Lee, Bo Roe', '1. Finance', 'The balance was noted.', '2. Boats', 'Nothing was raised.'];
const doc = (...head: string[]) => [...head, ...below].join('\n\n');

/** A feature, words and a head where it holds for them, words and a head where it does not. */
const cases: [string, [string, ...string[]], [string, ...string[]]][] = [
  ['in-field', ['The Hut', 'Quay Club', 'Venue: The Hut'], ['The Hut', 'Quay Club', '3 May 2031, The Hut']],
  ['after-verb', ['the hut', 'The club met in the hut on 3 May 2031'], ['the hut', 'Notes on 3 May 2031 in the hut']],
  [
    'in-sentence',
    ['Quay Hall', 'A meeting was held on 3 May 2031 at Quay Hall'],
    ['Quay Hall', 'A meeting on 3 May 2031 at Quay Hall'],
  ],
  [
    'after-meeting',
    ['Quay Hall', 'Meeting on 3 May 2031 at Quay Hall'],
    ['Quay Hall', 'Quay Club', '3 May 2031 at Quay Hall'],
  ],
  ['opens-line', ['The Hut', 'Quay Club', 'At The Hut'], ['The Hut', 'Quay Club', 'The Hut']],
  [
    'preposition-and-date',
    ['The Hut', 'Quay Club', '3 May 2031 at The Hut'],
    ['The Hut', 'Quay Club', '3 May 2031, The Hut'],
  ],
  ['beside-date', ['The Hut', 'Quay Club', '3 May 2031, The Hut'], ['The Hut', 'Quay Club', '3 May 2031', 'The Hut']],
  [
    'closes-line',
    ['The Hut', 'Quay Club', '3 May 2031 at The Hut'],
    ['The Hut', 'Quay Club', 'at The Hut, 3 May 2031'],
  ],
  ['after-date', ['The Hut', 'Quay Club', '3 May 2031, The Hut'], ['The Hut', 'Quay Club', 'The Hut, 3 May 2031']],
  ['near-date', ['The Hut', 'Quay Club', '3 May 2031', 'The Hut'], ['The Hut', 'Quay Club', 'The Hut']],
  ['with-time', ['The Hut', 'Quay Club', '7pm, The Hut'], ['The Hut', 'Quay Club', '3 May 2031, The Hut']],
  ['room', ['The Boat House', 'Quay Club', 'The Boat House'], ['The Boats', 'Quay Club', 'The Boats']],
  ['institution', ['Quay School', 'Club', 'Quay School'], ['Quay Hall', 'Club', 'Quay Hall']],
  ['numbered-room', ['Room 12', 'Quay Club', 'Room 12'], ['Mill Room', 'Quay Club', 'Mill Room']],
  ['address', ['12 Mill Road', 'Quay Club', '12 Mill Road'], ['Mill Road', 'Quay Club', 'Mill Road']],
  ['town', ['Quay, Wales', 'Club, May 3, 2031, Quay, Wales'], ['Quay, Wales', 'Club', 'Quay, Wales']],
  ['online', ['Google Meet', 'Quay Club', 'Google Meet'], ['Google', 'Quay Club', 'Google']],
  ['online-meeting', ['Zoom', 'Quay Club', 'Zoom meeting, 3 May 2031'], ['Zoom', 'Quay Club', '3 May 2031, Zoom']],
  [
    'cell',
    ['Zoom', '# Quay Club\n\n| Format | Zoom |\n| --- | --- |\n| Date | 3 May 2031 |'],
    ['Zoom', 'Quay Club', 'Zoom'],
  ],
  ['capitals', ['The Hut', 'Quay Club', '3 May 2031, The Hut'], ['the hut', 'Quay Club', '3 May 2031, the hut']],
  ['small-letters', ['the hut', 'Quay Club', '3 May 2031, the hut'], ['The Hut', 'Quay Club', '3 May 2031, The Hut']],
  [
    'set-phrase',
    ['attendance', 'Quay Club', '3 May 2031 in attendance'],
    ['the attic', 'Quay Club', '3 May 2031 in the attic'],
  ],
  [
    'day',
    ['Tuesday Hall', 'Quay Club', '3 May 2031, Tuesday Hall'],
    ['Quay Hall', 'Quay Club', '3 May 2031, Quay Hall'],
  ],
  [
    'names-body',
    ['Harbour Committee', 'Quay Club', '3 May 2031, Harbour Committee'],
    ['Committee Room', 'Quay Club', '3 May 2031, Committee Room'],
  ],
  ['may-be-body', ['Quay School', 'Notes', 'Quay School'], ['Quay School', 'Notes', '3 May 2031 at Quay School']],
  ['first-line', ['Quay Hall', 'Quay Hall', '3 May 2031'], ['Quay Hall', 'Quay Club', 'Quay Hall']],
  ['in-list', ['Zoom', '# Quay Club\n\n- Zoom\n- Boats'], ['Zoom', '# Quay Club\n\nZoom']],
  ['breaks-off', ['to be held on', 'Quay Club', 'to be held on: 3 May 2031'], ['The Hut', 'Quay Club', 'The Hut']],
  [
    'letterhead',
    ['12 Mill Road', 'Clerk: Ann Lee', '12 Mill Road', 'Tel. 0100 200300'],
    ['12 Mill Road', 'Quay Club', '12 Mill Road'],
  ],
  ['attendance', ['Zoom', 'Quay Club', 'Present (Zoom)'], ['Zoom', 'Quay Club', '3 May 2031 (Zoom)']],
  ['late', ['Mill Hall', 'Quay Club', 'Mill Hall'], ['Mill Hall', 'Mill Hall', 'Quay Club']],
  [
    'below-attendance',
    ['Mill Hall', 'Quay Club', 'Present: Bo Roe', 'Mill Hall'],
    ['Mill Hall', 'Quay Club', 'Mill Hall'],
  ],
  [
    'below-business',
    ['Mill Hall', 'Quay Club', '3 May 2031', 'Sunny', '1. Rooms', 'Mill Hall', '2. More'],
    ['Mill Hall', 'Quay Club', 'Mill Hall'],
  ],
  [
    'other-meeting',
    ['Mill Hall', 'Quay Club', 'Next meeting on 3 May 2031 at Mill Hall'],
    ['Mill Hall', 'Quay Club', 'Meeting on 3 May 2031 at Mill Hall'],
  ],
  ['other-label', ['Chair: Mill Hall', 'Quay Club', 'Chair: Mill Hall'], ['Mill Hall', 'Quay Club', 'Mill Hall']],
  ['sentence', ['All was well', 'Quay Club', 'All was well.'], ['The Hut', 'Quay Club', 'The Hut']],
  [
    'in-sentence-without-meeting',
    [
      'Mill Hall',
      'Quay Club',
      `${'Boats that had come were looked at by those who know boats and sails and oars well. '.repeat(2)}The roof leaks at Mill Hall`,
    ],
    ['Mill Hall', 'Quay Club', 'The roof leaks at Mill Hall'],
  ],
  [
    'person',
    ['Ann Lee', 'Quay Club', '3 May 2031, Ann Lee'],
    ['Ann Lee House', 'Quay Club', '3 May 2031, Ann Lee House'],
  ],
  [
    'of-papers',
    ['Final draft', 'Quay Club', '3 May 2031, Final draft'],
    ['The Hut', 'Quay Club', '3 May 2031, The Hut'],
  ],
  [
    'long',
    [
      'The long room above the old boat house by the northern quay of the inner harbour',
      'Quay Club',
      'The long room above the old boat house by the northern quay of the inner harbour',
    ],
    ['The Hut', 'Quay Club', 'The Hut'],
  ],
  [
    'address-of-place',
    ['12 Mill Road', 'A meeting was held on 3 May 2031 in the hut located at 12 Mill Road'],
    ['12 Mill Road', 'A meeting was held on 3 May 2031 at 12 Mill Road'],
  ],
  ['beside-room', ['Zoom', 'Quay Club', '3 May 2031, Mill Hall and Zoom'], ['Zoom', 'Quay Club', '3 May 2031, Zoom']],
  [
    'runs-on',
    ['Mill Hall, thanks to Bo', 'Quay Club', '3 May 2031, Mill Hall, thanks to Bo'],
    ['Mill Hall, Quay', 'Quay Club', '3 May 2031, Mill Hall, Quay'],
  ],
  [
    'part',
    ['Mill Hall', 'Quay Club', '3 May 2031, Mill Hall, Quay'],
    ['Mill Hall, Quay', 'Quay Club', '3 May 2031, Mill Hall, Quay'],
  ],
];

describe('each feature', () => {
  test.each(cases)('%s', async (name, [words, ...head], [others, ...without]) => {
    expect(await featuresOf('place', words, doc(...head))).toContain(name);
    expect((await featuresOf('place', others, doc(...without))) ?? []).not.toContain(name);
  });
  test('has a case', () =>
    expect(cases.map(([name]) => name).toSorted()).toEqual(placeQuestion.features.map(({ name }) => name).toSorted()));
});

test.each<[string, string[], string | null]>([
  ['a room on a line of its own', ['Skating Club', '3 May 2031', 'Mill Hall Room 221'], 'Mill Hall Room 221'],
  ['between marks', ['Quay Board', 'May 2031 · 7:00–8:00 PM · Virtual · Chair: Ann Lee'], 'Virtual'],
  ['a town after the date', ['Annual General Meeting, May 20, 2031, Quay, Wales'], 'Quay, Wales'],
  ['the room of somebody', ['The meeting was held in the Mill Room at Pell’s on Monday'], 'the Mill Room at Pell’s'],
  ['a sentence in small letters', ['Notes – Monday 3 May 2031, 6pm, in the school library'], 'the school library'],
  ['not who wrote', ['Quay Club', 'Meeting on 3 May 2031, opened at 7pm by Ann Lee'], null],
  ['not of the next meeting', ['Quay Club', '3 May 2031', 'The next meeting will be held at Mill Hall'], null],
  ['not the body', ['Mill School', 'Minutes of 3 May 2031'], null],
  ['a room rather than a link', ['Quay Club', '3 May 2031, 7pm, Mill Hall and by Zoom'], 'Mill Hall and by Zoom'],
])('%s', async (_, head, place) => expect((await read(doc(...head))).location).toBe(place));

test('says how sure it is, and why', async () => {
  const { fieldEvidence } = await read(doc('Quay Club', 'Held at Mill Hall on 3 May 2031'));
  expect(fieldEvidence?.location?.confidence).toBeGreaterThan(0.5);
  expect(fieldEvidence?.location?.because).toContain('names a room or a house');
});
