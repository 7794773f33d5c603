/**
 * OpenDocument texts: package → parts → blocks. A reader of our own: the libraries for ODF that npm has give plain
 * text or HTML without the numbers of lists.
 */
import type { Block, BlockDocument } from '../../model/block.ts';
import { finishDocument } from '../../model/build-blocks.ts';
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractOptions } from '../extractor.ts';
import { openPackage, type ZipPackage } from '../zip/open-package.ts';
import { readFurniture } from './furniture.ts';
import { innerWalk, type PartWalk, startWalk } from './part-walk.ts';
import { readProperties } from './properties.ts';
import { readBlocks } from './read-blocks.ts';
import { child, type OdfNode, readOdfPart } from './read-part.ts';
import { declaredType } from './sniff.ts';
import { OdfStyles } from './styles.ts';

/** Throws `UnreadableDocument` for what is not an OpenDocument text, is locked, or exceeds a limit. */
export async function extractOdt(bytes: Uint8Array, options: ExtractOptions): Promise<BlockDocument> {
  const zip = await openPackage(bytes, options.limits);
  const manifest = await readPart(zip, 'META-INF/manifest.xml', options);
  if (zip.has('encrypted-package') || (manifest && isEncrypted(manifest))) {
    throw new UnreadableDocument(
      'password-required',
      'The document is protected by a password.',
      'Save a copy without a password; minutes cannot decrypt OpenDocument texts.',
    );
  }
  const content = await readPart(zip, 'content.xml', options);
  const text = child(child(content ?? undefined, 'office:body'), 'office:text');
  if (!content || !text) throw notText(bytes, content);

  const common = await readPart(zip, 'styles.xml', options);
  const styles = new OdfStyles(common, content);
  const walk = startWalk('body', styles, options);
  const body = [...readBlocks(text, walk), ...notesOf(walk)];
  const furniture = readFurniture(common, options);
  const properties = readProperties(await readPart(zip, 'meta.xml', options));

  const changes = walk.changes.summary();
  if (changes) options.report('tracked-changes', changes);
  if (walk.budget.truncated) options.report('truncated', 'The document was read in part: it exceeds a limit.');
  return finishDocument({ format: 'odt', language: styles.language, properties, body, furniture });
}

/** A part's tree; null if the package has no such part. */
async function readPart(zip: ZipPackage, name: string, options: ExtractOptions): Promise<OdfNode | null> {
  const bytes = await zip.read(name);
  return bytes && readOdfPart(bytes, name, options);
}

/** The manifest says of every part how it was encrypted. */
function isEncrypted(node: OdfNode): boolean {
  return (
    node.name === 'manifest:encryption-data' ||
    node.content.some((inner) => typeof inner !== 'string' && isEncrypted(inner))
  );
}

function notText(bytes: Uint8Array, content: OdfNode | null): UnreadableDocument {
  const type = declaredType(bytes);
  if (content && content.name !== 'office:document-content') {
    return new UnreadableDocument('unsupported-format', 'The zip archive is not an OpenDocument text.');
  }
  if (content && type !== 'text') {
    return new UnreadableDocument('unsupported-format', `The file is an OpenDocument ${type ?? 'file'}, not a text.`);
  }
  return new UnreadableDocument('corrupt-file', 'The package has no main part of an OpenDocument text.');
}

/** Notes at the end, each opened by its number. A note may refer to notes: the list grows while it is walked. */
function notesOf(walk: PartWalk): Block[] {
  const blocks: Block[] = [];
  for (const [index, note] of walk.notes.entries()) {
    blocks.push(...readBlocks(note, { ...innerWalk(walk), part: 'footnotes', style: 'footnote', note: index + 1 }));
  }
  return blocks;
}
