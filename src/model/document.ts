/**
 * The record of one document, as the contract fixes it. One zod definition gives the types, the validation at run
 * time and the published JSON Schema (`docs/schema/document.schema.json`).
 */
import * as z from 'zod';
import { Action, ActionLog } from './actions.ts';
import { Diagnostic } from './diagnostic.ts';
import { Evidence, evidence } from './evidence.ts';
import { Owner, Person } from './people.ts';
import { Span } from './place.ts';
import { DataTable } from './tables.ts';
import { Certainty, ClockTime, DateValue, IsoDate } from './values.ts';

export const SCHEMA_VERSION = '1';

export const Kind = z.enum(['minutes', 'report', 'actionLog', 'agenda', 'unknown']);
export type Kind = z.infer<typeof Kind>;

export const AgendaItem = z
  .object({
    id: z.string().describe('Unique in the document.'),
    number: z.string().nullable().describe('As shown, without full stop or bracket; null where none is written.'),
    title: z.string().describe('As printed, without its number.'),
    level: z.int().min(1).describe('1 is the highest.'),
    parentId: z.string().nullable().describe('Id of the item that it stands under.'),
    ...evidence,
    spans: z.array(Span).describe('The heading.'),
  })
  .meta({ id: 'AgendaItem', description: 'A heading of an item of business.' });
export type AgendaItem = z.infer<typeof AgendaItem>;

export const Decision = z
  .object({
    id: z.string().describe('Unique in the document.'),
    text: z.string().describe('Verbatim, without a marker such as "RESOLVED:".'),
    agendaItemId: z.string().nullable().describe('The agenda item that it belongs to.'),
    certainty: Certainty.describe('`inferred` for weaker words ("it was felt that"); `corrected`: a person said so.'),
    ...evidence,
    read: z.object({ text: z.string() }).optional().describe('Where a correction says otherwise: what was read.'),
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
    agendaItemId: z.string().nullable().describe('The agenda item that it belongs to.'),
    votes: z
      .object({ for: z.int().nullable(), against: z.int().nullable(), abstained: z.int().nullable() })
      .describe('Numbers where they are stated.'),
    result: z.enum(['carried', 'lost', 'withdrawn', 'deferred']).nullable().describe('null if it is not stated.'),
    ...evidence,
    spans: z.array(Span),
  })
  .meta({ id: 'Motion', description: 'A motion that was put to the meeting.' });
export type Motion = z.infer<typeof Motion>;

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
        of: z.int().min(2).describe('How many meetings the file contains.'),
        from: z.string().describe('First block of the meeting.'),
        to: z.string().describe('Last block of the meeting.'),
        because: z.string().describe('What shows that the file contains several.'),
      })
      .optional()
      .describe('Where the file contains several meetings: the part that this record is of.'),
    attachment: z
      .object({
        name: z.string().describe('Its file name; `letter.eml/minutes.docx` where a mail was attached.'),
        from: z.string().describe('First block of the attachment.'),
        to: z.string().describe('Last block of the attachment.'),
      })
      .optional()
      .describe(
        'Where the file is an e-mail: the attachment that this record is of; format, size and hash are its own.',
      ),
  })
  .meta({ id: 'Source', description: 'The file that was read.' });
export type Source = z.infer<typeof Source>;

export const DocumentAsRead = z
  .object({
    kind: Kind,
    title: z.string().nullable(),
    body: z.string().nullable(),
    date: DateValue.nullable(),
    people: z.array(Person),
    actions: z.array(Action),
    decisions: z.array(Decision),
    actionLog: ActionLog.nullable(),
    fieldEvidence: z.record(z.string(), Evidence),
  })
  .partial()
  .meta({ id: 'DocumentAsRead', description: 'Fields of a record before corrections; only those that differ.' });
export type DocumentAsRead = z.infer<typeof DocumentAsRead>;

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
    fieldEvidence: z
      .record(z.string(), Evidence)
      .optional()
      .describe('How sure the single-valued fields are (`title`, `date`, `kind` …): keys are their names.'),
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
    read: DocumentAsRead.optional().describe('Where corrections changed the record: its fields as they were read.'),
  })
  .meta({ title: 'Document record', description: 'What `minutes` read in one document (`documents/<id>.json`).' });
export type MinutesDocument = z.infer<typeof MinutesDocument>;

/** True for a carry-forward table that minutes wrote: its rows name actions. */
export function isCarried({
  actionLog,
  read,
}: {
  actionLog: { entries: readonly { actionId?: string | undefined }[] } | null;
  read?: MinutesDocument['read'];
}): boolean {
  const entries = (read?.actionLog ?? actionLog)?.entries ?? [];
  return entries.some(({ actionId }) => actionId !== undefined);
}

/** The record as it was read, without what corrections changed. */
export function asRead<D extends Pick<MinutesDocument, 'read' | 'fieldEvidence'>>(document: D): D {
  if (document.read === undefined) return document;
  const { read, ...rest } = document;
  const original = { ...rest, ...read } as D;
  if (original.fieldEvidence && Object.keys(original.fieldEvidence).length === 0) delete original.fieldEvidence;
  return original;
}
