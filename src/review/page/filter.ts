/** Which actions are shown, and in what order. Without the page, so that it can be tested and measured by itself. */
import type { ReviewAction } from '../data.ts';

export type Show = 'open' | 'overdue' | 'ownerless' | 'look' | 'closed' | 'all';
export type SortKey = 'ref' | 'text' | 'owner' | 'due' | 'status' | 'body' | 'issued' | 'confidence';

export interface Filter {
  show: Show;
  search: string;
  /** A name as `ownerNames` gives it; empty: anybody. */
  owner: string;
  body: string;
  sort: SortKey;
  down: boolean;
}

export const FIRST_FILTER: Filter = { show: 'open', search: '', owner: '', body: '', sort: 'due', down: false };

/** An action with what is compared, made once. */
export interface Indexed {
  action: ReviewAction;
  words: string;
  owners: string[];
}

export function indexed(actions: readonly ReviewAction[]): Indexed[] {
  return actions.map((action) => {
    const owners = ownerNames(action);
    const said = [action.ref, action.text, action.body, action.status?.text, action.due?.text, ...owners];
    const written = action.owners.map(({ text }) => text);
    return { action, owners, words: folded([...said, ...written].join('\n')) };
  });
}

export function ownerNames({ owners }: ReviewAction): string[] {
  return [...new Set(owners.map(({ text, name }) => name ?? text))];
}

export function chosen(all: readonly Indexed[], filter: Filter): ReviewAction[] {
  const words = folded(filter.search)
    .split(' ')
    .filter((word) => word !== '');
  return sorted(all, filter)
    .filter(
      (one) =>
        isShown(one.action, filter.show) &&
        (filter.owner === '' || one.owners.includes(filter.owner)) &&
        (filter.body === '' || one.action.body === filter.body) &&
        words.every((word) => one.words.includes(word)),
    )
    .map(({ action }) => action);
}

/** Sorting costs more than all else, and every key of a search asks for the same order: it is made once for each. */
const orders = new WeakMap<readonly Indexed[], Map<string, readonly Indexed[]>>();

function sorted(all: readonly Indexed[], filter: Filter): readonly Indexed[] {
  const known = orders.get(all) ?? new Map<string, readonly Indexed[]>();
  orders.set(all, known);
  const key = `${filter.sort} ${filter.down}`;
  const order = known.get(key) ?? [...all].sort((a, b) => compare(a, b, filter));
  known.set(key, order);
  return order;
}

export function isShown(action: ReviewAction, show: Show): boolean {
  if (show === 'open') return action.open;
  if (show === 'overdue') return action.overdue;
  if (show === 'ownerless') return action.open && action.owners.length === 0;
  if (show === 'look') return action.look.length > 0;
  if (show === 'closed') return !action.open;
  return true;
}

/** Lower case, without accents, blanks alike. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

const VALUES: Record<SortKey, (one: Indexed) => string | number> = {
  ref: ({ action }) => action.ref ?? '',
  text: ({ action }) => action.text,
  owner: ({ owners }) => owners.join(', '),
  due: ({ action }) => action.due?.iso ?? '',
  status: ({ action }) => action.status?.text ?? '',
  body: ({ action }) => action.body ?? '',
  issued: ({ action }) => action.issued ?? '',
  confidence: ({ action }) => action.confidence ?? 1,
};

const collator = new Intl.Collator('en', { numeric: true });

/** What lacks the value comes last, whichever way the others stand. */
function compare(a: Indexed, b: Indexed, { sort, down }: Filter): number {
  const [x, y] = [VALUES[sort](a), VALUES[sort](b)];
  if (x === y) return 0;
  if (x === '' || y === '') return x === '' ? 1 : -1;
  const order = typeof x === 'number' && typeof y === 'number' ? x - y : plainOrder(String(x), String(y), sort);
  return down ? -order : order;
}

/** Dates compare as they are; words as a reader sorts them. */
function plainOrder(a: string, b: string, sort: SortKey): number {
  if (sort === 'due' || sort === 'issued') return a < b ? -1 : 1;
  return collator.compare(a, b);
}
