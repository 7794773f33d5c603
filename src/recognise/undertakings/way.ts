/** What a way of saying an undertaking finds in a sentence. */
import type { Circumstance } from './circumstances.ts';

export interface Undertaking {
  /** As written; empty where the words name nobody. */
  owners: string[];
  /** Which way of saying it was found, for `minutes inspect` and tests. */
  way: string;
  /** What the way of saying it weighs alone. */
  own: number;
  /** With what stands around it. */
  weight: number;
  around: readonly Circumstance[];
}

/** Whether words in the place of an owner mean somebody: surely, maybe (a name that the document does not explain), or not. */
export type IsSomebody = (words: string) => 'sure' | 'maybe' | null;

export interface FoundWay {
  owners: string[];
  weight: number;
  /** Offset of the clause that says it. */
  start: number;
  /** Offset of the verb, to judge what comes before it. */
  at: number;
}

export interface Way {
  name: string;
  find(sentence: string, isSomebody: IsSomebody): FoundWay[];
}
