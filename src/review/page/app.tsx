/** The whole page: counts, views on the left, what was opened on the right. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReviewData } from '../data.ts';
import { ActionDetail } from './action-detail.tsx';
import { ActionsView } from './actions-view.tsx';
import type { Correction } from './corrections.ts';
import { DecisionsView } from './decisions-view.tsx';
import { FIRST_FILTER, type Filter, indexed, isShown, type Show } from './filter.ts';
import { BodiesView, OwnersView } from './groups-view.tsx';
import { keyOf, type Model, type Selection } from './model.ts';
import { DecisionDetail, MeetingDetail, OwnerDetail, PersonDetail } from './other-details.tsx';
import { PendingView } from './pending-view.tsx';
import { QueueView, selectionOf } from './queue-view.tsx';
import { SaveButton } from './save-button.tsx';

type View = 'actions' | 'owners' | 'bodies' | 'decisions' | 'look' | 'corrections';

interface State {
  view: View;
  filter: Filter;
  selection: Selection | null;
  said: string;
}

const before: State = {
  view: 'actions',
  filter: FIRST_FILTER,
  selection: null,
  said: '',
  ...(history.state as Partial<State> | null),
};
history.replaceState(null, '');

export function App({ data }: { data: ReviewData }) {
  const [view, setView] = useState<View>(before.view);
  const [filter, setFilter] = useState<Filter>(before.filter);
  const [selection, setSelection] = useState<Selection | null>(before.selection);
  const [pending, setPending] = useState<ReadonlyMap<string, Correction>>(new Map());
  const [said, setSaid] = useState(before.said);
  const [saved, setSaved] = useState(false);
  const opener = useRef<Element | null>(null);
  const maps = useMemo(
    () => ({
      actions: new Map(data.actions.map((action) => [action.id, action])),
      decisions: new Map(data.decisions.map((decision) => [decision.id, decision])),
      documents: new Map(data.documents.map((document) => [document.id, document])),
      index: indexed(data.actions),
    }),
    [data],
  );
  const model: Model = {
    data,
    ...maps,
    pending,
    select: (next) => {
      if (selection === null) opener.current = document.activeElement;
      setSelection(next);
    },
    correct: (key, correction) => {
      const next = new Map(pending);
      next.delete(key);
      if (correction) next.set(key, correction);
      setPending(next);
      setSaid(correction ? 'Kept. Save when you are done.' : 'Taken back.');
    },
  };
  const show = (next: Filter) => {
    setFilter(next);
    setView('actions');
  };
  const close = () => {
    setSelection(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  useUnsaved(pending.size > 0);
  // The server has read everything again: the page is loaded anew, and opens as it was left.
  useEffect(() => {
    if (!saved || !data.served) return;
    history.replaceState({ view, filter, selection, said }, '');
    location.reload();
  }, [saved]);
  useKeys(close, selection !== null);
  const views: [View, string][] = [
    ['actions', 'Actions'],
    ['owners', 'By owner'],
    ['bodies', 'By body and meeting'],
    ['decisions', 'Decisions'],
    ['look', `Wants a look (${data.queue.length})`],
    ['corrections', `Corrections (${pending.size})`],
  ];
  return (
    <>
      <a class="skip" href="#list">
        Skip to the list
      </a>
      <header>
        <h1>
          Minutes{' '}
          <span class="quiet">
            in {data.from}, as of {data.day}
          </span>
        </h1>
        <Counts data={data} onShow={(which) => show({ ...FIRST_FILTER, show: which })} />
        <SaveButton
          data={data}
          pending={pending}
          onSaved={(words) => {
            setPending(new Map());
            setSaid(words);
            setSaved(true);
          }}
          onFailed={setSaid}
        />
        <p role="status" class="said">
          {said}
        </p>
      </header>
      <nav aria-label="Views">
        {views.map(([name, words]) => (
          <button type="button" aria-current={view === name ? 'page' : undefined} onClick={() => setView(name)}>
            {words}
          </button>
        ))}
      </nav>
      <div class={selection === null ? 'split' : 'split both'}>
        <main id="list" tabIndex={-1}>
          {view === 'actions' ? (
            <ActionsView model={model} all={maps.index} filter={filter} onFilter={setFilter} />
          ) : view === 'owners' ? (
            <OwnersView model={model} onFilter={show} />
          ) : view === 'bodies' ? (
            <BodiesView model={model} onFilter={show} />
          ) : view === 'decisions' ? (
            <DecisionsView model={model} />
          ) : view === 'look' ? (
            <QueueView model={model} />
          ) : (
            <PendingView model={model} />
          )}
        </main>
        {selection === null ? null : (
          <Detail selection={selection} model={model} onClose={close} queued={view === 'look'} />
        )}
      </div>
    </>
  );
}

function Counts({ data, onShow }: { data: ReviewData; onShow(show: Show): void }) {
  const count = (show: Show) => data.actions.filter((action) => isShown(action, show)).length;
  const kinds: [Show, string][] = [
    ['open', 'open'],
    ['overdue', 'overdue'],
    ['ownerless', 'without an owner'],
    ['look', 'want a look'],
    ['all', 'actions in all'],
  ];
  return (
    <ul class="counts">
      {kinds.map(([show, words]) => (
        <li>
          <button type="button" onClick={() => onShow(show)}>
            <strong>{count(show)}</strong> {words}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Detail(props: { selection: Selection; model: Model; queued: boolean; onClose(): void }) {
  const { selection, model, queued, onClose } = props;
  const key = keyOf(selection);
  const aside = useRef<HTMLElement>(null);
  // The title is read out when something else is opened.
  useEffect(() => {
    aside.current?.querySelector<HTMLElement>('#detail-title')?.focus({ preventScroll: true });
    if (aside.current) aside.current.scrollTop = 0;
  }, [key]);
  const { queue } = model.data;
  const at = queue.findIndex((entry) => keyOf(selectionOf(entry)) === key);
  const next = queue.slice(at + 1).find((entry) => keyOf(selectionOf(entry)) !== key);
  return (
    <aside aria-labelledby="detail-title" ref={aside}>
      <p class="buttons top">
        <button type="button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
        {queued && next ? (
          <button type="button" onClick={() => model.select(selectionOf(next))}>
            Next to look at
          </button>
        ) : null}
      </p>
      <Opened selection={selection} model={model} />
    </aside>
  );
}

function Opened({ selection, model }: { selection: Selection; model: Model }) {
  if (selection.kind === 'action') {
    const action = model.actions.get(selection.id);
    return action ? <ActionDetail action={action} model={model} /> : null;
  }
  if (selection.kind === 'decision') {
    const decision = model.decisions.get(selection.id);
    return decision ? <DecisionDetail decision={decision} model={model} /> : null;
  }
  const document = model.documents.get('documentId' in selection ? selection.documentId : selection.id);
  if (!document) return null;
  if (selection.kind === 'meeting') return <MeetingDetail document={document} model={model} />;
  if (selection.kind === 'owner') return <OwnerDetail text={selection.id} document={document} model={model} />;
  const person = document.people.find(({ id }) => id === selection.id);
  return person ? <PersonDetail person={person} document={document} model={model} /> : null;
}

/** Asks before the page is left with corrections that are not saved. */
function useUnsaved(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);
}

/** Escape closes what is open; a slash goes to the search. */
function useKeys(close: () => void, isOpen: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key === 'Escape' && isOpen) close();
      if (event.key === '/' && !writing) {
        const search = document.getElementById('search');
        if (search) event.preventDefault();
        search?.focus();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
