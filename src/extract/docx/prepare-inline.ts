/** What stands in a paragraph → clean runs: fields, links, content controls, tracked changes, symbols, notes. */

import type { RunLook } from '../office/character-look.ts';
import { hyperlinkAddress } from '../office/hyperlink-field.ts';
import { symbolBox } from '../office/symbol-boxes.ts';
import { textOfElement } from '../visible-text.ts';
import { child, descendants, type XmlNode } from '../zip/read-xml.ts';
import { symbolFontName } from './bullet-glyphs.ts';
import type { Fields } from './fields.ts';
import type { NumberLabels } from './number-labels.ts';
import type { WordPart } from './package-parts.ts';
import type { Preparation } from './prepared.ts';
import { type RunProperties, readRunProperties } from './run-properties.ts';
import { type RunWriter, runLook } from './run-writer.ts';

/** Where the walk through one part stands. */
export interface PartWalk {
  part: WordPart;
  preparation: Preparation;
  labels: NumberLabels;
  fields: Fields;
  runs: RunWriter;
  /** Formatting that the enclosing table and paragraph styles give. */
  levels: readonly RunProperties[];
  /** Text boxes met in the paragraph; they are read after it. */
  boxes: XmlNode[];
  inTable: boolean;
}

/** Elements in a paragraph that hold no words. */
const wordless = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:fldData', 'm:rPr', 'm:sSubPr', 'w:smartTagPr']);

/** Writes what the children of `node` show. `href` is the link they stand in. */
export function prepareInline(node: XmlNode, walk: PartWalk, href: string | null): void {
  for (const inner of node.children) prepareElement(inner, walk, href);
}

function prepareElement(node: XmlNode, walk: PartWalk, href: string | null): void {
  if (wordless.has(node.name)) return;
  switch (node.name) {
    case 'w:r':
      prepareRun(node, walk, href);
      break;
    case 'w:hyperlink':
      prepareInline(node, walk, linkAddress(node, walk) ?? href);
      break;
    case 'w:fldSimple':
      prepareInline(node, walk, hyperlinkAddress(node.attributes['w:instr'] ?? '') ?? href);
      break;
    case 'w:sdt':
      prepareContentControl(node, walk, href);
      break;
    case 'mc:AlternateContent': {
      const branch = shownBranch(node);
      if (branch) prepareInline(branch, walk, href);
      break;
    }
    case 'm:t':
      walk.runs.text(node.text, runLook({}, walk.levels, walk.preparation.styles, href));
      break;
    default:
      if (!walk.preparation.changes.meets(node)) prepareInline(node, walk, href);
  }
}

function prepareRun(node: XmlNode, walk: PartWalk, href: string | null): void {
  const direct = readRunProperties(child(node, 'w:rPr'));
  const look = runLook(direct, walk.levels, walk.preparation.styles, href ?? walk.fields.href);
  for (const inner of node.children) prepareRunContent(inner, walk, look, direct.font);
}

function prepareRunContent(
  node: XmlNode,
  walk: PartWalk,
  look: RunLook & { hidden: boolean },
  font: string | undefined,
): void {
  const { runs, fields, preparation } = walk;
  if (node.name === 'w:fldChar') {
    const shown = fields.mark(node);
    if (shown !== '' && !look.hidden && !fields.silent) runs.text(shown, look);
    return;
  }
  if (node.name === 'w:instrText') {
    fields.instruction(node.text);
    return;
  }
  if (look.hidden || fields.silent || wordless.has(node.name)) return;
  switch (node.name) {
    case 'w:t':
      writeText(node, walk, look, font);
      break;
    case 'w:delText':
      // Only met under w:del, which is entered if deletions are kept.
      if (preparation.changes.policy === 'reject') writeText(node, walk, look, font);
      break;
    case 'w:tab':
    case 'w:ptab':
      runs.tab(look);
      break;
    case 'w:br':
    case 'w:cr':
      runs.lineBreak(look);
      break;
    case 'w:noBreakHyphen':
      runs.text('\u2011', look);
      break;
    case 'w:sym':
      writeSymbol(node, runs, look);
      break;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      writeNoteReference(node, walk, look);
      break;
    case 'w:ruby':
      prepareInline(child(node, 'w:rubyBase') ?? node, walk, look.href);
      runs.text('(', look);
      for (const reading of node.children) if (reading.name === 'w:rt') prepareInline(reading, walk, look.href);
      runs.text(')', look);
      break;
    case 'mc:AlternateContent': {
      for (const inner of shownBranch(node)?.children ?? []) prepareRunContent(inner, walk, look, font);
      break;
    }
    default:
      collectBoxes(node, walk);
  }
}

function writeText(node: XmlNode, walk: PartWalk, look: RunLook, font: string | undefined): void {
  const { preparation, runs } = walk;
  const text = textOfElement(node.text, node.attributes['xml:space'] === 'preserve');
  preparation.charactersLeft -= text.length;
  if (preparation.charactersLeft < 0) {
    preparation.truncated = true;
    return;
  }
  const symbols = symbolFontName(font);
  if (symbols === null && !/[\uF020-\uF0FF]/.test(text)) {
    runs.text(text, look);
    return;
  }
  for (const char of text) {
    const code = char.charCodeAt(0);
    const isPrivate = code >= 0xf020 && code <= 0xf0ff;
    if (isPrivate || (symbols !== null && code > 0x20 && code < 0x100)) writeGlyph(code, symbols, runs, look);
    else runs.text(char, look);
  }
}

/** mammoth knows the glyphs of symbol fonts; a letter of another font stands for itself. */
function writeSymbol(node: XmlNode, runs: RunWriter, look: RunLook): void {
  const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0x10ffff) return;
  const font = symbolFontName(node.attributes['w:font']);
  if (font !== null || (code >= 0xf020 && code <= 0xf0ff)) writeGlyph(code, font, runs, look);
  else runs.text(String.fromCodePoint(code), look);
}

/** Ticks and boxes have one character each, whatever the font; mammoth knows the others. */
function writeGlyph(code: number, font: string | null, runs: RunWriter, look: RunLook): void {
  const box = symbolBox(code, font ?? undefined);
  if (box !== null) runs.text(box, look);
  else runs.symbol(font ?? 'Symbol', (code < 0x100 ? 0xf000 + code : code).toString(16).toUpperCase(), look);
}

/** "[1]", raised, in the way of mammoth; a mark of the author's own follows as text and needs none. */
function writeNoteReference(node: XmlNode, walk: PartWalk, look: RunLook): void {
  const id = node.attributes['w:id'];
  if (id === undefined) return;
  const { notes } = walk.preparation;
  const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  let index = notes.findIndex((note) => note.kind === kind && note.id === id);
  if (index < 0) index = notes.push({ kind, id }) - 1;
  const own = node.attributes['w:customMarkFollows'];
  if (own === undefined || own === '0') walk.runs.text(`[${index + 1}]`, { ...look, superscript: true });
}

function linkAddress(node: XmlNode, walk: PartWalk): string | null {
  const anchor = node.attributes['w:anchor'];
  const target = walk.part.relationships.get(node.attributes['r:id'] ?? '')?.target ?? '';
  return target === '' && !anchor ? null : target + (anchor ? `#${anchor}` : '');
}

/** A content control shows what it holds; a check box in a line is one character, whatever glyph was chosen for it. */
function prepareContentControl(node: XmlNode, walk: PartWalk, href: string | null): void {
  const content = child(node, 'w:sdtContent');
  const box = child(child(node, 'w:sdtPr'), 'w14:checkbox');
  if (!content) return;
  if (!box) {
    prepareInline(content, walk, href);
    return;
  }
  const state = child(box, 'w14:checked')?.attributes['w14:val'];
  const checked = state !== undefined && state !== '0' && state !== 'false';
  if (!walk.fields.silent) {
    const look = runLook({}, walk.levels, walk.preparation.styles, href);
    if (!look.hidden) walk.runs.text(checked ? '☒' : '☐', look);
  }
}

/** Of a choice and its fallback the one with the text box, else the fallback: the other says the same again. */
export function shownBranch(node: XmlNode): XmlNode | undefined {
  const branches = node.children.filter((inner) => inner.name === 'mc:Choice' || inner.name === 'mc:Fallback');
  const withBox = branches.find((branch) => !descendants(branch, 'w:txbxContent').next().done);
  return withBox ?? branches.findLast((branch) => branch.children.length > 0);
}

/** Text boxes in a drawing; nested ones are found when their box is read. */
function collectBoxes(node: XmlNode, walk: PartWalk): void {
  if (node.name === 'w:txbxContent') walk.boxes.push(node);
  else if (node.name === 'mc:AlternateContent') {
    const branch = shownBranch(node);
    if (branch) collectBoxes(branch, walk);
  } else for (const inner of node.children) collectBoxes(inner, walk);
}
