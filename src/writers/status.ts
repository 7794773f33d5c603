/** How things are on a day: counts, who has what open, what is due next. `minutes status`, as values. */

import type { MinutesDocument } from '../model/document.ts';
import { type LookEntry, lookQueue } from '../model/look.ts';
import type { Register, RegisterAction } from '../model/register.ts';
import { isOpen, isOverdue, lastDay } from '../model/standing.ts';
import { byCodeUnit } from '../model/text-order.ts';

/** One line of an action. */
export interface StatusAction {
  id: string;
  body: string | null;
  ref: string | null;
  text: string;
  owners: string[];
  due: string;
}

export interface Share {
  name: string | null;
  open: number;
  overdue: number;
}

export interface StandingStatus {
  day: string;
  actions: number;
  open: number;
  overdue: number;
  withoutOwner: number;
  /** Open because no log says anything else. */
  withoutStatus: number;
  /** Open, and due on `day` or later. */
  due: number;
  overdueActions: StatusAction[];
  nextDeadlines: StatusAction[];
  owners: Share[];
  bodies: Share[];
  look: { actions: number; decisions: number; meetings: number; people: number; owners: number; first: LookEntry[] };
}

/** Entries of the queue that are shown. */
const FIRST = 5;

export function statusOf(register: Register, documents: readonly MinutesDocument[], day: string): StandingStatus {
  const open = register.actions.filter(isOpen);
  const overdue = open.filter((action) => isOverdue(action, day));
  const names = new Map(register.people.map(({ id, name }) => [id, name]));
  const ownersOf = ({ owners }: RegisterAction) => [
    ...new Set(owners.map(({ text, personId }) => names.get(personId ?? '') ?? text)),
  ];
  const line = (action: RegisterAction): StatusAction => {
    const { id, body, ref, text } = action;
    return { id, body, ref, text, owners: ownersOf(action), due: action.due?.iso ?? '' };
  };
  const byDue = (a: RegisterAction, b: RegisterAction) => byCodeUnit(lastDay(a.due) ?? '', lastDay(b.due) ?? '');
  const coming = open.filter((action) => action.due?.iso && !isOverdue(action, day));
  const queue = lookQueue(register, documents);
  const count = (kind: LookEntry['kind']) => queue.filter((entry) => entry.kind === kind).length;
  return {
    day,
    actions: register.actions.length,
    open: open.length,
    overdue: overdue.length,
    withoutOwner: open.filter(({ owners }) => owners.length === 0).length,
    withoutStatus: open.filter(({ status }) => status === null).length,
    due: coming.length,
    overdueActions: overdue.sort(byDue).map(line),
    nextDeadlines: coming.sort(byDue).map(line),
    owners: sharesOf(open, day, (action) => (action.owners.length === 0 ? [null] : ownersOf(action))),
    bodies: sharesOf(open, day, ({ body }) => [body]),
    look: {
      actions: count('action'),
      decisions: count('decision'),
      meetings: count('meeting'),
      people: count('person'),
      owners: count('owner'),
      first: queue.slice(0, FIRST),
    },
  };
}

/** Who has how much open, the most first. */
function sharesOf(
  open: readonly RegisterAction[],
  day: string,
  keysOf: (action: RegisterAction) => (string | null)[],
): Share[] {
  const shares = new Map<string | null, Share>();
  for (const action of open) {
    for (const name of keysOf(action)) {
      const share = shares.get(name) ?? { name, open: 0, overdue: 0 };
      share.open += 1;
      if (isOverdue(action, day)) share.overdue += 1;
      shares.set(name, share);
    }
  }
  return [...shares.values()].sort((a, b) => b.open - a.open || byCodeUnit(a.name ?? '', b.name ?? ''));
}
