/** How the notes of flags name documents and owners. */
import type { MinutesDocument } from '../../model/document.ts';
import { dateOf } from '../series.ts';
import type { Statement } from './mentions.ts';

/** "2023-04-19 (notes/april.docx)". */
export function documentLabel(document: MinutesDocument): string {
  return `${dateOf(document)?.iso ?? 'undated'} (${document.source.path})`;
}

const MOST_NAMED = 3;

/** "the log of 2025-04 (…) and 2 later ones": the first few by name. */
export function logLabels(documents: readonly MinutesDocument[]): string {
  const named = documents.slice(0, MOST_NAMED).map(documentLabel);
  const more = documents.length - named.length;
  if (more > 0) named.push(`${more} later`);
  const last = named.pop() ?? '';
  return `the log of ${named.length === 0 ? last : `${named.join(', ')} and ${last}`}`;
}

/** "AB, Clerk". */
export function ownerList({ mention }: Statement): string {
  return mention.owners.map(({ text }) => text).join(', ');
}
