/** THE LIST of features: small documents about one thing each, in `fixtures/features`, and what is read of them. */
import { join } from 'node:path';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { extract } from '../../../src/extract/index.ts';
import { listBlocks } from '../../../src/inspect/list-blocks.ts';
import { listTables } from '../../../src/inspect/list-tables.ts';
import { UnreadableDocument } from '../../../src/model/diagnostic.ts';
import { docx } from './docx.ts';
import { docxNumbering } from './docx-numbering.ts';
import type { Feature } from './feature.ts';
import { odt } from './odt.ts';
import { oldWord } from './old-word.ts';
import { pdf } from './pdf.ts';
import { pdfGlyphs } from './pdf-glyphs.ts';
import { plain } from './plain.ts';
import { rtf } from './rtf.ts';

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
export const featureFolder = join(import.meta.dirname, '../../../fixtures/features');

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
