/** Which documents belong to one body: by its name, by a shorter form of it, or, where none is named, by file and people. */

import { byCodeUnit } from '../model/text-order.ts';
import { isShortFormOf } from './body-names.ts';
import type { Brief, Listed } from './brief.ts';
import { foldedKey } from './people/same-person.ts';
import { bodyOf, byTime, isNamed, seriesKey, sortByTime } from './series.ts';

export interface Bodies {
  /** The same for all documents of one body; stays the same when later documents come. */
  keyOf(document: Brief): string;
  /** One name for all documents of the body: the most frequent, of those the latest; null if none is stated. */
  nameOf(document: Brief): string | null;
}

/** So many people in common, and this share of the smaller circle, say that two names are of one body. */
const PEOPLE_IN_COMMON = 2;
const SHARE_IN_COMMON = 0.25;

interface SeriesGroup {
  documents: Brief[];
  people: Set<string>;
  /** Those of the lists whose names are among them. */
  listed: Set<Listed>;
}

export function bodiesOf(documents: readonly Brief[]): Bodies {
  const groups = new Map<string, SeriesGroup>();
  for (const document of documents) {
    const key = seriesKey(document);
    const group = groups.get(key) ?? { documents: [], people: new Set(), listed: new Set() };
    groups.set(key, group);
    group.documents.push(document);
    noteNames(document, group);
  }
  const joined = [...joinShortForms(groups), ...joinNameless(groups)];
  const keys = new Map<string, string>();
  const names = new Map<string, string | null>();
  for (const members of joined) {
    const ordered = sortByTime(members.flatMap((group) => group.documents));
    const [first] = ordered;
    if (!first) continue;
    const name = usualName(ordered);
    for (const document of ordered) {
      keys.set(document.id, seriesKey(first));
      names.set(document.id, name);
    }
  }
  return {
    keyOf: (document) => keys.get(document.id) ?? seriesKey(document),
    nameOf: (document) => names.get(document.id) ?? bodyOf(document),
  };
}

/** The documents of each body, oldest first; bodies by their key. */
export function seriesOf<D extends Brief>(documents: readonly D[], bodies: Bodies): Map<string, D[]> {
  const groups = new Map<string, D[]>();
  for (const document of documents) {
    const key = bodies.keyOf(document);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  const ordered = [...groups].sort(([a], [b]) => byCodeUnit(a, b));
  return new Map(ordered.map(([key, group]) => [key, sortByTime(group)]));
}

/** Named bodies. A shorter name that fits the names of two bodies stays a body of its own. */
function joinShortForms(groups: ReadonlyMap<string, SeriesGroup>): SeriesGroup[][] {
  const named = [...groups].filter(([, { documents }]) => documents.some(isNamed));
  const longestFirst = named.sort(([a], [b]) => b.length - a.length || byCodeUnit(a, b));
  const clusters: { keys: string[]; members: SeriesGroup[] }[] = [];
  /** Clusters by the words of their names: a longer name has all words of the shorter one. */
  const ofWord = new Map<string, Set<(typeof clusters)[number]>>();
  for (const [key, group] of longestFirst) {
    const words = key.split(' ');
    const holders = words.map((word) => ofWord.get(word) ?? new Set<never>());
    const likely = holders.reduce((a, b) => (b.size < a.size ? b : a));
    const fits = [...likely].filter(({ keys, members }) =>
      keys.some((other, i) => isShortFormOf(key, other) && shareMembers(group, members[i])),
    );
    const [only, ...more] = fits;
    let cluster = only;
    if (cluster === undefined || more.length > 0) {
      cluster = { keys: [], members: [] };
      clusters.push(cluster);
    }
    cluster.keys.push(key);
    cluster.members.push(group);
    for (const word of words) ofWord.set(word, (ofWord.get(word) ?? new Set()).add(cluster));
  }
  return clusters.map(({ members }) => members);
}

/** Documents that name no body: files of one folder that are numbered or dated alike and name the same people. */
function joinNameless(groups: ReadonlyMap<string, SeriesGroup>): SeriesGroup[][] {
  const nameless = [...groups.values()]
    .filter(({ documents }) => !documents.some(isNamed))
    .sort((a, b) => byTime(a.documents[0] as Brief, b.documents[0] as Brief));
  const clusters: { stem: string; members: SeriesGroup[] }[] = [];
  for (const group of nameless) {
    const stem = stemOf(group.documents[0]?.source.path ?? '');
    const known = clusters.find((one) => one.stem === stem && one.members.some((other) => shareMembers(group, other)));
    if (known) known.members.push(group);
    else clusters.push({ stem, members: [group] });
  }
  return clusters.map(({ members }) => members);
}

/** "notes/Meeting 12 (2024-03-05).docx" → "notes/meeting ()": what a series of files has in common. */
function stemOf(path: string): string {
  return path
    .toLowerCase()
    .replace(/\.[a-z]{1,8}$/, '')
    .replaceAll(/[\d_\s-]{1,40}/g, ' ');
}

function shareMembers(a: SeriesGroup, b: SeriesGroup | undefined): boolean {
  if (!b) return false;
  let common = 0;
  for (const name of a.people) if (b.people.has(name)) common += 1;
  return common >= PEOPLE_IN_COMMON && common >= SHARE_IN_COMMON * Math.min(a.people.size, b.people.size);
}

/** People of the attendance list and, where there is none, those who own actions. */
function noteNames({ people: listed, actions, actionLog }: Brief, group: SeriesGroup): void {
  for (const person of listed) {
    if (group.listed.has(person)) continue;
    group.listed.add(person);
    group.people.add(foldedKey(person.name));
  }
  if (listed.length > 0) return;
  for (const { owners } of [...actions, ...(actionLog?.entries ?? [])])
    for (const { kind, text } of owners) if (kind === 'person' || kind === 'unknown') group.people.add(foldedKey(text));
}

/** `documents`: oldest first. */
function usualName(documents: readonly Brief[]): string | null {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const name = isNamed(document) ? bodyOf(document) : null;
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count >= (counts.get(best) ?? 0)) best = name;
  return best ?? bodyOf(documents.at(-1) as Brief);
}
