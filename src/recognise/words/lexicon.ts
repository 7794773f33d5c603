/**
 * The words that one document is read with: the tables of all languages, and what a project adds to them. It is made for a
 * document, goes with it, and counts which of the project's entries had a say, for `minutes inspect`.
 */
import { oncePerText } from '../../model/once-per-text.ts';
import {
  type ColumnName,
  columnNames,
  type HouseStyle,
  type LabelName,
  type MarkerName,
  type StyleUse,
} from './house-style.ts';
import {
  type AttendanceLabel,
  actionHeadings,
  agendaTitles,
  attendanceLabels,
  type FieldLabel,
  fieldLabels,
} from './index.ts';

/** What a project adds: name of the table → words in lower case → the entry. */
type Additions = ReadonlyMap<string, ReadonlyMap<string, string>>;

const NOTHING: ReadonlyMap<string, string> = new Map();

export class Lexicon {
  readonly #added: Additions;
  readonly #uses = new Map<string, number>();

  /** `style`: how the documents of a project are written; null for the tables alone. */
  constructor(style: HouseStyle | null) {
    this.#added = style ? additionsOf(style) : new Map();
  }

  /** True if the project adds nothing: what is found out with it holds for every document. */
  get isPlain(): boolean {
    return this.#added.size === 0;
  }

  /** A title that agendas commonly have. `label` as `normaliseLabel` gives it, here and below. */
  isAgendaTitle(label: string): boolean {
    return agendaTitles.has(label) || this.#adds('labels.agenda', label);
  }

  /** A heading over actions, word for word; `isActionTitle` knows more of them. */
  isActionHeading(label: string): boolean {
    return actionHeadings.has(label) || this.#adds('labels.actions', label);
  }

  /** The first group of attendance that has one of these labels, or null. */
  attendanceOf(...labels: readonly string[]): AttendanceLabel | null {
    return this.#tableOf(attendanceLabels, labels);
  }

  /** The first field, of all or of those asked about, that has this label, or null. */
  fieldOf(label: string, isAskedFor: (field: FieldLabel) => boolean = () => true): FieldLabel | null {
    return this.#tableOf(fieldLabels, [label], isAskedFor);
  }

  /** The role that the project gives to a heading of a column, in lower case. */
  columnOf(heading: string): ColumnName | null {
    if (this.isPlain) return null;
    return columnNames.find((role) => this.#adds(`columns.${role}`, heading)) ?? null;
  }

  /** Length of the project's own marker at the head of a text, with the signs after it; 0 if there is none. */
  markerLength(kind: MarkerName, text: string): number {
    for (const [marker, entry] of this.#added.get(`markers.${kind}`) ?? NOTHING) {
      if (text.slice(0, marker.length).toLowerCase() !== marker) continue;
      const after = text.slice(marker.length);
      // "Todoist is slow" does not open with the marker "Todo".
      if (/[\p{L}\p{N}]$/u.test(marker) && /^[\p{L}\p{N}]/u.test(after)) continue;
      const signs = /^[\s:.–—>-]{0,6}/.exec(after)?.[0].length ?? 0;
      if (signs === after.length) continue;
      this.note(entry);
      return marker.length + signs;
    }
    return 0;
  }

  /** Counts that an entry of the project had a say. */
  note(entry: string): void {
    this.#uses.set(entry, (this.#uses.get(entry) ?? 0) + 1);
  }

  /** Entries of the project that had a say, by name. */
  uses(): StyleUse[] {
    const used = [...this.#uses].map(([entry, times]) => ({ entry, times }));
    return used.sort((a, b) => (a.entry < b.entry ? -1 : 1));
  }

  #tableOf<Name extends LabelName>(
    tables: readonly (readonly [Name, ReadonlySet<string>])[],
    labels: readonly string[],
    isAskedFor: (name: Name) => boolean = () => true,
  ): Name | null {
    for (const [name, words] of tables) {
      if (!isAskedFor(name)) continue;
      if (labels.some((label) => words.has(label) || this.#adds(`labels.${name}`, label))) return name;
    }
    return null;
  }

  #adds(table: string, word: string): boolean {
    if (this.isPlain) return false;
    const entry = this.#added.get(table)?.get(word);
    if (entry === undefined) return false;
    this.note(entry);
    return true;
  }
}

/** For what is asked apart from any document. */
export const plainLexicon = new Lexicon(null);

/** `oncePerText` for what asks a lexicon: one of a project changes the answers, and wants to know of each use. */
export function oncePerLexicon<Value>(
  make: (text: string, lexicon: Lexicon) => Value,
): (text: string, lexicon: Lexicon) => Value {
  const known = oncePerText((text: string) => make(text, plainLexicon));
  return (text, lexicon) => (lexicon.isPlain ? known(text) : make(text, lexicon));
}

function additionsOf({ labels = {}, markers = {}, columns = {} }: HouseStyle): Additions {
  const added = new Map<string, Map<string, string>>();
  const add = (
    group: string,
    lists: Readonly<Record<string, readonly string[] | undefined>>,
    key: (text: string) => string,
  ) => {
    for (const [name, entries] of Object.entries(lists)) {
      const table = new Map((entries ?? []).map((entry) => [key(entry), `${group}.${name} "${entry}"`]));
      added.set(`${group}.${name}`, table);
    }
  };
  const plain = (text: string) => text.toLowerCase().replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim();
  add('labels', labels, (text) => plain(text).replace(/(?<!\s)\s?[:.]$/, ''));
  add('columns', columns, plain);
  add('markers', markers, (text) => text.trim().toLowerCase());
  return added;
}
