/** What is in a paragraph: words, spans, links, blanks and tabs, notes, fields, changes, anchors of text boxes. */
import { plainLook } from '../office/character-look.ts';
import type { PartWalk } from './part-walk.ts';
import { child, type OdfNode, wholeNumber } from './read-part.ts';
import { lookOf, over, type TextProperties } from './text-properties.ts';

/** Blanks that one `text:s` may stand for. */
const MAX_BLANKS = 200;

/** Elements in a paragraph that show nothing. */
const silent = new Set(
  'text:tracked-changes text:script text:dde-connection text:ruby-text text:note-citation office:event-listeners'.split(
    ' ',
  ),
);

/** Writes what `node` holds. `outer` is how characters look there, `href` the link they are in. */
export function readInline(node: OdfNode, outer: TextProperties, href: string | null, walk: PartWalk): void {
  for (const piece of node.content) {
    if (typeof piece === 'string') writeText(piece, outer, href, walk);
    else readElement(piece, outer, href, walk);
  }
}

type ReadElement = (node: OdfNode, outer: TextProperties, href: string | null, walk: PartWalk) => void;

export const changeId = ({ attributes }: OdfNode): string | undefined => attributes['text:change-id'];

/** Blanks, and how many of them one element stands for. */
const blanks = ({ attributes }: OdfNode) => ' '.repeat(Math.min(wholeNumber(attributes['text:c']) ?? 1, MAX_BLANKS));

const ELEMENTS = new Map<string, ReadElement>([
  [
    'text:span',
    (node, outer, href, walk) =>
      readInline(node, over(outer, walk.styles.text(node.attributes['text:style-name'])), href, walk),
  ],
  ['text:a', (node, outer, href, walk) => readInline(node, outer, node.attributes['xlink:href'] ?? href, walk)],
  ['text:s', (node, ...rest) => writeSign(blanks(node), ...rest)],
  ['text:tab', (_, ...rest) => writeSign('\t', ...rest)],
  ['text:line-break', (_, ...rest) => writeSign('\n', ...rest)],
  ['text:note', (node, outer, _, walk) => writeNoteReference(node, outer, walk)],
  [
    'text:ruby',
    (node, ...rest) => {
      readInline(child(node, 'text:ruby-base') ?? node, ...rest);
      writeSign('(', ...rest);
      readInline(child(node, 'text:ruby-text') ?? { ...node, content: [] }, ...rest);
      writeSign(')', ...rest);
    },
  ],
  ['text:change-start', (node, _outer, _href, { changes }) => changes.start(changeId(node))],
  ['text:change-end', (node, _outer, _href, { changes }) => changes.end(changeId(node))],
  ['text:change', (node, ...rest) => restore(rest[2].changes.restored(changeId(node)), ...rest)],
]);

function readElement(node: OdfNode, outer: TextProperties, href: string | null, walk: PartWalk): void {
  const { attributes, name } = node;
  if (silent.has(name)) return;
  if (name.startsWith('draw:') || name === 'table:table') {
    if (!isUnseen(outer, walk)) walk.boxes.push(node);
    return;
  }
  const read = ELEMENTS.get(name);
  if (read) read(node, outer, href, walk);
  // Fields and other wrappers show what they hold, unless they say that it is hidden.
  else if (attributes['text:is-hidden'] !== 'true') readInline(node, outer, href, walk);
}

function isUnseen(properties: TextProperties, walk: PartWalk): boolean {
  return properties.hidden === true || walk.changes.hidden;
}

/** Blanks, tabs and line ends of the file are one blank, and none after another or at the start. */
function writeText(raw: string, properties: TextProperties, href: string | null, walk: PartWalk): void {
  if (isUnseen(properties, walk)) return;
  let text = raw.replace(/[\t\n\r ]+/g, ' ');
  if (walk.afterBlank && text.startsWith(' ')) text = text.slice(1);
  if (text === '') return;
  walk.budget.charactersLeft -= text.length;
  if (walk.budget.charactersLeft < 0) {
    walk.budget.truncated = true;
    return;
  }
  walk.afterBlank = text.endsWith(' ');
  walk.text.text(text, lookOf(properties, href));
}

function writeSign(sign: string, properties: TextProperties, href: string | null, walk: PartWalk): void {
  if (isUnseen(properties, walk)) return;
  walk.budget.charactersLeft -= sign.length;
  if (walk.budget.charactersLeft < 0) {
    walk.budget.truncated = true;
    return;
  }
  const look = lookOf(properties, href);
  if (sign === '\t' || sign === '\n') walk.text.sign(sign, look);
  else walk.text.text(sign, look);
  walk.afterBlank = false;
}

/** "[1]", raised, as in Word documents; the note itself is read at the end. */
function writeNoteReference(node: OdfNode, properties: TextProperties, walk: PartWalk): void {
  const body = child(node, 'text:note-body');
  if (!body || isUnseen(properties, walk)) return;
  const number = walk.notes.push(body);
  walk.text.text(`[${number}]`, { ...plainLook, superscript: true });
  walk.afterBlank = false;
}

/** Deleted words are in paragraphs of their own: their ends are ends of paragraphs that were deleted too. */
function restore(deleted: readonly OdfNode[], outer: TextProperties, href: string | null, walk: PartWalk): void {
  for (const [index, node] of deleted.entries()) {
    if (index > 0) {
      walk.ended.push(walk.text.take());
      walk.afterBlank = true;
    }
    readInline(node, outer, href, walk);
  }
}
