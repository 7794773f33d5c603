/** What is in a paragraph: runs, links, content controls, tracked changes, formulas. */
import { hyperlinkAddress } from '../office/hyperlink-field.ts';
import { child, type XmlNode } from '../zip/read-xml.ts';
import { wordless } from './ooxml-names.ts';
import type { PartWalk } from './part-walk.ts';
import { readRunContent } from './read-run.ts';
import { runLook } from './run-look.ts';
import { readRunProperties } from './run-properties.ts';
import { shownBranch } from './shown-branch.ts';

/** Writes what the children of `node` show. `href` is the link they are in. */
export function readInline(node: XmlNode, walk: PartWalk, href: string | null): void {
  for (const inner of node.children) readElement(inner, walk, href);
}

function readElement(node: XmlNode, walk: PartWalk, href: string | null): void {
  if (wordless.has(node.name)) return;
  switch (node.name) {
    case 'w:r':
      readRun(node, walk, href);
      break;
    case 'w:hyperlink':
      readInline(node, walk, linkAddress(node, walk) ?? href);
      break;
    case 'w:fldSimple':
      readInline(node, walk, hyperlinkAddress(node.attributes['w:instr'] ?? '') ?? href);
      break;
    case 'w:sdt':
      readContentControl(node, walk, href);
      break;
    case 'mc:AlternateContent': {
      const branch = shownBranch(node);
      if (branch) readInline(branch, walk, href);
      break;
    }
    case 'm:t':
      walk.text.text(node.text, runLook({}, walk.levels, walk.reading.styles, href));
      break;
    default:
      if (!walk.reading.changes.meets(node)) readInline(node, walk, href);
  }
}

function readRun(node: XmlNode, walk: PartWalk, href: string | null): void {
  const direct = readRunProperties(child(node, 'w:rPr'));
  const format = runLook(direct, walk.levels, walk.reading.styles, href ?? walk.fields.href);
  for (const inner of node.children) readRunContent(inner, walk, format, readInline);
}

function linkAddress(node: XmlNode, walk: PartWalk): string | null {
  const anchor = node.attributes['w:anchor'];
  const target = walk.part.relationships.get(node.attributes['r:id'] ?? '')?.target ?? '';
  return target === '' && !anchor ? null : target + (anchor ? `#${anchor}` : '');
}

/** A content control shows what it holds; a check box in a line is one character, whatever glyph was chosen for it. */
function readContentControl(node: XmlNode, walk: PartWalk, href: string | null): void {
  const content = child(node, 'w:sdtContent');
  const box = child(child(node, 'w:sdtPr'), 'w14:checkbox');
  if (!content) return;
  if (!box) {
    readInline(content, walk, href);
    return;
  }
  const state = child(box, 'w14:checked')?.attributes['w14:val'];
  const checked = state !== undefined && state !== '0' && state !== 'false';
  if (!walk.fields.silent) {
    const look = runLook({}, walk.levels, walk.reading.styles, href);
    if (!look.hidden) walk.text.text(checked ? '☒' : '☐', look);
  }
}
