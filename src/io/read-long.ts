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

/** Null if the schema does not accept it. Throws where the file is not readable JSON. `taken`: told the length of each part. */
export async function readLong<T>(
  file: string,
  schema: z.ZodType<T>,
  taken: (characters: number) => void = () => undefined,
): Promise<T | null> {
  const shape = (schema as unknown as z.ZodObject).shape as Record<string, z.ZodType>;
  const lists: Record<string, unknown[]> = {};
  const others: Record<string, unknown> = {};
  for await (const { key, list, text } of partsOf(createReadStream(file, { highWaterMark: AT_ONCE }))) {
    taken(text.length);
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

/** The parts of a JSON object in their order. */
async function* partsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  const splitter = new Splitter();
  for await (const chunk of chunks) yield* splitter.take(chunk);
  if (!splitter.ended) throw new SyntaxError('the end is missing');
}

class Splitter {
  ended = false;
  /** From the beginning of the part that is read. */
  #held: Buffer = Buffer.alloc(0);
  #at = 0;
  #from = 0;
  #depth = 0;
  #inText = false;
  #key: string | null = null;
  /** What the key stands for, as far as it is read: a list, with or without an entry before, or any other value. */
  #reads: 'value' | 'list' | 'further entries' | 'end of list' = 'value';

  *take(chunk: Buffer): Generator<Part> {
    this.#held = Buffer.concat([this.#held.subarray(this.#from), chunk]);
    this.#at -= this.#from;
    this.#from = 0;
    for (; this.#at < this.#held.length; this.#at += 1) {
      const byte = this.#held[this.#at] as number;
      if (this.#inText) {
        // What is escaped may be the first byte of the next chunk.
        if (byte === BACKSLASH) this.#at += 1;
        else if (byte === QUOTE) this.#inText = false;
      } else {
        const part = this.#meet(byte);
        if (part !== null) yield part;
      }
    }
  }

  #meet(byte: number): Part | null {
    if (byte === QUOTE) this.#inText = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#open(byte);
    else if (this.#depth === 1) return this.#betweenParts(byte);
    else if (this.#depth === 2 && this.#reads !== 'value') return this.#betweenEntries(byte);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) this.#close();
    return null;
  }

  #open(byte: number): void {
    this.#depth += 1;
    const isList = byte === OPEN_LIST;
    if (this.#depth === 1) {
      if (isList || this.ended) throw new SyntaxError('not an object');
      this.#begin();
    } else if (this.#depth === 2 && isList && this.#key !== null && this.#reads === 'value') {
      this.#reads = 'list';
      this.#begin();
    }
  }

  #close(): void {
    if (this.#depth < 2) throw new SyntaxError('an end too many');
    this.#depth -= 1;
  }

  #betweenParts(byte: number): Part | null {
    if (byte === COLON && this.#key === null) {
      this.#key = JSON.parse(this.#text()) as string;
      this.#begin();
      return null;
    }
    if (byte === CLOSE_LIST) this.#close();
    if (byte !== COMMA && byte !== CLOSE_OBJECT) return null;
    const [key, isValue, text] = [this.#key, this.#reads === 'value', this.#text()];
    if (key === null ? byte === COMMA || text !== '' : !isValue && text !== '')
      throw new SyntaxError('a value is missing');
    this.#key = null;
    this.#reads = 'value';
    this.#begin();
    if (byte === CLOSE_OBJECT) [this.#depth, this.ended] = [0, true];
    return key !== null && isValue ? { key, list: false, text } : null;
  }

  #betweenEntries(byte: number): Part | null {
    if (byte !== COMMA && byte !== CLOSE_LIST) return null;
    const text = this.#text();
    if (text === '' && (byte === COMMA || this.#reads === 'further entries'))
      throw new SyntaxError('an entry is missing');
    this.#reads = byte === COMMA ? 'further entries' : 'end of list';
    if (byte === CLOSE_LIST) this.#depth = 1;
    this.#begin();
    return { key: this.#key ?? '', list: true, text };
  }

  #begin(): void {
    this.#from = this.#at + 1;
  }

  #text(): string {
    return this.#held.toString('utf8', this.#from, this.#at).trim();
  }
}
