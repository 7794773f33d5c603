import { expect, test } from 'vitest';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { readMarkdown } from '../../../src/extract/markdown/read-markdown.ts';
import { cutSections } from '../../../src/extract/markdown/sections.ts';
import { some } from '../../support/some.ts';
import { readAs } from '../text/reading.ts';

const blocksOf = (text: string) => {
  const reports: string[] = [];
  const report = (code: string) => reports.push(code);
  const { body } = readMarkdown(text, { limits: defaultLimits, password: null, changes: 'accept', report });
  return { body, reports };
};

test('a list longer than the parser takes at once is read as a list', () => {
  const items = Array.from({ length: 1100 }, (_, i) => `- **Quay ${i}** is swept by Ada\n  - and looked at by Ben\n`);
  const { body, reports } = blocksOf(items.join(''));
  expect(reports).toEqual([]);
  expect(body.map((block) => block.type)).toEqual(new Array(2200).fill('listItem'));
  expect(body.at(-1)).toMatchObject({ text: 'and looked at by Ben', depth: 1, places: [{ line: 2200 }] });
});

test('a text longer than any minutes is parsed in small pieces, between its paragraphs', () => {
  const part = (i: number) =>
    `## ${i}. Quay\n\n| Ref | Depth |\n|---|---|\n| ${i} | 4 |\n\nAgreed to dredge the quay.\n\n`;
  const text = Array.from({ length: 4000 }, (_, i) => part(i)).join('');
  const sections = cutSections(text);
  expect(Math.max(...sections.map((section) => section.text.length))).toBeLessThan(4000);
  expect(sections.map((section) => section.text.trim()).join('\n\n')).toBe(text.trim());
});

test('a long text is read in sections, with the same blocks and places', async () => {
  const item = (i: number) =>
    `## ${i}. Item\n\nThe board *considered* the report.\n\n- Action: AB to write\n- Noted\n\n`;
  const text = Array.from({ length: 900 }, (_, i) => item(i)).join('');
  const { body, reports } = await readAs('a.md', text);
  expect(reports).toEqual([]);
  expect(body).toHaveLength(900 * 4);
  expect(body.at(-1)!.places[0]).toMatchObject({ line: 899 * 7 + 6 });
  const lines = text.split('\n');
  for (const b of some(body))
    if (b.places[0]?.kind === 'line') expect(lines[b.places[0].line - 1]).toContain(b.text.slice(0, 10));
});

test.each([
  ['stars', '*a '.repeat(10_000)],
  ['deep lists', Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['quotations', `${'> '.repeat(25_000)}a`],
  ['brackets', `${'['.repeat(30_000)}a`],
  ['a table of 100 000 rows', `| a | b |\n|---|---|\n${'| *1* | 2 |\n'.repeat(100_000)}`],
])('%s are read line by line in little time', async (_, text) => {
  const { reports } = await readAs('a.md', text);
  expect(reports).toContain('degraded-reading');
});

test('a table of 100 000 plain rows is read as one, up to the limit', async () => {
  const { body, reports } = await readAs('a.md', `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(100_000)}`);
  expect(body.map(({ type }) => type)).toEqual(['table']);
  expect(reports).toEqual(['truncated']);
});

test('paragraphs that begin in bold are places to cut a long text', async () => {
  const { body, reports } = await readAs('a.md', '**Item:** The board looked at the berth.\n\n'.repeat(3000));
  expect(body).toHaveLength(3000);
  expect(reports).toEqual([]);
});
