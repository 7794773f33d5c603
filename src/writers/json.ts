/** A value that its schema accepts → JSON text. A value that it does not accept is a bug of ours. */
import * as z from 'zod';
import type { Rows } from '../model/rows.ts';

/** Longer lists are taken entry by entry: a copy of all of them at once would weigh more than their text. */
const LONG = 500;

/** Keys in the order of the schema, two blanks of indent, a line end at the end. */
export function toJson<T>(schema: z.ZodType<T>, value: T, what: string): string {
  return [...inParts(schema, value, what)].join('');
}

/** Characters of text that are held before they are turned into bytes. */
const HELD = 1_000_000;

/** Text of ordinary length as it is, what is large in UTF-8. */
export function toJsonContent<T>(schema: z.ZodType<T>, value: T, what: string): string | Uint8Array {
  const parts = inParts(schema, value, what);
  let text = '';
  // A loop that is left would close the generator.
  for (let next = parts.next(); next.done !== true; next = parts.next()) {
    text += next.value;
    if (text.length > HELD) return inBytes(parts, text);
  }
  return text;
}

/** All of it in UTF-8: no text of the whole is ever made. */
export function inBytes(parts: Iterable<string>, begun = ''): Uint8Array {
  const bytes: Uint8Array[] = [];
  let text = begun;
  for (const part of parts) {
    text += part;
    if (text.length <= HELD) continue;
    bytes.push(Buffer.from(text));
    text = '';
  }
  bytes.push(Buffer.from(text));
  return Buffer.concat(bytes);
}

/** The text in pieces; an object's long lists entry by entry, which need not be arrays. */
export function* inParts(schema: z.ZodType, value: unknown, what: string): Generator<string> {
  if (!(schema instanceof z.ZodObject)) {
    yield `${print(schema, value, what)}\n`;
    return;
  }
  const given = value as Record<string, unknown>;
  let before = '{\n  ';
  for (const [key, part] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const one = listIn(given[key]);
    const head = `${before}${JSON.stringify(key)}: `;
    if (part instanceof z.ZodArray && isLong(one)) {
      const entry = part.element as z.ZodType;
      let i = 0;
      for (const item of one) {
        yield i === 0 ? `${head}[\n    ` : ',\n    ';
        yield indented(print(entry, item, `${what}, ${key} ${i}`) ?? 'null', 4);
        i += 1;
      }
      yield '\n  ]';
    } else {
      const text = print(part, one, `${what}, ${key}`);
      if (text === undefined) continue;
      yield head + indented(text, 2);
    }
    before = ',\n  ';
  }
  yield '\n}\n';
}

const isRows = (value: unknown): value is Rows<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value && 'length' in value;
const isLong = (value: unknown): value is Rows<unknown> => isRows(value) && value.length > LONG;

/** A short list as an array. */
const listIn = (value: unknown): unknown => (isRows(value) && !isLong(value) ? [...value] : value);

/** Undefined for a value that may be left out and is. */
function print(schema: z.ZodType, value: unknown, what: string): string | undefined {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`${what} does not fit its schema: ${parsed.error.message}`);
  return JSON.stringify(parsed.data, null, 2);
}

/** No text of JSON holds a line end of its own. */
const indented = (text: string, blanks: number): string => text.replaceAll('\n', `\n${' '.repeat(blanks)}`);
