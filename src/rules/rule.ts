/** The shape of every rule of `minutes check`: records in, findings out. */
import type { Severity } from '../model/diagnostic.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Span } from '../model/place.ts';

export interface RuleContext {
  /** All documents of the run, by path. */
  documents: readonly MinutesDocument[];
}

/** What a rule says about one document. */
interface Complaint {
  document: MinutesDocument;
  /** One sentence that quotes what was found. */
  message: string;
  span: Span | null;
  /** What to do next. */
  help: string;
}

export interface Rule {
  /** Kebab-case, names the fault, reads well after "allow …". Its page is `docs/rules/<id>.md`. */
  id: string;
  summary: string;
  severity: Severity;
  check(context: RuleContext, report: (complaint: Complaint) => void): void;
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
}
