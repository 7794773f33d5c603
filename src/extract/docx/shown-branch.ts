/** Of what a document says twice, for newer and older programs, the branch that is read; and the text boxes in drawings. */
import { descendants, type XmlNode } from '../zip/read-xml.ts';

/** Of a choice and its fallback the one with the text box, else the fallback: the other says the same again. */
export function shownBranch(node: XmlNode): XmlNode | undefined {
  const branches = node.children.filter((inner) => inner.name === 'mc:Choice' || inner.name === 'mc:Fallback');
  const withBox = branches.find((branch) => !descendants(branch, 'w:txbxContent').next().done);
  return withBox ?? branches.findLast((branch) => branch.children.length > 0);
}

/** Adds the text boxes in a drawing to `boxes`; nested ones are found when their box is read. */
export function collectBoxes(node: XmlNode, boxes: XmlNode[]): void {
  if (node.name === 'w:txbxContent') boxes.push(node);
  else if (node.name === 'mc:AlternateContent') {
    const branch = shownBranch(node);
    if (branch) collectBoxes(branch, boxes);
  } else for (const inner of node.children) collectBoxes(inner, boxes);
}
