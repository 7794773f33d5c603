/** Documents of the corpus that exist as Word and as PDF. */
import { readdirSync } from 'node:fs';

/**
 * Paths of two files below the corpus that hold the same document, and how many of their statements agree at least, in percent:
 * what did when it was last raised, rounded down. It is never lowered for a change.
 */
export type Twin = readonly [one: string, other: string, floor: number];

/** Twins of `real/`, by the beginnings of their names. */
const namedTwins = [
  ['newbiggin-pc__templates-Minutes-03-09-19', 'newbiggin-pc__entries-minutes-2019-09-03', 88],
  ['louisa-coa__minutes-9-4-19', 'louisa-coa__minutes-9-4-19', 98],
  [
    'iho-s101__S-101PT-SCALES-Meeting1-Minutes',
    'iho-s101__Scales-Sub-Group-Documents-S-101PT-SCALES-Meeting1-Minutes',
    100,
  ],
].map(([docx, pdf, floor]): Twin => [`real/${docx}.docx`, `real/${pdf}.pdf`, Number(floor)]);

/** In `seeds/` a document's files share the first part of their names; every other file is compared with the pdf. */
function seedTwins(corpus: string): Twin[] {
  const names = readdirSync(`${corpus}seeds`).filter((name) => /\.(?:docx|pdf)$/.test(name));
  const plain = (name: string) => `${name.split('.')[0]}.pdf`;
  return names.filter((n) => n !== plain(n)).map((n) => [`seeds/${n}`, `seeds/${plain(n)}`, 100] as const);
}

/** All twins of the corpus whose folder is given with a slash at its end. */
export function twinsIn(corpus: string): Twin[] {
  return [...namedTwins, ...seedTwins(corpus)];
}
