/** Many documents are put together body by body: what is written must be what all of them at once would give. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hold, holdRows } from '../../src/io/packed.ts';
import { withoutBlocks } from '../../src/io/process-file.ts';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import { countsOf } from '../../src/pipeline/run-counts.ts';
import { streamCorpus } from '../../src/pipeline/stream-corpus.ts';
import { streamAll } from '../../src/writers/index.ts';
import { workbookFile } from '../../src/writers/workbook/index.ts';
import { isPieces } from '../../src/writers/writer.ts';
import { makeSeries } from '../support/make-series/index.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const TEXTS = /\.(?:md|txt|html|csv|eml)$/;

async function resultsOf(files: readonly { path: string; content: string | Uint8Array }[]) {
  const results = [];
  for (const { path, content } of files) {
    results.push(withoutBlocks(await processDocument({ path, bytes: Buffer.from(content) })));
  }
  return results;
}

const series = makeSeries({ seed: 21, boards: 4, meetings: 6 }).files;
const readable = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && TEXTS.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ path: file.slice(fixtures.length), content: readFileSync(file) }));
const copies = series.slice(0, 3).map(({ path, content }) => ({ path: `again/${path}`, content }));

test.each([
  ['a series, copies of some and a broken file', [...series, ...copies, { path: 'broken.docx', content: 'PK' }]],
  ['documents of all kinds', readable],
])(
  '%s',
  async (_, files) => {
    const results = await resultsOf(files);
    const input = {
      faults: [{ path: 'gone', code: 'missing-path' as const, message: 'There is nothing at this path.' }],
      leftAlone: { '.pptx': 2 },
      given: ['z', 'a'],
      program: 'minutes 0',
    };
    const whole = processCorpus({ ...input, results });
    const streamed = streamCorpus(results.reverse().map(hold), input, holdRows);
    expect(whole.documents.length).toBeGreaterThan(20);
    expect(countsOf(streamed)).toEqual(countsOf(whole));
    const written = async (data: typeof streamed) => {
      const made: { path: string; content: string | Uint8Array }[] = [];
      for (const { path, content } of streamAll(data, [await workbookFile(data)]))
        made.push({ path, content: isPieces(content) ? [...content.pieces].join('') : content });
      return made;
    };
    const [a, b] = [await written(whole), await written(streamed)];
    expect(b.map(({ path }) => path)).toEqual(a.map(({ path }) => path));
    // Compared as a whole: `toEqual` goes through megabytes byte by byte.
    const differing = a.filter(({ content }, i) => !Buffer.from(content).equals(Buffer.from(b[i]?.content ?? '')));
    expect(differing.map(({ path }) => path)).toEqual([]);
  },
  120_000,
);
