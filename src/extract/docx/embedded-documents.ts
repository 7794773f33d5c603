/** Whole documents that a Word document embeds (`w:altChunk`): programs that put minutes together from web pages write so. */
import type { Block, Cell } from '../../model/block.ts';
import type { ExtractOptions } from '../extractor.ts';
import { partName } from '../zip/part-path.ts';
import type { FlowPlace } from './flow-place.ts';
import type { WordPackage } from './package-parts.ts';
import type { WordReading } from './part-walk.ts';

/** More of them are left out, with a diagnostic: each is a document of its own to read. */
const MOST = 50;

/** Reads the documents that the walk met, and says which could not be read. */
export async function readEmbedded(
  word: WordPackage,
  { embedded }: Pick<WordReading, 'embedded'>,
  options: ExtractOptions,
): Promise<void> {
  const lost: string[] = [];
  for (const [n, path] of [...embedded.keys()].entries()) {
    const bytes = n < MOST ? await word.bytes(path) : null;
    const document = bytes && bytes.length > 0 ? await options.readEmbedded?.(path, bytes) : null;
    const name = partName(path);
    if (document) embedded.set(path, [...document.body, ...document.furniture].map(placedIn(name)));
    else lost.push(name === '' ? 'a part that is missing' : name);
  }
  if (lost.length === 0) return;
  const more = lost.length > 3 ? ` and ${lost.length - 3} more` : '';
  options.report(
    'part-not-read',
    `The document embeds a web page or document as a whole (altChunk) that was not read: ${lost.slice(0, 3).join(', ')}${more}.`,
  );
}

/** Places count the blocks of the part: its lines are not to be seen in the document. */
export function placedIn(part: string): (block: Block, index: number) => Block {
  return (block, index) => {
    const place: FlowPlace = { kind: 'flow', part, index: index + 1 };
    const cells = (row: Cell[]) => row.map((cell) => ({ ...cell, places: [place] }));
    return block.type === 'table'
      ? { ...block, places: [place], rows: block.rows.map(cells) }
      : { ...block, places: [place] };
  };
}
