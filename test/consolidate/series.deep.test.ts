/** The generator and its measure, on a few seeds; `npm run bench:series` prints the figures over 200. */
import { describe, expect, test } from 'vitest';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import { makeSeries } from '../support/make-series/index.ts';
import { addScore, emptyScore } from '../support/score-series/score.ts';

describe('made series', () => {
  test('a seed always gives the same documents and truth', () => {
    expect(makeSeries({ seed: 42 })).toEqual(makeSeries({ seed: 42 }));
    expect(makeSeries({ seed: 42 })).not.toEqual(makeSeries({ seed: 43 }));
  });

  test('are linked nearly as they were', async () => {
    const score = emptyScore();
    const first = 5001;
    for (let seed = first; seed < first + 8; seed += 1) {
      const { files, truth } = makeSeries({ seed });
      const results = [];
      for (const { path, content } of files) {
        results.push(await processDocument({ path, bytes: new TextEncoder().encode(content) }));
      }
      const { register, documents } = processCorpus({ results, faults: [], program: 'test' });
      addScore(score, register, documents, truth);
    }
    const { right, wrong, missed } = score.links;
    expect((2 * right) / (2 * right + wrong + missed)).toBeGreaterThan(0.97);
    expect(score.exactHistories / score.actions).toBeGreaterThan(0.96);
  }, 120_000);
});
