/** What the appliers of all kinds of corrections share. */
import type { Register } from '../model/register.ts';
import type { Drafts } from './drafts.ts';
import type { Correction } from './schema.ts';

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
  note(correction: Correction, code: CorrectionNote['code'], because: string): void;
}
