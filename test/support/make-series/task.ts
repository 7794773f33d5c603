/** What an action asks for, as slots that can be said in several ways; and how a retyper changes the saying lightly. */
import type { Random } from '../random.ts';
import { CLAUSES, EVENTS, PAPERS, PARTIES, TOPICS, VERBS, WORKS } from './vocabulary.ts';

interface Slot {
  ways: readonly string[];
  chosen: number;
}

export interface Task {
  /** The pattern of the sentence, `#` for each slot; two for what asks for two things: "order … and write …". */
  frames: readonly string[];
  slots: readonly Slot[];
  clause: string | null;
  /** False for wordings that do not follow "AB to …". */
  takesOwner: boolean;
}

const slot = (random: Random, ways: readonly string[]): Slot => ({ ways, chosen: random.between(0, ways.length - 1) });

interface Frame {
  frame: string;
  lists: readonly (readonly (readonly string[])[])[];
  takesOwner: boolean;
}

const FRAMES: readonly Frame[] = [
  { frame: '# # to all members', lists: [[VERBS.send], PAPERS], takesOwner: true },
  { frame: '# # about #', lists: [[VERBS.ask], PARTIES, TOPICS], takesOwner: true },
  { frame: '# a paper on #', lists: [[VERBS.draft], TOPICS], takesOwner: true },
  { frame: '# # and suggest changes', lists: [[VERBS.review], PAPERS], takesOwner: true },
  { frame: '# # with # on #', lists: [[VERBS.arrange], EVENTS, PARTIES, TOPICS], takesOwner: true },
  { frame: '# # and the options for next year', lists: [[VERBS.explore], TOPICS], takesOwner: true },
  { frame: '# # at the next meeting', lists: [[VERBS.report], TOPICS], takesOwner: true },
  { frame: '# # from #', lists: [[VERBS.obtain], WORKS, PARTIES], takesOwner: true },
  {
    frame: '# #',
    lists: [[['Item at next meeting on', 'Agenda item at the next meeting on', 'Future item on']], TOPICS],
    takesOwner: false,
  },
];

/** A task that no other of the board is: `taken` holds what was asked for already. */
export function newTask(random: Random, taken: Set<string>): Task {
  for (;;) {
    const { frame, lists, takesOwner } = random.pick(FRAMES);
    const slots = lists.map((list) => slot(random, random.pick(list)));
    const task = { frames: [frame], slots, clause: random.chance(0.3) ? random.pick(CLAUSES) : null, takesOwner };
    if (claims(task, taken)) return task;
  }
}

/** Another task that shares all slots but one with this one: alike, and not the same. */
export function similarTask(random: Random, like: Task, taken: Set<string>): Task | null {
  const pools: readonly (readonly (readonly string[])[])[] = [PARTIES, TOPICS, PAPERS, WORKS];
  for (let tries = 0; tries < 20; tries += 1) {
    const at = random.between(1, like.slots.length - 1);
    const pool = pools.find((list) => list.includes(like.slots[at]?.ways ?? []));
    if (!pool) continue;
    const slots = like.slots.map((known, i) => (i === at ? slot(random, random.pick(pool)) : known));
    const task = { ...like, slots };
    if (claims(task, taken)) return task;
  }
  return null;
}

function claims(task: Task, taken: Set<string>): boolean {
  const key = task.slots.map(({ ways }) => ways[0]).join('|');
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}

/** The sentence without its owner. */
export function sayTask({ frames, slots, clause }: Task): string {
  let at = 0;
  const sentence = frames.join(' and ').replaceAll('#', () => {
    const said = slots[at];
    at += 1;
    return said?.ways[said.chosen] ?? '';
  });
  return clause === null ? sentence : `${sentence} ${clause}`;
}

/** One task that asks for what two ask for; null if either asks for two things already. */
export function joinTasks(a: Task, b: Task): Task | null {
  if (a.frames.length > 1 || b.frames.length > 1 || !a.takesOwner || !b.takesOwner) return null;
  return { frames: [...a.frames, ...b.frames], slots: [...a.slots, ...b.slots], clause: b.clause, takesOwner: true };
}

/** The two tasks of one that asks for two things; null if it asks for one. */
export function splitTask({ frames, slots, clause }: Task): [Task, Task] | null {
  const [first, second] = frames;
  if (first === undefined || second === undefined) return null;
  const at = first.split('#').length - 1;
  return [
    { frames: [first], slots: slots.slice(0, at), clause: null, takesOwner: true },
    { frames: [second], slots: slots.slice(at), clause, takesOwner: true },
  ];
}

/** The same task in slightly other words: one slot said otherwise, a clause added or dropped; sometimes two of these. */
export function reword(random: Random, task: Task): Task {
  let changed = task;
  const times = random.chance(0.25) ? 2 : 1;
  for (let i = 0; i < times || sayTask(changed) === sayTask(task); i += 1) changed = rewordOnce(random, changed);
  return changed;
}

function rewordOnce(random: Random, task: Task): Task {
  if (random.chance(0.4)) {
    return { ...task, clause: task.clause === null || random.chance(0.3) ? random.pick(CLAUSES) : null };
  }
  const at = random.between(0, task.slots.length - 1);
  const slots = task.slots.map((known, i) => (i === at ? slot(random, known.ways) : known));
  return { ...task, slots };
}
