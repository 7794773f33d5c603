import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/extract/extractor.ts';
import { plainText, visibleText } from '../../src/extract/visible-text.ts';
import { makeDocx } from '../support/make-docx.ts';
import { makeOdt } from '../support/make-odt.ts';
import { readRecord } from '../support/read-record.ts';

test.each([
  ['12\u00a0March\u202f2024', '12 March 2024'],
  ['Present:\u2009Ida\u3000Moor', 'Present: Ida Moor'],
  ['com\u00admit\u00adtee', 'committee'],
  ['com\u00ad\nmittee', 'com-\nmittee'],
  ['Ida\u200b Moor\u200e \u2060took\ufeff it', 'Ida Moor took it'],
  ['Ida\u200d Mo\u200cor', 'Ida Moor'],
  ['2024\u201103\u201112', '2024-03-12'],
  ['don\u0092t', 'don’t'],
  // Signs that joiners make stay whole.
  ['👩\u200d💻 and 🏳\ufe0f\u200d🌈', '👩\u200d💻 and 🏳\ufe0f\u200d🌈'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['क्\u200dष', 'क्\u200dष'],
  ['a\tb\nc', 'a\tb\nc'],
])('%j', (given, expected) => {
  expect(plainText(given)).toBe(expected);
});

test('where a format has elements for tabs and line ends, those in its text are blanks', () => {
  expect(visibleText('a\tb\nc\u2028d')).toBe('a b c d');
});

const odd = 'Meeting held on 12\u00a0March\u00a02024';
const task = 'Action:\u00a0Ida\u2009Moor\u200b to write to par\u00adents by 26\u202fMarch\u00a02024';
test.each([
  ['a.docx', makeDocx({ body: ['Boat Club Committee', odd, '1. Fees', task] })],
  [
    'a.odt',
    makeOdt({
      body: `<text:p>Boat Club Committee</text:p><text:p>${odd}</text:p><text:p>1. Fees</text:p><text:p>${task}</text:p>`,
    }),
  ],
  ['a.html', `<!doctype html><html><h1>Boat Club Committee</h1><p>${odd}</p><h2>1. Fees</h2><p>${task}</p></html>`],
  [
    'a.html',
    `<!doctype html><html><h1>Boat Club Committee</h1><p>${entities(odd)}</p><h2>1. Fees</h2><p>${entities(task)}</p></html>`,
  ],
  ['a.md', `# Boat Club Committee\n\n${odd}\n\n## 1. Fees\n\n${task}\n`],
  ['a.md', `# Boat Club Committee\n\n${entities(odd)}\n\n## 1. Fees\n\n${entities(task)}\n`],
  ['a.txt', `# Boat Club Committee\n\n${odd}\n\n## 1. Fees\n\n${task}\n`],
  [
    'a.rtf',
    String.raw`{\rtf1\ansi Boat Club Committee\par Meeting held on 12\~March\~2024\par 1. Fees\par Action:\~Ida\u8201?Moor\u8203? to write to par\-ents by 26\u8239?March\~2024\par}`,
  ],
])('dates, names and markers are read over odd blanks: %s', async (path, source) => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const { record } = await readRecord({ path, bytes }, { limits: defaultLimits });
  expect(record.date?.iso).toBe('2024-03-12');
  expect(record.actions.map(({ text, owners, due }) => [text, owners.map((o) => o.text), due?.iso])).toEqual([
    [expect.stringMatching(/write to parents/), ['Ida Moor'], '2024-03-26'],
  ]);
});

function entities(text: string): string {
  return text
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('\u00ad', '&shy;')
    .replace(/[\u2009\u200b\u202f]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
