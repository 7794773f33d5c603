/** Corrections of what a whole document says of itself: body, date, title, kind. */
import type { MinutesDocument } from '../model/document.ts';
import type { Applying } from './apply.ts';
import { accountOf, type Drafts } from './drafts.ts';
import { type FoundTarget, finderOf, standsIn } from './find-target.ts';
import type { MeetingCorrection, Target } from './schema.ts';
import { dateOf } from './values.ts';

export function applyMeetings(
  corrections: readonly MeetingCorrection[],
  documents: readonly MinutesDocument[],
  { drafts, note }: Pick<Applying, 'drafts' | 'note'>,
): void {
  if (corrections.length === 0) return;
  const find = finderOf(documents, {
    id: ({ id }) => id,
    texts: ({ title }) => (title === null ? [] : [title]),
    documents: ({ id, source }) => [source.path, id],
    nearly: false,
  });
  for (const correction of corrections) {
    const found = meetingOf(correction, documents, find);
    if (found.one) set(correction, found.one.id, drafts);
    else note(correction, 'correction-unmatched', found.because);
  }
}

/** The file says most of which one is meant: titles are those of every meeting of the body. */
function meetingOf(
  { meeting: { id, text, document, sha256 } }: MeetingCorrection,
  documents: readonly MinutesDocument[],
  find: (target: Target) => FoundTarget<MinutesDocument>,
): FoundTarget<MinutesDocument> {
  const byId = documents.filter((one) => one.id === id);
  const byBytes = documents.filter(({ source }) => sha256 !== undefined && source.sha256 === sha256);
  const byPath = documents.filter(({ source }) => source.path === document);
  const byName = documents.filter(({ source }) => document !== undefined && standsIn([source.path], document));
  const [only] = [byBytes, byPath, byId, byName].find((list) => list.length === 1) ?? [];
  if (only !== undefined) return { one: only };
  // A file of several meetings: the id, else the words, say which.
  const [first] = byId;
  return first === undefined ? find({ text: text ?? '', document }) : { one: first };
}

const fields = ['body', 'title', 'kind'] as const;

function set(correction: MeetingCorrection, id: string, drafts: Drafts): void {
  const { set: values = {} } = correction;
  const draft = drafts.edit(id, 'fieldEvidence');
  draft.fieldEvidence ??= {};
  for (const field of Object.keys(values)) draft.fieldEvidence[field] = { because: [accountOf(correction)] };
  for (const field of fields) {
    if (values[field] !== undefined) Object.assign(drafts.edit(id, field), { [field]: values[field] });
  }
  if (values.date !== undefined) drafts.edit(id, 'date').date = dateOf(values.date);
}
