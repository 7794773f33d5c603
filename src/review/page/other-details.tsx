/** A decision, a meeting, a person of a meeting: what is known, the form, and the text. */
import type { ReviewDecision, ReviewDocument, ReviewPerson } from '../data.ts';
import { AddAction } from './add-action.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { DocumentText } from './document-text.tsx';
import { Facts, Reasons, sureText } from './facts.tsx';
import type { Model } from './model.ts';

export function DecisionDetail({ decision, model }: { decision: ReviewDecision; model: Model }) {
  const document = model.documents.get(decision.documentId);
  const { text, date, body, agendaItem, certainty, confidence, because, spans, quote, place } = decision;
  return (
    <>
      <h2 id="detail-title" tabIndex={-1}>
        {text}
      </h2>
      <Facts
        facts={[
          ['Meeting', date ?? 'undated'],
          ['Body', body],
          ['Item', agendaItem],
          ['How sure', sureText(certainty, confidence)],
        ]}
      />
      <DocumentText pages={model.data.pages} document={document} spans={spans} quote={quote} place={place} />
      <CorrectionForm
        model={model}
        id={`decision ${decision.id}`}
        blank={{ about: 'decision', target: { id: decision.id, text, document: document?.path ?? '' } }}
        nothing="This is no decision"
        confirms={{ text }}
        fields={[{ name: 'text', label: 'Wording', value: text, type: 'long' }]}
      />
      <Reasons because={because} />
    </>
  );
}

const KINDS = [
  ['minutes', 'minutes'],
  ['report', 'report'],
  ['actionLog', 'action log'],
  ['agenda', 'agenda'],
  ['unknown', 'unknown'],
] as const;

export function MeetingDetail({ document, model }: { document: ReviewDocument; model: Model }) {
  const { id, path, kind, body, title, date, fields, people, spans } = document;
  return (
    <>
      <h2 id="detail-title" tabIndex={-1}>
        {title ?? path}
      </h2>
      <Facts
        facts={[
          ['Date', date === null ? 'none was found' : date.text === date.iso ? date.iso : `${date.iso} “${date.text}”`],
          ['Body', body ?? 'none was found'],
          ['Kind', kind],
          ['How sure', fields.map(({ name, confidence }) => `${name} ${confidence.toFixed(2)}`).join(', ')],
        ]}
      />
      <DocumentText pages={model.data.pages} document={document} spans={spans} quote="" place={null} />
      <CorrectionForm
        model={model}
        id={`meeting ${id}`}
        blank={{ about: 'meeting', target: { id, document: path, sha256: document.sha256 } }}
        nothing={null}
        confirms={
          title === null && date === null ? null : { ...(title && { title }), ...(date && { date: date.iso }), kind }
        }
        fields={[
          { name: 'body', label: 'Body', value: body ?? '' },
          { name: 'date', label: 'Date', value: date?.iso.length === 10 ? date.iso : '', type: 'date' },
          { name: 'title', label: 'Title', value: title ?? '' },
          { name: 'kind', label: 'Kind', value: kind, choices: KINDS },
        ]}
      />
      <AddAction document={document} model={model} />
      {people.length > 0 ? <h3>People</h3> : null}
      <ul class="people">
        {people.map((person) => (
          <li>
            <button
              type="button"
              class="open"
              onClick={() => model.select({ kind: 'person', documentId: id, id: person.id })}
            >
              {person.name}
            </button>
            <span class="quiet">
              {' '}
              {[person.role, person.organisation, person.attendance].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <Reasons because={fields.flatMap(({ name, because }) => because.map((reason) => `${name}: ${reason}`))} />
    </>
  );
}

const ATTENDANCE = [
  ['present', 'present'],
  ['invited', 'invited'],
  ['inAttendance', 'in attendance'],
  ['apologies', 'apologies'],
  ['absent', 'absent'],
] as const;

export function PersonDetail(props: { person: ReviewPerson; document: ReviewDocument; model: Model }) {
  const { person, document, model } = props;
  const { id, name, role, organisation, attendance, confidence, because, spans } = person;
  return (
    <>
      <h2 id="detail-title" tabIndex={-1}>
        {name}
      </h2>
      <Facts
        facts={[
          ['Role', role],
          ['Organisation', organisation],
          ['Attendance', attendance],
          ['How sure', sureText(null, confidence)],
        ]}
      />
      <DocumentText pages={model.data.pages} document={document} spans={spans} quote="" place={null} />
      <CorrectionForm
        model={model}
        id={`person ${document.id} ${id}`}
        blank={{ about: 'person', target: { text: name, document: document.path } }}
        nothing="This is nobody"
        confirms={{ name }}
        fields={[
          { name: 'name', label: 'Name', value: name },
          { name: 'role', label: 'Role', value: role ?? '' },
          { name: 'organisation', label: 'Organisation', value: organisation ?? '' },
          {
            name: 'attendance',
            label: 'Attendance',
            value: attendance ?? '',
            choices: [...(attendance === null ? [['', 'not listed'] as const] : []), ...ATTENDANCE],
          },
        ]}
      />
      <Reasons because={because} />
    </>
  );
}

/** Initials or a name that own actions of a meeting and lead to nobody, or to several people. */
export function OwnerDetail({ text, document, model }: { text: string; document: ReviewDocument; model: Model }) {
  const own = model.data.actions.flatMap(({ mentions }) =>
    mentions.filter((mention) => mention.documentId === document.id && mention.owners.includes(text)),
  );
  const entry = model.data.queue.find((one) => one.kind === 'owner' && one.id === `${document.id}--${text}`);
  return (
    <>
      <h2 id="detail-title" tabIndex={-1}>
        {text}
      </h2>
      <p class="note">{entry?.reasons.join('; ')}.</p>
      <DocumentText
        pages={model.data.pages}
        document={document}
        spans={own.flatMap(({ spans }) => spans)}
        quote={own[0]?.quote ?? ''}
        place={null}
      />
      <CorrectionForm
        model={model}
        id={`owner ${document.id} ${text}`}
        blank={{ about: 'person', target: { text, document: document.path } }}
        nothing="This is nobody"
        confirms={null}
        fields={[{ name: 'name', label: 'Name', value: '', suggestions: model.data.names }]}
      />
    </>
  );
}
