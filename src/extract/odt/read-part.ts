/**
 * One XML part of an OpenDocument package → a tree that keeps text and elements in their order: in ODF, unlike OOXML,
 * words are beside elements ("Present: <span>Ann</span> Lee").
 */
import type { ExtractOptions } from '../extractor.ts';
import { scanXml } from '../zip/scan-xml.ts';
import { odfPrefixes, skippedElements } from './odf-names.ts';

export interface OdfNode {
  /** `text:p`; `{uri}local` if the namespace is unknown. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  content: (OdfNode | string)[];
  /** For paragraphs and headings: which one it is in the part, from 1; notes count on their own; 0 for all else. */
  nth: number;
}

/** Paragraphs in here are not paragraphs of the page. */
const uncounted = 'text:tracked-changes';
const NOTE = 'text:note-body';
const NONE: (OdfNode | string)[] = [];

/** Reads one part. Throws `UnreadableDocument` if it is not well-formed or breaks a limit. */
export async function readOdfPart(bytes: Uint8Array, partName: string, options: ExtractOptions): Promise<OdfNode> {
  const top: OdfNode = { name: '', attributes: {}, content: NONE, nth: 0 };
  const open: OdfNode[] = [top];
  const counters = { page: 0, notes: 0 };
  let aside = 0;
  let inNotes = 0;
  const scan = { limits: options.limits, prefixes: odfPrefixes, skip: skippedElements };
  const { replaced } = await scanXml(bytes, partName, scan, {
    open(name, attributes) {
      if (name === uncounted) aside += 1;
      if (name === NOTE) inNotes += 1;
      const counts = aside === 0 && (name === 'text:p' || name === 'text:h');
      const nth = counts ? ++counters[inNotes > 0 ? 'notes' : 'page'] : 0;
      const node: OdfNode = { name, attributes, content: NONE, nth };
      append(open[open.length - 1]!, node);
      open.push(node);
    },
    close() {
      const { name } = open.pop()!;
      if (name === uncounted) aside -= 1;
      if (name === NOTE) inNotes -= 1;
    },
    text(piece) {
      append(open[open.length - 1]!, piece);
    },
  });
  if (replaced) {
    options.report(
      'degraded-reading',
      `Characters of ${partName} that are invalid in its encoding are shown as \uFFFD.`,
    );
  }
  return elementsOf(top)[0] ?? top;
}

function append(parent: OdfNode, piece: OdfNode | string): void {
  if (parent.content === NONE) parent.content = [piece];
  else parent.content.push(piece);
}

/** The elements directly inside. */
export function elementsOf(node: OdfNode | undefined): OdfNode[] {
  return (node?.content ?? NONE).filter((piece): piece is OdfNode => typeof piece !== 'string');
}

/** The first element of that name directly inside. */
export function child(node: OdfNode | undefined, name: string): OdfNode | undefined {
  return elementsOf(node).find((inner) => inner.name === name);
}

/** The attributes of the first element of that name directly inside; none if there is no such element. */
export function attributesOf(node: OdfNode | undefined, name: string): OdfNode['attributes'] {
  return child(node, name)?.attributes ?? {};
}

/** All words in an element, its inner elements included. */
export function textOf(node: OdfNode | undefined): string {
  return (node?.content ?? NONE).map((piece) => (typeof piece === 'string' ? piece : textOf(piece))).join('');
}

/** A whole number of an attribute; undefined if it is not one. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
