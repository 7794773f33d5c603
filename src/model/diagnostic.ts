/** What the program says about a document beside its data: extraction faults and lint findings alike. */
import * as z from 'zod';
import type { DiagnosticCodeId } from './diagnostic-codes.ts';
import { Span } from './place.ts';

export const Severity = z.enum(['error', 'warning', 'info']).meta({ id: 'Severity' });
export type Severity = z.infer<typeof Severity>;

export const Diagnostic = z
  .object({
    id: z.string().describe('Kebab-case code that names the fault; `docs/errors.md` and `docs/rules/` describe each.'),
    severity: Severity,
    message: z.string().describe('One sentence that quotes what was found.'),
    span: Span.nullable().describe('Where it is; null if it concerns the whole document.'),
    help: z.string().nullable().optional().describe('What to do next, if anything can be done.'),
  })
  .meta({ id: 'Diagnostic', description: 'What the program says about a document beside its data.' });
export type Diagnostic = z.infer<typeof Diagnostic>;

/**
 * Thrown by io and by extractors when an input cannot be read at all.
 * `process-document` turns it into a diagnostic of severity error; the run goes on.
 */
export class UnreadableDocument extends Error {
  readonly code: DiagnosticCodeId;
  /** Overrides the catalogue's advice on what to do next. */
  readonly help: string | null;
  constructor(code: DiagnosticCodeId, message: string, help: string | null = null) {
    super(message);
    this.name = 'UnreadableDocument';
    this.code = code;
    this.help = help;
  }
}

/** Where a fault of ours happened: "TypeError in lines.ts:42". What the engine says of it is nothing for a reader. */
export function placeOfBug(error: unknown): string {
  if (!(error instanceof Error)) return 'a thrown value';
  const at = /[\\/]([\w.-]{1,100}\.[jt]s:\d{1,9})/.exec(error.stack?.split('\n')[1]?.slice(0, 1000) ?? '')?.[1];
  return at === undefined ? error.name : `${error.name} in ${at}`;
}
