/**
 * Writes `fixtures/features`: small documents about one thing each, and what is read of them.
 *
 *   npx tsx scripts/make-features.ts            the documents
 *   npx tsx scripts/make-features.ts --accept   … and the expectations: look at the difference before you commit it
 *
 * An expectation (`<document>.blocks`) is what `minutes inspect` prints for its blocks and tables, below the codes of what
 * was reported while it was read.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '../src/extract/extractor.ts';
import { extract } from '../src/extract/index.ts';
import { listBlocks } from '../src/inspect/list-blocks.ts';
import { listTables } from '../src/inspect/list-tables.ts';
import { UnreadableDocument } from '../src/model/diagnostic.ts';
import { docx } from './features/docx.ts';
import { docxNumbering } from './features/docx-numbering.ts';
import type { Feature } from './features/feature.ts';
import { odt } from './features/odt.ts';
import { oldWord } from './features/old-word.ts';
import { pdf } from './features/pdf.ts';
import { pdfGlyphs } from './features/pdf-glyphs.ts';
import { plain } from './features/plain.ts';
import { rtf } from './features/rtf.ts';

export const features: readonly Feature[] = [
  ...docx,
  ...docxNumbering,
  ...oldWord,
  ...odt,
  ...rtf,
  ...pdf,
  ...pdfGlyphs,
  ...plain,
];
export const featureFolder = join(import.meta.dirname, '..', 'fixtures', 'features');

/** Reports, blocks and tables of a feature's document, in the notation of `minutes inspect`. */
export async function expectationOf({ name, changes = 'accept' }: Feature, bytes: Uint8Array): Promise<string> {
  const reports: string[] = [];
  try {
    const document = await extract(name, bytes, {
      limits: defaultLimits,
      password: null,
      changes,
      report: (code) => reports.push(`reported: ${code}\n`),
    });
    const tables = document.body.some((block) => block.type === 'table') ? listTables(document) : '';
    return reports.join('') + listBlocks(document) + tables;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return `${reports.join('')}not read: ${error.code}\n`;
  }
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(featureFolder, { recursive: true });
  for (const feature of features) {
    const bytes = await feature.bytes();
    const path = join(featureFolder, feature.name);
    writeFileSync(path, bytes);
    if (process.argv.includes('--accept')) writeFileSync(`${path}.blocks`, await expectationOf(feature, bytes));
  }
  console.log(`${features.length} features`);
}
