/** `mentions.csv`: where each action is in the documents, with the words there and the reason of the link. */
import { addTo } from '../model/add-to.ts';
import type { RegisterAction, StreamedRegister } from '../model/register.ts';
import type { CsvColumn } from './csv.ts';
import { meetingsById } from './meetings-by-id.ts';
import { firstPlace } from './place-text.ts';

export interface MentionRow {
  action: RegisterAction;
  index: number;
  mention: RegisterAction['mentions'][number];
  /** Why it was linked; '' for the first. */
  because: string;
}

export function* mentionRows(actions: Iterable<RegisterAction>): Generator<MentionRow> {
  for (const action of actions) {
    const reasons = new Map<number, string[]>();
    for (const { from, to, because } of action.links) addTo(reasons, Math.max(from, to), because);
    for (const [index, mention] of action.mentions.entries())
      yield { action, index, mention, because: (reasons.get(index) ?? []).join('; ') };
  }
}

export function mentionColumns(register: Pick<StreamedRegister, 'meetings'>): CsvColumn<MentionRow>[] {
  const meetings = meetingsById(register);
  return [
    { name: 'mention_id', kind: 'value', value: ({ action, index }) => `${action.id}--${index + 1}` },
    { name: 'action_id', kind: 'value', value: ({ action }) => action.id },
    { name: 'document_id', kind: 'value', value: ({ mention }) => mention.documentId },
    { name: 'date', kind: 'value', value: ({ mention }) => meetings.get(mention.documentId)?.day ?? null },
    { name: 'source', kind: 'value', value: ({ mention }) => mention.source },
    { name: 'ref', kind: 'text', value: ({ mention }) => mention.ref },
    { name: 'action', kind: 'text', value: ({ mention }) => mention.text },
    { name: 'owners', kind: 'text', value: ({ mention }) => mention.owners.map(({ text }) => text).join('; ') },
    { name: 'status', kind: 'value', value: ({ mention }) => mention.status?.value ?? null },
    { name: 'status_text', kind: 'text', value: ({ mention }) => mention.status?.text ?? null },
    { name: 'certainty', kind: 'value', value: ({ mention }) => mention.certainty ?? null },
    { name: 'confidence', kind: 'value', value: ({ mention }) => mention.confidence ?? null },
    { name: 'linked_because', kind: 'text', value: ({ because }) => because },
    { name: 'path', kind: 'text', value: ({ mention }) => meetings.get(mention.documentId)?.path ?? null },
    { name: 'place', kind: 'value', value: ({ mention }) => firstPlace(mention.spans) },
    { name: 'quote', kind: 'text', value: ({ mention }) => mention.spans[0]?.quote ?? null },
  ];
}
