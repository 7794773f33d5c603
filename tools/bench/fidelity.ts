/**
 * Is every word of a document in what minutes reads of it, and none twice?
 *
 *   npm run bench:fidelity -- DIR [DIR …]
 *
 * For every docx and pdf below the folders: the multiset of words that minutes reads (body and furniture) against an
 * independent reader: the `w:t` text of a docx (`test/support/fidelity/docx-words.ts`), pdftotext of a pdf, or the text of
 * pdf-parse where pdftotext is not installed. `test/support/fidelity/exceptions.ts` says what may differ, and why.
 * Exits with 1 if a file falls below the thresholds.
 */
import { readFileSync } from 'node:fs';
import { documentsBelow, fidelityOf, isFaithful } from '../../test/support/fidelity/fidelity.ts';

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

process.exitCode = await main(process.argv.slice(2));
