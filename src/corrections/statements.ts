/** From a mention of the register to its entry in a record. */
import { dateOf } from '../consolidate/series.ts';
import type { Action, LogEntry } from '../model/actions.ts';
import type { Mention, Register } from '../model/register.ts';
import type { Drafts } from './drafts.ts';

export type Entry = Action | LogEntry;

/** A statement of an action: where it stands, and when its document speaks. */
export interface Stated {
  documentId: string;
  when: string | null;
  field: 'actions' | 'actionLog';
  index: number;
}

/** Mention and entry hold the same spans, as long as no entry was changed. */
export function placesOf(register: Register, drafts: Drafts): (mention: Mention) => Stated | null {
  const places = new Map<object, Stated>();
  for (const documentId of new Set(register.actions.flatMap(({ mentions }) => mentions.map((one) => one.documentId)))) {
    const document = drafts.get(documentId);
    if (document === undefined) continue;
    const when = dateOf(document)?.iso ?? null;
    for (const [index, { spans }] of document.actions.entries())
      places.set(spans, { documentId, when, field: 'actions', index });
    for (const [index, { spans }] of (document.actionLog?.entries ?? []).entries())
      places.set(spans, { documentId, when, field: 'actionLog', index });
  }
  return ({ spans }) => places.get(spans) ?? null;
}

/** The entry, free to be changed. */
export function entryOf({ documentId, field, index }: Stated, drafts: Drafts): Entry {
  const draft = drafts.edit(documentId, field);
  const entry = field === 'actions' ? draft.actions[index] : draft.actionLog?.entries[index];
  if (entry === undefined) throw new Error(`no entry ${index} in ${documentId}`);
  return entry;
}
