/** What the appliers of all kinds of corrections share. */
import type { Register } from '../model/register.ts';
import type { Drafts } from './drafts.ts';
import type { Correction, Target } from './schema.ts';

/** What there is to say about a correction. */
export interface CorrectionNote {
  correction: Correction;
  code: 'correction-unmatched' | 'correction-overtaken';
  /** What is the matter, as the end of a sentence. */
  because: string;
}

export interface Applying {
  drafts: Drafts;
  /** What the records say together before these corrections; its spans are those of the records. */
  register: Register;
  /** Whether words that are nearly those of a target will do: not where what is meant may stand in a document not read. */
  nearly(target: Target): boolean;
  note(correction: Correction, code: CorrectionNote['code'], because: string): void;
}
