/** The lives of a board's actions: raised, listed, carried, reworded, re-owned, closed, lost, found again. */
import type { StatusValue } from '../../../src/model/actions.ts';
import type { Random } from '../random.ts';
import type { Member, Members } from './members.ts';
import type { Style } from './style.ts';
import { joinTasks, newTask, reword, similarTask, splitTask, type Task } from './task.ts';

/** An action as it stands between two meetings. */
export interface Live {
  id: string;
  task: Task;
  owners: Member[];
  ref: string | null;
  /** Meeting that issued it; negative for those from before the first meeting. */
  issued: number;
  status: StatusValue | null;
  statusText: string;
  /** `waiting`: minuted, not yet in a log · `listed` · `out`: no longer, or never to be, in the log. */
  place: 'waiting' | 'listed' | 'out';
  recurring: boolean;
  /** A log has shown it. */
  shown: boolean;
  /** The action that it was a part of, until that was split. */
  splitFrom: Live | null;
  /** The action that goes on in its place. */
  mergedInto: Live | null;
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
  frames: ['#'],
  slots: [{ ways: ['circulate the minutes of the meeting'], chosen: 0 }],
  clause: null,
  takesOwner: true,
};
const UNCLEAR = ['See item 4', 'With the chair', '?', ''];

export function raise(board: Board, issued: number, like: Task | null): Live {
  const { random, members } = board;
  const alike = like === null ? null : similarTask(random, like, board.taken);
  const task = alike ?? newTask(random, board.taken);
  // Now and then one action asks for two things.
  const joint = random.chance(0.08) ? joinTasks(task, newTask(random, board.taken)) : null;
  const life: Live = {
    id: `action-${board.lives.length + 1}`,
    task: joint ?? task,
    owners: random.shuffle(members.sitting).slice(0, random.chance(0.15) ? 2 : 1),
    ref: null,
    issued,
    status: null,
    statusText: '',
    place: 'waiting',
    recurring: false,
    shown: false,
    splitFrom: null,
    mergedInto: null,
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
  else if (style.refs === 'kept' || style.refs === 'slips') life.ref = String(board.nextRef++);
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
  if (life.ref !== null && random.chance(0.03)) life.ref = String(board.nextRef++);
}

/**
 * Rows that the retyper makes two of, or one of two. What is split goes on as the row that keeps its number, else as
 * the one with its opening words; two that are merged as the one whose number the row keeps, else as the first.
 * Gives the rows that this changes.
 */
export function restructure(board: Board, carried: readonly Live[]): Set<Live> {
  const { random } = board;
  const done = new Set<Live>();
  const mayChange = (life: Live) =>
    life.shown && !life.recurring && (life.status === 'open' || life.status === 'ongoing') && !done.has(life);
  for (const life of carried) {
    if (!mayChange(life)) continue;
    if (life.task.frames.length > 1) {
      // What was merged is not split again: its parts would be what they were.
      const wasMerged = board.lives.some(({ mergedInto }) => mergedInto === life);
      if (!wasMerged && random.chance(0.2)) for (const part of split(board, life)) done.add(part);
      continue;
    }
    if (!random.chance(0.02)) continue;
    const other = random.shuffle(carried.filter((one) => one !== life && mayChange(one)))[0];
    const task = other ? joinTasks(life.task, other.task) : null;
    if (!other || !task) continue;
    merge(board, life, other, task);
    done.add(life).add(other);
  }
  return done;
}

function split(board: Board, life: Live): Live[] {
  const { random, style } = board;
  const tasks = splitTask(life.task);
  if (!tasks) return [];
  const part: Live = { ...life, id: `action-${board.lives.length + 1}`, task: tasks[1], shown: false, splitFrom: life };
  life.task = tasks[0];
  if (random.chance(0.3)) reown(board, part);
  if (life.ref !== null) {
    if (random.chance(0.4)) [life.ref, part.ref] = [`${life.ref}a`, `${life.ref}b`];
    else part.ref = String(board.nextRef++);
  }
  if (random.chance(0.2)) part.task = reword(random, part.task);
  // A new number goes to the end of the list; a letter, or no number, stays beside the first part.
  if (part.ref !== null && /^\d+$/.test(part.ref) && style.refs !== 'perLog') board.lives.push(part);
  else board.lives.splice(board.lives.indexOf(life) + 1, 0, part);
  return [life, part];
}

function merge({ random }: Board, a: Live, b: Live, task: Task): void {
  const [kept, gone] = a.ref !== null && random.chance(0.3) ? [b, a] : [a, b];
  kept.task = task;
  kept.owners = [...new Set([...kept.owners, ...gone.owners])].slice(0, 3);
  gone.place = 'out';
  gone.mergedInto = kept;
}

/** A lost action, or one that was closed, comes back. */
export function comeBack(board: Board, life: Live): void {
  if (life.recurring || life.mergedInto || life.status === null || !board.random.chance(0.012)) return;
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
