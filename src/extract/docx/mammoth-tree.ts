/** Hands the cleaned document to mammoth and takes its document tree, before any conversion to HTML. */
import { zipSync } from 'fflate';
import { joinTables } from './join-tables.ts';
import type { BlockNode } from './tree-nodes.ts';

/** Consecutive blocks that belong together: the body, one note, one header. */
export interface Section<Blocks> {
  /** `body`, `note`, `header1` … */
  name: string;
  blocks: Blocks;
}

/** mammoth takes some hundred times the memory of the XML it reads, so long documents are read in pieces. */
const PIECE_CHARACTERS = 512 * 1024;
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Without a styles part mammoth fails on the first table style; all that styles say was resolved before. */
const NO_STYLES = `<w:styles ${NAMESPACE}/>`;

/** Reads sections of clean XML into sections of mammoth's tree. */
export async function readWithMammoth(sections: readonly Section<string[]>[]): Promise<Section<BlockNode[]>[]> {
  const read = sections.map(({ name }) => ({ name, blocks: [] as BlockNode[] }));
  for (const piece of pieces(sections)) {
    let current = 0;
    for (const node of await documentChildren(piece)) {
      if (node.type === 'bookmarkStart') current = Number(node.name);
      else addBlock(read[current]!.blocks, node);
    }
  }
  return read;
}

/** Stretches of one long table have the same key, and become one table again. */
function addBlock(blocks: BlockNode[], node: BlockNode): void {
  const last = blocks.at(-1);
  if (node.type === 'table' && last?.type === 'table' && node.styleId !== null && last.styleId === node.styleId) {
    joinTables(last, node);
  } else blocks.push(node);
}

/** Body XML of at most about `PIECE_CHARACTERS`; a bookmark between the blocks says which section goes on. */
function* pieces(sections: readonly Section<string[]>[]): Generator<string> {
  let piece = '';
  for (const [index, { blocks }] of sections.entries()) {
    const begin = `<w:bookmarkStart w:name="${index}"/>`;
    piece += begin;
    for (const block of blocks) {
      piece += block;
      if (piece.length < PIECE_CHARACTERS) continue;
      yield piece;
      piece = begin;
    }
  }
  yield piece;
}

type BodyNode = BlockNode | { type: 'bookmarkStart'; name: string };

async function documentChildren(bodyXml: string): Promise<BodyNode[]> {
  const { default: mammoth } = await import('mammoth');
  const encoder = new TextEncoder();
  const parts = {
    'word/document.xml': encoder.encode(`<w:document ${NAMESPACE}><w:body>${bodyXml}</w:body></w:document>`),
    'word/styles.xml': encoder.encode(NO_STYLES),
  };
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  let children: BodyNode[] = [];
  await mammoth.convertToHtml(
    { buffer },
    {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument(tree: { children: BodyNode[] }) {
        children = tree.children;
        return { ...tree, children: [] };
      },
    },
  );
  return children;
}
