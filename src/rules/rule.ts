/** The shape of every rule of `minutes check`: records in, findings out. */
import type * as z from 'zod';
import type { Block } from '../model/block.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { DiagnosticCodeId } from '../model/diagnostic-codes.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { KeptTable, MendedTable } from '../model/kept-table.ts';
import type { Span } from '../model/place.ts';
import type { Register } from '../model/register.ts';

/** What a rule may look at. */
export interface RuleContext {
  /** All documents of the run, by path. */
  documents: readonly MinutesDocument[];
  /** What the documents say together. */
  register: Register;
  /** The day that `--as-of` names, ISO; null where time plays no part. */
  asOf: string | null;
  /** The words of a document in reading order; empty where only its record is at hand. */
  blocksOf(document: MinutesDocument): readonly Block[];
  /** The rule's options for one document, as configured; the rule's own schema fills in what is not. */
  optionsOf(document: MinutesDocument): Readonly<Record<string, unknown>>;
  /** Says that the rule could not look at a document, and why. */
  skip(document: MinutesDocument, why: string): void;
}

/** What a rule says about one document. */
export interface Complaint {
  document: MinutesDocument;
  /** One sentence that quotes what was found. */
  message: string;
  /** Where it is; null if it concerns the whole document. */
  span: Span | null;
  /** What to do next. */
  help: string;
  /** A milder or graver case of the rule; a configured severity goes before it. */
  severity?: Severity;
  /** What makes it this fault and no other, if not the quoted words: a reference, a cell. */
  key?: string;
}

export interface Rule {
  /** Kebab-case, names the fault, reads well after "allow …". Its page is `docs/rules/<id>.md`. */
  id: string;
  summary: string;
  severity: Severity;
  /** False leaves it to profiles or the configuration to turn the rule on; absent means on. */
  recommended?: boolean;
  /** Looks at nothing without `--as-of`. */
  needsAsOf?: boolean;
  /** Code of the reading that the rule states in its own way. */
  replaces?: DiagnosticCodeId;
  /** What can be configured. */
  options?: z.ZodObject;
  check(context: RuleContext, report: (complaint: Complaint) => void): void;
  /**
   * What `--fix` does to a table that minutes wrote and people keep. Only what can be put right in one way is changed, and
   * what was put right once is left as it is the next time. Other people's minutes never come here.
   */
  mend?(table: KeptTable, options: Readonly<Record<string, unknown>>): MendedTable;
}

/** A complaint, or a message of the reading, as reporters take it. */
export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  /** The document, as given. */
  path: string;
  span: Span | null;
  help: string | null;
  /** Where in the document, in words: "3. Finance › table 2, row 4". */
  where?: string | null;
  /** Where the source has no lines: the line of `minutes text`, from 1. */
  textLine?: number;
  /** The same for the same fault after the document was edited elsewhere. */
  fingerprint?: string;
  /** What makes it this fault beside the quoted words. */
  key?: string;
  /** Why it does not count; absent or null if it does. */
  suppressed?: Suppression | null;
  /** `--fix` puts it right. */
  fixable?: true;
}

/** What keeps a finding from counting. */
export interface Suppression {
  kind: 'inSource' | 'configuration' | 'baseline';
  reason: string;
}

/** A rule that could not look at a document. */
export interface Skipped {
  rule: string;
  path: string;
  why: string;
}
