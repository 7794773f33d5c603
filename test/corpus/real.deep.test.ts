/** Real minutes and reports of many organisations: nothing crashes, and the laws hold for all of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentResult } from '../../src/index.ts';
import { brokenSpans, schemaFaults } from '../support/laws.ts';
import { corpusOf, filesOf, hasShared, readCorpus, scoreOf } from './read-corpus.ts';

describe.skipIf(!hasShared)('real documents (needs ../shared)', () => {
  let results: DocumentResult[];
  beforeAll(async () => {
    results = await readCorpus('real');
  }, 300_000);

  test('every document has an outcome, and none is a bug of ours', () => {
    expect(results.length).toBe(101);
    const codes = results.flatMap(({ record }) => record.diagnostics.map(({ id }) => id));
    expect(codes).not.toContain('internal-error');
    expect(results.filter(({ outcome }) => outcome === 'failed').map(({ record }) => record.source.path)).toEqual([]);
  });

  test('every value has its place', () => {
    expect(results.flatMap(({ record, blocks }) => brokenSpans(record, blocks))).toEqual([]);
  });

  test('every record, the register and the run fit the published schemas', () => {
    const { register, run } = corpusOf(results);
    expect(results.flatMap(({ record }) => schemaFaults('document', record))).toEqual([]);
    expect([...schemaFaults('register', register), ...schemaFaults('run', run)]).toEqual([]);
  });

  /** A floor, not the aim: it rises as the reading gets better. */
  test('the score does not fall', () => {
    expect(scoreOf(filesOf(results), 'real').overall).toBeGreaterThanOrEqual(0.92);
  });
});
