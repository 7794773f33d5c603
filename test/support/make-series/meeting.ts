/** One meeting as it was: who came, which actions were minuted under which item, and the log as typed after it. */
import type { StatusValue } from '../../../src/model/actions.ts';
import { type Board, carry, comeBack, enter, type Live, raise, raiseRecurring, restructure } from './life.ts';
import type { Member } from './members.ts';
import { reword, sayTask } from './task.ts';

/** An action as one document states it. */
export interface Said {
  life: Live;
  /** The task in words, without its owner. */
  task: string;
  takesOwner: boolean;
  owners: Member[];
  ref: string | null;
  status: StatusValue | null;
  statusText: string;
}

export interface Meeting {
  number: number;
  present: Member[];
  apologies: Member[];
  minuted: Said[];
  /** Empty where the minute-taker added none. */
  log: Said[];
}

const say = (life: Live, task = life.task): Said => {
  const { owners, ref, status, statusText } = life;
  return { life, task: sayTask(task), takesOwner: task.takesOwner, owners: [...owners], ref, status, statusText };
};

export function holdMeeting(board: Board, number: number): Meeting {
  const { random, members } = board;
  if (number > 0) changeMembers(board);
  const away = new Set(members.sitting.slice(1).filter(() => random.chance(0.12)));
  const hasLog = random.chance(0.93);
  const carried = board.lives.filter((life) => life.place === 'listed');
  const raised = raiseSome(board, number);
  const unminuted = new Set(hasLog ? raised.filter(({ recurring }) => !recurring && random.chance(0.07)) : []);
  const again = carried.filter(({ status, recurring }) => status === 'open' && !recurring && random.chance(0.02));
  const minuted = random.shuffle([...raised.filter((life) => !unminuted.has(life)), ...again]).map((life) => say(life));
  if (hasLog) updateLog(board, carried, unminuted);
  const listed = hasLog ? board.lives.filter((life) => life.place === 'listed') : [];
  for (const life of listed) life.shown = true;
  return {
    number,
    present: members.sitting.filter((member) => !away.has(member)),
    apologies: [...away],
    minuted,
    log: inOrder(board, listed).map((life) => say(life)),
  };
}

function raiseSome(board: Board, number: number): Live[] {
  const { random } = board;
  const raised: Live[] = [];
  for (let n = random.between(1, 5); n > 0; n -= 1) {
    const recent = board.lives.filter(
      ({ place, recurring, task }) => place !== 'out' && !recurring && task.slots.length > 1,
    );
    const like = recent.length > 0 && random.chance(0.12) ? random.pick(recent).task : null;
    raised.push(raise(board, number, like));
  }
  const told = board.style.issued !== 'absent' || board.style.refs === 'kept';
  if (told && random.chance(0.15)) raised.push(raiseRecurring(board, number));
  return raised;
}

/** The log is retyped: what was carried changes, what was minuted since the last one is entered, often in other words. */
function updateLog(board: Board, carried: readonly Live[], unminuted: ReadonlySet<Live>): void {
  const { random } = board;
  for (const life of board.lives) if (life.place === 'out') comeBack(board, life);
  const changed = restructure(board, carried);
  for (const life of carried) if (!changed.has(life)) carry(board, life);
  for (const life of board.lives) {
    if (life.place !== 'waiting') continue;
    if (!unminuted.has(life) && !life.recurring && random.chance(0.06)) {
      life.place = 'out';
      continue;
    }
    enter(board, life);
    if (!life.recurring && !unminuted.has(life) && random.chance(0.35)) life.task = reword(random, life.task);
  }
}

function changeMembers(board: Board): void {
  const { random, members } = board;
  if (members.sitting.length > 4 && random.chance(0.08)) {
    members.sitting.splice(random.between(1, members.sitting.length - 1), 1);
  }
  if (members.all.length < 20 && random.chance(0.1)) members.join();
}

function inOrder({ style }: Board, lives: readonly Live[]): Live[] {
  return style.newestFirst ? [...lives].reverse() : [...lives];
}
