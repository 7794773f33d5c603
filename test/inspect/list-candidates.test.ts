/** What `minutes inspect --stage candidates` says of a project's words: how often the reading came upon each, and no more. */
import { expect, test } from 'vitest';
import { listCandidates } from '../../src/inspect/list-candidates.ts';
import { segment } from '../../src/segment/index.ts';
import { readRecord } from '../support/read-record.ts';

const text = `# Quay Board

5 March 2024

Present: Ada Brook, Bo Chen

## Mooring rota

Ada Brook reported that all berths are let.

## Crane

It was agreed to paint it.
`;

test('listing the headings is no use of a word', async () => {
  const { blocks } = await readRecord({ path: 'a.md', bytes: new TextEncoder().encode(text) });
  const style = { labels: { agenda: ['Mooring rota'] } };
  const uses = segment(blocks!, () => undefined, style).lexicon.uses();
  expect(uses).toMatchObject([{ entry: 'labels.agenda "Mooring rota"' }]);
  expect(listCandidates(blocks!, style)).toContain(`labels.agenda "Mooring rota" · ${uses[0]?.times}×\n`);
});
