/** What the parts of the page share: the data, what was chosen, and what was corrected so far. */
import type { ReviewAction, ReviewData, ReviewDecision, ReviewDocument } from '../data.ts';
import type { Correction } from './corrections.ts';

/** What stands open on the right. */
export type Selection =
  | { kind: 'action' | 'decision' | 'meeting'; id: string }
  | { kind: 'person' | 'owner'; id: string; documentId: string };

export interface Model {
  data: ReviewData;
  actions: ReadonlyMap<string, ReviewAction>;
  decisions: ReadonlyMap<string, ReviewDecision>;
  documents: ReadonlyMap<string, ReviewDocument>;
  /** By what each is about. */
  pending: ReadonlyMap<string, Correction>;
  select(selection: Selection): void;
  /** null takes a correction back. */
  correct(key: string, correction: Correction | null): void;
}

/** Tells corrections of different things apart. */
export function keyOf(selection: Selection): string {
  const { kind, id } = selection;
  return kind === 'person' || kind === 'owner' ? `${kind} ${selection.documentId} ${id}` : `${kind} ${id}`;
}

export function dateText(document: ReviewDocument | undefined): string {
  return document?.date?.iso ?? 'undated';
}

/** "0.64": how sure a value is. */
export function sure(confidence: number | null): string {
  return confidence === null ? '' : confidence.toFixed(2);
}
