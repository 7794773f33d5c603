/**
 * The record of one document, as the contract fixes it. One zod definition gives the types, the validation at run
 * time and the published JSON Schema (`docs/schema/document.schema.json`).
 */
import * as z from 'zod';
import { Diagnostic } from './diagnostic.ts';
import { Span } from './place.ts';

export const SCHEMA_VERSION = '1';

/** A calendar date as precise as the source prints it: `2023-04-19`, `2023-04` or `2023`. */
export const IsoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const DateValue = z.object({
  iso: IsoDate,
  precision: z.enum(['day', 'month', 'year']),
  /** The words it was read from. */
  text: z.string(),
  /** `inferred` where a part (the year, say) was taken from elsewhere in the document; absent means stated. */
  certainty: z.enum(['stated', 'inferred']).optional(),
});
export type DateValue = z.infer<typeof DateValue>;

/** 24-hour clock, `HH:MM`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const Certainty = z.enum(['stated', 'inferred']);
export type Certainty = z.infer<typeof Certainty>;

export const Kind = z.enum(['minutes', 'report', 'actionLog', 'agenda', 'unknown']);
export type Kind = z.infer<typeof Kind>;

export const Attendance = z.enum(['present', 'invited', 'inAttendance', 'apologies', 'absent']);
export type Attendance = z.infer<typeof Attendance>;

export const Person = z.object({
  id: z.string(),
  /** Name only, as printed, without honorific, role or organisation. */
  name: z.string(),
  honorific: z.string().nullable(),
  /** Initials as printed beside the name, else derived from it. */
  initials: z.string().nullable(),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  /** null for a person who is named without being listed. */
  attendance: Attendance.nullable(),
  /** "until item 4", "joined 7:10pm": part attendance or remark as printed; null if none. */
  note: z.string().nullable().optional(),
  spans: z.array(Span),
});
export type Person = z.infer<typeof Person>;

export const OwnerKind = z.enum(['person', 'organisation', 'everyone', 'unknown']);
/** Who is to do something, or who moved something: the words as written and the person they mean, if known. */
export const Owner = z.object({ text: z.string(), personId: z.string().nullable(), kind: OwnerKind });
export type Owner = z.infer<typeof Owner>;

export const AgendaItem = z.object({
  id: z.string(),
  /** As shown, without full stop or bracket; null where none is written. */
  number: z.string().nullable(),
  title: z.string(),
  /** 1 is the highest. */
  level: z.int().min(1),
  parentId: z.string().nullable(),
  spans: z.array(Span),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** An action minuted in the text. Rows of a log stand in `actionLog`. */
export const Action = z.object({
  id: z.string(),
  /** The number that the minutes give it ("ACTION 3" → "3"); null if none. */
  ref: z.string().nullable(),
  /** What follows the marker, verbatim with blanks collapsed. */
  text: z.string(),
  owners: z.array(Owner),
  due: DateValue.nullable(),
  agendaItemId: z.string().nullable(),
  /** `stated`: marked as an action by the source; `inferred`: an undertaking that nothing marks. */
  certainty: Certainty,
  spans: z.array(Span),
});
export type Action = z.infer<typeof Action>;

export const Decision = z.object({
  id: z.string(),
  text: z.string(),
  agendaItemId: z.string().nullable(),
  certainty: Certainty,
  spans: z.array(Span),
});
export type Decision = z.infer<typeof Decision>;

export const Motion = z.object({
  id: z.string(),
  text: z.string(),
  mover: Owner.nullable(),
  seconder: Owner.nullable(),
  agendaItemId: z.string().nullable(),
  votes: z.object({
    for: z.int().nullable(),
    against: z.int().nullable(),
    abstained: z.int().nullable(),
  }),
  result: z.enum(['carried', 'lost', 'withdrawn', 'deferred']).nullable(),
  spans: z.array(Span),
});
export type Motion = z.infer<typeof Motion>;

export const StatusValue = z.enum(['open', 'ongoing', 'closed', 'cancelled', 'decision', 'other']);
export type StatusValue = z.infer<typeof StatusValue>;
export const Status = z.object({
  /** Verbatim. */
  text: z.string(),
  value: StatusValue,
  /** What the status adds in brackets or after it ("move to kinship care group"); null if nothing. */
  note: z.string().nullable(),
});
export type Status = z.infer<typeof Status>;

export const LogEntry = z.object({
  ref: z.string().nullable(),
  text: z.string(),
  owners: z.array(Owner),
  issued: DateValue.nullable(),
  due: DateValue.nullable(),
  status: Status.nullable(),
  spans: z.array(Span),
});
export type LogEntry = z.infer<typeof LogEntry>;

export const ActionLog = z.object({ updated: DateValue.nullable(), entries: z.array(LogEntry) });
export type ActionLog = z.infer<typeof ActionLog>;

/** Numbers as numbers, all else as written; null only where the source has no cell. */
export const CellValue = z.union([z.number(), z.string(), z.null()]);
export type CellValue = z.infer<typeof CellValue>;

export const Column = z.object({
  name: z.string(),
  type: z.enum(['number', 'percent', 'currency', 'date', 'text']),
});
export type Column = z.infer<typeof Column>;

export const TotalCheck = z.object({
  /** Row and column (from 0, among the body rows) of the cell that states the total. */
  row: z.int().min(0),
  column: z.int().min(0),
  stated: z.number(),
  computed: z.number(),
  agrees: z.boolean(),
});
export type TotalCheck = z.infer<typeof TotalCheck>;

export const DataTable = z.object({
  id: z.string(),
  title: z.string().nullable(),
  caption: z.string().nullable(),
  source: z.string().nullable(),
  columns: z.array(Column),
  /** Body rows, totals included, in reading order; each as long as `columns`. */
  rows: z.array(z.array(CellValue)),
  /** Indexes of rows and columns that state totals of others. */
  totalRows: z.array(z.int().min(0)).optional(),
  totalColumns: z.array(z.int().min(0)).optional(),
  /** Every stated total that could be recomputed. */
  totals: z.array(TotalCheck).optional(),
  spans: z.array(Span),
});
export type DataTable = z.infer<typeof DataTable>;

export const Source = z.object({
  /** As given, with `/` between folders. */
  path: z.string(),
  format: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  pages: z.int().min(1).nullable(),
});
export type Source = z.infer<typeof Source>;

export const MinutesDocument = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Stable, file-name safe, unique in a run. */
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
  kind: Kind,
  language: z.string(),
  source: Source,
  title: z.string().nullable(),
  body: z.string().nullable(),
  date: DateValue.nullable(),
  startTime: ClockTime.nullable(),
  endTime: ClockTime.nullable(),
  location: z.string().nullable(),
  period: z.object({ start: IsoDate, end: IsoDate }).nullable(),
  people: z.array(Person),
  agenda: z.array(AgendaItem),
  actions: z.array(Action),
  decisions: z.array(Decision),
  motions: z.array(Motion),
  actionLog: ActionLog.nullable(),
  tables: z.array(DataTable),
  nextMeeting: DateValue.nullable(),
  /** Where the single-valued fields were read: keys are their names. */
  fieldSpans: z.record(z.string(), Span).optional(),
  coverage: z.object({ blocks: z.int().min(0), claimed: z.int().min(0) }),
  diagnostics: z.array(Diagnostic),
});
export type MinutesDocument = z.infer<typeof MinutesDocument>;
