/** Many documents at hand, with progress and a way to stop. */
import { expect, test } from 'vitest';
import { type DocumentInput, processDocument, processDocuments, type ReadingProgress } from '../../src/index.ts';

const minutes = (day: number): DocumentInput => ({
  path: `${day}.txt`,
  bytes: new TextEncoder().encode(
    `Harbour Board\n\n${day} March 2024\n\nPresent: Ann Lee, Bo Oak\n\nAction: Bo Oak to order ${day} chains.\n`,
  ),
});

test('the register of all, the words of each, and what is reported on the way', async () => {
  const told: ReadingProgress[] = [];
  const unreadable = { path: 'empty.txt', bytes: new Uint8Array() };
  const { register, run, documents, blocks } = await processDocuments([minutes(5), unreadable, minutes(12)], {
    onProgress: (progress) => told.push(progress),
  });
  expect(register.actions.map(({ text }) => text).sort()).toEqual([
    'Bo Oak to order 12 chains.',
    'Bo Oak to order 5 chains.',
  ]);
  expect(run.inputs.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual([
    '12.txt ok',
    '5.txt ok',
    'empty.txt failed',
  ]);
  expect(documents.map(({ id }) => blocks.get(id)?.body[0]?.text)).toEqual([
    'Harbour Board',
    'Harbour Board',
    undefined,
  ]);
  expect(told).toEqual([
    { done: 1, total: 3, path: '5.txt', outcome: 'ok' },
    { done: 2, total: 3, path: 'empty.txt', outcome: 'failed' },
    { done: 3, total: 3, path: '12.txt', outcome: 'ok' },
  ]);
});

test('inputs that come one by one', async () => {
  async function* coming() {
    yield minutes(5);
    yield minutes(12);
  }
  const totals: (number | null)[] = [];
  await processDocuments(coming(), { onProgress: ({ total }) => totals.push(total) });
  expect(totals).toEqual([null, null]);
});

test('a signal ends the reading with its reason', async () => {
  const stop = new AbortController();
  const read = processDocuments([minutes(5), minutes(12)], {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('enough')),
  });
  await expect(read).rejects.toThrow('enough');
});

test('one document, too', async () => {
  await expect(processDocument(minutes(5), { signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no');
});
