/**
 * A JSON file that is longer than a string may be, or than one wants to hold as text: an object whose lists are read, and
 * checked, entry by entry.
 */
import { createReadStream } from 'node:fs';
import * as z from 'zod';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const AT_ONCE = 1024 * 1024;

/** One entry of a list of the object, or one of its other values; an empty list gives one of `list` alone. */
interface Part {
  key: string;
  list: boolean;
  text: string;
}

/** Null if the schema does not accept it. Throws where the file is not readable JSON. */
export async function readLong<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  const shape = (schema as unknown as z.ZodObject).shape as Record<string, z.ZodType>;
  const lists: Record<string, unknown[]> = {};
  const others: Record<string, unknown> = {};
  for await (const { key, list, text } of partsOf(createReadStream(file, { highWaterMark: AT_ONCE }))) {
    const expected = shape[key];
    const kind = expected instanceof z.ZodOptional ? expected.unwrap() : expected;
    if (!list || !(kind instanceof z.ZodArray)) {
      if (!list) others[key] = JSON.parse(text);
      else if (expected !== undefined) return null;
      continue;
    }
    lists[key] ??= [];
    if (text === '') continue;
    const entry = (kind.element as z.ZodType).safeParse(JSON.parse(text));
    if (!entry.success) return null;
    lists[key].push(entry.data);
  }
  const empty = Object.fromEntries(Object.keys(lists).map((key) => [key, []]));
  const frame = schema.safeParse({ ...others, ...empty });
  return frame.success ? (Object.assign(frame.data as object, lists) as T) : null;
}

/** The parts of a JSON object in their order, as text. */
async function* partsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  let [held, at, from, depth] = [Buffer.alloc(0) as Buffer, 0, 0, 0];
  let [inText, inList, isEmpty] = [false, false, true];
  let key: string | null = null;
  const text = () => held.toString('utf8', from, at).trim();
  for await (const chunk of chunks) {
    held = Buffer.concat([held.subarray(from), chunk]);
    at -= from;
    from = 0;
    for (; at < held.length; at += 1) {
      const byte = held[at];
      if (inText) {
        // What is escaped may be the first byte of the next chunk.
        if (byte === BACKSLASH) at += 1;
        else if (byte === QUOTE) inText = false;
        continue;
      }
      if (byte === QUOTE) inText = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth += 1;
        if (depth === 1) {
          if (byte !== OPEN_OBJECT) throw new SyntaxError('not an object');
          from = at + 1;
        }
        if (depth === 2 && byte === OPEN_LIST && key !== null) [inList, isEmpty, from] = [true, true, at + 1];
      } else if (byte === COLON && depth === 1 && key === null) {
        key = JSON.parse(text()) as string;
        from = at + 1;
      } else if (byte === COMMA && depth === 2 && inList && key !== null) {
        yield { key, list: true, text: text() };
        [isEmpty, from] = [false, at + 1];
      } else if (byte === CLOSE_LIST && depth === 2 && inList && key !== null) {
        const last = text();
        if (last === '' && !isEmpty) throw new SyntaxError('an entry is missing');
        yield { key, list: true, text: last };
        [depth, from] = [1, at + 1];
      } else if (depth === 1 && (byte === COMMA || byte === CLOSE_OBJECT)) {
        if (key !== null && !inList) yield { key, list: false, text: text() };
        else if ((key === null && byte === COMMA) || text() !== '') throw new SyntaxError('a value is missing');
        [key, inList, from] = [null, false, at + 1];
        if (byte === CLOSE_OBJECT) depth = -1;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (depth < 2) throw new SyntaxError('an end too many');
        depth -= 1;
      }
    }
  }
  if (depth !== -1) throw new SyntaxError('the end is missing');
}
