/** The parts beside the main document: notes that it refers to, headers and footers that its sections use. */
import { partName } from '../zip/part-path.ts';
import type { XmlNode } from '../zip/read-xml.ts';
import type { Section } from './flow-nodes.ts';
import { relatedPath, type WordPackage, type WordPart } from './package-parts.ts';
import { startWalk, type WordReading } from './part-walk.ts';
import { readNodes } from './read-part.ts';

/** One section per note, in the order of their references. A note that is missing is an empty section. */
export async function readNotes(word: WordPackage, main: WordPart, reading: WordReading): Promise<Section[]> {
  const parts = {
    footnote: await notesPart('footnotes'),
    endnote: await notesPart('endnotes'),
  };
  const sections: Section[] = [];
  // Notes may refer to notes: the list grows while it is walked.
  for (const { kind, id } of reading.notes) {
    const { note, walk } = parts[kind]?.(id) ?? {};
    sections.push({ part: `${kind}s`, nodes: note && walk ? readNodes(note, walk) : [] });
  }
  return sections;

  async function notesPart(type: 'footnotes' | 'endnotes') {
    if (!reading.notes.some((note) => `${note.kind}s` === type)) return null;
    const part = await word.part(relatedPath(main, type), type);
    if (!part) return null;
    const walk = startWalk(part, reading);
    const byId = new Map<string | undefined, XmlNode>(part.root.children.map((n) => [n.attributes['w:id'], n]));
    return (id: string) => ({ note: byId.get(id), walk });
  }
}

/** One section per header and footer that a section of the body refers to, each part once. */
export async function readFurniture(word: WordPackage, main: WordPart, reading: WordReading): Promise<Section[]> {
  const sections: Section[] = [];
  const seen = new Set<string>();
  for (const id of reading.furniture) {
    const target = main.relationships.get(id)?.target;
    if (target === undefined || seen.has(target)) continue;
    seen.add(target);
    const place = partName(target).replace(/\.xml$/, '');
    const part = await word.part(target, place);
    if (part) sections.push({ part: place, nodes: readNodes(part.root, startWalk(part, reading)) });
  }
  return sections;
}
