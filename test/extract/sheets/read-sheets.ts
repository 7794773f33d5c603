import { defaultLimits, type ExtractLimits } from '../../../src/extract/extractor.ts';
import { extract } from '../../../src/extract/index.ts';
import type { Block } from '../../../src/model/block.ts';

/** The blocks of a file by its name, and what was said of it. */
export async function readSheets(name: string, bytes: Uint8Array | string, limits: Partial<ExtractLimits> = {}) {
  const said: string[] = [];
  const document = await extract(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, {
    limits: { ...defaultLimits, ...limits },
    password: null,
    changes: 'accept',
    report: (code, message) => said.push(`${code}: ${message}`),
  });
  return { ...document, said };
}

/** `# heading`, paragraphs as they are, tables as lists of rows. */
export const shownBlocks = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.type === 'table') return block.rows.map((row) => row.map(({ text }) => text));
    return block.type === 'heading' ? `# ${block.text}` : block.text;
  });
