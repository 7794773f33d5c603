/** Who has how much open, and what the bodies and their meetings have. */
import type { ReviewAction, ReviewDocument } from '../data.ts';
import { FIRST_FILTER, type Filter, ownerNames } from './filter.ts';
import { dateText, type Model } from './model.ts';
import { moveInRows } from './rows.ts';

interface Props {
  model: Model;
  /** Shows the actions of the filter. */
  onFilter(filter: Filter): void;
}

interface Share {
  name: string;
  open: number;
  overdue: number;
}

function sharesOf(actions: readonly ReviewAction[], keysOf: (action: ReviewAction) => string[]): Share[] {
  const shares = new Map<string, Share>();
  for (const action of actions.filter(({ open }) => open)) {
    for (const name of keysOf(action)) {
      const share = shares.get(name) ?? { name, open: 0, overdue: 0 };
      shares.set(name, { name, open: share.open + 1, overdue: share.overdue + (action.overdue ? 1 : 0) });
    }
  }
  return [...shares.values()].sort((a, b) => b.open - a.open || (a.name < b.name ? -1 : 1));
}

export function OwnersView({ model, onFilter }: Props) {
  const shares = sharesOf(model.data.actions, (action) => (action.owners.length === 0 ? [''] : ownerNames(action)));
  const open = ({ name }: Share) =>
    onFilter(name === '' ? { ...FIRST_FILTER, show: 'ownerless' } : { ...FIRST_FILTER, owner: name });
  return <Shares title="Open actions by owner" nameless="without an owner" shares={shares} onOpen={open} />;
}

export function BodiesView({ model, onFilter }: Props) {
  const shares = sharesOf(model.data.actions, ({ body }) => [body ?? '']);
  const bodies = new Map<string, ReviewDocument[]>();
  for (const document of model.data.documents) {
    const name = document.body ?? '';
    bodies.set(name, [...(bodies.get(name) ?? []), document]);
  }
  return (
    <>
      <Shares
        title="Open actions by body"
        nameless="without a body"
        shares={shares}
        onOpen={({ name }) => onFilter({ ...FIRST_FILTER, body: name })}
      />
      <h2>Meetings</h2>
      {[...bodies].map(([name, documents]) => (
        <Meetings name={name || 'Without a body'} documents={documents} model={model} />
      ))}
    </>
  );
}

function Shares(props: { title: string; nameless: string; shares: Share[]; onOpen(share: Share): void }) {
  return (
    <>
      <h2>{props.title}</h2>
      <table class="list narrow" onKeyDown={moveInRows}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Open</th>
            <th scope="col">Overdue</th>
          </tr>
        </thead>
        <tbody>
          {props.shares.map((share) => (
            <tr>
              <td>
                <button type="button" class="open" data-row onClick={() => props.onOpen(share)}>
                  {share.name === '' ? props.nameless : share.name}
                </button>
              </td>
              <td>{share.open}</td>
              <td>{share.overdue > 0 ? share.overdue : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Meetings({ name, documents, model }: { name: string; documents: ReviewDocument[]; model: Model }) {
  return (
    <>
      <h3>{name}</h3>
      <table class="list narrow" onKeyDown={moveInRows}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Title</th>
            <th scope="col">Kind</th>
            <th scope="col">File</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr>
              <td class="date">{dateText(document)}</td>
              <td>
                <button
                  type="button"
                  class="open"
                  data-row
                  onClick={() => model.select({ kind: 'meeting', id: document.id })}
                >
                  {document.title ?? 'untitled'}
                </button>
                {model.pending.has(`meeting ${document.id}`) ? <span class="tag">corrected</span> : null}
              </td>
              <td>{document.kind}</td>
              <td>{document.path}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
