/** A copy of a Word file with each finding as a comment at its paragraph. The bytes given are left as they are. */
import type { Finding } from '../../rules/rule.ts';
import { insertComments } from './body-comments.ts';
import { commentsPart, type WordComment } from './comments-part.ts';
import { findParts, withCommentsPart } from './package-parts.ts';

/** Fixed, so that the same file and findings give the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

/** Null where the package is not of the usual make: then there is no copy. */
export async function annotateDocx(bytes: Uint8Array, findings: readonly Finding[]): Promise<Uint8Array | null> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const entries = unzipSync(bytes);
  const read = (path: string) => (entries[path] ? strFromU8(entries[path]) : null);
  const parts = findParts(read);
  const body = parts === null ? null : read(parts.main);
  if (parts === null || body === null) return null;
  const comments = findings.map(commentOf);
  const { part, firstId } = commentsPart(read(parts.comments), parts.namespace, comments);
  const annotated = insertComments(body, parts.namespace, comments, firstId);
  if (annotated === null) return null;
  const changed: Record<string, string> = {
    ...withCommentsPart(read, parts),
    [parts.main]: annotated,
    [parts.comments]: part,
  };
  const files: Record<string, [Uint8Array, { mtime: Date }]> = {};
  for (const [path, content] of Object.entries({ ...entries, ...encoded(changed, strToU8) })) {
    if (!path.endsWith('/')) files[path] = [content, { mtime: ZIP_TIME }];
  }
  return zipSync(files);
}

function encoded(texts: Record<string, string>, encode: (text: string) => Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, encode(text)]));
}

/** Headers, footers and notes take no comments: what stands there is said at the first paragraph. */
function commentOf({ rule, severity, message, help, span, where }: Finding): WordComment {
  const place = span?.place;
  const inBody = place?.kind === 'flow' && place.part === 'body';
  const elsewhere = span !== null && !inBody && where ? `(${where}) ` : '';
  const text = [`${severity}: ${elsewhere}${message}`, help, `[${rule}]`].filter((part) => part !== null).join('\n');
  return { paragraph: inBody ? place.index : 1, text };
}
