/** Files among the inputs that minutes may have written: Markdown, CSV and JSON. Decided by who reads them. */
import { findDocuments, shownPath } from './find-documents.ts';
import { readDocument } from './read-document.ts';

export interface FoundText {
  /** As given. */
  path: string;
  /** What to open, and to write. */
  file: string;
  text: string;
}

const ENDING = /\.(?:md|markdown|csv|json)$/i;

/** Texts in the order of their paths. A file that is not UTF-8, or cannot be read, was not written by us. */
export async function readOwnFiles(paths: readonly string[], maxBytes: number): Promise<FoundText[]> {
  const { files, others } = await findDocuments(paths, { others: true });
  const texts: FoundText[] = [];
  for (const { path, file } of [...files, ...others]) {
    if (!ENDING.test(path)) continue;
    const bytes = await readDocument(file, maxBytes).catch(() => null);
    const text = bytes === null ? null : utf8(bytes);
    if (text !== null) texts.push({ path, file, text });
  }
  return texts;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Paths of the command line without those that name such a file. */
export function withoutFiles(paths: readonly string[], own: ReadonlySet<string>): string[] {
  return paths.filter((path) => !own.has(shownPath(path)) || !/\.(?:csv|json)$/i.test(path));
}
