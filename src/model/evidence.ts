/** How sure a value is, and why: what judged values carry beside them. */
import * as z from 'zod';

/** Fields of every value that was judged; spread into its schema. Absent where nothing was weighed. */
export const evidence = {
  confidence: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('How sure it is, from 0 to 1 with two decimals: of the values said with 0.9, nine in ten are right.'),
  because: z.array(z.string()).optional().describe('The strongest reasons, in words.'),
};

export const Evidence = z.object(evidence).meta({
  id: 'Evidence',
  description: 'How sure a value is, and the strongest reasons for it.',
});
export type Evidence = z.infer<typeof Evidence>;

/** How sure a value is and why, without the rest of it. */
export function evidenceOf({ confidence, because }: Evidence): Evidence {
  return {
    ...(confidence === undefined ? {} : { confidence }),
    ...(because === undefined || because.length === 0 ? {} : { because }),
  };
}
