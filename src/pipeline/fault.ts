/** The fault behind an error: the user's input, or a bug of ours. */

import { placeOfBug, UnreadableDocument } from '../model/diagnostic.ts';
import type { DiagnosticCodeId } from '../model/diagnostic-codes.ts';

export interface Fault {
  code: DiagnosticCodeId;
  message: string;
  /** What to do next; that of the code if there is none. */
  help?: string | null;
}

/** Bad input carries its code; anything else is our own defect. */
export function faultOf(error: unknown): Fault {
  if (error instanceof UnreadableDocument) return { code: error.code, message: error.message, help: error.help };
  return { code: 'internal-error', message: `The program failed (${placeOfBug(error)}).` };
}
