/** The runs of a paragraph → one text and its marks. */
import type { Mark } from '../../model/block.ts';
import type { InlineNode, ParagraphNode, RunNode } from '../docx/tree-nodes.ts';

export interface InlineText {
  text: string;
  marks: Mark[];
  /** Tabs that were trimmed from the start. */
  leadingTabs: number;
}

/** Text of a paragraph without the blanks, tabs and line breaks around it. */
export function inlineText(paragraph: ParagraphNode): InlineText {
  const gathered: InlineText = { text: '', marks: [], leadingTabs: 0 };
  for (const node of paragraph.children) gather(node, gathered, []);
  return trimmed(gathered);
}

type Look = Pick<Mark, 'type' | 'href'>;

function gather(node: InlineNode, into: InlineText, looks: readonly Look[]): void {
  switch (node.type) {
    case 'text':
      append(into, node.value, looks);
      break;
    case 'tab':
      append(into, '\t', looks);
      break;
    case 'break':
      append(into, '\n', looks);
      break;
    case 'run':
      for (const inner of node.children) gather(inner, into, [...looks, ...looksOf(node)]);
      break;
    case 'hyperlink':
      for (const inner of node.children) gather(inner, into, [...looks, { type: 'link', href: node.anchor ?? '' }]);
  }
}

function looksOf(run: RunNode): Look[] {
  const looks: Look[] = [];
  if (run.isBold) looks.push({ type: 'bold' });
  if (run.isItalic) looks.push({ type: 'italic' });
  if (run.isUnderline) looks.push({ type: 'underline' });
  if (run.isStrikethrough) looks.push({ type: 'strike' });
  if (run.verticalAlignment === 'superscript') looks.push({ type: 'superscript' });
  return looks;
}

function append(into: InlineText, text: string, looks: readonly Look[]): void {
  const start = into.text.length;
  into.text += text;
  const end = into.text.length;
  for (const look of looks) {
    const before = into.marks.findLast((mark) => mark.type === look.type && mark.href === look.href);
    if (before?.end === start) before.end = end;
    else into.marks.push({ ...look, start, end });
  }
}

function trimmed({ text, marks }: InlineText): InlineText {
  const start = text.length - text.trimStart().length;
  const head = text.slice(0, start);
  return {
    text: text.trim(),
    marks: moved(marks, -start, text.trim().length),
    leadingTabs: head.length - head.replaceAll('\t', '').length,
  };
}

/** Marks shifted by `offset`; what falls out of a text of `length` characters is cut off. */
export function moved(marks: readonly Mark[], offset: number, length: number): Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start + offset, 0), end: Math.min(mark.end + offset, length) }))
    .filter((mark) => mark.start < mark.end);
}

/** The text without its first `count` characters and the blanks behind them. */
export function withoutHead(inline: InlineText, count: number): InlineText {
  const rest = inline.text.slice(count);
  const text = rest.trimStart();
  return { ...inline, text, marks: moved(inline.marks, text.length - inline.text.length, text.length) };
}

/** The text behind a label; a bold label is marked so together with bold text that follows it. */
export function withLabel(inline: InlineText, label: string, bold: boolean): InlineText {
  const text = label + inline.text;
  const marks = moved(inline.marks, label.length, text.length);
  const first = marks.find((mark) => mark.type === 'bold' && mark.start === label.length);
  if (bold && first) first.start = 0;
  else if (bold && label.trim() !== '') marks.unshift({ type: 'bold', start: 0, end: label.trimEnd().length });
  return { ...inline, text, marks };
}

/** Whether all visible characters are bold. False for a text without any. */
export function isAllBold({ text, marks }: Pick<InlineText, 'text' | 'marks'>): boolean {
  let rest = text;
  for (const { type, start, end } of marks) {
    if (type === 'bold') rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return text.trim() !== '' && rest.trim() === '';
}
