import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { inBytes, inParts, toJson, toJsonContent } from '../../src/writers/json.ts';

const Entry = z.object({
  id: z.int(),
  words: z.array(z.string()),
  more: z.object({ a: z.string().nullable() }).optional(),
});
const Whole = z.object({
  title: z.string(),
  entries: z.array(Entry).describe('Many.'),
  note: z.string().optional(),
  last: z.array(z.int()),
});
type Whole = z.infer<typeof Whole>;

const whole = (entries: number): Whole => ({
  last: [],
  title: 'a\n"b" \u2028',
  entries: Array.from({ length: entries }, (_, id) => ({
    words: id % 3 === 0 ? [] : ['x\ny', 'z'],
    id,
    ...(id % 2 === 0 ? { more: { a: null } } : {}),
  })),
});

describe('one text, whether printed whole or entry by entry', () => {
  test.each([0, 1, 500, 501, 1200])('%i entries', (entries) => {
    const value = whole(entries);
    const text = `${JSON.stringify(Whole.parse(value), null, 2)}\n`;
    expect(toJson(Whole, value, 'it')).toBe(text);
    expect(String(inBytes(inParts(Whole, value, 'it')))).toBe(text);
  });
  test.each<[number, string]>([
    [10, 'string'],
    [20_000, 'object'],
  ])('%i entries, large ones as bytes', (entries, type) => {
    const value = whole(entries);
    const content = toJsonContent(Whole, value, 'it');
    expect(typeof content).toBe(type);
    expect(String(content)).toBe(toJson(Whole, value, 'it'));
  });
  test('with what may be left out', () => {
    const value = { ...whole(501), note: 'n' };
    expect(toJson(Whole, value, 'it')).toBe(`${JSON.stringify(Whole.parse(value), null, 2)}\n`);
  });
});

test.each([3, 600])('keys that the schema does not know are left out, among %i entries', (entries) => {
  const value = { ...whole(entries), secret: 1 } as Whole;
  expect(toJson(Whole, value, 'it')).not.toContain('secret');
});

test.each([3, 600])('a value that does not fit is reported, among %i entries', (entries) => {
  const value = whole(entries);
  (value.entries[2] as { id: unknown }).id = 'two';
  expect(() => toJson(Whole, value, 'the thing')).toThrow(/the thing.* does not fit its schema/);
});
