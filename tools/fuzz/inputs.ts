/** An endless row of mutated documents, the same for the same seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileInputs } from '../../test/support/make-hostile/index.ts';
import type { Random } from '../../test/support/random.ts';
import { byteEdits } from './byte-edits.ts';
import { editLines } from './line-edits.ts';
import { editPackage } from './package-edits.ts';

export interface Seed {
  name: string;
  bytes: Buffer;
}

const KNOWN = /\.(?:docx|xlsx|pdf|odt|ods|rtf|doc|txt|md|html|csv|tsv|eml|mht)$/;
const LARGEST_SEED = 400_000;
/** Larger ones spend the time that mutations need. */
const LARGEST_HOSTILE = 10_000;

/** Documents below these folders. */
export function seedsBelow(folders: readonly string[]): Seed[] {
  return folders.flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => KNOWN.test(name))
      .sort()
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
      .filter(({ bytes }) => bytes.length <= LARGEST_SEED),
  );
}

/** Small hostile inputs, which are odd already; among them are the formats that have no fixtures. */
export async function hostileSeeds(): Promise<Seed[]> {
  const seeds: Seed[] = [];
  for (const { name, make, slow } of hostileInputs) {
    if (slow) continue;
    const bytes = Buffer.from((await make()) as Uint8Array);
    if (bytes.length > 0 && bytes.length <= LARGEST_HOSTILE) seeds.push({ name, bytes });
  }
  return seeds;
}

/** One mutation of a seed; every format gets its share, however many seeds it has. */
export function mutate(seeds: readonly Seed[], chance: Random): Seed {
  const ending = chance.pick([...new Set(seeds.map(({ name }) => endingOf(name)))]);
  const seed = chance.pick(seeds.filter(({ name }) => endingOf(name) === ending));
  const other = chance.pick(seeds).bytes;
  let { bytes } = seed;
  if (/docx|odt|xlsx|ods/.test(ending) && chance.below(5) > 0)
    bytes = editPackage(bytes, chance) ?? bytes.subarray(0, -1);
  else if (/txt|md|html|rtf|csv|tsv|eml|mht/.test(ending) && chance.below(3) > 0)
    bytes = editLines(bytes, chance, other);
  else for (let n = chance.below(4); n >= 0; n -= 1) bytes = chance.pick(byteEdits)(bytes, chance, other);
  return { name: `input.${ending}`, bytes };
}

const endingOf = (name: string) => name.split('.').at(-1) ?? '';
