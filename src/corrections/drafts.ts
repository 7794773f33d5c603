/** Records in the making: each field is copied, and kept as it was read, before the first change to it. */
import type { DocumentAsRead, MinutesDocument } from '../model/document.ts';
import type { Correction } from './schema.ts';

type Field = keyof DocumentAsRead & keyof MinutesDocument;

export class Drafts {
  readonly #documents: Map<string, MinutesDocument>;
  readonly #gone = new Set<object>();

  constructor(documents: readonly MinutesDocument[]) {
    this.#documents = new Map(documents.map((document) => [document.id, document]));
  }

  /** The record as it is now. */
  get(id: string): MinutesDocument | undefined {
    return this.#documents.get(id);
  }

  /** The record, with this field free to be changed in place. */
  edit(id: string, field: Field): MinutesDocument {
    const known = this.#documents.get(id);
    if (known === undefined) throw new Error(`no document ${id} to correct`);
    if (known.read && field in known.read) return known;
    const draft: MinutesDocument = {
      ...known,
      [field]: structuredClone(known[field]),
      read: { ...known.read, [field]: known[field] === undefined ? {} : known[field] },
    };
    this.#documents.set(id, draft);
    return draft;
  }

  /** Takes an entry of a list away. Positions of the others stay until all corrections are done. */
  remove(entry: object): void {
    this.#gone.add(entry);
  }

  /** All records, in the order given. */
  finish(): MinutesDocument[] {
    const stays = (entry: object) => !this.#gone.has(entry);
    return [...this.#documents.values()].map((document) => {
      if (document.read === undefined || this.#gone.size === 0) return document;
      const { people, actions, decisions, actionLog } = document;
      return {
        ...document,
        people: people.filter(stays),
        actions: actions.filter(stays),
        decisions: decisions.filter(stays),
        actionLog: actionLog && { ...actionLog, entries: actionLog.entries.filter(stays) },
      };
    });
  }
}

/** "corrected by Ann Lee on 2026-03-05: said so by e-mail": the reason that the value carries. */
export function accountOf({ by, at, why }: Correction): string {
  return `corrected${by ? ` by ${by}` : ''}${at ? ` on ${at}` : ''}${why ? `: ${why}` : ''}`;
}

/** Marks a value as corrected: how sure the reading was says nothing of it any more. */
export function mark(
  entry: { certainty?: unknown; confidence?: number | undefined; because?: string[] | undefined },
  correction: Correction,
): void {
  entry.certainty = 'corrected';
  delete entry.confidence;
  entry.because = [accountOf(correction)];
}
