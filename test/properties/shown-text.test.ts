/** Names and words of documents in terminals and reports: nothing is obeyed, hidden or broken out of. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import { visibleText } from '../../src/reporters/visible-text.ts';
import type { Finding } from '../../src/rules/rule.ts';

const runs = { numRuns: 300, seed: 20240305 };
const piece = fc.constantFrom(
  '\x1b[2J',
  '\x1b]8;;x\x07',
  '\x9b',
  '\u202e',
  '\u2066',
  '\u200b',
  '\0',
  '\n',
  '\r',
  '\u2028',
  ']]>',
  '<b>',
  '&amp;',
  '"',
  "'",
  '::error::',
  '%0A',
  '|',
  '`',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\u{e0041}',
  'a',
  'é',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const OBEYED =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}|[\u{e0000}-\u{e007f}]/u;

test('what is shown is one line that a terminal does not obey', () => {
  fc.assert(
    fc.property(text, (given) => void expect(visibleText(given)).not.toMatch(OBEYED)),
    runs,
  );
});

test('what can be shown is shown as it is', () => {
  const plain = fc.stringMatching(/^[a-zà-ÿ0-9 .,'"<>&]*$/);
  fc.assert(
    fc.property(plain, (given) => void expect(visibleText(given)).toBe(given)),
    runs,
  );
});

const finding = (path: string, message: string): Finding =>
  ({ rule: 'missing-date', severity: 'error', message, path, span: null, help: message }) as Finding;
const context = (path: string) => ({ paths: [path], version: '1', colour: false, summary: true, rules: [] });
const report = async (format: string, path: string, message: string) =>
  reporters.find((reporter) => reporter.format === format)!.report([finding(path, message)], context(path));

test.each(['text', 'concise', 'github'])('%s', async (format) => {
  const property = fc.asyncProperty(text, text, async (path, message) => {
    const shown = await report(format, path, message);
    expect(shown.replaceAll('\n', '')).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(shown.split('\n')).toHaveLength((await report(format, 'a', 'b')).split('\n').length);
  });
  await fc.assert(property, runs);
});

test.each(['json', 'sarif'])('%s can be parsed', async (format) => {
  const property = fc.asyncProperty(text, text, async (path, message) => {
    const shown = await report(format, path, message);
    expect(() => JSON.parse(shown)).not.toThrow();
  });
  await fc.assert(property, runs);
});

test('junit is well-formed XML', async () => {
  const property = fc.asyncProperty(text, text, async (path, message) => {
    const errors: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', ({ message }) => errors.push(message));
    parser.write(await report('junit', path, message)).close();
    expect(errors).toEqual([]);
  });
  await fc.assert(property, runs);
});
