/** Texts made of dates: the parts of a file are looked for once, however many there could be. */
import { expect, test } from 'vitest';
import { recordsOf } from '../../src/pipeline/meetings-of-file.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';

async function reading(text: string) {
  return processDocument({ path: 'notes.md', bytes: new TextEncoder().encode(text) });
}

test('dates without end, and lines without end, are looked at once', async () => {
  const many = Array.from({ length: 1500 }, (_, i) => `## ${2000 + (i % 20)}-03-05\n\nx`).join('\n\n');
  expect(recordsOf(await reading(many)).length).toBe(1);
  expect(recordsOf(await reading(`## 5 March 2024 ${'2024-03-05 '.repeat(9000)}`)).length).toBe(1);
});
