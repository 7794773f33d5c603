/** What segmenters share: the document, its lines and tables, the record in the making, and what was claimed. */

import type { Weights } from '../judge/weights.ts';
import type { Block, BlockDocument, Table } from '../model/block.ts';
import type { DiagnosticCodeId } from '../model/diagnostic-codes.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import { oncePer } from '../model/once-per.ts';
import type { Span } from '../model/place.ts';
import type { Lexicon } from '../recognise/words/lexicon.ts';
import type { Heading } from './headings/heading.ts';
import type { Outline } from './headings/index.ts';
import type { IrcLog } from './irc-log.ts';
import type { Line } from './line.ts';
import type { TableReading } from './table-kind.ts';
import type { TracedVerdict } from './weigh.ts';

/** The fields of a record that segmenters fill. */
export type Draft = Pick<
  MinutesDocument,
  | 'kind'
  | 'title'
  | 'body'
  | 'date'
  | 'startTime'
  | 'endTime'
  | 'location'
  | 'period'
  | 'people'
  | 'agenda'
  | 'actions'
  | 'decisions'
  | 'motions'
  | 'actionLog'
  | 'tables'
  | 'nextMeeting'
> & { fieldSpans: Record<string, Span>; fieldEvidence: Record<string, Evidence> };

/** What evidence is weighed with. */
export interface Judging {
  weights: Weights;
  /** Every verdict in its order, where somebody wants to see them; else null. */
  trace: TracedVerdict[] | null;
}

/** Names of the segmenters that use up lines or blocks. */
export type Claimant =
  | 'meeting-header'
  | 'attendance'
  | 'action-log'
  | 'agenda-items'
  | 'next-meeting'
  | 'actions'
  | 'data-tables';

export interface SegmentContext {
  document: BlockDocument;
  lines: Line[];
  /** Tables by block id, each with what it is for. */
  tables: Map<
    string,
    { table: Table; reading: TableReading /** Index of the first line after the table. */; lineIndex: number }
  >;
  /** Headings of the whole document, decided once (see `headings/`). */
  headings: Heading[];
  /** What they were chosen from. */
  outline: Outline;
  /** Set where the document is the log of a channel. */
  irc: IrcLog | null;
  draft: Draft;
  /** Who claimed a block: id of the block → name of the segmenter. */
  claims: Map<string, Claimant>;
  /** Lines that one segmenter has used up, so that another leaves them alone. */
  taken: Map<Line, Claimant>;
  /** Year to read dates with that print none: that of the meeting, once known. */
  year: number | null;
  monthFirst: boolean;
  /** The words that the document is read with. */
  lexicon: Lexicon;
  judging: Judging;
  report(code: DiagnosticCodeId, message: string): void;
}

export interface Segmenter {
  name: string;
  segment(context: SegmentContext): void;
}

const byLine = oncePer(
  (headings: readonly Heading[]) => new Map(headings.toReversed().map((heading) => [heading.line, heading])),
);

/** The heading that a line is, if it is one. */
export function headingOf({ headings }: SegmentContext, line: Line | undefined): Heading | undefined {
  return line && byLine(headings).get(line);
}

/** Where each block is in the document. */
export const positionsIn = oncePer(
  ({ document: { body } }: SegmentContext): ReadonlyMap<Block, number> => new Map(body.map((block, i) => [block, i])),
);

/** Index of the line of the first numbered heading below the head of the document. */
export const firstNumbered = oncePer((headings: readonly Heading[]) => ({
  line: headings.find((h) => h.number !== null && h.line.index > 3)?.line.index,
}));

/** True if nobody, or nobody of those named, has used a line up. */
export function isFree({ taken }: SegmentContext, line: Line, ...of: readonly Claimant[]): boolean {
  const by = taken.get(line);
  return by === undefined || (of.length > 0 && !of.includes(by));
}

/** Marks a line as used by a segmenter, and its block as claimed. */
export function take(context: SegmentContext, line: Line, by: Claimant): void {
  context.taken.set(line, by);
  context.claims.set(line.block.id, by);
}

export function emptyDraft(): Draft {
  return {
    kind: 'unknown',
    title: null,
    body: null,
    date: null,
    startTime: null,
    endTime: null,
    location: null,
    period: null,
    people: [],
    agenda: [],
    actions: [],
    decisions: [],
    motions: [],
    actionLog: null,
    tables: [],
    nextMeeting: null,
    fieldSpans: {},
    fieldEvidence: {},
  };
}
