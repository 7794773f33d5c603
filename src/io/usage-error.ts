import type { DiagnosticCodeId } from '../model/diagnostic-codes.ts';

/** Wrong usage: the message tells the user what to do instead. Ends the run with exit status 2. */
export class UsageError extends Error {
  /** Where `docs/errors.md` has an entry for it. */
  readonly code: DiagnosticCodeId | null;

  constructor(message: string, code: DiagnosticCodeId | null = null) {
    super(message);
    this.code = code;
  }
}
