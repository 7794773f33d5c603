/** Which of many things a correction means: by its id and its words, whatever has happened to one of them. */
import { similarity, wordingKey } from '../consolidate/wording.ts';
import { addTo } from '../model/add-to.ts';
import type { Target } from './schema.ts';

/** How a kind of things is told apart. */
export interface Names<T> {
  id(one: T): string;
  /** All words that name it. */
  texts(one: T): readonly string[];
  /** Paths and ids of the documents that hold it. */
  documents(one: T): readonly string[];
  /** Whether words that are nearly the same will do, for all or for some targets. */
  nearly: boolean | ((target: Target) => boolean);
}

export type FoundTarget<T> = { one: T } | { one: null; because: string };

/** Words of an id that was given to something else have less in common. */
const KIN = 0.5;
/** Words that were mended a little, or read a little better. */
const NEARLY = 0.8;

/** Prepares a list for many questions. */
export function finderOf<T>(all: readonly T[], names: Names<T>): (target: Target) => FoundTarget<T> {
  const byId = new Map(all.map((one) => [names.id(one), one]));
  const byWording = new Map<string, T[]>();
  for (const one of all) for (const key of new Set(names.texts(one).map(wordingKey))) addTo(byWording, key, one);
  const nearest = (text: string): T[] => {
    let best = NEARLY;
    let fits: T[] = [];
    for (const one of all) {
      const score = Math.max(0, ...names.texts(one).map((other) => similarity(text, other)));
      if (score > best) fits = [];
      if (score >= best) fits.push(one);
      best = Math.max(best, score);
    }
    return fits;
  };
  const mayBeNear = (target: Target) => (typeof names.nearly === 'boolean' ? names.nearly : names.nearly(target));
  return (target) => {
    const { id, text, document } = target;
    const known = id === undefined ? undefined : byId.get(id);
    if (known !== undefined && (text === undefined || names.texts(known).some((one) => similarity(one, text) >= KIN)))
      return { one: known };
    if (text === undefined) return { one: null, because: 'nothing has this id any more' };
    const same = byWording.get(wordingKey(text)) ?? (mayBeNear(target) ? nearest(text) : []);
    const here = document === undefined ? [] : same.filter((one) => standsIn(names.documents(one), document));
    const fits = same.length > 1 && here.length > 0 ? here : same;
    const [only, ...more] = fits;
    if (only !== undefined && more.length === 0) return { one: only };
    if (more.length > 0)
      return { one: null, because: `${fits.length} have these words; say which with "id" or "document"` };
    // Nothing has the words: what has the id was read in other words.
    return known === undefined ? { one: null, because: 'its words are in no document any more' } : { one: known };
  };
}

/** By path, by id, or by the name of the file whatever its folder and format. */
export function standsIn(documents: readonly string[], document: string): boolean {
  if (documents.includes(document.replaceAll('\\', '/'))) return true;
  return documents.some((one) => stemOf(one) === stemOf(document));
}

/** "notes/April.docx", "C:\\notes\\April.docx" → "april". */
function stemOf(path: string): string {
  const name = path.normalize('NFC').replaceAll('\\', '/').split('/').at(-1)!.toLowerCase();
  return name.replace(/\.[a-z0-9]{1,8}$/, '');
}
