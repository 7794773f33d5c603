/**
 * Which documents are read in the program's own process. Small texts: starting a process would take longer than reading
 * them. It is safe because their bytes, not their name, say that they are text; because a text is read line by line with
 * expressions whose time is bounded (`test/hostile/bait.test.ts`), and Markdown and HTML of shapes that their libraries
 * choke on are not given to those; and because this few bytes cannot become much memory.
 */
import { stat } from 'node:fs/promises';
import { detectExtractor } from '../extract/index.ts';
import { type FileTask, processFile, type RecordResult } from './process-file.ts';
import { readDocument } from './read-document.ts';

/** Texts above this size go to a process. Minutes kept as text have some 10 KB. */
export const MOST_BYTES_HERE = 64 * 1024;

const TEXTS: ReadonlySet<string> = new Set(['text', 'markdown', 'html']);

/** The result of a small text; null for every other file. */
export async function readHere(task: FileTask): Promise<RecordResult | null> {
  try {
    const bytes = task.bytes ?? (await smallFile(task));
    if (bytes === null || bytes.length > MOST_BYTES_HERE) return null;
    if (!TEXTS.has(detectExtractor(task.file.path, bytes).extractor.format)) return null;
    return await processFile({ ...task, bytes });
  } catch {
    // What is wrong with the file is said by the process that reads it.
    return null;
  }
}

async function smallFile({ file, maxBytes }: FileTask): Promise<Uint8Array | null> {
  const { size } = await stat(file.file);
  return size > MOST_BYTES_HERE ? null : readDocument(file.file, maxBytes);
}
