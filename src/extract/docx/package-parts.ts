/** Which part of the package is which: found through relationships, as Word does, not by usual names. */
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractOptions } from '../extractor.ts';
import type { ZipPackage } from '../zip/open-package.ts';
import { partFolder, partName, resolvePart } from '../zip/part-path.ts';
import { readXml, type XmlNode } from '../zip/read-xml.ts';
import { ooxmlPrefixes, skippedElements } from './ooxml-names.ts';

export interface Relationship {
  /** Last word of the type: `styles`, `header`, `hyperlink` … the same in transitional and strict files. */
  type: string;
  /** Path in the package; of an external target its address. */
  target: string;
}

/** A part with words: its tree, its name in places, and what its relationship ids mean. */
export interface WordPart {
  /** `body`, `header1`, `footnotes` … */
  place: string;
  root: XmlNode;
  relationships: ReadonlyMap<string, Relationship>;
}

export class WordPackage {
  readonly #zip: ZipPackage;
  readonly #options: ExtractOptions;

  constructor(zip: ZipPackage, options: ExtractOptions) {
    this.#zip = zip;
    this.#options = options;
  }

  /** The main document. Its absence makes the file unreadable. */
  async mainPart(): Promise<WordPart> {
    const fromPackage = [...(await this.relationships('')).values()];
    const named = fromPackage.find((to) => to.type === 'officeDocument' && this.#zip.has(to.target))?.target;
    const path = named ?? 'word/document.xml';
    const part = await this.part(path, 'body');
    if (part?.root.name !== 'w:document') {
      throw new UnreadableDocument('corrupt-file', 'The package has no main part of a Word document.');
    }
    return part;
  }

  /** A part with words by its path; null if the package has none of that name. */
  async part(path: string, place: string): Promise<WordPart | null> {
    const root = await this.xml(path);
    return root && { place, root, relationships: await this.relationships(path) };
  }

  /** The bytes of a part; null if the package has none of that name. */
  async bytes(path: string): Promise<Uint8Array | null> {
    return this.#zip.read(path);
  }

  /** The XML of a part; null if the package has none of that name. */
  async xml(path: string): Promise<XmlNode | null> {
    const bytes = await this.#zip.read(path);
    if (bytes === null) return null;
    const { limits, report } = this.#options;
    const reading = { limits, prefixes: ooxmlPrefixes, skip: skippedElements, numbered: 'w:p' };
    const { root, replaced } = await readXml(bytes, path, reading);
    if (replaced)
      report('degraded-reading', `Characters of ${path} that are invalid in its encoding are shown as \uFFFD.`);
    return root;
  }

  /** What the ids in a part stand for; `''` asks for the relationships of the package itself. */
  async relationships(path: string): Promise<Map<string, Relationship>> {
    const folder = partFolder(path);
    const root = await this.xml(resolvePart(folder, `_rels/${partName(path)}.rels`));
    const found = new Map<string, Relationship>();
    for (const { attributes } of root?.children ?? []) {
      const { Id, Type, Target, TargetMode } = attributes;
      if (!Id || !Type || !Target) continue;
      const target = TargetMode === 'External' ? Target : resolvePart(folder, Target);
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    }
    return found;
  }
}

/** Path of the part that `part` relates to by this type; the usual path where no relationship says. */
export function relatedPath(part: WordPart, type: string): string {
  for (const relationship of part.relationships.values()) if (relationship.type === type) return relationship.target;
  return `word/${type}.xml`;
}
