/** Documents that are at hand → all that they say together, read one after the other in this process: a few, or in a browser. */
import type { KnownPerson } from '../consolidate/people/known-people.ts';
import type { Correction } from '../corrections/schema.ts';
import type { BlockDocument } from '../model/block.ts';
import type { CorpusData } from '../writers/writer.ts';
import { blocksOf, blocksOfRecord } from './meetings-of-file.ts';
import { processCorpus } from './process-corpus.ts';
import { type DocumentInput, type DocumentResult, type ProcessOptions, processDocument } from './process-document.ts';

/** What is told when a document has been read. */
export interface ReadingProgress {
  /** Documents that have been read, this one with them. */
  done: number;
  /** Documents in all; null where they come one by one and nobody knows. */
  total: number | null;
  /** The document that was read last. */
  path: string;
  outcome: DocumentResult['outcome'];
}

/** What holds for all documents that are read together. */
export interface CorpusOptions {
  /** Names that documents alone do not show to be one person. */
  people?: readonly KnownPerson[] | undefined;
  /** What people know better than the reading, and the file that says so. */
  corrections?: { path: string; list: readonly Correction[] } | undefined;
  /** Called when a document has been read. */
  onProgress?: ((progress: ReadingProgress) => void) | undefined;
  /** Ends the reading between two documents: the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** Everything that was read, with the words of each document for rules that look at them. */
export interface ReadCorpus extends CorpusData {
  /** By id of the record. */
  blocks: ReadonlyMap<string, BlockDocument>;
}

/** Reads documents and puts them together. Bad input is a result, never an error; the order of the inputs does not matter. */
export async function processDocuments(
  inputs: Iterable<DocumentInput> | AsyncIterable<DocumentInput>,
  options: Partial<ProcessOptions> & CorpusOptions = {},
): Promise<ReadCorpus> {
  const { people, corrections, onProgress, ...reading } = options;
  const total = Array.isArray(inputs) ? inputs.length : null;
  const results: DocumentResult[] = [];
  for await (const input of inputs) {
    const result = await processDocument(input, reading);
    results.push(result);
    onProgress?.({ done: results.length, total, path: input.path, outcome: result.outcome });
    // So that a page can draw, and a button can be pressed that aborts.
    await new Promise((resolve) => setTimeout(resolve));
  }
  options.signal?.throwIfAborted();
  return withBlocks(processCorpus({ results, faults: [], program: 'minutes', people, corrections }), results);
}

/** The results of a run with the words that they were read from. */
export function withBlocks(data: CorpusData, results: readonly DocumentResult<BlockDocument | null>[]): ReadCorpus {
  const read = new Map(results.map((result) => [result.source.path, blocksOf(result)]));
  const blocks = new Map<string, BlockDocument>();
  for (const { id, source } of data.documents) {
    const whole = read.get(source.path);
    if (whole) blocks.set(id, blocksOfRecord(whole, source));
  }
  return { ...data, blocks };
}
