/** What documents say of how they are written, as an entry of a configuration with its evidence. */
import type { BlockDocument } from '../model/block.ts';
import type { MinutesDocument } from '../model/document.ts';

/** A document that was read as an example. */
export interface Sample {
  path: string;
  blocks: BlockDocument;
  records: readonly MinutesDocument[];
}

export interface Evidence {
  path: string;
  /** The words, as written. */
  quote: string;
}

/** One entry: `style.labels.present` ← "Round the table". */
export interface Proposal {
  /** Keys from the top of the configuration. */
  key: readonly string[];
  /** Text of a list's entry, or the value itself for `dateOrder` and `profile`. */
  value: string;
  /** People only. */
  initials?: string[];
  evidence: Evidence[];
}

export type Proposer = (samples: readonly Sample[]) => Proposal[];

/** What stands once may be chance. */
export const FEWEST_TIMES = 2;

/** Gathers evidence by key and value, in the order of first sight. */
export class Gathered {
  readonly #found = new Map<string, Proposal>();

  add(key: readonly string[], value: string, evidence: Evidence): void {
    const id = [...key, value.toLowerCase()].join('\n');
    const known = this.#found.get(id);
    if (known) known.evidence.push(evidence);
    else this.#found.set(id, { key, value, evidence: [evidence] });
  }

  /** Those that stand often enough. */
  recurring(fewest = FEWEST_TIMES): Proposal[] {
    return [...this.#found.values()].filter(({ evidence }) => evidence.length >= fewest);
  }
}
