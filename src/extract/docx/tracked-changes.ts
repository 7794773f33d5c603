/** Tracked changes: what is kept under which policy. */
import { ChangeCount } from '../office/change-count.ts';
import { child, type XmlNode } from '../zip/read-xml.ts';

const insertions = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const deletions = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);

export class TrackedChanges extends ChangeCount {
  /** Whether the element is a change whose content must not be shown. Does not count it. */
  drops(node: XmlNode): boolean {
    return (this.policy === 'accept' ? deletions : insertions).has(node.name);
  }

  /** Counts the change, if the element is one, and says whether its content must not be shown. */
  meets(node: XmlNode): boolean {
    if (insertions.has(node.name)) this.insertions += 1;
    else if (deletions.has(node.name)) this.deletions += 1;
    else return false;
    return this.drops(node);
  }

  /** A row or cell whose properties say that it was inserted or deleted as a whole. */
  dropsWhole(properties: XmlNode | undefined): boolean {
    return (properties?.children ?? []).filter((node) => this.meets(node)).length > 0;
  }

  /** Counts the change of a paragraph's end alone; where its words are changed as well, they are one change. */
  countMark(paragraphProperties: XmlNode | undefined): void {
    for (const node of child(paragraphProperties, 'w:rPr')?.children ?? []) this.meets(node);
  }

  /** The end of the paragraph is not there under this policy: its words run on into the next one. */
  joinsNext(paragraphProperties: XmlNode | undefined): boolean {
    return (child(paragraphProperties, 'w:rPr')?.children ?? []).some((node) => this.drops(node));
  }
}
