/** Corrections of decisions, and words that a person says to be a decision or an action. */

import { wordingKey } from '../consolidate/wording.ts';
import { addTo } from '../model/add-to.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Applying } from './apply.ts';
import { accountOf, mark } from './drafts.ts';
import { finderOf, standsIn } from './find-target.ts';
import type { ActionCorrection, DecisionCorrection } from './schema.ts';
import { deadlineOf, ownersOf, statusOf } from './values.ts';

export function applyDecisions(
  corrections: readonly DecisionCorrection[],
  { drafts, register, nearly, note }: Applying,
): void {
  if (corrections.length === 0) return;
  const paths = new Map(register.meetings.map(({ documentId, path }) => [documentId, path]));
  const find = finderOf(register.decisions, {
    id: ({ id }) => id,
    texts: ({ text }) => [text],
    documents: ({ documentId: id }) => [id, paths.get(id) ?? id],
    nearly,
  });
  for (const correction of corrections) {
    const { one, ...missing } = find(correction.decision);
    if (one === null) {
      note(correction, 'correction-unmatched', 'because' in missing ? missing.because : '');
      continue;
    }
    const ownId = one.id.slice(one.documentId.length + 2);
    const decision = drafts.edit(one.documentId, 'decisions').decisions.find(({ id }) => id === ownId);
    if (decision === undefined) continue;
    if (correction.is === 'nothing') drafts.remove(decision);
    else if (correction.set) {
      if (correction.set.text !== decision.text) decision.read ??= { text: decision.text };
      decision.text = correction.set.text;
      mark(decision, correction);
    }
  }
}

/** Adds what the reading did not take for an action or a decision, before documents are put together. */
export function applyAdditions(
  corrections: readonly (ActionCorrection | DecisionCorrection)[],
  documents: readonly MinutesDocument[],
  { drafts, note }: Pick<Applying, 'drafts' | 'note'>,
): void {
  const byDocument = new Map<string, (ActionCorrection | DecisionCorrection)[]>();
  for (const correction of corrections) {
    const { document = '' } = 'action' in correction ? correction.action : correction.decision;
    const exact = documents.filter(({ id, source }) => id === document || source.path === document);
    const near = documents.filter(({ id, source }) => standsIn([source.path, id], document));
    const [only, ...more] = exact.length > 0 ? exact : near;
    if (only === undefined || more.length > 0)
      note(
        correction,
        'correction-unmatched',
        only ? 'several documents go by that name' : 'its document is not there',
      );
    else addTo(byDocument, only.id, correction);
  }
  for (const [id, list] of byDocument) for (const correction of list) add(id, correction, drafts);
}

function add(id: string, correction: ActionCorrection | DecisionCorrection, drafts: Applying['drafts']): void {
  const document = drafts.get(id) as MinutesDocument;
  const isAction = 'action' in correction;
  const { text = '' } = isAction ? correction.action : correction.decision;
  const known = isAction ? [...document.actions, ...(document.actionLog?.entries ?? [])] : document.decisions;
  // The reading has learned to find it since: what else the correction says is said by another one.
  if (known.some((one) => wordingKey(one.text) === wordingKey(text))) return;
  const { spans, agendaItemId } = placeIn(document, text);
  const common = { text, agendaItemId, certainty: 'corrected' as const, because: [accountOf(correction)], spans };
  if (isAction) {
    const { owner = null, due = null, status = null, ref = null } = correction.add ?? {};
    drafts.edit(id, 'actions').actions.push({
      ...common,
      id: freeId('action', document.actions),
      ref,
      owners: ownersOf(owner, document.people),
      due: deadlineOf(due),
      ...(status === null ? {} : { status: statusOf(status) }),
    });
  } else drafts.edit(id, 'decisions').decisions.push({ ...common, id: freeId('decision', document.decisions) });
}

/** Where the record has these words under another name: a decision may be an action, a motion a decision. */
function placeIn(document: MinutesDocument, text: string): { spans: Span[]; agendaItemId: string | null } {
  const all = [...document.actions, ...document.decisions, ...document.motions];
  const same = all.find((one) => wordingKey(one.text) === wordingKey(text));
  return { spans: structuredClone(same?.spans ?? []), agendaItemId: same?.agendaItemId ?? null };
}

function freeId(kind: string, taken: readonly { id: string }[]): string {
  let n = taken.length + 1;
  while (taken.some(({ id }) => id === `${kind}-${n}`)) n += 1;
  return `${kind}-${n}`;
}
