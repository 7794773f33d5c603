/**
 * Words of a project's own, from its configuration: joined to the tables while one document is segmented, so that every
 * recogniser knows them. Segmenting is one synchronous stretch, and nothing of a style outlives it; which entries were
 * met is kept for `minutes inspect`.
 */
import { oncePerText } from '../../model/once-per-text.ts';

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

interface Active {
  /** Table → words in lower case → entry. */
  words: Map<string, Map<string, string>>;
  uses: Map<string, number>;
}

let active: Active | null = null;

/** Runs a synchronous reading with the words of a style; gives its result and what it made use of. */
export function withHouseStyle<T>(style: HouseStyle | null, run: () => T): { value: T; used: StyleUse[] } {
  const before = active;
  active = style && { words: wordsOf(style), uses: new Map() };
  try {
    const value = run();
    const used = [...(active?.uses ?? [])].map(([entry, times]) => ({ entry, times }));
    return { value, used: used.sort((a, b) => (a.entry < b.entry ? -1 : 1)) };
  } finally {
    active = before;
  }
}

/** True if the style of the reading adds a word to a table; notes that it was met. */
export function isHouseWord(table: string, word: string): boolean {
  const entry = active?.words.get(table)?.get(word);
  if (entry === undefined) return false;
  noteUse(entry);
  return true;
}

/** `oncePerText` for what asks the tables: a style changes the answers and wants to know of each use. */
export function oncePerWords<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = oncePerText(make);
  return (text) => (active === null ? known(text) : make(text));
}

/** Notes that an entry of the style had a say. */
export function noteUse(entry: string): void {
  active?.uses.set(entry, (active.uses.get(entry) ?? 0) + 1);
}

/** The role that the style gives to a heading of a column, in lower case. */
export function houseColumn(heading: string): ColumnName | null {
  return columnNames.find((role) => isHouseWord(`columns.${role}`, heading)) ?? null;
}

/** Length of the marker at the head of a text, with the signs behind it; 0 if there is none. */
export function houseMarkerLength(kind: (typeof markerNames)[number], text: string): number {
  for (const [marker, entry] of active?.words.get(`markers.${kind}`) ?? []) {
    if (text.slice(0, marker.length).toLowerCase() !== marker) continue;
    const behind = text.slice(marker.length);
    // "Todoist is slow" does not open with the marker "Todo".
    if (/[\p{L}\p{N}]$/u.test(marker) && /^[\p{L}\p{N}]/u.test(behind)) continue;
    const signs = /^[\s:.–—>-]{0,6}/.exec(behind)?.[0].length ?? 0;
    if (signs === behind.length) continue;
    noteUse(entry);
    return marker.length + signs;
  }
  return 0;
}

function wordsOf({ labels = {}, markers = {}, columns = {} }: HouseStyle): Map<string, Map<string, string>> {
  const words = new Map<string, Map<string, string>>();
  const add = (
    group: string,
    lists: Readonly<Record<string, readonly string[] | undefined>>,
    key: (text: string) => string,
  ) => {
    for (const [name, entries] of Object.entries(lists)) {
      const table = new Map((entries ?? []).map((entry) => [key(entry), `${group}.${name} "${entry}"`]));
      words.set(`${group}.${name}`, table);
    }
  };
  const plain = (text: string) => text.toLowerCase().replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim();
  add('labels', labels, (text) => plain(text).replace(/(?<!\s)\s?[:.]$/, ''));
  add('columns', columns, plain);
  add('markers', markers, (text) => text.trim().toLowerCase());
  return words;
}

/** A table of words that the style of the reading may add to. */
export class WordTable extends Set<string> {
  readonly #table: string;

  constructor(name: string, words: Iterable<string>) {
    super();
    this.#table = `labels.${name}`;
    for (const word of words) this.add(word);
  }

  override has(word: string): boolean {
    return super.has(word) || (active !== null && isHouseWord(this.#table, word));
  }
}
