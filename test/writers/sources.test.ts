/** Every row of every register leads to its source: the file, a place in it, and the words that stand there. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/pipeline/meetings-of-file.ts';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { type DocumentResult, processDocument } from '../../src/pipeline/process-document.ts';
import { writeAll } from '../../src/writers/index.ts';
import { some } from '../support/some.ts';

const folder = new URL('../../fixtures/corpora/childrens-services-partnership-board/', import.meta.url);

describe('registers', () => {
  let results: DocumentResult[];
  let data: ReturnType<typeof processCorpus>;
  let rows: (name: string) => Record<string, string>[];
  beforeAll(async () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.docx'));
    results = await Promise.all(
      names.map((name) => processDocument({ path: name, bytes: readFileSync(new URL(name, folder)) })),
    );
    data = processCorpus({
      results,
      faults: [],
      program: 'test',
      people: [{ name: 'Somebody Else', initials: ['ZQ'] }],
    });
    const files = new Map([...writeAll(data)].map(({ path, content }) => [path, String(content)]));
    rows = (name) => parse(files.get(`${name}.csv`) ?? '', { columns: true });
  });

  test.each(['attendance', 'decisions', 'meetings', 'mentions', 'people'])('each row of %s.csv', (name) => {
    const all = rows(name);
    expect(all.length).toBeGreaterThan(0);
    for (const { path, place, quote } of some(all)) {
      expect(results.map(({ source }) => source.path)).toContain(path);
      expect(place).toMatch(/^(?:paragraph|page|line) \d+/);
      expect(quote).not.toBe('');
    }
  });

  test('each action leads to the rows of its mentions, the first and the last document among them', () => {
    const mentions = rows('mentions');
    for (const { action_id, raised_in, last_seen_in } of some(rows('actions'))) {
      const documents = mentions.filter((row) => row.action_id === action_id).map((row) => row.document_id);
      expect(documents).toEqual(expect.arrayContaining([raised_in, last_seen_in]));
    }
  });

  test('the words of a span are in the document where it says', () => {
    const texts = new Map(
      results.map((result) => {
        const { body = [], furniture = [] } = blocksOf(result) ?? {};
        return [result.source.path, new Map([...body, ...furniture].map((block) => [block.id, block]))];
      }),
    );
    const paths = new Map(data.documents.map(({ id, source }) => [id, source.path]));
    const { actions, attendance, decisions } = data.register;
    const places = [...actions.flatMap(({ mentions }) => mentions), ...attendance, ...decisions];
    for (const { documentId, spans } of some(places)) {
      expect(spans.length).toBeGreaterThan(0);
      for (const { node, start, end, quote } of some(spans)) {
        const block = texts.get(paths.get(documentId) ?? '')?.get(node);
        expect(block?.text.slice(start, end), node).toBe(quote);
      }
    }
  });
});
