/** How the documents of a project are written, as its configuration says: what is added to the words of a `Lexicon`. */

/** Groups of labels that a style may add to, by the name of their table. */
export const labelNames = [
  ...(['present', 'inAttendance', 'invited', 'apologies', 'absent'] as const),
  ...(['date', 'time', 'end', 'location', 'title', 'nextMeeting'] as const),
  ...(['agenda', 'actions'] as const),
] as const;
export type LabelName = (typeof labelNames)[number];

export const markerNames = ['action', 'decision'] as const;
export type MarkerName = (typeof markerNames)[number];
export const columnNames = [
  'ref',
  'action',
  'owner',
  'issued',
  'due',
  'status',
  'item',
  'discussion',
  'decision',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** How the documents of a project are written, where the tables of words do not know it. Plain data. */
export interface HouseStyle {
  labels?: Partial<Record<LabelName, readonly string[] | undefined>> | undefined;
  /** Words or signs at the head of a line. */
  markers?: Partial<Record<MarkerName, readonly string[] | undefined>> | undefined;
  columns?: Partial<Record<ColumnName, readonly string[] | undefined>> | undefined;
  dateOrder?: 'day-first' | 'month-first' | undefined;
  /** Initials of people, where a list prints the name only. */
  people?: readonly { name: string; initials?: readonly string[] | undefined }[] | undefined;
}

/** An entry of the style that the document made use of: `labels.present "round the table"`. */
export interface StyleUse {
  entry: string;
  times: number;
}
