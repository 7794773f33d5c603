/**
 * Word documents: package → parts → nodes in reading order → blocks. The walk through the XML (read-*) resolves numbers, fields,
 * styles and tracked changes; tables and embedded documents become blocks once they are known whole (blocks-of-flow).
 */
import type { BlockDocument } from '../../model/block.ts';
import { finishDocument } from '../../model/build-blocks.ts';
import { placeOfBug, UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractOptions } from '../extractor.ts';
import { eachOnce } from '../office/each-once.ts';
import { openPackage } from '../zip/open-package.ts';
import { child } from '../zip/read-xml.ts';
import { blocksOf } from './blocks-of-flow.ts';
import { readCoreProperties } from './core-properties.ts';
import { readEmbedded } from './embedded-documents.ts';
import { isEncryptedOfficePackage } from './encrypted-package.ts';
import { readNumbering } from './numbering.ts';
import { readFurniture, readNotes } from './other-parts.ts';
import { relatedPath, WordPackage } from './package-parts.ts';
import { startReading, startWalk } from './part-walk.ts';
import { readNodes } from './read-part.ts';
import { readSimply } from './simple-reading.ts';
import { Styles } from './styles.ts';

/** Throws `UnreadableDocument` for what is not a package of Word, is locked, or exceeds a limit. */
export async function extractWord(bytes: Uint8Array, options: ExtractOptions): Promise<BlockDocument> {
  if (bytes.length === 0) throw new UnreadableDocument('empty-file', 'The file is empty.');
  if (isEncryptedOfficePackage(bytes)) {
    throw new UnreadableDocument(
      'password-required',
      'The document is protected by a password.',
      'Save a copy without a password; minutes cannot decrypt Office files.',
    );
  }
  try {
    return await readWord(bytes, options);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    const simple = await simpleReading(bytes, options);
    if (simple === null) throw error;
    options.report(
      'simple-reading',
      `The document could not be read in full (${placeOfBug(error)}); its plain text was used.`,
    );
    return simple;
  }
}

async function readWord(bytes: Uint8Array, options: ExtractOptions): Promise<BlockDocument> {
  const word = new WordPackage(await openPackage(bytes, options.limits), options);
  const main = await word.mainPart();
  const styles = new Styles(await word.xml(relatedPath(main, 'styles')));
  const lists = readNumbering(await word.xml(relatedPath(main, 'numbering')), styles);
  const reading = startReading(styles, lists, options);

  const body = readNodes(child(main.root, 'w:body') ?? main.root, startWalk(main, reading));
  const notes = await readNotes(word, main, reading);
  const furniture = await readFurniture(word, main, reading);
  await readEmbedded(word, reading, options);

  const changes = reading.changes.summary();
  if (changes) options.report('tracked-changes', changes);
  if (reading.truncated) options.report('truncated', 'The document was read in part: it exceeds a limit.');
  return finishDocument({
    format: 'docx',
    language: styles.language,
    properties: readCoreProperties(await word.xml('docProps/core.xml')),
    body: [
      ...blocksOf({ part: 'body', nodes: body }, reading.embedded),
      ...notes.flatMap((note, n) => blocksOf(note, reading.embedded, n + 1)),
    ],
    furniture: eachOnce(furniture.flatMap((part) => blocksOf(part, reading.embedded))),
  });
}

/** The simpler reading; null where that fails as well. */
async function simpleReading(bytes: Uint8Array, { limits }: ExtractOptions): Promise<BlockDocument | null> {
  try {
    return await readSimply(bytes, limits);
  } catch {
    return null;
  }
}
