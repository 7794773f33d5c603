import { describe, expect, test } from 'vitest';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import type { DocumentResult } from '../../src/pipeline/process-document.ts';
import { uniqueIds } from '../../src/pipeline/unique-ids.ts';
import { action, document } from '../support/records.ts';

describe('ids', () => {
  test('the second of a kind gets a number, without taking a name that is given', () => {
    expect(uniqueIds(['april', 'april', 'april-2', 'april', 'may'])).toEqual([
      'april',
      'april-3',
      'april-2',
      'april-4',
      'may',
    ]);
  });
  test('are distinct where case does not count, and never name a device', () => {
    expect(uniqueIds(['April', 'april', 'con', 'nul'])).toEqual(['April', 'april-2', 'doc-con', 'doc-nul']);
  });
});

test('a run does not depend on the order of its results', () => {
  const results = ['b', 'a', 'c'].map((name): DocumentResult<null> => {
    const source = { ...document(name).source, path: `notes/${name}.md` };
    const actions = [action(`Something about ${name} that is to be done by the clerk`)];
    return { outcome: 'ok', source, meetings: [document('april', { source, actions })], blocks: null };
  });
  const faults = [{ path: 'missing.md', code: 'missing-path' as const, message: 'There is no such path.' }];
  const one = processCorpus({ results, faults, program: 'minutes 1' });
  const other = processCorpus({ results: results.toReversed(), faults, program: 'minutes 1' });
  expect(other).toEqual(one);
  expect(one.run.inputs.map(({ path, documentId, outcome }) => [path, documentId, outcome])).toEqual([
    ['missing.md', null, 'failed'],
    ['notes/a.md', 'april', 'ok'],
    ['notes/b.md', 'april-2', 'ok'],
    ['notes/c.md', 'april-3', 'ok'],
  ]);
  expect(one.run.inputs[0]?.diagnostics[0]?.help).toContain('Check the spelling');
});
