/** A value that its schema accepts → JSON text. A value that it does not accept is a bug of ours. */
import type * as z from 'zod';

/** Keys in the order of the schema, two blanks of indent, a line end at the end. */
export function toJson<T>(schema: z.ZodType<T>, value: T, what: string): string {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`${what} does not fit its schema: ${parsed.error.message}`);
  return `${JSON.stringify(parsed.data, null, 2)}\n`;
}
