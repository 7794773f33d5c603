/** What differs between two states of minutes, in meaning (`minutes diff`). */

export const areas = ['meetings', 'attendees', 'items', 'actions', 'decisions', 'figures'] as const;
export type Area = (typeof areas)[number];

export type ChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'renumbered'
  | 'reworded'
  | 're-owned'
  | 're-dated'
  | 'closed'
  | 'status'
  | 'changed';

export interface Change {
  area: Area;
  kind: ChangeKind;
  /** What it is about, in the words of the later state, or of the earlier one if it is gone. */
  what: string;
  before: string | null;
  after: string | null;
}
