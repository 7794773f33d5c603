/** One action: what is known of it, its reasons, its history over the meetings, the form, and its text. */
import { useEffect, useState } from 'preact/hooks';
import type { ReviewAction } from '../data.ts';
import { CorrectionForm } from './correction-form.tsx';
import { DocumentText } from './document-text.tsx';
import { Facts, Reasons, sureText } from './facts.tsx';
import { ownerNames } from './filter.ts';
import { dateText, type Model } from './model.ts';

const STATUSES = [
  ['open', 'open'],
  ['ongoing', 'ongoing'],
  ['closed', 'closed'],
  ['cancelled', 'cancelled'],
  ['decision', 'decision'],
] as const;

export function ActionDetail({ action, model }: { action: ReviewAction; model: Model }) {
  const last = action.mentions.length - 1;
  const [at, setAt] = useState(last);
  // Another action is shown at its last mention.
  useEffect(() => setAt(last), [action.id]);
  const mention = action.mentions[at] ?? action.mentions[last];
  const document = model.documents.get(mention?.documentId ?? '');
  const latest = model.documents.get(action.mentions[last]?.documentId ?? '');
  const said = action.status && !STATUSES.some(([value]) => value === action.status?.value) ? action.status.value : '';
  return (
    <>
      <h2 id="detail-title" tabIndex={-1}>
        {action.text}
      </h2>
      <Facts
        facts={[
          [
            'Owner',
            action.owners.map(({ text, name }) => (name && name !== text ? `${name} (${text})` : text)).join(', ') ||
              'nobody',
          ],
          [
            'Due',
            action.due &&
              [action.due.iso, action.due.text === action.due.iso ? null : `“${action.due.text}”`]
                .filter((part) => part !== null)
                .join(' '),
          ],
          ['Status', action.status?.text ?? 'no log gives one'],
          ['Ref', action.ref],
          ['Body', action.body],
          ['Raised', action.issued],
          ['How sure', sureText(action.certainty, action.confidence)],
        ]}
      />
      {action.look.length > 0 ? <p class="note">Wants a look: {action.look.join('; ')}.</p> : null}
      {action.notes.length > 0 ? (
        <ul>
          {action.notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      ) : null}
      <DocumentText
        pages={model.data.pages}
        document={document}
        spans={mention?.spans ?? []}
        quote={mention?.quote ?? ''}
        place={mention?.place ?? null}
      />
      <h3>History</h3>
      <ol class="history">
        {action.mentions.map((one, i) => (
          <li>
            <button type="button" aria-pressed={i === at} onClick={() => setAt(i)}>
              {dateText(model.documents.get(one.documentId))}, {one.source}
              {one.status === null ? '' : `: ${one.status}`}
            </button>{' '}
            {one.text}
            {one.owners.length > 0 ? ` (${one.owners.join(', ')})` : ''}
            {one.linked === null ? null : <span class="quiet">, taken for the same: {one.linked}</span>}
          </li>
        ))}
      </ol>
      <CorrectionForm
        model={model}
        id={`action ${action.id}`}
        blank={{ about: 'action', target: { id: action.id, text: action.text, document: latest?.path ?? '' } }}
        nothing="This is no action"
        confirms={{ text: action.text }}
        others={model.data.actions.filter(({ id, body }) => id !== action.id && body === action.body)}
        fields={[
          { name: 'owner', label: 'Owner', value: ownerNames(action).join(', '), suggestions: model.data.names },
          { name: 'due', label: 'Due', value: action.due?.iso?.length === 10 ? action.due.iso : '', type: 'date' },
          {
            name: 'status',
            label: 'Status',
            value: said === '' ? (action.status?.value ?? '') : said,
            choices: [
              ...(action.status === null
                ? [['', 'none'] as const]
                : said === ''
                  ? []
                  : [[said, action.status.text] as const]),
              ...STATUSES,
            ],
          },
          { name: 'ref', label: 'Ref', value: action.ref ?? '' },
          { name: 'text', label: 'Wording', value: action.text, type: 'long' },
        ]}
      />
      <Reasons because={mention?.because.length ? mention.because : action.because} />
    </>
  );
}
