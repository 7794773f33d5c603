/** The same document given twice: as a copy, in another format, as draft and final. It counts once. */
import { cellText } from '../model/cell.ts';
import { asRead, isCarried, type MinutesDocument } from '../model/document.ts';
import { bodyOf, seriesKey } from './series.ts';
import { byCodeUnit } from './text-order.ts';
import { similarity, weightOf, wordingKey } from './wording.ts';

export interface Duplicate {
  document: MinutesDocument;
  /** The document that is counted in its place. */
  of: MinutesDocument;
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
export function findDuplicates(documents: readonly MinutesDocument[]): {
  kept: MinutesDocument[];
  duplicates: Duplicate[];
} {
  const given = new Map(documents.map((document) => [asRead(document), document]));
  const { kept, duplicates } = duplicatesAsRead([...given.keys()]);
  const back = (document: MinutesDocument) => given.get(document) ?? document;
  return {
    kept: kept.map(back),
    duplicates: duplicates.map(({ document, of, because }) => ({ document: back(document), of: back(of), because })),
  };
}

function duplicatesAsRead(documents: readonly MinutesDocument[]): {
  kept: MinutesDocument[];
  duplicates: Duplicate[];
} {
  const ranked = [...documents].sort(byPreference);
  const kept = new Map<string, MinutesDocument[]>();
  const byHash = new Map<string, MinutesDocument>();
  const found = new Map<MinutesDocument, Duplicate>();
  const contents: Contents = new Map(documents.map((document) => [document, contentOf(document)]));
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
function bytesOf(document: MinutesDocument): string {
  const { id, source } = document;
  // A table of several bodies is a record for each.
  return `${source.sha256} ${isCarried(document) ? id : (source.meeting?.number ?? 1)}`;
}

/** Documents are compared within one kind and date; undated ones within one title. */
function groupOf(document: MinutesDocument): string {
  const when = document.date?.iso ?? `undated ${wordingKey(document.title ?? '')}`;
  return `${document.kind}|${when}`;
}

function byPreference(a: MinutesDocument, b: MinutesDocument): number {
  return draftRank(a) - draftRank(b) || formatRank(a) - formatRank(b) || byCodeUnit(a.source.path, b.source.path);
}

function draftRank(document: MinutesDocument): number {
  return /\bdraft\b/i.test(document.source.path.replaceAll(/[_-]/g, ' ')) ? 1 : 0;
}

function formatRank(document: MinutesDocument): number {
  const rank = FORMATS.indexOf(document.source.format);
  return rank < 0 ? FORMATS.length : rank;
}

/** What a document says, as one text, with the number of words that carry meaning. */
interface Content {
  text: string;
  weight: number;
}
type Contents = Map<MinutesDocument, Content>;

function contentOf(document: MinutesDocument): Content {
  const owners = (list: { text: string }[]) => list.map((owner) => owner.text);
  const parts = [
    ...document.people.map((person) => person.name),
    ...document.agenda.map((item) => item.title),
    ...document.actions.flatMap((action) => [action.text, ...owners(action.owners)]),
    ...document.decisions.map((decision) => decision.text),
    ...document.motions.map((motion) => motion.text),
    ...(document.actionLog?.entries ?? []).flatMap((row) => [
      row.ref ?? '',
      row.text,
      ...owners(row.owners),
      row.status?.text ?? '',
      row.status?.note ?? '',
    ]),
    ...document.tables.flatMap((table) => [
      ...table.columns.map((column) => column.name),
      ...table.rows.flat().map(cellText),
    ]),
  ];
  const text = parts.join('\n');
  return { text, weight: weightOf(text) };
}

function sameContent(a: MinutesDocument, b: MinutesDocument, contents: Contents): boolean {
  const left = contents.get(a);
  const right = contents.get(b);
  if (!left || !right) return false;
  const shorter = Math.min(left.weight, right.weight);
  // Two states of a table that is carried forward are no copies, however alike.
  if (isCarried(a) || isCarried(b))
    return a.source.path !== b.source.path && wordingKey(left.text) === wordingKey(right.text);
  // An extract is not a copy: the lengths must be near each other, whatever the wording.
  if (shorter === 0 || shorter / Math.max(left.weight, right.weight) < 0.75) return false;
  if (namesConflict(a, b)) return false;
  const sameName = seriesKey(a) === seriesKey(b) || (a.title === null && b.title === null);
  if (shorter < WORDS_TO_COMPARE) {
    return sameName && a.date !== null && wordingKey(left.text) === wordingKey(right.text);
  }
  return similarity(left.text, right.text) >= (a.date !== null && sameName ? SAME_DATE : UNDATED);
}

/** Two bodies of one council fill in the same form on the same day: another name is another document. */
function namesConflict(a: MinutesDocument, b: MinutesDocument): boolean {
  const x = wordingKey(bodyOf(a) ?? a.title ?? '');
  const y = wordingKey(bodyOf(b) ?? b.title ?? '');
  if (x === '' || y === '') return false;
  return !` ${x} `.includes(` ${y} `) && !` ${y} `.includes(` ${x} `);
}

function reasonFor(a: MinutesDocument, of: MinutesDocument, contents: Contents): string {
  const exact = wordingKey(contents.get(a)?.text ?? '') === wordingKey(contents.get(of)?.text ?? '');
  const what = exact ? 'the same content' : 'nearly the same content';
  const when = a.date === null ? '' : ` and the same date (${a.date.iso})`;
  const form = a.source.format === of.source.format ? '' : `, as ${a.source.format} and ${of.source.format}`;
  return `${what}${when}${form}`;
}
