/** What all documents of a run say together, as the contract fixes it (`register.json`), and the run's account. */
import * as z from 'zod';
import { ActionAsRead, Status } from './actions.ts';
import { Severity } from './diagnostic.ts';
import { DocumentAsRead, Kind, SCHEMA_VERSION } from './document.ts';
import { evidence } from './evidence.ts';
import { Attendance, Owner } from './people.ts';
import { Span } from './place.ts';
import type { AsRows } from './rows.ts';
import { Certainty, DateValue, Deadline } from './values.ts';

const documentId = z.string().describe('The document, by its id.');
const body = z
  .string()
  .nullable()
  .describe('The board, council or committee: as stated, else by the title; one name for all meetings of one body.');

export const ActionFlag = z
  .enum([
    'missing-from-log',
    'not-minuted',
    'vanished',
    'reopened',
    'owner-changed',
    'reworded',
    'duplicate-ref',
    'status-unclear',
    'split',
    'merged',
  ])
  .meta({ id: 'ActionFlag', description: 'What is odd about an action.' });

export const Mention = z
  .object({
    documentId,
    source: z.enum(['minuted', 'logged']).describe("`minuted`: in the meeting's text; `logged`: a row of a log."),
    ref: z.string().nullable().describe('The number that this document gives it.'),
    text: z.string().describe('Verbatim.'),
    owners: z.array(Owner),
    status: Status.nullable().describe('Rows of a log only.'),
    agendaItem: z.string().nullable().optional().describe('Number and title of the item that it was minuted under.'),
    certainty: Certainty.optional().describe('As in the document; rows of a log are stated. Absent in older results.'),
    ...evidence,
    read: ActionAsRead.optional().describe('Where a correction says otherwise: what was read.'),
    spans: z.array(Span),
  })
  .meta({ id: 'Mention', description: 'One statement of an action in one document.' });
export type Mention = z.infer<typeof Mention>;

const StatusChange = z
  .object({ documentId, date: DateValue.nullable().describe('When the document speaks.'), status: Status })
  .meta({ id: 'StatusChange', description: 'What a log said of an action, and when.' });

const Link = z
  .object({
    from: z.int().describe('Index of a mention.'),
    to: z.int().describe('Index of another.'),
    because: z.string().describe('"same reference and wording" …'),
  })
  .meta({ id: 'Link', description: 'Why two mentions are taken for the same action.' });

const Relation = z
  .object({
    kind: z
      .enum(['split-from', 'split-into', 'merged-from', 'merged-into'])
      .describe('`merged-into`: it continues as the other action, and is no longer open by itself.'),
    actionId: z.string().describe('The other action.'),
    documentId: z.string().describe('The document that shows it.'),
    because: z.string().describe('The words that it rests on.'),
  })
  .meta({ id: 'Relation', description: 'An action that became two, or two that became one.' });

export const RegisterAction = z
  .object({
    id: z.string().describe('Stable between runs; never looks like a number or a date.'),
    body,
    ref: z.string().nullable().describe('The number that the log gives it, else that of the minutes.'),
    text: z.string().describe('As last stated.'),
    owners: z.array(Owner).describe('As last stated; `personId` leads to `people` of the register.'),
    issued: DateValue.nullable().describe('As the log states it, else the date of the first meeting that minutes it.'),
    due: Deadline.nullable().describe('As last stated.'),
    status: Status.nullable().describe('As last stated; null if no log has the action.'),
    certainty: Certainty.optional().describe(
      '`corrected` if a person said so, `stated` if any mention is. Absent in older results.',
    ),
    ...evidence,
    read: ActionAsRead.optional().describe('Where a correction says otherwise: what was last read.'),
    mentions: z.array(Mention).describe('Oldest first; one for each marker in a text and each row of a log.'),
    history: z.array(StatusChange).describe('Every status that a log stated, oldest first.'),
    links: z.array(Link),
    relations: z.array(Relation).optional().describe('Actions that it was split from or into, merged from or into.'),
    flags: z.array(ActionFlag),
    flagNotes: z
      .partialRecord(ActionFlag, z.string())
      .optional()
      .describe('For each flag what it rests on: a sentence with the documents and dates.'),
  })
  .meta({ id: 'RegisterAction', description: 'An action across all documents of one body.' });
export type RegisterAction = z.infer<typeof RegisterAction>;

const RegisterMeeting = z
  .object({
    documentId,
    kind: Kind,
    body,
    title: z.string().nullable(),
    date: DateValue.nullable(),
    path: z.string().describe('The file, as given.'),
    read: DocumentAsRead.pick({ kind: true, title: true, body: true, date: true })
      .optional()
      .describe('Where a correction says otherwise: what was read.'),
    spans: z.array(Span).optional().describe('Where it names the meeting: title, date.'),
  })
  .meta({ id: 'RegisterMeeting', description: 'A document that speaks of a meeting.' });

const RegisterPerson = z
  .object({
    id: z.string(),
    name: z.string().describe('The fullest form of the name.'),
    initials: z.array(z.string()),
    aliases: z.array(z.string()).describe('Other forms of the name.'),
    organisation: z.string().nullable(),
    positions: z
      .array(
        z.object({
          role: z.string().nullable(),
          organisation: z.string().nullable(),
          documentId,
          since: z.string().nullable().describe('Date of the first document that states it.'),
        }),
      )
      .optional()
      .describe('Each change of role or organisation, oldest first.'),
    documents: z.array(z.string()).describe('Ids of the documents that name the person.'),
    path: z.string().optional().describe('The first of these files, as given.'),
    spans: z.array(Span).optional().describe('Where that file names the person.'),
  })
  .meta({ id: 'RegisterPerson', description: 'One person, under all names that the documents use.' });

const RegisterDecision = z
  .object({
    id: z.string().describe('Id of the document, `--`, id of the decision in it.'),
    documentId,
    body,
    date: DateValue.nullable(),
    text: z.string().describe('Verbatim.'),
    agendaItem: z.string().nullable().describe('Number and title of the item.'),
    certainty: Certainty,
    ...evidence,
    read: z.object({ text: z.string() }).optional().describe('Where a correction says otherwise: what was read.'),
    spans: z.array(Span),
  })
  .meta({ id: 'RegisterDecision', description: 'A decision of one meeting.' });

const RegisterAttendance = z
  .object({
    documentId,
    personId: z.string().describe('Id among `people` of the register.'),
    name: z.string().describe('As this document prints it.'),
    role: z.string().nullable(),
    organisation: z.string().nullable(),
    attendance: Attendance,
    note: z.string().nullable().describe('"until item 4" …'),
    spans: z.array(Span),
  })
  .meta({ id: 'RegisterAttendance', description: 'One person at one meeting, or away from it.' });

const DuplicateDocument = z
  .object({
    path: z.string().describe('The file that is not counted.'),
    documentId: documentId.optional().describe('The document that is not counted: a file may contain several.'),
    of: z.string().describe('The file that is counted in its place.'),
    because: z.string(),
  })
  .meta({ id: 'DuplicateDocument', description: 'A document that repeats another, in the same or another format.' });

const UnresolvedName = z
  .object({
    documentId,
    text: z.string().describe('As written.'),
    reason: z.enum(['ambiguous', 'unknown']).describe('`ambiguous`: several people go by it · `unknown`: nobody does.'),
    candidates: z.array(z.string()).describe('Ids of people who may be meant.'),
    times: z.int().describe('How often the document names them as an owner.'),
  })
  .meta({ id: 'UnresolvedName', description: 'An owner whose name or initials lead to no one person.' });

export const Register = z
  .object({
    schemaVersion: z.literal(SCHEMA_VERSION).describe('Version of this schema.'),
    meetings: z.array(RegisterMeeting).describe('By body, then date.'),
    people: z.array(RegisterPerson),
    unresolved: z.array(UnresolvedName).optional().describe('Owners that match nobody, or several people.'),
    actions: z.array(RegisterAction).describe('By body, the newest first.'),
    decisions: z.array(RegisterDecision).describe('By body, then date.'),
    attendance: z.array(RegisterAttendance).describe('By body, then date.'),
    duplicates: z.array(DuplicateDocument).describe('Documents that were given more than once.'),
  })
  .meta({ title: 'Register', description: 'What all documents of a run say together (`register.json`).' });
export type Register = z.infer<typeof Register>;

export type StreamedRegister = AsRows<Register>;

/** The register of no document. */
export const emptyRegister: Readonly<Register> = {
  schemaVersion: SCHEMA_VERSION,
  meetings: [],
  people: [],
  actions: [],
  decisions: [],
  attendance: [],
  duplicates: [],
};

const RunDiagnostic = z
  .object({
    id: z.string().describe('A code of `docs/errors.md`.'),
    severity: Severity,
    message: z.string(),
    help: z.string().nullable().describe('What to do next.'),
  })
  .meta({ id: 'RunDiagnostic', description: 'What there is to say about an input.' });

export const RunEntry = z
  .object({
    path: z.string().describe('As given.'),
    documentId: z.string().nullable().describe('null if the path led to no document.'),
    documentIds: z
      .array(z.string())
      .optional()
      .describe('All of them, in order, where the file contains several meetings.'),
    outcome: z
      .enum(['ok', 'partial', 'failed'])
      .describe('`partial`: read with an error or a part missing; `failed`: nothing could be read.'),
    diagnostics: z.array(RunDiagnostic),
  })
  .meta({ id: 'RunEntry', description: 'One input of a run and what became of it.' });
export type RunEntry = z.infer<typeof RunEntry>;

const RunCorrections = z
  .object({
    path: z.string().describe('The file of corrections, from the folder in which the run was started.'),
    applied: z.int().min(0).describe('How many of them apply.'),
    diagnostics: z.array(RunDiagnostic).describe('What no longer matches anything.'),
  })
  .meta({ id: 'RunCorrections', description: 'The corrections of a run and what became of them.' });

export const Run = z
  .object({
    schemaVersion: z.literal(SCHEMA_VERSION).describe('Version of this schema.'),
    program: z.string().describe('Name and version of the program.'),
    inputs: z.array(RunEntry).describe('By path.'),
    given: z.array(z.string()).optional().describe('The files and folders that the run was given.'),
    files: z
      .record(z.string(), z.string())
      .optional()
      .describe(
        'SHA-256 of every other file that the run wrote: a later run does not write over one that was changed.',
      ),
    applied: z
      .record(z.string(), z.string())
      .optional()
      .describe('Files whose changes `minutes apply` took, with their SHA-256: the next run keeps them as `NAME.bak`.'),
    corrections: RunCorrections.optional().describe('Where there is a file of corrections.'),
    leftAlone: z
      .record(z.string(), z.int().min(1))
      .optional()
      .describe(
        'How many files in the folders were skipped, by their ending (".pptx", "without ending", "results of minutes").',
      ),
  })
  .meta({ title: 'Run', description: 'The account of a run: every input with its outcome (`run.json`).' });
export type Run = z.infer<typeof Run>;

/** What a run was given, to look from where it looked; older results name the files alone. */
export function givenTo({ given, inputs }: Run): string[] {
  return given ?? inputs.map(({ path }) => path);
}

/** Tells which documents repeat another. Registers of older versions name the file only. */
export function copiesIn({
  duplicates,
}: Pick<StreamedRegister, 'duplicates'>): (document: { id: string; source: { path: string } }) => boolean {
  const ids = new Set<string | undefined>();
  const paths = new Set<string>();
  for (const { documentId, path } of duplicates) {
    if (documentId === undefined) paths.add(path);
    else ids.add(documentId);
  }
  return ({ id, source }) => ids.has(id) || paths.has(source.path);
}

/** Documents that repeat no other. */
export function* countedIn<D extends { id: string; source: { path: string } }>(
  documents: Iterable<D>,
  register: Pick<StreamedRegister, 'duplicates'>,
): Generator<D> {
  const isCopy = copiesIn(register);
  for (const document of documents) if (!isCopy(document)) yield document;
}
