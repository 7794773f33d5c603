/**
 * Word documents: package → parts → cleaned XML and facts → mammoth's tree → blocks.
 * The first pass (prepare-*) resolves what mammoth does not know (numbers, fields, styles, changes); mammoth reads runs,
 * symbols and merged cells; the second pass (read-*) makes blocks.
 */
import type { Block, BlockDocument } from '../../model/block.ts';
import { finishDocument } from '../../model/build-blocks.ts';
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractOptions, Extractor } from '../extractor.ts';
import { zipEntryNames } from '../zip/entry-names.ts';
import { openPackage } from '../zip/open-package.ts';
import { child } from '../zip/read-xml.ts';
import { readCoreProperties } from './core-properties.ts';
import { readEmbedded } from './embedded-documents.ts';
import { isEncryptedOfficePackage } from './encrypted-package.ts';
import { readWithMammoth, type Section } from './mammoth-tree.ts';
import { readNumbering } from './numbering.ts';
import { prepareFurniture, prepareNotes } from './other-parts.ts';
import { relatedPath, WordPackage } from './package-parts.ts';
import { prepareBlocks, walkPart } from './prepare-part.ts';
import type { Preparation } from './prepared.ts';
import { readBlocks } from './read-blocks.ts';
import { Styles } from './styles.ts';
import { TrackedChanges } from './tracked-changes.ts';

export { isEncryptedOfficePackage } from './encrypted-package.ts';

export const docxExtractor: Extractor = {
  format: 'docx',
  extensions: ['docx', 'docm', 'dotx'],

  sniff(bytes) {
    return zipEntryNames(bytes).some((name) => name.startsWith('word/document')) || isEncryptedOfficePackage(bytes);
  },

  async extract(bytes, options): Promise<BlockDocument> {
    if (bytes.length === 0) throw new UnreadableDocument('empty-file', 'The file holds no bytes.');
    if (isEncryptedOfficePackage(bytes)) {
      throw new UnreadableDocument(
        'password-required',
        'The document is protected by a password.',
        'Save a copy without a password; minutes cannot decrypt Office files.',
      );
    }
    const word = new WordPackage(await openPackage(bytes, options.limits), options);
    const main = await word.mainPart();
    const styles = new Styles(await word.xml(relatedPath(main, 'styles')));
    const lists = readNumbering(await word.xml(relatedPath(main, 'numbering')), styles);
    const preparation = startPreparation(styles, lists, options);

    const body = child(main.root, 'w:body') ?? main.root;
    const bodySection: Section<string[]> = { name: 'body', blocks: prepareBlocks(body, walkPart(main, preparation)) };
    const notes = await prepareNotes(word, main, preparation);
    const furniture = await prepareFurniture(word, main, preparation);
    await readEmbedded(word, preparation, options);
    const read = await readWithMammoth([bodySection, ...notes, ...furniture]);

    const changes = preparation.changes.summary();
    if (changes) options.report('tracked-changes', changes);
    if (preparation.truncated) options.report('truncated', 'The document was read in part: it exceeds a limit.');
    const bodyBlocks = [
      ...readBlocks(read[0]!, preparation),
      ...read.slice(1, 1 + notes.length).flatMap((section, n) => readBlocks(section, preparation, n + 1)),
    ];
    const furnitureBlocks = read.slice(1 + notes.length).flatMap((section) => readBlocks(section, preparation));
    return finishDocument({
      format: 'docx',
      language: styles.language,
      properties: readCoreProperties(await word.xml('docProps/core.xml')),
      body: bodyBlocks,
      furniture: eachOnce(furnitureBlocks),
    });
  },
};

function startPreparation(
  styles: Styles,
  lists: Preparation['lists'],
  { limits, changes }: ExtractOptions,
): Preparation {
  return {
    styles,
    lists,
    changes: new TrackedChanges(changes),
    paragraphs: [],
    tables: [],
    notes: [],
    furniture: new Set(),
    charactersLeft: limits.textLength,
    cellsPerTable: limits.tableCells,
    truncated: false,
    embedded: new Map(),
  };
}

/** First-page and following headers often say the same. */
function eachOnce(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => !seen.has(text) && seen.add(text));
}
