/**
 * One XML part → a plain tree, in one linear pass with limits. No DTD, no entities beyond the five of XML, names with
 * the prefix that the reader knows the namespace by, whatever prefix the part uses.
 */
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractLimits } from '../extractor.ts';
import { decodeXml } from './decode-xml.ts';
import { Namespaces } from './xml-names.ts';

export interface XmlNode {
  /** `w:p`; `{uri}local` if the namespace is unknown. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  /** Text directly inside the element, CDATA included. Mixed content is not kept in order: OOXML has none. */
  text: string;
  /** For elements called `numbered`: which one it is in the part, from 1; else 0. */
  nth: number;
}

export interface XmlReading {
  limits: ExtractLimits;
  /** Namespace → the prefix to know it by. */
  prefixes: Readonly<Record<string, string>>;
  /** Elements that are left out with all they hold. They count for the limits. */
  skip?: ReadonlySet<string>;
  /** Elements that are counted in document order. */
  numbered?: string;
}

export interface XmlPart {
  root: XmlNode;
  /** True if the part holds bytes that are wrong in its encoding. */
  replaced: boolean;
}

/** Most elements are leaves: they share one empty list. */
const NONE: XmlNode[] = [];

/** Reads one part. Throws `UnreadableDocument` if it is not well-formed or breaks a limit. */
export async function readXml(bytes: Uint8Array, partName: string, reading: XmlReading): Promise<XmlPart> {
  const { SaxesParser } = await import('saxes');
  const { text, replaced } = decodeXml(bytes);
  const { limits, skip, numbered } = reading;
  const refuse = (reason: string): never => {
    throw new UnreadableDocument('suspicious-archive', `The part ${partName} was not read: ${reason}.`);
  };

  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const names = new Namespaces(reading.prefixes);
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '', nth: 0 };
  const open: XmlNode[] = [top];
  let depth = 0;
  let elements = 0;
  let counted = 0;
  let skippedFrom = 0;

  parser.on('doctype', () => refuse('it holds a document type declaration'));
  parser.on('opentag', (tag) => {
    depth += 1;
    elements += 1;
    if (depth > limits.xmlDepth) refuse(`its elements are nested more than ${limits.xmlDepth} deep`);
    if (elements > limits.xmlElements) refuse(`it holds more than ${limits.xmlElements} elements`);
    names.enter(tag.attributes);
    const name = names.element(tag.name);
    if (name === numbered) counted += 1;
    if (skippedFrom > 0) return;
    if (skip?.has(name)) {
      skippedFrom = depth;
      return;
    }
    const nth = name === numbered ? counted : 0;
    const node: XmlNode = { name, attributes: names.attributes(tag.attributes), children: NONE, text: '', nth };
    const parent = open[open.length - 1]!;
    if (parent.children === NONE) parent.children = [node];
    else parent.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    names.leave();
    if (skippedFrom === 0) open.pop();
    else if (skippedFrom === depth) skippedFrom = 0;
    depth -= 1;
  });
  const addText = (piece: string) => {
    if (skippedFrom === 0) open[open.length - 1]!.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument('corrupt-file', `The part ${partName} is not well-formed XML.`);
  }
  return { root: top.children[0] ?? top, replaced };
}

/** The first child of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((inner) => inner.name === name);
}

/** All elements of that name at any depth, in document order. */
export function* descendants(node: XmlNode, name: string): Generator<XmlNode> {
  for (const inner of node.children) {
    if (inner.name === name) yield inner;
    yield* descendants(inner, name);
  }
}
