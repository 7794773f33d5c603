/** Comments in the sources that accept findings. Word and PDF files cannot carry any. */
import { decodeBytes } from '../extract/encoding.ts';
import { type Directive, findDirectives } from '../findings/directives.ts';
import type { FoundFile } from './find-documents.ts';
import { readDocument } from './read-document.ts';

const WITH_COMMENTS: ReadonlySet<string> = new Set(['markdown', 'text', 'html']);

/** The comments of each document that has lines, by path. A file that is gone by now has none. */
export async function readDirectives(
  documents: readonly { source: { path: string; format: string } }[],
  found: readonly FoundFile[],
  maxBytes: number,
): Promise<Map<string, Directive[]>> {
  const files = new Map(found.map(({ path, file }) => [path, file]));
  const directives = new Map<string, Directive[]>();
  for (const { source } of documents) {
    const file = files.get(source.path);
    if (file === undefined || !WITH_COMMENTS.has(source.format)) continue;
    const bytes = await readDocument(file, maxBytes).catch(() => null);
    const comments = bytes === null ? [] : findDirectives(decodeBytes(bytes).text);
    if (comments.length > 0) directives.set(source.path, comments);
  }
  return directives;
}
