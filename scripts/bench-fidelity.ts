/**
 * Is every word of a document in what minutes reads of it, and none twice?
 *
 *   npm run bench:fidelity -- DIR [DIR …]
 *
 * For every docx and pdf below the folders: the multiset of words that minutes reads (body and furniture) against an
 * independent reader: the `w:t` text of a docx (`bench-fidelity/docx-words.ts`), pdftotext of a pdf, or the text of
 * pdf-parse where pdftotext is not installed. `bench-fidelity/exceptions.ts` says what may differ, and why.
 * Exits with 1 if a file falls below the thresholds.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fidelity, fidelityOf } from './bench-fidelity/fidelity.ts';

/** Least share of the reference's words that must be read, and most that may stand twice. */
export const LEAST_RECALL = 0.999;
export const MOST_DUPLICATION = 0.003;
/** One word more or less says nothing in a short document. */
export const ONE_WORD = 1;

/** Every docx and pdf below a folder, in order. */
export function documentsBelow(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => /\.(?:docx|pdf)$/i.test(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => join(folder, path));
}

/** True if a document is read within the thresholds. */
export function isFaithful({ words, missing, twice }: Fidelity): boolean {
  const within = (list: readonly string[], share: number) => list.length <= Math.max(ONE_WORD, share * words);
  return within(missing, 1 - LEAST_RECALL) && within(twice, MOST_DUPLICATION);
}

async function main(folders: readonly string[]): Promise<number> {
  if (folders.length === 0) {
    console.error('usage: npm run bench:fidelity -- DIR [DIR …]');
    return 2;
  }
  let failed = 0;
  const sum = { words: 0, missing: 0, twice: 0 };
  console.log('recall %   twice %   words  file');
  for (const path of folders.flatMap(documentsBelow)) {
    const found = await fidelityOf(path, new Uint8Array(readFileSync(path)));
    sum.words += found.words;
    sum.missing += found.missing.length;
    sum.twice += found.twice.length;
    const good = isFaithful(found);
    if (!good) failed++;
    console.log(`${figures(found.words, found.missing.length, found.twice.length)}  ${good ? '' : 'FAILS '}${path}`);
    if (found.missing.length > 0) console.log(`${' '.repeat(28)}missing: ${shown(found.missing)}`);
    if (found.twice.length > 0) console.log(`${' '.repeat(28)}twice: ${shown(found.twice)}`);
  }
  console.log(`${figures(sum.words, sum.missing, sum.twice)}  all; ${failed} below the thresholds`);
  return failed === 0 ? 0 : 1;
}

function figures(words: number, missing: number, twice: number): string {
  const share = (n: number) => ((100 * n) / Math.max(1, words)).toFixed(3);
  const recall = (words === 0 ? 100 : (100 * (words - missing)) / words).toFixed(3);
  return `${recall.padStart(8)} ${share(twice).padStart(9)} ${String(words).padStart(7)}`;
}

function shown(words: readonly string[]): string {
  return words.slice(0, 12).join(' ') + (words.length > 12 ? ` … (${words.length})` : '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
