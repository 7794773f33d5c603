/** Makes a PDF from a description and reads it back, in the short form that the tests compare. */

import { defaultLimits, type ExtractOptions } from '../../../src/extract/extractor.ts';
import { pdfExtractor } from '../../../src/extract/pdf/index.ts';
import type { Block, BlockDocument } from '../../../src/model/block.ts';
import { makePdf, type PdfElement, type PdfSpec } from '../../support/make-pdf.ts';

export interface Reading {
  document: BlockDocument;
  /** "H1 Finance", "P text", "L0• item"; a table as its rows of cell texts. */
  body: (string | string[][])[];
  furniture: string[];
  reports: string[];
}

export async function readBytes(bytes: Uint8Array, options: Partial<ExtractOptions> = {}): Promise<Reading> {
  const reports: string[] = [];
  const document = await pdfExtractor.extract(bytes, {
    limits: defaultLimits,
    password: null,
    changes: 'accept',
    report: (code) => reports.push(code),
    ...options,
  });
  return { document, body: document.body.map(short), furniture: document.furniture.map((b) => b.text), reports };
}

export async function read(spec: PdfSpec | PdfElement[]): Promise<Reading> {
  return readBytes(await makePdf(Array.isArray(spec) ? { elements: spec } : spec));
}

function short(block: Block): string | string[][] {
  if (block.type === 'table') return block.rows.map((row) => row.map((cell) => cell.text));
  if (block.type === 'heading') return `H${block.level} ${block.text}`;
  if (block.type === 'listItem') return `L${block.depth}${block.marker ?? ''} ${block.text}`;
  return `P ${block.text}`;
}

/** A paragraph long enough to wrap. */
export const longText =
  'The treasurer presented the accounts for the quarter and explained that the income from the hall had risen, ' +
  'while the cost of heating had risen faster still, so that the reserve will be needed before the summer unless ' +
  'the charges are reviewed at the next meeting.';
