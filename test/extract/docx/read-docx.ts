/** Reads a made document as the tests want it: blocks, and what was reported. */

import { docxExtractor } from '../../../src/extract/docx/index.ts';
import { defaultLimits, type ExtractOptions } from '../../../src/extract/extractor.ts';
import type { Block, BlockDocument, Table } from '../../../src/model/block.ts';
import { type BlockSpec, type DocxSpec, makeDocx } from '../../support/make-docx.ts';

export interface ReadDocument extends BlockDocument {
  reports: string[];
}

export async function readBytes(bytes: Uint8Array, options: Partial<ExtractOptions> = {}): Promise<ReadDocument> {
  const reports: string[] = [];
  const document = await docxExtractor.extract(bytes, {
    limits: defaultLimits,
    password: null,
    changes: 'accept',
    report: (code, message) => reports.push(`${code}: ${message}`),
    ...options,
  });
  return { ...document, reports };
}

export function readDocx(spec: DocxSpec | BlockSpec[], options?: Partial<ExtractOptions>): Promise<ReadDocument> {
  return readBytes(makeDocx(Array.isArray(spec) ? { body: spec } : spec), options);
}

export async function texts(spec: DocxSpec | BlockSpec[], options?: Partial<ExtractOptions>): Promise<string[]> {
  return (await readDocx(spec, options)).body.map((block) => block.text);
}

export async function firstBlock(spec: DocxSpec | BlockSpec[]): Promise<Block> {
  return (await readDocx(spec)).body[0]!;
}

/** Texts of the cells, row by row. */
export async function cells(spec: DocxSpec | BlockSpec[]): Promise<string[][]> {
  const table = await firstTable(spec);
  return table.rows.map((row) => row.map((cell) => cell.text));
}

export async function firstTable(spec: DocxSpec | BlockSpec[]): Promise<Table> {
  const found = (await readDocx(spec)).body.find((block) => block.type === 'table');
  if (!found) throw new Error('no table was read');
  return found;
}
