/** One XML part → a plain tree. */
import { scanXml, type XmlScan } from './scan-xml.ts';

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

export interface XmlReading extends XmlScan {
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
  const { numbered } = reading;
  const top: XmlNode = { name: '', attributes: {}, children: NONE, text: '', nth: 0 };
  const open: XmlNode[] = [top];
  let counted = 0;
  const { replaced } = await scanXml(bytes, partName, reading, {
    meet(name) {
      if (name === numbered) counted += 1;
    },
    open(name, attributes) {
      const node: XmlNode = { name, attributes, children: NONE, text: '', nth: name === numbered ? counted : 0 };
      const parent = open[open.length - 1]!;
      if (parent.children === NONE) parent.children = [node];
      else parent.children.push(node);
      open.push(node);
    },
    close() {
      open.pop();
    },
    text(piece) {
      open[open.length - 1]!.text += piece;
    },
  });
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
