/** Which document is of which body, who is who and what repeats what: settled over all documents, before any is looked at as a whole. */
import { sha256 } from '../edge/sha256.ts';
import type { Register } from '../model/register.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { type Bodies, bodiesOf, seriesOf } from './bodies.ts';
import type { Brief } from './brief.ts';
import type { Contents } from './contents.ts';
import { type Duplicate, findDuplicates } from './duplicates.ts';
import { type Directory, makeDirectory } from './people/directory.ts';
import type { KnownPerson } from './people/known-people.ts';
import { sortByTime } from './series.ts';

/** Where documents belong, known before any of them is looked at as a whole. */
export interface Survey<D extends Brief> {
  /** Those that count, oldest first. */
  ordered: D[];
  duplicates: Duplicate<D>[];
  bodies: Bodies;
  directory: Directory;
  /** The documents of each body, oldest first; bodies by their key. */
  series: Map<string, D[]>;
}

/** Documents that count, and those that repeat one of them. */
type Split<D extends Brief> = { kept: D[]; duplicates: Duplicate<D>[] };

/** The order of the documents does not matter; their ids must differ. Briefs will do. */
export function surveyOf<D extends Brief>(
  documents: readonly D[],
  contents: Contents<D>,
  people: readonly KnownPerson[] = [],
): Survey<D> {
  return surveyOfKept(splitCopies(documents, contents), people);
}

/** The first step of it: which documents repeat others. Asks for contents, and nothing else does. */
export function splitCopies<D extends Brief>(documents: readonly D[], contents: Contents<D>): Split<D> {
  return findDuplicates(
    [...documents].sort((a, b) => byCodeUnit(a.source.path, b.source.path)),
    contents,
  );
}

export function surveyOfKept<D extends Brief>(
  { kept, duplicates }: Split<D>,
  people: readonly KnownPerson[] = [],
): Survey<D> {
  const ordered = sortByTime(kept);
  const bodies = bodiesOf(ordered);
  const directory = makeDirectory(ordered, bodies, people);
  return { ordered, duplicates, bodies, directory, series: seriesOf(ordered, bodies) };
}

/** In the order of the lists of a register: by the name of the body, oldest first. */
export function byBody<D extends Brief>({ bodies, ordered }: Survey<D>): D[] {
  const nameOf = (document: D) => bodies.nameOf(document) ?? '';
  return [...ordered].sort((a, b) => byCodeUnit(nameOf(a), nameOf(b)));
}

/** A hash of all that the register of a body follows from. */
export function restsOnOf<D extends Brief>(
  { bodies, directory }: Pick<Survey<Brief>, 'bodies' | 'directory'>,
  group: readonly D[],
  { digestOf }: { digestOf(document: D): string },
): string {
  const [first] = group as [D];
  return sha256(JSON.stringify([bodies.nameOf(first), group.map(digestOf), directory.restsOn(group)])).toString('hex');
}

export function copiesOf({ duplicates }: Pick<Survey<Brief>, 'duplicates'>): Register['duplicates'] {
  return duplicates.map(({ document, of, because }) => ({
    path: document.source.path,
    documentId: document.id,
    of: of.source.path,
    because,
  }));
}
