/**
 * Corrections of a project, `minutes.corrections.yaml`: what people know better than the reading, kept for every later
 * run. Published as `docs/schema/corrections.schema.json`.
 */
import * as z from 'zod';
import { Kind } from '../model/document.ts';
import { Attendance } from '../model/people.ts';

/** Editors read `ref: 7` as a number; what is meant are its characters. */
const word = z.union([z.string(), z.number()]).transform(String);
const words = word.pipe(z.string().trim().min(1).max(5000));
/** `null`, `none` or nothing takes a value away. */
const orNone = z.union([words, z.null(), z.literal('')]).transform((value) => value || null);
const owners = z
  .union([z.array(words), word, z.null()])
  .transform((value) => value)
  .describe('As the minutes would write it: `RE`, `RE; MH`, or a list. `none` for nobody.');

const target = {
  id: words.optional().describe('Its id when the correction was made.'),
  text: words.optional().describe('The words that it was made against: it is found by them when ids change.'),
  document: words.optional().describe('Path of the document; needed only where several have the same words.'),
};
const Target = z.strictObject(target).meta({
  id: 'Target',
  description:
    'What is meant, by its id, by its words, or by both: the words take precedence over an id that means something else.',
});
export type Target = z.infer<typeof Target>;

const MeetingTarget = Target.extend({
  sha256: words.optional().describe('Of the bytes of the file: it is found by them when it is renamed.'),
});

const account = {
  by: words.optional().describe('Who says so.'),
  at: z.iso
    .date()
    .optional()
    .describe('When it was said, as 2026-03-05: a later document that says something else takes precedence.'),
  why: words.optional().describe('How they know.'),
};
const isNothing = z.literal('nothing').optional();

const actionValues = {
  owner: owners.optional(),
  due: orNone.optional().describe('A date (2026-03-01) or words ("next meeting"); `none` for no deadline.'),
  status: orNone.optional().describe('Words of a log: open, ongoing, done, cancelled …'),
  ref: orNone.optional().describe('The number that the action goes by.'),
};

export const ActionCorrection = z.strictObject({
  action: Target,
  set: z.strictObject({ ...actionValues, text: words.optional() }).optional(),
  is: isNothing.describe('`nothing`: it is no action.'),
  sameAs: Target.optional().describe('It is the same action as this one.'),
  add: z
    .strictObject(actionValues)
    .optional()
    .describe('These words are an action: `text` gives them, `document` says where they are.'),
  ...account,
});

export const DecisionCorrection = z.strictObject({
  decision: Target,
  set: z.strictObject({ text: words }).optional(),
  is: isNothing.describe('`nothing`: it is no decision.'),
  add: z.strictObject({}).optional().describe('These words are a decision.'),
  ...account,
});

export const MeetingCorrection = z.strictObject({
  meeting: MeetingTarget,
  set: z
    .strictObject({
      body: orNone.optional().describe('The board, council or committee.'),
      date: orNone.optional().describe('Of the meeting, as 2026-03-05.'),
      title: orNone.optional(),
      kind: Kind.optional(),
    })
    .optional(),
  ...account,
});

export const PersonCorrection = z.strictObject({
  person: Target,
  set: z
    .strictObject({
      name: words.optional(),
      role: orNone.optional(),
      organisation: orNone.optional(),
      attendance: Attendance.optional().describe('At the meeting of `document`.'),
    })
    .optional(),
  is: isNothing.describe('`nothing`: it is nobody.'),
  sameAs: Target.optional().describe('It is the same person as this one.'),
  ...account,
});

export const Correction = z.union([ActionCorrection, DecisionCorrection, MeetingCorrection, PersonCorrection]);
export type ActionCorrection = z.infer<typeof ActionCorrection>;
export type DecisionCorrection = z.infer<typeof DecisionCorrection>;
export type MeetingCorrection = z.infer<typeof MeetingCorrection>;
export type PersonCorrection = z.infer<typeof PersonCorrection>;
export type Correction = z.infer<typeof Correction>;

export const Corrections = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors.'),
    corrections: z.array(Correction),
  })
  .meta({
    title: 'Corrections',
    description: 'What people know better than the reading (`minutes.corrections.yaml`).',
  });

/** Each kind of correction by the key that names what it is about. */
export const correctionKinds = {
  action: ActionCorrection,
  decision: DecisionCorrection,
  meeting: MeetingCorrection,
  person: PersonCorrection,
} as const;
export type CorrectionKind = keyof typeof correctionKinds;

/** What a correction is about. */
export function kindOf(correction: Correction): CorrectionKind {
  if ('action' in correction) return 'action';
  if ('decision' in correction) return 'decision';
  return 'meeting' in correction ? 'meeting' : 'person';
}

/** What it names. */
export function targetOf(correction: Correction): Target {
  if ('action' in correction) return correction.action;
  if ('decision' in correction) return correction.decision;
  return 'meeting' in correction ? correction.meeting : correction.person;
}
