/**
 * The record of one document, as the contract fixes it. One zod definition gives the types, the validation at run
 * time and the published JSON Schema (`docs/schema/document.schema.json`).
 */
import * as z from 'zod';
import { Diagnostic } from './diagnostic.ts';
import { Span } from './place.ts';

export const SCHEMA_VERSION = '1';

export const IsoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .meta({
    id: 'IsoDate',
    description: 'A date as precise as the source prints it: `2023-04-19`, `2023-04` or `2023`.',
  });

export const DateValue = z
  .object({
    iso: IsoDate,
    precision: z.enum(['day', 'month', 'year']).describe('How much of the date is printed.'),
    text: z.string().describe('The words it was read from.'),
    certainty: z
      .enum(['stated', 'inferred'])
      .optional()
      .describe(
        '`inferred` where a part (the year, say) was taken from elsewhere in the document; absent means stated.',
      ),
  })
  .meta({ id: 'DateValue', description: 'A date as the document states it.' });
export type DateValue = z.infer<typeof DateValue>;

export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ id: 'ClockTime', description: '24-hour clock, `HH:MM`.' });

export const Certainty = z.enum(['stated', 'inferred']).meta({
  id: 'Certainty',
  description: '`stated`: its words stand in the source; `inferred`: read from the wording around it.',
});
export type Certainty = z.infer<typeof Certainty>;

export const Kind = z.enum(['minutes', 'report', 'actionLog', 'agenda', 'unknown']);
export type Kind = z.infer<typeof Kind>;

export const Attendance = z.enum(['present', 'invited', 'inAttendance', 'apologies', 'absent']);
export type Attendance = z.infer<typeof Attendance>;

export const Person = z
  .object({
    id: z.string().describe('Unique in the document.'),
    name: z.string().describe('Name only, as printed, without honorific, role or organisation.'),
    honorific: z.string().nullable().describe('"Dr", "Cllr", "Mrs" … as printed.'),
    initials: z.string().nullable().describe('Initials as printed beside the name, else derived from it.'),
    role: z.string().nullable().describe('"Chair", "Clerk" … as printed.'),
    organisation: z.string().nullable().describe('As printed.'),
    attendance: Attendance.nullable().describe('null for a person who is named without being listed.'),
    note: z
      .string()
      .nullable()
      .optional()
      .describe('"until item 4", "joined 7:10pm": part attendance or remark as printed; null if none.'),
    spans: z.array(Span).describe('Where the person is named.'),
  })
  .meta({ id: 'Person', description: 'A person that the document names.' });
export type Person = z.infer<typeof Person>;

export const OwnerKind = z.enum(['person', 'organisation', 'everyone', 'unknown']);
export const Owner = z
  .object({
    text: z.string().describe('As written: "MH", "the Clerk", "All".'),
    personId: z.string().nullable().describe('Id among `people`; null if the words lead to nobody there.'),
    kind: OwnerKind.describe('`everyone` for words such as "All".'),
  })
  .meta({ id: 'Owner', description: 'Who is to do something, or who moved or seconded something.' });
export type Owner = z.infer<typeof Owner>;

export const AgendaItem = z
  .object({
    id: z.string().describe('Unique in the document.'),
    number: z.string().nullable().describe('As shown, without full stop or bracket; null where none is written.'),
    title: z.string().describe('As printed, without its number.'),
    level: z.int().min(1).describe('1 is the highest.'),
    parentId: z.string().nullable().describe('Id of the item that it stands under.'),
    spans: z.array(Span).describe('The heading.'),
  })
  .meta({ id: 'AgendaItem', description: 'A heading of an item of business.' });
export type AgendaItem = z.infer<typeof AgendaItem>;

export const Action = z
  .object({
    id: z.string().describe('Unique in the document.'),
    ref: z.string().nullable().describe('The number that the minutes give it ("ACTION 3" → "3"); null if none.'),
    text: z.string().describe('What follows the marker, verbatim with blanks collapsed.'),
    owners: z.array(Owner).describe('Who is to do it; empty if nobody is named.'),
    due: DateValue.nullable().describe('When it is due, if stated.'),
    agendaItemId: z.string().nullable().describe('The item of the agenda that it stands under.'),
    certainty: Certainty.describe(
      '`stated`: marked as an action by the source; `inferred`: an undertaking that nothing marks.',
    ),
    spans: z.array(Span).describe('The text of the action.'),
  })
  .meta({ id: 'Action', description: 'An action minuted in the text. Rows of a log stand in `actionLog`.' });
export type Action = z.infer<typeof Action>;

export const Decision = z
  .object({
    id: z.string().describe('Unique in the document.'),
    text: z.string().describe('Verbatim, without a marker such as "RESOLVED:".'),
    agendaItemId: z.string().nullable().describe('The item of the agenda that it stands under.'),
    certainty: Certainty.describe('`inferred` for weaker words ("it was felt that").'),
    spans: z.array(Span).describe('The sentence.'),
  })
  .meta({ id: 'Decision', description: 'A statement that something was agreed, approved or resolved; one sentence.' });
export type Decision = z.infer<typeof Decision>;

export const Motion = z
  .object({
    id: z.string().describe('Unique in the document.'),
    text: z.string().describe('What was moved, verbatim.'),
    mover: Owner.nullable(),
    seconder: Owner.nullable(),
    agendaItemId: z.string().nullable().describe('The item of the agenda that it stands under.'),
    votes: z
      .object({ for: z.int().nullable(), against: z.int().nullable(), abstained: z.int().nullable() })
      .describe('Numbers where they are stated.'),
    result: z.enum(['carried', 'lost', 'withdrawn', 'deferred']).nullable().describe('null if it is not stated.'),
    spans: z.array(Span),
  })
  .meta({ id: 'Motion', description: 'A motion that was put to the meeting.' });
export type Motion = z.infer<typeof Motion>;

export const StatusValue = z.enum(['open', 'ongoing', 'closed', 'cancelled', 'decision', 'other']);
export type StatusValue = z.infer<typeof StatusValue>;
export const Status = z
  .object({
    text: z.string().describe('Verbatim.'),
    value: StatusValue.describe('What the words amount to.'),
    note: z
      .string()
      .nullable()
      .describe('What the status adds in brackets or after it ("move to kinship care group"); null if nothing.'),
  })
  .meta({ id: 'Status', description: 'The state of an action as a log gives it.' });
export type Status = z.infer<typeof Status>;

export const LogEntry = z
  .object({
    ref: z.string().nullable().describe('As printed; null if the row has none.'),
    text: z.string().describe('What is to be done, verbatim.'),
    owners: z.array(Owner).describe('As written, with the persons they mean.'),
    issued: DateValue.nullable().describe('When the action was raised.'),
    due: DateValue.nullable().describe('When it is due.'),
    status: Status.nullable().describe('null if the log states none.'),
    spans: z.array(Span).describe('The row.'),
  })
  .meta({ id: 'LogEntry', description: 'A row of an action log.' });
export type LogEntry = z.infer<typeof LogEntry>;

export const ActionLog = z
  .object({
    updated: DateValue.nullable().describe('When the log was last brought up to date, if it says so.'),
    entries: z.array(LogEntry).describe('Its rows, in reading order.'),
  })
  .meta({ id: 'ActionLog', description: 'The list that follows actions from meeting to meeting.' });
export type ActionLog = z.infer<typeof ActionLog>;

export const NumberCell = z
  .object({
    text: z.string().describe('As written: "13,365.00", "(120)", "£5", "12 %".'),
    value: z.number().describe('The number: 13365, -120, 5, 12.'),
    unit: z.string().optional().describe('What the cell itself counts in ("£", "%"); absent where it does not say.'),
  })
  .meta({ id: 'NumberCell', description: 'A number that is written otherwise than JSON writes it.' });
export type NumberCell = z.infer<typeof NumberCell>;

export const CellValue = z.union([z.number(), NumberCell, z.string(), z.null()]).meta({
  id: 'CellValue',
  description:
    'A number as number where it is written as JSON writes it ("5", "12.5"), else with its text; all that is no number ' +
    '(`*`, `n/a`, "10–15", text) as written; null only where the source has no cell.',
});
export type CellValue = z.infer<typeof CellValue>;

export const TablePeriod = z.object({ start: IsoDate, end: IsoDate, certainty: Certainty }).meta({
  id: 'TablePeriod',
  description: 'First and last day; `inferred` where a part (the year, say) stands elsewhere in the document.',
});
export type TablePeriod = z.infer<typeof TablePeriod>;

export const Column = z
  .object({
    name: z.string().describe('Header as printed; cells of a header in several rows are joined by a blank.'),
    type: z
      .enum(['number', 'percent', 'currency', 'date', 'text'])
      .describe(
        'What most of its cells hold: `percent` and `currency` are numbers with that unit, in the cells or in the header.',
      ),
    headers: z.array(z.string()).optional().describe('Cells of a header in several rows, from top to bottom.'),
    unit: z
      .string()
      .optional()
      .describe('What the column counts in ("£", "%", "days"), where its header or the words above the table say so.'),
    period: TablePeriod.optional().describe('The time that the figures of the column speak of.'),
  })
  .meta({ id: 'Column', description: 'A column of a data table.' });
export type Column = z.infer<typeof Column>;

export const TotalCheck = z
  .object({
    row: z.int().min(0).describe('Row of the cell that states the total, from 0 among the body rows.'),
    column: z.int().min(0).describe('Column of the same cell, from 0.'),
    stated: z.number().describe('The figure in the table.'),
    computed: z.number().describe('The sum of what it totals.'),
    agrees: z.boolean().describe('Whether the two are the same, rounding allowed for.'),
    kind: z
      .enum(['sum', 'share', 'change'])
      .optional()
      .describe('A sum, a part as percentage of a whole, or a change in percent; absent: a sum.'),
    axis: z.enum(['down', 'across']).optional().describe('Made from rows of its column, or from columns of its row.'),
    parts: z
      .array(z.int().min(0))
      .optional()
      .describe('Rows or columns that it adds up; a part and its whole; what was and what is.'),
  })
  .meta({ id: 'TotalCheck', description: 'A total that the table states, computed again.' });
export type TotalCheck = z.infer<typeof TotalCheck>;

export const TextTotal = z
  .object({
    stated: z.number().describe('The figure in the text.'),
    computed: z.number().describe('What the table adds up to.'),
    agrees: z.boolean().describe('Whether the two are the same.'),
    span: Span.describe('The figure in the running text.'),
  })
  .meta({ id: 'TextTotal', description: 'A figure of the text that names what a table adds up to.' });
export type TextTotal = z.infer<typeof TextTotal>;

export const DataTable = z
  .object({
    id: z.string().describe('Unique in the document.'),
    title: z.string().nullable().describe('The heading or line above it.'),
    caption: z.string().nullable().describe('A caption of its own.'),
    source: z.string().nullable().describe('The source that it names.'),
    columns: z.array(Column),
    rows: z
      .array(z.array(CellValue))
      .describe('Body rows, totals included, in reading order; each as long as `columns`.'),
    totalRows: z.array(z.int().min(0)).optional().describe('Indexes of rows that state totals of others.'),
    totalColumns: z.array(z.int().min(0)).optional().describe('Indexes of columns that state totals of others.'),
    totals: z.array(TotalCheck).optional().describe('Every stated total that could be recomputed.'),
    textTotals: z.array(TextTotal).optional().describe('Figures of the text that name the total of the table.'),
    verified: z.boolean().optional().describe('All totals agree; absent where none could be recomputed.'),
    labelColumns: z.array(z.int().min(0)).optional().describe('Columns that name what a row is about.'),
    sectionRows: z.array(z.int().min(0)).optional().describe('Rows that only name the rows below them.'),
    period: TablePeriod.optional().describe('The time that the whole table speaks of.'),
    rowPeriods: z.array(TablePeriod.nullable()).optional().describe('The time that each row speaks of, if its own.'),
    measure: z.string().optional().describe('What all figures count, where it stands once for the table.'),
    dimension: z.string().optional().describe('What the rows are ("Local Authority").'),
    columnsAre: z
      .enum(['categories', 'measures'])
      .optional()
      .describe('Columns are kinds of one measure ("Boys", "Girls"), or each a measure of its own.'),
    notes: z.array(z.string()).optional().describe('Notes below the table, as written.'),
    rowSpans: z.array(Span).optional().describe('Where each row stands.'),
    spans: z.array(Span).describe('The table.'),
  })
  .meta({
    id: 'DataTable',
    description: 'A table of figures. Not the action log, an attendance list or a layout table.',
  });
export type DataTable = z.infer<typeof DataTable>;

export const blockClasses = [
  'record',
  'furniture',
  'signature',
  'discussion',
  'section',
  'preamble',
  'unclaimed',
] as const;
export const BlockClass = z.enum(blockClasses).meta({
  id: 'BlockClass',
  description:
    '`record`: a field was read from it · `discussion`: text under an item of the agenda · `section`: text under a ' +
    'heading of a report or an appendix · `preamble`: before the first item · `signature`: who signed or wrote it · ' +
    '`furniture`: a page number or a rule in the body · `unclaimed`: none of these.',
});
export type BlockClass = z.infer<typeof BlockClass>;

export const Source = z
  .object({
    path: z.string().describe('As given, with `/` between folders.'),
    format: z.string().describe('`docx`, `pdf`, `text`, `markdown`, `html` …'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of the bytes of the file.'),
    bytes: z.int().min(0).describe('Size of the file.'),
    pages: z.int().min(1).nullable().describe('null for formats without pages.'),
    meeting: z
      .object({
        number: z.int().min(1).describe('Which of them, in the order of the file.'),
        of: z.int().min(2).describe('How many meetings the file holds.'),
        from: z.string().describe('First block of the meeting.'),
        to: z.string().describe('Last block of the meeting.'),
        because: z.string().describe('What says that the file holds several.'),
      })
      .optional()
      .describe('Where the file holds several meetings: the part that this record is of.'),
  })
  .meta({ id: 'Source', description: 'The file that was read.' });
export type Source = z.infer<typeof Source>;

export const MinutesDocument = z
  .object({
    schemaVersion: z.literal(SCHEMA_VERSION).describe('Version of this schema.'),
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9._-]*$/)
      .describe('Stable, file-name safe, unique in a run.'),
    kind: Kind.describe('What the document is.'),
    language: z.string().describe('BCP 47; `und` if nothing could be read.'),
    source: Source,
    title: z
      .string()
      .nullable()
      .describe('The name of the body, meeting or report as printed, without "Minutes of", date and place.'),
    body: z.string().nullable().describe('The board, council or committee, if stated.'),
    date: DateValue.nullable().describe('Of the meeting; of a report, its date of issue.'),
    startTime: ClockTime.nullable().describe('When the meeting began.'),
    endTime: ClockTime.nullable().describe('When it closed.'),
    location: z.string().nullable().describe('Where it was held, as printed.'),
    period: z
      .object({ start: IsoDate, end: IsoDate })
      .nullable()
      .describe('Reports: the first and last day that it covers.'),
    people: z.array(Person).describe('Everybody who is listed as attending or away.'),
    agenda: z.array(AgendaItem).describe('The items of business, in reading order.'),
    actions: z.array(Action).describe('Actions minuted in the text, in reading order.'),
    decisions: z.array(Decision).describe('In reading order.'),
    motions: z.array(Motion).describe('In reading order.'),
    actionLog: ActionLog.nullable().describe('null where the document has none.'),
    tables: z.array(DataTable).describe('Data tables, in reading order.'),
    nextMeeting: DateValue.nullable().describe('If stated.'),
    fieldSpans: z
      .record(z.string(), Span)
      .optional()
      .describe('Where the single-valued fields were read: keys are their names.'),
    coverage: z
      .object({
        blocks: z.int().min(0).describe('Blocks of the document.'),
        claimed: z
          .int()
          .min(0)
          .describe('Blocks that a field holds, or that are discussion, preamble, signature or furniture.'),
        classes: z
          .partialRecord(BlockClass, z.int().min(1))
          .optional()
          .describe('How many blocks of each class; a class without any is left out.'),
      })
      .describe('How much of the document the record accounts for.'),
    diagnostics: z.array(Diagnostic).describe('What the reading has to say about the document.'),
  })
  .meta({ title: 'Document record', description: 'What `minutes` read in one document (`documents/<id>.json`).' });
export type MinutesDocument = z.infer<typeof MinutesDocument>;
