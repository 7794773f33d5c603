/** One document: the words that we miss and the words that we have too often. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { extract } from '../../../src/extract/index.ts';
import type { BlockDocument } from '../../../src/model/block.ts';
import { UnreadableDocument } from '../../../src/model/diagnostic.ts';
import { docxText } from './docx-words.ts';
import { type Difference, exceptions } from './exceptions.ts';
import { pdfTexts } from './pdf-words.ts';
import { surplus, wordsOf } from './words.ts';

/** What extractors put for a glyph whose letter the file does not tell. */
const UNKNOWN = '\ufffd';

const unread: readonly string[] = ['no-text-layer', 'password-required'];

/** Least share of the reference's words that must be read, and most that may stand twice. */
const LEAST_RECALL = 0.999;
const MOST_DUPLICATION = 0.003;
/** One word more or less says nothing in a short document. */
const ONE_WORD = 1;

export interface Fidelity {
  /** Words of the reference. */
  words: number;
  missing: string[];
  twice: string[];
}

/** Compares our reading with the independent one; of two independent ones, with that which comes nearer. */
export async function fidelityOf(path: string, bytes: Uint8Array): Promise<Fidelity> {
  const options = { limits: defaultLimits, password: null, changes: 'accept', report() {} } as const;
  const document = await extract(path, bytes, options).catch((error: unknown) => {
    // A page without text, a file without its password: an independent reader gives no words of it either.
    if (error instanceof UnreadableDocument && unread.includes(error.code)) return null;
    throw error;
  });
  if (!document) return { words: 0, missing: [], twice: [] };
  const ours = ourWords(document);
  const references = document.format === 'docx' ? [docxText(bytes)] : await pdfTexts(bytes);
  const found = references.map((reference) => compare(ours, reference, document));
  const faults = ({ missing, twice }: Fidelity) => missing.length + twice.length;
  const best = found.reduce((best, other) => (faults(other) < faults(best) ? other : best));
  // A glyph that no reader knows: its word is not read.
  const unknown = ours.filter((w) => w.includes(UNKNOWN));
  return { ...best, missing: [...best.missing, ...unknown] };
}

function compare(ours: readonly string[], reference: string, document: BlockDocument): Fidelity {
  const theirs = wordsOf(reference);
  const difference: Difference = { missing: surplus(theirs, ours), extra: surplus(ours, theirs) };
  for (const { explain } of exceptions) explain(difference, document, reference);
  return { words: theirs.length, missing: difference.missing, twice: difference.extra };
}

/** Bullets are signs or the letter o. Running headers and footers have a place for every page that shows them. */
function ourWords({ body, furniture, format }: BlockDocument): string[] {
  const shown = furniture.flatMap((b) => (format === 'pdf' ? b.places.map(() => b.text) : [b.text]));
  const texts = body.map((b) => (b.type === 'listItem' && format === 'pdf' ? `${b.marker ?? ''} ${b.text}` : b.text));
  return wordsOf([...texts, ...shown].join('\n'));
}

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
