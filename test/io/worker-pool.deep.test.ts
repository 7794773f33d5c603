/** Parsers that hang, die, mix up answers: each costs its own document, and nothing else. */
import { expect, test } from 'vitest';
import { ParserProcess } from '../../src/io/parser-process.ts';
import type { FileTask, RecordResult } from '../../src/io/process-file.ts';
import { processFiles } from '../../src/io/worker-pool.ts';

const worker = new URL('./mock-parser.mjs', import.meta.url);
const bytes = Buffer.from('%PDF-1.7 not for this process');
const task = (path: string): FileTask => ({ file: { path, file: path }, bytes, maxBytes: 1000, options: {} });

function read(
  paths: string[],
  more: { jobs?: number; timeout?: number; signal?: AbortSignal } = {},
): Promise<RecordResult[]> {
  const { jobs = 1, timeout = 20_000, signal = new AbortController().signal } = more;
  return processFiles(paths.map(task), {
    jobs,
    timeout,
    memory: 64,
    signal,
    apart: true,
    worker,
    onDone: () => undefined,
  });
}
const outcomes = (results: RecordResult[]) =>
  results.map((result) => (result.outcome === 'failed' ? result.diagnostics[0].id : result.source.path));

test.each([
  ['exit', 'parser-crashed'],
  ['segfault', 'parser-crashed'],
  ['crashed', 'parser-crashed'],
  ['killed', 'out-of-memory'],
  ['heap', 'out-of-memory'],
  ['large', 'document-too-large'],
])('one that is "%s" is %s, its neighbours are read', async (path, code) => {
  expect(outcomes(await read(['a', path, 'b']))).toEqual(['a', code, 'b']);
});

test('one that hangs is ended in time', async () => {
  const [result] = await read(['hang'], { timeout: 300 });
  expect(result?.source).toMatchObject({ bytes: bytes.length });
  expect(result).toMatchObject({
    diagnostics: [{ id: 'document-timed-out', message: 'Reading the document took more than 0.3 seconds.' }],
  });
});

test('one that hangs after others is ended with its process', async () => {
  const parser = new ParserProcess({ timeout: 20_000, memory: 64 }, worker);
  expect(await parser.read(task('a'))).toMatchObject({ kind: 'read' });
  expect(await parser.read(task('hang'), 100)).toEqual({ kind: 'timed-out' });
  expect(parser.usable).toBe(false);
});

test('results are in the order of the files, whatever the number of processes', async () => {
  const paths = ['a', 'exit', 'b', 'confused', 'c', 'late', 'd', 'worn', 'e', 'spent', 'f', 'killed', 'g'];
  const expected = paths.map((path) => ({ exit: 'parser-crashed', killed: 'out-of-memory' })[path] ?? path);
  for (const jobs of [1, 3]) expect(outcomes(await read(paths, { jobs }))).toEqual(expected);
});

test('an answer to another request is not taken', async () => {
  expect(outcomes(await read(['confused', 'a', 'confused', 'b']))).toEqual(['confused', 'a', 'confused', 'b']);
});

test('a worn process is replaced', async () => {
  const pids = (await read(['a', 'spent', 'b'])).map(({ source }) => (source as unknown as { pid: number }).pid);
  expect(pids[0]).toBe(pids[1]);
  expect(pids[2]).not.toBe(pids[1]);
});

test('the wish to stop ends what hangs', async () => {
  const stop = new AbortController();
  const reading = read(['hang', 'a'], { signal: stop.signal });
  setTimeout(() => stop.abort(), 300);
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});
