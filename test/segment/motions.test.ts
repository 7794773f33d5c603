import { describe, expect, test } from 'vitest';
import { minutes, read } from './reading.ts';

const motions = async (...below: string[]) => (await read(minutes('## 1. Roads', ...below), 'md')).motions;

test.each<[string, string, string, string | null]>([
  ['Moved by Ann Lee, seconded by Bo Roe, that the lane be closed. Carried.', 'Ann Lee', 'Bo Roe', 'carried'],
  ['Proposed by Ann Lee and seconded by Bo Roe that the lane be closed.', 'Ann Lee', 'Bo Roe', null],
  [
    'Ann Lee moved that the lane be closed. Bo Roe seconded. Motion carried unanimously.',
    'Ann Lee',
    'Bo Roe',
    'carried',
  ],
  ['Motion by Ann Lee, second by Bo Roe, to close the lane. Motion failed.', 'Ann Lee', 'Bo Roe', 'lost'],
  [
    'Moved by Ann Lee, seconded by Bo Roe, to close the lane. The motion was withdrawn.',
    'Ann Lee',
    'Bo Roe',
    'withdrawn',
  ],
  ['Moved by Ann Lee, seconded by Bo Roe, to close the lane. It was tabled.', 'Ann Lee', 'Bo Roe', 'deferred'],
  ['Proposed: Ann Lee Seconded: Bo Roe', 'Ann Lee', 'Bo Roe', null],
])('%s', async (line, mover, seconder, result) => {
  expect(await motions(line)).toMatchObject([
    { mover: { text: mover }, seconder: { text: seconder }, result, text: line },
  ]);
});

test('movers are people of the document', async () => {
  expect((await motions('Moved by Cllr Roe, seconded by SO, that the lane be closed. Carried.'))[0]).toMatchObject({
    mover: { personId: 'bo-roe' },
    seconder: { personId: 'sam-ortiz' },
  });
});
test.each<[string, string, string]>([
  ['Ann made a motion to approve the November 14 minutes. Bo seconded. Motion passed.', 'Ann', 'Bo'],
  ['Motion to adjourn by Ann Lee, second by Bo. Meeting adjourned at 7:52 PM. Motion carried.', 'Ann Lee', 'Bo'],
  ['The gate. Motion: Ann. Second: Bo. All in favor.', 'Ann', 'Bo'],
])('%s', async (line, mover, seconder) => {
  expect(await motions(line)).toMatchObject([{ mover: { text: mover }, seconder: { text: seconder } }]);
});
test('the words of a motion may stand between its movers and what came of it', async () => {
  const lines = ['Moved: Cr Lee    Seconded: Cr Roe', 'That the minutes be confirmed.', 'CARRIED 4/0'];
  expect(await motions(...lines)).toMatchObject([
    { mover: { personId: 'ann-lee' }, votes: { for: 4, against: 0 }, result: 'carried' },
  ]);
});
test('a roll call of votes is no attendance', async () => {
  const vote = 'Moved by Ann Lee, second by Bo Roe, to close the lane. Lee – aye; Roe – aye; Ortiz – nay; Marsh – aye.';
  expect(await motions(vote)).toMatchObject([{ mover: { text: 'Ann Lee' }, text: vote }]);
});
describe('votes', () => {
  test.each<[string, (number | null)[]]>([
    ['5 for, 2 against, 1 abstention', [5, 2, 1]],
    ['Ayes: 5, Nays: 2, Abstain: 0', [5, 2, 0]],
    ['For: 4 Against: 3', [4, 3, null]],
    ['6 in favour, none against', [6, null, null]],
    ['Motion carried 4-0', [4, 0, null]],
    ['It passed by a vote of 5 to 2', [5, 2, null]],
    ['Vote: 6–1–1', [6, 1, 1]],
    ['Approved (5-0)', [5, 0, null]],
    ['It was approved 10-12 May', [null, null, null]],
    ['They approved 3-5 years of it', [null, null, null]],
  ])('%s', async (votes, [yes, no, abstained]) => {
    expect(
      (await motions(`Moved by Ann Lee, seconded by Bo Roe, to close the lane. ${votes}. Carried.`))[0]?.votes,
    ).toEqual({ for: yes, against: no, abstained });
  });
});
test('the result stands on the line below', async () => {
  expect((await motions('Moved by Ann Lee, seconded by Bo Roe, that the lane be closed.', 'Carried.'))[0]?.result).toBe(
    'carried',
  );
});
describe('on the lines below', () => {
  const motion = 'Moved by Ann Lee to close the lane.';
  test('seconder, votes and result', async () => {
    const found = await motions(motion, 'Seconded by Bo Roe.', 'Ayes: 4', 'Nays: 1', 'Motion carried.');
    expect(found).toMatchObject([
      {
        text: motion,
        mover: { text: 'Ann Lee' },
        seconder: { text: 'Bo Roe' },
        votes: { for: 4, against: 1, abstained: null },
        result: 'carried',
      },
    ]);
    expect(found[0]?.spans.map(({ quote }) => quote)).toEqual([
      motion,
      'Seconded by Bo Roe.',
      'Ayes: 4',
      'Nays: 1',
      'Motion carried.',
    ]);
  });
  test('up to the next motion', async () => {
    const next = 'Motion by Bo Roe, second by Ann Lee, to open it again.';
    expect(
      await motions(`${motion} Seconded by Bo Roe.`, 'Motion failed 2-3.', next, 'Motion carried 4-0.'),
    ).toMatchObject([
      { result: 'lost', votes: { for: 2, against: 3 } },
      { text: next, result: 'carried', votes: { for: 4, against: 0 } },
    ]);
  });
  test('not where the talk goes on', async () => {
    expect(await motions(`${motion} Seconded by Bo Roe.`, 'The lane is old.', 'Motion carried.')).toMatchObject([
      { result: null },
    ]);
  });
});
test('a marked motion needs no mover', async () => {
  expect(await motions('Motion: that the lane be closed.')).toMatchObject([{ mover: null, seconder: null }]);
});
test.each([
  'Ann moved house in May.',
  'The vote was in June.',
  'Bo proposed a walk.',
  'The bins were moved by the council.',
])('%s is no motion', async (line) => expect(await motions(line)).toEqual([]));
