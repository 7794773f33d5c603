/** What wants a look, the least sure first. What was corrected or confirmed is ticked off. */
import { useState } from 'preact/hooks';
import type { LookEntry } from '../../model/look.ts';
import { keyOf, type Model, type Selection, sure } from './model.ts';
import { moveInRows } from './rows.ts';

const AT_ONCE = 100;

export function QueueView({ model }: { model: Model }) {
  const [most, setMost] = useState(AT_ONCE);
  const { queue } = model.data;
  const done = queue.filter((entry) => model.pending.has(keyOf(selectionOf(entry)))).length;
  return (
    <>
      <p role="status" class="count">
        {queue.length} to look at, {done} of them corrected or confirmed
      </p>
      <table class="list" onKeyDown={moveInRows}>
        <thead>
          <tr>
            <th scope="col">Sure</th>
            <th scope="col">What</th>
            <th scope="col">Words</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {queue.slice(0, most).map((entry) => {
            const selection = selectionOf(entry);
            return (
              <tr
                key={`${entry.kind} ${entry.id}`}
                class={model.pending.has(keyOf(selection)) ? 'corrected' : undefined}
              >
                <td>{sure(entry.confidence)}</td>
                <td>{entry.kind}</td>
                <td>
                  <button type="button" class="open" data-row onClick={() => model.select(selection)}>
                    {entry.text}
                  </button>
                  {model.pending.has(keyOf(selection)) ? <span class="tag">done</span> : null}
                </td>
                <td>{entry.reasons.join('; ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {queue.length > most ? (
        <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>
          Show more: {queue.length - most} are left
        </button>
      ) : null}
    </>
  );
}

export function selectionOf({ kind, id, documentId }: LookEntry): Selection {
  if (kind === 'person' || kind === 'owner') return { kind, documentId, id: id.slice(documentId.length + 2) };
  return { kind, id };
}
