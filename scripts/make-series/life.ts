/** The lives of a board's actions: raised, listed, carried, reworded, re-owned, closed, lost, found again. */
import type { StatusValue } from '../../src/model/document.ts';
import type { Member, Members } from './members.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';
import { newTask, reword, similarTask, type Task } from './task.ts';

/** An action as it stands between two meetings. */
export interface Live {
  id: string;
  task: Task;
  owners: Member[];
  ref: number | null;
  /** Meeting that issued it; negative for those from before the first meeting. */
  issued: number;
  status: StatusValue | null;
  statusText: string;
  /** `waiting`: minuted, not yet in a log · `listed` · `out`: no longer, or never to be, in the log. */
  place: 'waiting' | 'listed' | 'out';
  recurring: boolean;
  /** Logs that have shown it as closed, in a row. */
  timesClosed: number;
}

export interface Board {
  random: Random;
  style: Style;
  members: Members;
  lives: Live[];
  taken: Set<string>;
  nextRef: number;
}

const RECURRING: Task = {
  frame: '#',
  slots: [{ ways: ['circulate the minutes of the meeting'], chosen: 0 }],
  clause: null,
  takesOwner: true,
};
const UNCLEAR = ['See item 4', 'With the chair', '?', ''];

export function raise(board: Board, issued: number, like: Task | null): Live {
  const { random, members } = board;
  const alike = like === null ? null : similarTask(random, like, board.taken);
  const life: Live = {
    id: `action-${board.lives.length + 1}`,
    task: alike ?? newTask(random, board.taken),
    owners: random.shuffle(members.sitting).slice(0, random.chance(0.15) ? 2 : 1),
    ref: null,
    issued,
    status: null,
    statusText: '',
    place: 'waiting',
    recurring: false,
    timesClosed: 0,
  };
  board.lives.push(life);
  return life;
}

/** What comes back at every meeting and is a new action each time. */
export function raiseRecurring(board: Board, issued: number): Live {
  const life = raise(board, issued, null);
  return Object.assign(life, { task: RECURRING, recurring: true, owners: board.members.sitting.slice(0, 1) });
}

/** Enters an action in the log: it gets its number, now and then one that is taken. */
export function enter(board: Board, life: Live): void {
  const { random, style } = board;
  life.place = 'listed';
  const others = board.lives.filter((other) => other.ref !== null && other.place === 'listed');
  if (style.refs === 'slips' && others.length > 3 && random.chance(0.06)) life.ref = random.pick(others).ref;
  else if (style.refs === 'kept' || style.refs === 'slips') life.ref = board.nextRef++;
  setStatus(board, life, random.chance(0.08) ? 'closed' : 'open');
}

/** What happens to a listed action before the next log is typed. */
export function carry(board: Board, life: Live): void {
  const { random, style } = board;
  if (life.status === 'closed') {
    if (!life.recurring && random.chance(style.closedRows === 'stay' ? 0.015 : 0.06)) setStatus(board, life, 'open');
    else if (style.closedRows === 'shownOnce') life.place = 'out';
    return;
  }
  if (life.recurring) {
    setStatus(board, life, 'closed');
    return;
  }
  if (random.chance(0.05)) {
    life.place = 'out';
    return;
  }
  const change = random.next();
  if (change < 0.35) setStatus(board, life, 'closed');
  else if (change < 0.47) setStatus(board, life, 'ongoing');
  else if (change < 0.5) blur(board, life);
  else setStatus(board, life, life.status === 'ongoing' ? 'ongoing' : 'open');
  if (random.chance(0.06)) reown(board, life);
  if (random.chance(0.12)) life.task = reword(random, life.task);
  if (life.ref !== null && random.chance(0.03)) life.ref = board.nextRef++;
}

/** A lost action, or one that was closed, comes back. */
export function comeBack(board: Board, life: Live): void {
  if (life.recurring || life.status === null || !board.random.chance(0.012)) return;
  life.place = 'listed';
  setStatus(board, life, 'open');
}

function setStatus({ random, style }: Board, life: Live, value: 'open' | 'ongoing' | 'closed'): void {
  const words = { open: style.openWords, ongoing: style.ongoingWords, closed: style.closedWords }[value];
  life.status = value;
  life.statusText = random.pick(words);
}

function blur({ random }: Board, life: Live): void {
  life.statusText = random.pick(UNCLEAR);
  life.status = life.statusText === '' ? null : 'other';
}

function reown({ random, members }: Board, life: Live): void {
  const others = members.sitting.filter((member) => !life.owners.includes(member));
  if (others.length === 0) return;
  if (life.owners.length === 1 && random.chance(0.3)) life.owners = [...life.owners, random.pick(others)];
  else life.owners = [random.pick(others)];
}
