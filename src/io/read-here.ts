/**
 * Which documents are read in the program's own process: small texts, since starting a process takes longer than reading
 * them. It is safe because their bytes, not their name, say that they are text, and because nothing here grows faster
 * than with the square of the bytes or of the cells in a row: what takes 20 s for a line of 38,000 characters (measured,
 * a table of 6,000 columns) takes well below one for what is let through. Whatever a library for Word or PDF reads, and
 * every larger text, goes to a process that can be killed.
 */
import { stat } from 'node:fs/promises';
import { detectExtractor } from '../extract/index.ts';
import { type FileTask, processFile, type RecordResult } from './process-file.ts';
import { readDocument } from './read-document.ts';

/** Minutes kept as text have some 10 KB. */
export const MOST_BYTES_HERE = 16 * 1024;
/** Paragraphs on one line are shorter; longer lines are tables of many columns, or no text that anybody wrote. */
const LONGEST_LINE_HERE = 2000;

const TEXTS: ReadonlySet<string> = new Set(['text', 'markdown', 'html', 'csv']);

/** The result of a small text; null for every other file. */
export async function readHere(task: FileTask): Promise<RecordResult | null> {
  try {
    const bytes = task.bytes ?? (await smallFile(task));
    if (bytes === null || bytes.length > MOST_BYTES_HERE) return null;
    if (hasLongLine(bytes) || !TEXTS.has(detectExtractor(task.file.path, bytes).extractor.format)) return null;
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

function hasLongLine(bytes: Uint8Array): boolean {
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) continue;
    if (at - start > LONGEST_LINE_HERE) return true;
    start = at + 1;
  }
  return false;
}
