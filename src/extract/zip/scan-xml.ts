/**
 * One XML part of a package, in one linear pass with limits. No declarations of a DTD, no entities beyond the five of XML, names with
 * the prefix that the reader knows the namespace by, whatever prefix the part uses.
 */
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractLimits } from '../extractor.ts';
import { decodeXml } from './decode-xml.ts';
import { Namespaces } from './xml-names.ts';

export interface XmlScan {
  limits: ExtractLimits;
  /** Namespace → the prefix to know it by. */
  prefixes: Readonly<Record<string, string>>;
  /** Elements that are left out with all they hold. They count for the limits. */
  skip?: ReadonlySet<string>;
}

/** What is said of the elements and the text between them, in document order. */
export interface XmlVisitor {
  /** Every element, those that are left out too. `name` is `w:p`; `{uri}local` if the namespace is unknown. */
  meet?(name: string): void;
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(): void;
  /** Text and CDATA; neighbours may come in pieces. */
  text(piece: string): void;
}

/**
 * Reads one part. `replaced` is true if it holds bytes that are wrong in its encoding. Throws `UnreadableDocument` if
 * it is not well-formed or breaks a limit.
 */
export async function scanXml(
  bytes: Uint8Array,
  partName: string,
  { limits, prefixes, skip }: XmlScan,
  visitor: XmlVisitor,
): Promise<{ replaced: boolean }> {
  const { SaxesParser } = await import('saxes');
  const { text, replaced } = decodeXml(bytes);
  const refuse = (reason: string): never => {
    throw new UnreadableDocument('suspicious-archive', `The part ${partName} was not read: ${reason}.`);
  };

  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const names = new Namespaces(prefixes);
  let depth = 0;
  let elements = 0;
  let skippedFrom = 0;

  // OpenOffice names a type kept elsewhere, which is never fetched. What declares something itself may be a bomb.
  parser.on('doctype', (declaration) => {
    if (/[[\]<>%&]/.test(declaration)) refuse('it contains a document type declaration with declarations of its own');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    elements += 1;
    if (depth > limits.xmlDepth) refuse(`its elements are nested more than ${limits.xmlDepth} levels deep`);
    if (elements > limits.xmlElements) refuse(`it contains more than ${limits.xmlElements} elements`);
    names.enter(tag.attributes);
    const name = names.element(tag.name);
    visitor.meet?.(name);
    if (skippedFrom > 0) return;
    if (skip?.has(name)) skippedFrom = depth;
    else visitor.open(name, names.attributes(tag.attributes));
  });
  parser.on('closetag', () => {
    names.leave();
    if (skippedFrom === 0) visitor.close();
    else if (skippedFrom === depth) skippedFrom = 0;
    depth -= 1;
  });
  const addText = (piece: string) => {
    if (skippedFrom === 0) visitor.text(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument('corrupt-file', `The part ${partName} is not well-formed XML.`);
  }
  return { replaced };
}
