/** `mentions.csv`: where each action stands in the documents, with the words there and the reason of the link. */
import { addTo } from '../model/add-to.ts';
import type { Register, RegisterAction } from '../model/register.ts';
import type { CsvColumn } from './csv.ts';
import { firstPlace } from './place-text.ts';

export interface MentionRow {
  action: RegisterAction;
  index: number;
  mention: RegisterAction['mentions'][number];
  /** Why it was linked; '' for the first. */
  because: string;
}

export function mentionRows(register: Register): MentionRow[] {
  return register.actions.flatMap((action) => {
    const reasons = new Map<number, string[]>();
    for (const { from, to, because } of action.links) addTo(reasons, Math.max(from, to), because);
    return action.mentions.map((mention, index) => ({
      action,
      index,
      mention,
      because: (reasons.get(index) ?? []).join('; '),
    }));
  });
}

export function mentionColumns(register: Register): CsvColumn<MentionRow>[] {
  const meetings = new Map(register.meetings.map((meeting) => [meeting.documentId, meeting]));
  return [
    { name: 'mention_id', kind: 'value', value: ({ action, index }) => `${action.id}--${index + 1}` },
    { name: 'action_id', kind: 'value', value: ({ action }) => action.id },
    { name: 'document_id', kind: 'value', value: ({ mention }) => mention.documentId },
    { name: 'date', kind: 'value', value: ({ mention }) => meetings.get(mention.documentId)?.date?.iso ?? null },
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
