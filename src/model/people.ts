/** The people of a document, and the words that lead to them. */
import * as z from 'zod';
import { evidence } from './evidence.ts';
import { Span } from './place.ts';
import { Certainty } from './values.ts';

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
    certainty: Certainty.optional().describe('`corrected` where a person said so; absent means as read.'),
    ...evidence,
    read: z
      .object({
        name: z.string(),
        role: z.string().nullable(),
        organisation: z.string().nullable(),
        attendance: Attendance.nullable(),
      })
      .partial()
      .optional()
      .describe('Where a correction says otherwise: what was read.'),
    spans: z.array(Span).describe('Where the person is named.'),
  })
  .meta({ id: 'Person', description: 'A person that the document names.' });
export type Person = z.infer<typeof Person>;

export const OwnerKind = z.enum(['person', 'organisation', 'everyone', 'unknown']);
export const Owner = z
  .object({
    text: z.string().describe('As written: "MH", "the Clerk", "All".'),
    personId: z.string().nullable().describe('Id among `people`; null if the words match nobody there.'),
    kind: OwnerKind.describe('`everyone` for words such as "All".'),
  })
  .meta({ id: 'Owner', description: 'Who is to do something, or who moved or seconded something.' });
export type Owner = z.infer<typeof Owner>;
