/** The decisions, by body and date. */
import { useMemo, useState } from 'preact/hooks';
import { type Model, sure } from './model.ts';
import { moveInRows } from './rows.ts';

const AT_ONCE = 100;

export function DecisionsView({ model }: { model: Model }) {
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const rows = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/);
    return model.data.decisions.filter(({ text, body, date }) => {
      const said = `${text} ${body} ${date}`.toLowerCase();
      return words.every((word) => said.includes(word));
    });
  }, [model.data, search]);
  return (
    <>
      <search class="tools">
        <label>
          Search
          <input type="search" id="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
      </search>
      <p role="status" class="count">
        {rows.length === 1 ? '1 decision' : `${rows.length} decisions`}
      </p>
      <table class="list" onKeyDown={moveInRows}>
        <thead>
          <tr>
            <th scope="col">Meeting</th>
            <th scope="col">Decision</th>
            <th scope="col">Body</th>
            <th scope="col">Sure</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((decision) => (
            <tr key={decision.id} class={model.pending.has(`decision ${decision.id}`) ? 'corrected' : undefined}>
              <td class="date">{decision.date ?? 'undated'}</td>
              <td>
                <button
                  type="button"
                  class="open"
                  data-row
                  onClick={() => model.select({ kind: 'decision', id: decision.id })}
                >
                  {decision.text}
                </button>
              </td>
              <td>{decision.body}</td>
              <td>{sure(decision.confidence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most ? (
        <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>
          Show more: {rows.length - most} are left
        </button>
      ) : null}
    </>
  );
}
