/** Real minutes and reports of many organisations: nothing crashes, and the laws hold for all of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentResult } from '../../src/index.ts';
import { blocksOf, recordsOf } from '../../src/pipeline/meetings-of-file.ts';
import { brokenSpans, schemaFaults } from '../support/laws.ts';
import { needs } from '../support/needs.ts';
import { corpusOf, filesOf, hasShared, readCorpus, scoreOf } from './read-corpus.ts';

describe('real documents (needs ../shared)', needs({ '../shared': hasShared }), () => {
  let results: DocumentResult[];
  beforeAll(async () => {
    results = await readCorpus('real');
  }, 300_000);

  test('every document has an outcome, and none is a bug of ours', () => {
    expect(results.length).toBe(101);
    const codes = results.flatMap((result) => recordsOf(result)[0].diagnostics.map(({ id }) => id));
    expect(codes).not.toContain('internal-error');
    expect(results.filter(({ outcome }) => outcome === 'failed').map(({ source }) => source.path)).toEqual([]);
  });

  test('every value has its place', () => {
    expect(
      results.flatMap((result) => recordsOf(result).flatMap((record) => brokenSpans(record, blocksOf(result)))),
    ).toEqual([]);
  });

  test('every record, the register and the run fit the published schemas', () => {
    const { register, run } = corpusOf(results);
    expect(
      results.flatMap((result) => recordsOf(result).flatMap((record) => schemaFaults('document', record))),
    ).toEqual([]);
    expect([...schemaFaults('register', register), ...schemaFaults('run', run)]).toEqual([]);
  });

  /** A floor, not the aim: it rises as the reading gets better. */
  test('the score does not fall', () => {
    expect(scoreOf(filesOf(results), 'real').overall).toBeGreaterThanOrEqual(0.92);
  });
});
