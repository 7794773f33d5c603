/** What all documents of a run say together, as the contract fixes it (`register.json`). */
import * as z from 'zod';
import { Attendance, DateValue, Owner, SCHEMA_VERSION, Status } from './document.ts';
import { Span } from './place.ts';

export const ActionFlag = z.enum([
  'missing-from-log',
  'not-minuted',
  'vanished',
  'reopened',
  'owner-changed',
  'reworded',
  'duplicate-ref',
  'status-unclear',
]);
export type ActionFlag = z.infer<typeof ActionFlag>;

/** One statement of an action in one document. */
export const Mention = z.object({
  documentId: z.string(),
  /** `minuted`: in the meeting's text; `logged`: a row of a log. */
  source: z.enum(['minuted', 'logged']),
  ref: z.string().nullable(),
  text: z.string(),
  owners: z.array(Owner),
  status: Status.nullable(),
  agendaItem: z.string().nullable().optional(),
  spans: z.array(Span),
});
export type Mention = z.infer<typeof Mention>;

export const RegisterAction = z.object({
  /** Stable between runs; never looks like a number or a date. */
  id: z.string(),
  body: z.string().nullable(),
  ref: z.string().nullable(),
  /** As last stated. */
  text: z.string(),
  owners: z.array(Owner),
  issued: DateValue.nullable(),
  due: DateValue.nullable(),
  status: Status.nullable(),
  mentions: z.array(Mention),
  history: z.array(z.object({ documentId: z.string(), date: DateValue.nullable(), status: Status })),
  /** Why two mentions (by index) are taken for the same action. */
  links: z.array(z.object({ from: z.int(), to: z.int(), because: z.string() })),
  flags: z.array(ActionFlag),
});
export type RegisterAction = z.infer<typeof RegisterAction>;

export const Register = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** By body, then date. */
  meetings: z.array(
    z.object({
      documentId: z.string(),
      kind: z.string(),
      body: z.string().nullable(),
      title: z.string().nullable(),
      date: DateValue.nullable(),
      path: z.string(),
    }),
  ),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      initials: z.array(z.string()),
      aliases: z.array(z.string()),
      organisation: z.string().nullable(),
      documents: z.array(z.string()),
    }),
  ),
  actions: z.array(RegisterAction),
  decisions: z.array(
    z.object({
      id: z.string(),
      documentId: z.string(),
      body: z.string().nullable(),
      date: DateValue.nullable(),
      text: z.string(),
      agendaItem: z.string().nullable(),
      certainty: z.enum(['stated', 'inferred']),
      spans: z.array(Span),
    }),
  ),
  attendance: z.array(
    z.object({
      documentId: z.string(),
      personId: z.string(),
      name: z.string(),
      role: z.string().nullable(),
      organisation: z.string().nullable(),
      attendance: Attendance,
      note: z.string().nullable(),
      spans: z.array(Span),
    }),
  ),
  duplicates: z.array(z.object({ path: z.string(), of: z.string(), because: z.string() })),
});
export type Register = z.infer<typeof Register>;

/** One input of a run and what became of it (`run.json`). */
export const RunEntry = z.object({
  path: z.string(),
  documentId: z.string().nullable(),
  outcome: z.enum(['ok', 'partial', 'failed']),
  diagnostics: z.array(
    z.object({
      id: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string(),
      help: z.string().nullable(),
    }),
  ),
});
export type RunEntry = z.infer<typeof RunEntry>;

export const Run = z.object({ schemaVersion: z.literal(SCHEMA_VERSION), program: z.string(), inputs: z.array(RunEntry) });
export type Run = z.infer<typeof Run>;
