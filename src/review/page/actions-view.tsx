/** The actions as a table: searched, filtered, sorted; fifty at a time, all of them on paper. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewAction } from '../data.ts';
import { correctedAction } from './corrections.ts';
import { chosen, type Filter, type Indexed, ownerNames, type Show, type SortKey } from './filter.ts';
import { type Model, sure } from './model.ts';
import { moveInRows } from './rows.ts';

const AT_ONCE = 50;

const SHOWS: [Show, string][] = [
  ['open', 'open'],
  ['overdue', 'open and overdue'],
  ['ownerless', 'open, without an owner'],
  ['look', 'wants a look'],
  ['closed', 'closed'],
  ['all', 'all'],
];

const COLUMNS: [SortKey, string][] = [
  ['ref', 'Ref'],
  ['text', 'Action'],
  ['owner', 'Owner'],
  ['due', 'Due'],
  ['status', 'Status'],
  ['body', 'Body'],
  ['issued', 'Raised'],
  ['confidence', 'Sure'],
];

interface Props {
  model: Model;
  all: readonly Indexed[];
  filter: Filter;
  onFilter(filter: Filter): void;
}

export function ActionsView({ model, all, filter, onFilter }: Props) {
  const rows = useMemo(() => chosen(all, filter), [all, filter]);
  const [most, setMost] = useState(AT_ONCE);
  const printing = usePrinting();
  // Other rows begin anew.
  useEffect(() => setMost(AT_ONCE), [filter]);
  const shown = printing ? rows : rows.slice(0, most);
  const bodies = useMemo(() => namesIn(all.map(({ action }) => [action.body ?? ''])), [all]);
  const owners = useMemo(() => namesIn(all.map((one) => one.owners)), [all]);
  const change = (part: Partial<Filter>) => onFilter({ ...filter, ...part });
  return (
    <>
      <search class="tools">
        <label>
          Search
          <input
            type="search"
            id="search"
            value={filter.search}
            onInput={(event) => change({ search: event.currentTarget.value })}
          />
        </label>
        <label>
          Show
          <select value={filter.show} onChange={(event) => change({ show: event.currentTarget.value as Show })}>
            {SHOWS.map(([value, words]) => (
              <option value={value}>{words}</option>
            ))}
          </select>
        </label>
        <Choice label="Owner" names={owners} value={filter.owner} onChoose={(owner) => change({ owner })} />
        <Choice label="Body" names={bodies} value={filter.body} onChoose={(body) => change({ body })} />
      </search>
      <p role="status" class="count">
        {rows.length === 1 ? '1 action' : `${rows.length} actions`}
      </p>
      <table class="list actions" onKeyDown={moveInRows}>
        <thead>
          <tr>
            {COLUMNS.map(([key, words]) => (
              <Heading sort={key} words={words} filter={filter} onFilter={onFilter} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((action) => (
            <Row key={action.id} action={action} model={model} />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length ? (
        <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>
          Show more: {rows.length - shown.length} are left
        </button>
      ) : null}
    </>
  );
}

function Heading({
  sort,
  words,
  filter,
  onFilter,
}: { sort: SortKey; words: string } & Pick<Props, 'filter' | 'onFilter'>) {
  const own = filter.sort === sort;
  return (
    <th scope="col" aria-sort={own ? (filter.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={() => onFilter({ ...filter, sort, down: own && !filter.down })}>
        {words}
        <span aria-hidden="true">{own ? (filter.down ? ' ▾' : ' ▴') : ''}</span>
      </button>
    </th>
  );
}

function Choice(props: { label: string; names: string[]; value: string; onChoose(name: string): void }) {
  return (
    <label>
      {props.label}
      <select value={props.value} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <option value="">any</option>
        {props.names.map((name) => (
          <option value={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}

function Row({ action, model }: { action: ReviewAction; model: Model }) {
  const pending = model.pending.get(`action ${action.id}`);
  const now = correctedAction(action, pending);
  return (
    <tr class={pending ? 'corrected' : action.overdue ? 'overdue' : undefined}>
      <td>{now.ref}</td>
      <td>
        <button type="button" class="open" data-row onClick={() => model.select({ kind: 'action', id: action.id })}>
          {now.text}
        </button>
        {now.tag === null ? null : <span class="tag">{now.tag}</span>}
        {!pending && action.look.length > 0 ? <span class="tag look">wants a look</span> : null}
      </td>
      <td>{now.owner ?? (ownerNames(action).join(', ') || <span class="quiet">nobody</span>)}</td>
      <td class="date">
        {now.due}
        {action.overdue ? <span class="tag late">overdue</span> : null}
      </td>
      <td>{now.status ?? <span class="quiet">no status</span>}</td>
      <td>{action.body}</td>
      <td class="date">{action.issued}</td>
      <td>{sure(action.confidence)}</td>
    </tr>
  );
}

function namesIn(lists: readonly (readonly string[])[]): string[] {
  const names = new Set(lists.flat().filter((name) => name !== ''));
  return [...names].sort((a, b) => a.localeCompare(b, 'en'));
}

/** True while the browser prints: paper shows all rows. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
