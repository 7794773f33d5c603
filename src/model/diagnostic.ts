/** What the program says about a document beside its data: extraction faults and lint findings alike. */
import * as z from 'zod';
import { Span } from './place.ts';

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

export const Diagnostic = z.object({
  /** Kebab-case code that names the fault; `docs/errors.md` and `docs/rules/` describe each. */
  id: z.string(),
  severity: Severity,
  /** One sentence that quotes what was found. */
  message: z.string(),
  span: Span.nullable(),
  /** What to do next, if anything can be done. */
  help: z.string().nullable().optional(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

/**
 * Thrown by io and by extractors when an input cannot be read at all. `code` is a key of `diagnosticCodes`.
 * `process-document` turns it into a diagnostic of severity error; the run goes on.
 */
export class UnreadableDocument extends Error {
  readonly code: string;
  /** Overrides the catalogue's advice on what to do next. */
  readonly help: string | null;
  constructor(code: string, message: string, help: string | null = null) {
    super(message);
    this.name = 'UnreadableDocument';
    this.code = code;
    this.help = help;
  }
}
