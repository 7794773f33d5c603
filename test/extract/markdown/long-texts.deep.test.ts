import { expect, test } from 'vitest';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { readMarkdown } from '../../../src/extract/markdown/read-markdown.ts';
import { cutSections } from '../../../src/extract/markdown/sections.ts';

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
