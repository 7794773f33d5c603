/**
 * Excel workbooks. What is read of the package is inflated under our own limits and packed anew without compression;
 * hucre, which believes what a package says of itself, reads that.
 */
import type { BlockDocument } from '../../model/block.ts';
import { finishDocument } from '../../model/build-blocks.ts';
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractOptions, Extractor } from '../extractor.ts';
import { decodeXml } from '../zip/decode-xml.ts';
import { hasEntry } from '../zip/entry-names.ts';
import { openPackage, type ZipPackage } from '../zip/open-package.ts';
import { scanXml } from '../zip/scan-xml.ts';
import { reportHidden } from './hidden-sheets.ts';
import type { Sheet } from './sheet.ts';
import { blocksOfSheets } from './to-blocks.ts';

export const xlsxExtractor: Extractor = {
  format: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'],

  sniff: (bytes) => hasEntry(bytes, 'xl/workbook.xml'),

  async extract(bytes, options): Promise<BlockDocument> {
    const { sheets, hidden, properties } = await readSheets(bytes, options);
    reportHidden(hidden, options);
    return finishDocument({ format: 'xlsx', properties, body: blocksOfSheets(sheets, options) });
  },
};

async function readSheets(bytes: Uint8Array, options: Pick<ExtractOptions, 'limits'>, wanted?: string) {
  const { parts, worksheets } = await neededParts(await openPackage(bytes, options.limits), options);
  const { zipSync } = await import('fflate');
  const { readWorkbook } = await import('./read-workbook.ts');
  return readWorkbook(zipSync(parts, { level: 0 }), worksheets, wanted);
}

/** The sheets with their cells, for what a person gives back of ours: the visible ones, and the hidden one that is wanted. */
export async function sheetsOfWorkbook(
  bytes: Uint8Array,
  limits: ExtractOptions['limits'],
  wanted: string,
): Promise<Sheet[]> {
  return (await readSheets(bytes, { limits }, wanted)).sheets;
}

/** Parts without words of cells: pictures, charts, macros, looks of the whole, links to other files. */
const UNREAD =
  /^xl\/(?:charts|chartsheets|comments|ctrlprops|dialogsheets|drawings|embeddings|externallinks|media|persons|pivot|printersettings|query|slicer|tables|theme|threadedcomments|timeline|worksheets\/_rels)/;

interface NeededParts {
  parts: Record<string, Uint8Array>;
  /** The sheets that hold cells: places in the list of the workbook, which charts are in, too. */
  worksheets: ReadonlySet<number>;
}

async function neededParts(zip: ZipPackage, options: Pick<ExtractOptions, 'limits'>): Promise<NeededParts> {
  const parts: Record<string, Uint8Array> = {};
  const ids: string[] = [];
  const chartSheets = new Set<string>();
  const targets = new Map<string, string>();
  for (const name of zip.names) {
    const path = name.toLowerCase();
    const needed = /\.(?:xml|rels)$/.test(path) && (path.startsWith('xl/') || /^(?:_rels|docprops|\[)/.test(path));
    if (!needed || UNREAD.test(path)) continue;
    const bytes = await zip.read(name);
    if (bytes === null) continue;
    const isList = path === 'xl/workbook.xml';
    const isRelations = path === 'xl/_rels/workbook.xml.rels';
    await scanXml(
      bytes,
      name,
      { limits: options.limits, prefixes: {} },
      {
        open(element, attributes) {
          if (isList && /(?:^|\})sheet$/.test(element)) ids.push(relationOf(attributes));
          if (isRelations) targets.set(attributes.Id ?? '', attributes.Target ?? '');
          if (isRelations && /\/(?:chart|dialog|xlmacro)sheet$/i.test(attributes.Type ?? ''))
            chartSheets.add(attributes.Id ?? '');
        },
        close: () => undefined,
        text: () => undefined,
      },
    );
    parts[name] = inUtf8(bytes);
  }
  if (ids.length === 0)
    throw new UnreadableDocument('corrupt-file', 'The package has no list of the sheets of a workbook.');
  const worksheets = new Set<number>();
  const seen = new Set<string>();
  for (const [nth, id] of ids.entries()) {
    // A list may name one sheet hundreds of times.
    const part = targets.get(id) ?? id;
    if (chartSheets.has(id) || (part !== '' && seen.has(part))) continue;
    seen.add(part);
    worksheets.add(nth);
  }
  return { parts, worksheets };
}

/** `r:id`, whatever the prefix is called. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((key) => /(?:^|[:}])id$/.test(key));
  return name === undefined ? '' : attributes[name]!;
}

/** hucre takes every part for UTF-8. */
function inUtf8(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, 4).includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe
    ? Buffer.from(decodeXml(bytes).text)
    : bytes;
}
