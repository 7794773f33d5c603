/** The same document given twice: as a copy, in another format, as draft and final. It counts once. */
import { asRead, isCarried } from '../model/document.ts';
import { byCodeUnit } from '../model/text-order.ts';
import type { Brief } from './brief.ts';
import type { Contents } from './contents.ts';
import { bodyOf, seriesKey } from './series.ts';
import { wordingKey } from './wording.ts';

export interface Duplicate<D extends Brief = Brief> {
  document: D;
  /** The document that is counted in its place. */
  of: D;
  because: string;
}

/** Of copies with the same date this share of the words is the same. */
const SAME_DATE = 0.85;
/** Undated documents may be successive states of one log: they must agree nearly word for word. */
const UNDATED = 0.95;
/** Below this many words, only identical contents are taken for the same document. */
const WORDS_TO_COMPARE = 20;

/** Best reading first: Word keeps the structure, PDF loses it. */
const FORMATS = ['docx', 'odt', 'doc', 'markdown', 'html', 'text', 'rtf', 'pdf'];

/**
 * Splits documents into those that count and those that repeat one of them, each in the order given. They are compared as
 * they were read: a correction of one does not make it differ from its copy.
 */
export function findDuplicates<D extends Brief>(
  documents: readonly D[],
  contents: Contents<D>,
): { kept: D[]; duplicates: Duplicate<D>[] } {
  if (documents.every(({ read }) => read === undefined)) return duplicatesAsRead(documents, contents);
  const given = new Map(documents.map((document) => [asRead(document), document]));
  const { kept, duplicates } = duplicatesAsRead([...given.keys()], contents);
  const back = (document: D) => given.get(document) ?? document;
  return {
    kept: kept.map(back),
    duplicates: duplicates.map(({ document, of, because }) => ({ document: back(document), of: back(of), because })),
  };
}

function duplicatesAsRead<D extends Brief>(
  documents: readonly D[],
  contents: Contents<D>,
): { kept: D[]; duplicates: Duplicate<D>[] } {
  const ranked = inPreference(documents);
  const kept = new Map<string, D[]>();
  const byHash = new Map<string, D>();
  const found = new Map<D, Duplicate<D>>();
  for (const document of ranked) {
    const twin = document.source.bytes > 0 ? byHash.get(bytesOf(document)) : undefined;
    if (twin) {
      found.set(document, { document, of: twin, because: 'the same bytes' });
      continue;
    }
    const group = groupOf(document);
    const match = (kept.get(group) ?? []).find((other) => sameContent(document, other, contents));
    if (match) {
      found.set(document, { document, of: match, because: reasonFor(document, match, contents) });
      byHash.set(bytesOf(document), match);
    } else {
      const others = kept.get(group);
      if (others) others.push(document);
      else kept.set(group, [document]);
      byHash.set(bytesOf(document), document);
    }
  }
  return {
    kept: documents.filter((document) => !found.has(document)),
    duplicates: documents.flatMap((document) => found.get(document) ?? []),
  };
}

/** The bytes that a document was read from: a file, or one meeting of several in it. */
function bytesOf(document: Brief): string {
  const { id, source } = document;
  // A table of several bodies is a record for each.
  return `${source.sha256} ${isCarried(document) ? id : (source.meeting?.number ?? 1)}`;
}

/** Documents are compared within one kind and date; undated ones within one title. */
function groupOf(document: Brief): string {
  const when = document.date?.iso ?? `undated ${wordingKey(document.title ?? '')}`;
  return `${document.kind}|${when}`;
}

function inPreference<D extends Brief>(documents: readonly D[]): D[] {
  return documents
    .map((document) => ({ document, draft: draftRank(document), format: formatRank(document) }))
    .sort(
      (a, b) => a.draft - b.draft || a.format - b.format || byCodeUnit(a.document.source.path, b.document.source.path),
    )
    .map(({ document }) => document);
}

function draftRank(document: Brief): number {
  const { path } = document.source;
  return /draft/i.test(path) && /\bdraft\b/i.test(path.replaceAll(/[_-]/g, ' ')) ? 1 : 0;
}

function formatRank(document: Brief): number {
  const rank = FORMATS.indexOf(document.source.format);
  return rank < 0 ? FORMATS.length : rank;
}

function sameContent<D extends Brief>(a: D, b: D, contents: Contents<D>): boolean {
  // Two states of a table that is carried forward are no copies, however alike.
  if (isCarried(a) || isCarried(b)) return a.source.path !== b.source.path && contents.compare(a, b).exact;
  const [left, right] = [contents.weight(a), contents.weight(b)];
  const shorter = Math.min(left, right);
  // An extract is not a copy: the lengths must be near each other, whatever the wording.
  if (shorter === 0 || shorter / Math.max(left, right) < 0.75 || namesConflict(a, b)) return false;
  const sameName = seriesKey(a) === seriesKey(b) || (a.title === null && b.title === null);
  if (shorter < WORDS_TO_COMPARE) return sameName && a.date !== null && contents.compare(a, b).exact;
  return contents.compare(a, b).score >= (a.date !== null && sameName ? SAME_DATE : UNDATED);
}

/** Two bodies of one council fill in the same form on the same day: another name is another document. */
function namesConflict(a: Brief, b: Brief): boolean {
  const x = wordingKey(bodyOf(a) ?? a.title ?? '');
  const y = wordingKey(bodyOf(b) ?? b.title ?? '');
  if (x === '' || y === '') return false;
  return !` ${x} `.includes(` ${y} `) && !` ${y} `.includes(` ${x} `);
}

function reasonFor<D extends Brief>(a: D, of: D, contents: Contents<D>): string {
  const { exact } = contents.compare(a, of);
  const what = exact ? 'the same content' : 'nearly the same content';
  const when = a.date === null ? '' : ` and the same date (${a.date.iso})`;
  const form = a.source.format === of.source.format ? '' : `, as ${a.source.format} and ${of.source.format}`;
  return `${what}${when}${form}`;
}
