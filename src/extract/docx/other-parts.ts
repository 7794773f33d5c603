/** The parts beside the main document: notes that it refers to, headers and footers that its sections use. */
import { posix } from 'node:path';
import type { XmlNode } from '../zip/read-xml.ts';
import type { Section } from './mammoth-tree.ts';
import { relatedPath, type WordPackage, type WordPart } from './package-parts.ts';
import { prepareBlocks, walkPart } from './prepare-part.ts';
import type { Preparation } from './prepared.ts';

/** One section per note, in the order of their references. A note that is missing is an empty section. */
export async function prepareNotes(
  word: WordPackage,
  main: WordPart,
  preparation: Preparation,
): Promise<Section<string[]>[]> {
  const parts = {
    footnote: await notesPart('footnotes'),
    endnote: await notesPart('endnotes'),
  };
  const sections: Section<string[]>[] = [];
  // Notes may refer to notes: the list grows while it is walked.
  for (const { kind, id } of preparation.notes) {
    const { note, walk } = parts[kind]?.(id) ?? {};
    sections.push({ name: `${kind}s`, blocks: note && walk ? prepareBlocks(note, walk) : [] });
  }
  return sections;

  async function notesPart(type: 'footnotes' | 'endnotes') {
    if (!preparation.notes.some((note) => `${note.kind}s` === type)) return null;
    const part = await word.part(relatedPath(main, type), type);
    if (!part) return null;
    const walk = walkPart(part, preparation);
    const byId = new Map<string | undefined, XmlNode>(part.root.children.map((n) => [n.attributes['w:id'], n]));
    return (id: string) => ({ note: byId.get(id), walk });
  }
}

/** One section per header and footer that a section of the body refers to, each part once. */
export async function prepareFurniture(
  word: WordPackage,
  main: WordPart,
  preparation: Preparation,
): Promise<Section<string[]>[]> {
  const sections: Section<string[]>[] = [];
  const seen = new Set<string>();
  for (const id of preparation.furniture) {
    const target = main.relationships.get(id)?.target;
    if (target === undefined || seen.has(target)) continue;
    seen.add(target);
    const place = posix.basename(target, '.xml');
    const part = await word.part(target, place);
    if (part) sections.push({ name: place, blocks: prepareBlocks(part.root, walkPart(part, preparation)) });
  }
  return sections;
}
