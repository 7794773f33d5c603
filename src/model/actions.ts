/** Actions minuted in the text, and rows of the action log. */
import * as z from 'zod';
import { evidence } from './evidence.ts';
import { Owner } from './people.ts';
import { Span } from './place.ts';
import { Certainty, DateValue, Deadline } from './values.ts';

export const StatusValue = z.enum(['open', 'ongoing', 'closed', 'cancelled', 'decision', 'other']);
export type StatusValue = z.infer<typeof StatusValue>;
export const Status = z
  .object({
    text: z.string().describe('Verbatim.'),
    value: StatusValue.describe('What the words amount to.'),
    note: z
      .string()
      .nullable()
      .describe('What the status adds in brackets or after it ("moved to the grounds committee"); null if nothing.'),
  })
  .meta({ id: 'Status', description: 'The state of an action as a log gives it.' });
export type Status = z.infer<typeof Status>;

export const ActionAsRead = z
  .object({
    ref: z.string().nullable(),
    text: z.string(),
    owners: z.array(Owner),
    due: Deadline.nullable(),
    status: Status.nullable(),
  })
  .partial()
  .meta({ id: 'ActionAsRead', description: 'What was read where a correction says otherwise; only what differs.' });
export type ActionAsRead = z.infer<typeof ActionAsRead>;

/** What a correction leaves on an action and a row of a log; spread into their schemas. */
const corrected = {
  read: ActionAsRead.optional().describe('Where a correction says otherwise: what was read.'),
  actionId: z
    .string()
    .optional()
    .describe('Where a correction speaks of it: the action of the register that it is a statement of.'),
};

export const Action = z
  .object({
    id: z.string().describe('Unique in the document.'),
    ref: z.string().nullable().describe('The number that the minutes give it ("ACTION 3" → "3"); null if none.'),
    text: z.string().describe('What follows the marker, verbatim with blanks collapsed.'),
    owners: z.array(Owner).describe('Who is to do it; empty if nobody is named.'),
    due: Deadline.nullable().describe('When it is due, if stated.'),
    agendaItemId: z.string().nullable().describe('The agenda item that it belongs to.'),
    status: Status.nullable().optional().describe('Only where a correction states one; minutes give it in logs.'),
    certainty: Certainty.describe(
      '`stated`: marked as an action by the source; `inferred`: an undertaking that nothing marks; `corrected`: a person said so.',
    ),
    ...evidence,
    ...corrected,
    spans: z.array(Span).describe('The text of the action.'),
  })
  .meta({ id: 'Action', description: 'An action minuted in the text. Rows of a log are in `actionLog`.' });
export type Action = z.infer<typeof Action>;

export const LogEntry = z
  .object({
    ref: z.string().nullable().describe('As printed; null if the row has none.'),
    text: z.string().describe('What is to be done, verbatim.'),
    owners: z.array(Owner).describe('As written, with the persons they mean.'),
    issued: DateValue.nullable().describe('When the action was raised.'),
    due: Deadline.nullable().describe('When it is due.'),
    status: Status.nullable().describe('null if the log states none.'),
    certainty: Certainty.optional().describe('`corrected` where a person said so; absent means stated.'),
    ...evidence,
    ...corrected,
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
