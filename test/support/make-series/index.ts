/** The spine of the generator: a seed in; a folder of boards and the truth about their actions out. */

import { type Random, randomFrom } from '../random.ts';
import { type Board, enter, raise } from './life.ts';
import { holdMeeting } from './meeting.ts';
import { drawMembers } from './members.ts';
import { type MonthDay, printMeeting } from './print-meeting.ts';
import { drawStyle } from './style.ts';
import { placesOf, reusedRefs, trueFlags } from './true-flags.ts';
import type { Series, TrueAction, TrueBoard } from './truth.ts';
import { BODIES } from './vocabulary.ts';

export interface SeriesOptions {
  seed: number;
  /** Boards in the folder; left out: one, now and then two or three. */
  boards?: number;
  /** Meetings of each board; left out: 3 to 20. */
  meetings?: number;
}

export function makeSeries({ seed, boards, meetings }: SeriesOptions): Series {
  const random = randomFrom(seed);
  const count = boards ?? (random.chance(0.25) ? random.between(2, 3) : 1);
  const bodies = random.shuffle(BODIES);
  const files: Series['files'] = [];
  const made: TrueBoard[] = [];
  for (let i = 0; i < count; i += 1) {
    const turn = Math.floor(i / bodies.length);
    const body = `${bodies[i % bodies.length]}${turn === 0 ? '' : ` ${turn + 1}`}`;
    made.push(makeBoard(random, body, meetings ?? random.between(3, 20), files));
  }
  return { files, truth: { seed, boards: made } };
}

function makeBoard(random: Random, body: string, count: number, files: Series['files']): TrueBoard {
  const board = openBoard(random);
  const { style } = board;
  const dateOf = calendar(random, style.gap);
  const meetings = Array.from({ length: count }, (_, number) => holdMeeting(board, number));
  const folder = body.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const ending = style.format === 'markdown' ? 'md' : 'txt';
  const pathOf = (number: number) => `${folder}/${isoDate(dateOf(number))}.${ending}`;
  const printed = meetings.map((meeting) => printMeeting(random, body, meeting, style, dateOf));
  const documents: TrueBoard['documents'] = [];
  for (const [number, { content }] of printed.entries()) {
    files.push({ path: pathOf(number), content });
    documents.push({ path: pathOf(number), date: isoDate(dateOf(number)), copyOf: null });
    if (!random.chance(0.02)) continue;
    const copy = pathOf(number).replace(/\.(\w+)$/, '-draft.$1');
    files.push({ path: copy, content: `${content}\nDRAFT\n` });
    documents.push({ path: copy, date: isoDate(dateOf(number)), copyOf: pathOf(number) });
  }
  const reused = reusedRefs(board.lives, meetings, style);
  const actions = board.lives
    .map((life): TrueAction => {
      const mentions = placesOf(life, meetings).map(({ meeting, said, source }) => {
        const index = meeting[source === 'minuted' ? 'minuted' : 'log'].indexOf(said);
        const text = printed[meeting.number]?.[source === 'minuted' ? 'minuted' : 'rows'][index] ?? '';
        return { path: pathOf(meeting.number), source, index, text, status: source === 'logged' ? said.status : null };
      });
      return {
        id: life.id,
        mentions,
        flags: trueFlags(life, meetings, style, reused, board.lives),
        splitFrom: life.splitFrom?.id ?? null,
        mergedInto: life.mergedInto?.id ?? null,
      };
    })
    .filter(({ mentions }) => mentions.length > 0);
  return { body, documents, people: board.members.all.map(({ name, initials }) => ({ name, initials })), actions };
}

/** A board with, sometimes, a backlog of actions from before its first meeting. */
function openBoard(random: Random): Board {
  const style = drawStyle(random);
  const members = drawMembers(random);
  const board: Board = { random, style, members, lives: [], taken: new Set(), nextRef: random.between(1, 40) };
  const backlog = random.chance(0.5) ? random.between(1, 8) : 0;
  for (let i = backlog; i > 0; i -= 1) enter(board, raise(board, -Math.ceil(i / 3), null));
  return board;
}

function calendar(random: Random, gap: number): (meeting: number) => MonthDay {
  const first = random.between(2012, 2023) * 12 + random.between(0, 11);
  const day = random.between(2, 20);
  return (meeting) => {
    const months = first + meeting * gap;
    return { year: Math.floor(months / 12), month: months % 12, day };
  };
}

function isoDate({ year, month, day }: MonthDay): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
