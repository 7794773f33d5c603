/** What documents say, as texts to compare: which are copies of each other. */
import { cellText } from '../model/cell.ts';
import type { MinutesDocument } from '../model/document.ts';
import { prepare, similarityOf, type Wording } from './wording.ts';

/** How alike two documents are, from 0 to 1, and whether they say the same word for word. */
export interface Alike {
  score: number;
  exact: boolean;
}

export interface Contents<D> {
  /** Number of words that carry meaning. */
  weight(document: D): number;
  compare(a: D, b: D): Alike;
}

/** So many texts are held: documents are compared with others of their day. */
const MOST_HELD = 500;

/** Contents of whole records. They are prepared when they are compared, and let go. */
export function contentsOf(): Contents<MinutesDocument> {
  const weights = new Map<MinutesDocument, number>();
  const held = new Map<MinutesDocument, Wording>();
  const wordingOf = (document: MinutesDocument): Wording => {
    const known = held.get(document);
    if (known) return known;
    const wording = prepare(contentText(document));
    if (held.size >= MOST_HELD) held.clear();
    held.set(document, wording);
    weights.set(document, wording.weight);
    return wording;
  };
  return {
    weight: (document) => weights.get(document) ?? wordingOf(document).weight,
    compare: (a, b) => alikeOf(wordingOf(a), wordingOf(b)),
  };
}

export function alikeOf(a: Wording, b: Wording): Alike {
  return { score: similarityOf(a, b), exact: a.key === b.key };
}

/** What a document says, as one text. */
export function contentText(document: MinutesDocument): string {
  const owners = (list: { text: string }[]) => list.map((owner) => owner.text);
  const parts = [
    ...document.people.map((person) => person.name),
    ...document.agenda.map((item) => item.title),
    ...document.actions.flatMap((action) => [action.text, ...owners(action.owners)]),
    ...document.decisions.map((decision) => decision.text),
    ...document.motions.map((motion) => motion.text),
    ...(document.actionLog?.entries ?? []).flatMap((row) => [
      row.ref ?? '',
      row.text,
      ...owners(row.owners),
      row.status?.text ?? '',
      row.status?.note ?? '',
    ]),
    ...document.tables.flatMap((table) => [
      ...table.columns.map((column) => column.name),
      ...table.rows.flat().map(cellText),
    ]),
  ];
  return parts.join('\n');
}
