/** What is in a run: words, tabs, symbols, marks of fields and notes, text boxes. */
import { child, type XmlNode } from '../zip/read-xml.ts';
import { wordless } from './ooxml-names.ts';
import type { PartWalk } from './part-walk.ts';
import type { RunFormat } from './run-look.ts';
import { writeSymbol, writeText } from './run-text.ts';
import { collectBoxes, shownBranch } from './shown-branch.ts';

type ReadInline = (node: XmlNode, walk: PartWalk, href: string | null) => void;

/** Reads an element; `readInline` reads what is in it like a paragraph. */
type ReadContent = (node: XmlNode, walk: PartWalk, format: RunFormat, readInline: ReadInline) => void;

const writeSign =
  (sign: '\t' | '\n'): ReadContent =>
  (_, { text }, format) =>
    text.sign(sign, format);

const CONTENT = new Map<string, ReadContent>([
  ['w:t', writeText],
  // Only met under w:del, which is entered if deletions are kept.
  ['w:delText', (node, walk, format) => walk.reading.changes.policy === 'reject' && writeText(node, walk, format)],
  ['w:tab', writeSign('\t')],
  ['w:ptab', writeSign('\t')],
  ['w:br', writeSign('\n')],
  ['w:cr', writeSign('\n')],
  ['w:noBreakHyphen', (_, { text }, format) => text.text('\u2011', format)],
  ['w:sym', writeSymbol],
  ['w:footnoteReference', writeNoteReference],
  ['w:endnoteReference', writeNoteReference],
  ['w:ruby', writeRuby],
  [
    'mc:AlternateContent',
    (node, ...rest) => {
      for (const inner of shownBranch(node)?.children ?? []) readRunContent(inner, ...rest);
    },
  ],
]);

/** Reads one element of a run. */
export function readRunContent(...of: Parameters<ReadContent>): void {
  const [node, { text, fields, boxes }, format] = of;
  if (node.name === 'w:fldChar') {
    const shown = fields.mark(node);
    if (shown !== '' && !format.hidden && !fields.silent) text.text(shown, format);
  } else if (node.name === 'w:instrText') fields.instruction(node.text);
  else if (!format.hidden && !fields.silent && !wordless.has(node.name)) {
    const read = CONTENT.get(node.name);
    if (read) read(...of);
    else collectBoxes(node, boxes);
  }
}

/** The word, and in brackets how it is read. */
function writeRuby(node: XmlNode, walk: PartWalk, format: RunFormat, readInline: ReadInline): void {
  readInline(child(node, 'w:rubyBase') ?? node, walk, format.href);
  walk.text.text('(', format);
  for (const inner of node.children) if (inner.name === 'w:rt') readInline(inner, walk, format.href);
  walk.text.text(')', format);
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
