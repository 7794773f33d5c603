/** Values that every record uses: dates, times and how certain a reading is. */
import * as z from 'zod';

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
      .enum(['stated', 'inferred', 'corrected'])
      .optional()
      .describe(
        '`inferred` where a part (the year, say) was taken from elsewhere in the document; `corrected` where a person said so; absent means stated.',
      ),
  })
  .meta({ id: 'DateValue', description: 'A date as the document states it.' });
export type DateValue = z.infer<typeof DateValue>;

export const Deadline = z
  .object({
    iso: IsoDate.nullable().describe('null where the words give no date ("ASAP", "next meeting").'),
    precision: z
      .enum(['day', 'month', 'year'])
      .nullable()
      .describe('How much of the date is printed; null without one.'),
    text: z.string().describe('The words that say when.'),
    certainty: z
      .enum(['stated', 'inferred', 'corrected'])
      .optional()
      .describe(
        '`inferred` where a part was taken from elsewhere or counted from the meeting; `corrected` where a person said so; absent means stated.',
      ),
  })
  .meta({ id: 'Deadline', description: 'When something is due: a date, or words that give none.' });
export type Deadline = z.infer<typeof Deadline>;

export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ id: 'ClockTime', description: '24-hour clock, `HH:MM`.' });

export const Certainty = z.enum(['stated', 'inferred', 'corrected']).meta({
  id: 'Certainty',
  description:
    '`stated`: its words are in the source; `inferred`: read from the wording around it; `corrected`: a person said so.',
});
export type Certainty = z.infer<typeof Certainty>;
