/**
 * OpenDocument spreadsheets. The file keeps the shown text of every cell; a reader of our own takes it, since hucre
 * leaves out rows inside of header rows and of groups, and does not say which sheets are hidden.
 */
import type { BlockDocument } from '../../model/block.ts';
import { finishDocument } from '../../model/build-blocks.ts';
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractOptions, Extractor } from '../extractor.ts';
import { readProperties } from '../odt/properties.ts';
import { child, elementsOf, type OdfNode, readOdfPart } from '../odt/read-part.ts';
import { declaredType } from '../odt/sniff.ts';
import { openPackage, type ZipPackage } from '../zip/open-package.ts';
import { reportHidden } from './hidden-sheets.ts';
import { OdsStyles } from './ods-styles.ts';
import { cellsOfTable } from './read-ods-table.ts';
import type { Sheet } from './sheet.ts';
import { blocksOfSheets } from './to-blocks.ts';

export const odsExtractor: Extractor = {
  format: 'ods',
  extensions: ['ods', 'ots'],
  sniff: (bytes) => declaredType(bytes)?.startsWith('spreadsheet') ?? false,

  async extract(bytes, options): Promise<BlockDocument> {
    const { sheets, hidden, zip } = await readSheets(bytes, options);
    reportHidden(hidden, options);
    const properties = readProperties(await readPart(zip, 'meta.xml', options));
    return finishDocument({ format: 'ods', properties, body: blocksOfSheets(sheets, options) });
  },
};

/** The sheets with their cells, for what a person gives back of ours: the visible ones, and the hidden one that is wanted. */
export async function sheetsOfOds(bytes: Uint8Array, options: ExtractOptions, wanted: string): Promise<Sheet[]> {
  return (await readSheets(bytes, options, wanted)).sheets;
}

async function readSheets(bytes: Uint8Array, options: ExtractOptions, wanted?: string) {
  const zip = await openPackage(bytes, options.limits);
  const content = await readPart(zip, 'content.xml', options);
  const book = child(child(content ?? undefined, 'office:body'), 'office:spreadsheet');
  if (!content || !book) {
    throw new UnreadableDocument('corrupt-file', 'The package has no main part of an OpenDocument spreadsheet.');
  }
  const styles = new OdsStyles([content, await readPart(zip, 'styles.xml', options)]);
  const sheets: Sheet[] = [];
  const hidden: string[] = [];
  for (const [n, table] of elementsOf(book)
    .filter(({ name }) => name === 'table:table')
    .entries()) {
    const name = table.attributes['table:name'] ?? `Sheet${n + 1}`;
    if (name !== wanted && styles.isHidden(table.attributes['table:style-name'])) hidden.push(name);
    else sheets.push({ name, cells: cellsOfTable(table, name, styles, options) });
  }
  return { sheets, hidden, zip };
}

async function readPart(zip: ZipPackage, name: string, options: ExtractOptions): Promise<OdfNode | null> {
  const bytes = await zip.read(name);
  return bytes && readOdfPart(bytes, name, options);
}
