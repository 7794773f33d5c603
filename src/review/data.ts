/** What the review page is given: plain values, known to the program that writes the page and to the page. */
import type { StatusValue } from '../model/actions.ts';
import type { LookEntry } from '../model/look.ts';

export interface ReviewSpan {
  /** Id of a block of the document. */
  node: string;
  start: number;
  end: number;
  /** Of a PDF: the page, and where on it, in points from the top left. */
  page?: number;
  box?: [x0: number, top: number, x1: number, bottom: number];
}

/** One statement of an action in a document. */
export interface ReviewMention {
  documentId: string;
  source: 'minuted' | 'logged';
  ref: string | null;
  text: string;
  owners: string[];
  status: string | null;
  agendaItem: string | null;
  because: string[];
  /** Why it is taken for the same action as another mention. */
  linked: string | null;
  place: string | null;
  quote: string;
  spans: ReviewSpan[];
}

export interface ReviewAction {
  id: string;
  body: string | null;
  ref: string | null;
  text: string;
  /** As written, with the full name where it is known. */
  owners: { text: string; name: string | null }[];
  issued: string | null;
  due: { iso: string | null; text: string } | null;
  status: { text: string; value: StatusValue } | null;
  open: boolean;
  overdue: boolean;
  certainty: string;
  confidence: number | null;
  because: string[];
  /** Why it wants a look; empty if it does not. */
  look: string[];
  /** What is odd about it: a sentence for each flag. */
  notes: string[];
  /** Oldest first. */
  mentions: ReviewMention[];
}

export interface ReviewDecision {
  id: string;
  /** Its id in the record of the document. */
  ownId: string;
  documentId: string;
  body: string | null;
  date: string | null;
  text: string;
  agendaItem: string | null;
  certainty: string;
  confidence: number | null;
  because: string[];
  place: string | null;
  quote: string;
  spans: ReviewSpan[];
}

export interface ReviewPerson {
  /** Its id in the record of the document. */
  id: string;
  name: string;
  role: string | null;
  organisation: string | null;
  attendance: string | null;
  confidence: number | null;
  because: string[];
  spans: ReviewSpan[];
}

export type ReviewBlock =
  | { id: string; type: 'heading' | 'paragraph' | 'listItem'; level: number; text: string }
  /** A cell is the range of `text` that it takes up, and how many columns and rows. */
  | { id: string; type: 'table'; text: string; rows: [start: number, end: number, columns: number, rows: number][][] };

export interface ReviewDocument {
  id: string;
  path: string;
  /** Of its bytes: it is found by them when it is renamed. */
  sha256: string;
  kind: string;
  body: string | null;
  title: string | null;
  date: { iso: string; text: string } | null;
  /** How sure its title, date and kind are. */
  fields: { name: string; confidence: number; because: string[] }[];
  /** Where title and date were read. */
  spans: ReviewSpan[];
  people: ReviewPerson[];
  /** Its text; null where the file was not at hand, with the reason in `missing`. */
  blocks: ReviewBlock[] | null;
  missing: string | null;
}

export interface ReviewData {
  /** The folder of the results, as given. */
  from: string;
  /** The day that deadlines are judged by. */
  day: string;
  /** The corrections that are there already, as a file to go on with; null if there are none. */
  corrections: string | null;
  /** True if a server saves what is corrected. */
  served: boolean;
  actions: ReviewAction[];
  decisions: ReviewDecision[];
  /** By body, then date. */
  documents: ReviewDocument[];
  /** Full names, to choose an owner from. */
  names: string[];
  queue: LookEntry[];
  /** Pages of PDFs as pictures, by `pageKey`; not all of them. */
  pages: Record<string, { width: number; height: number; svg: string }>;
}
