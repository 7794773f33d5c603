/** What is in a run: words, tabs, symbols, marks of fields and notes, text boxes. */
import { child, type XmlNode } from '../zip/read-xml.ts';
import { wordless } from './ooxml-names.ts';
import type { PartWalk } from './part-walk.ts';
import type { RunFormat } from './run-look.ts';
import { writeSymbol, writeText } from './run-text.ts';
import { collectBoxes, shownBranch } from './shown-branch.ts';

type ReadInline = (node: XmlNode, walk: PartWalk, href: string | null) => void;

/** Reads one element of a run. `readInline` reads what is in it like a paragraph. */
export function readRunContent(node: XmlNode, walk: PartWalk, format: RunFormat, readInline: ReadInline): void {
  const { text, fields, reading } = walk;
  if (node.name === 'w:fldChar') {
    const shown = fields.mark(node);
    if (shown !== '' && !format.hidden && !fields.silent) text.text(shown, format);
    return;
  }
  if (node.name === 'w:instrText') {
    fields.instruction(node.text);
    return;
  }
  if (format.hidden || fields.silent || wordless.has(node.name)) return;
  switch (node.name) {
    case 'w:t':
      writeText(node, walk, format);
      break;
    case 'w:delText':
      // Only met under w:del, which is entered if deletions are kept.
      if (reading.changes.policy === 'reject') writeText(node, walk, format);
      break;
    case 'w:tab':
    case 'w:ptab':
      text.sign('\t', format);
      break;
    case 'w:br':
    case 'w:cr':
      text.sign('\n', format);
      break;
    case 'w:noBreakHyphen':
      text.text('\u2011', format);
      break;
    case 'w:sym':
      writeSymbol(node, walk, format);
      break;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      writeNoteReference(node, walk, format);
      break;
    case 'w:ruby':
      readInline(child(node, 'w:rubyBase') ?? node, walk, format.href);
      text.text('(', format);
      for (const inner of node.children) if (inner.name === 'w:rt') readInline(inner, walk, format.href);
      text.text(')', format);
      break;
    case 'mc:AlternateContent':
      for (const inner of shownBranch(node)?.children ?? []) readRunContent(inner, walk, format, readInline);
      break;
    default:
      collectBoxes(node, walk.boxes);
  }
}

/** "[1]", raised; a mark of the author's own follows as text and needs none. */
function writeNoteReference(node: XmlNode, walk: PartWalk, format: RunFormat): void {
  const id = node.attributes['w:id'];
  if (id === undefined) return;
  const { notes } = walk.reading;
  const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  let index = notes.findIndex((note) => note.kind === kind && note.id === id);
  if (index < 0) index = notes.push({ kind, id }) - 1;
  const own = node.attributes['w:customMarkFollows'];
  if (own === undefined || own === '0') walk.text.text(`[${index + 1}]`, { ...format, superscript: true });
}
