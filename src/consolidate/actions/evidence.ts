/** What speaks for a statement and an action, or two statements, being one. */
import type { Statement } from './mentions.ts';

export interface Evidence {
  score: number;
  /** Why the two are taken for the same, in words for the register. */
  because: string;
  /** The statement that the new one is like. */
  anchor: Statement;
}

export interface Candidate<T> extends Evidence {
  target: T;
}
