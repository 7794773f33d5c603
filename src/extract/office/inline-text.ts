/** A text and its marks: moved, cut, put after a label. */
import type { Mark } from '../../model/block.ts';

export interface InlineText {
  text: string;
  marks: Mark[];
  /** Tabs that were trimmed from the start. */
  leadingTabs: number;
}

/** Marks shifted by `offset`; what falls out of a text of `length` characters is cut off. */
export function moved(marks: readonly Mark[], offset: number, length: number): Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start + offset, 0), end: Math.min(mark.end + offset, length) }))
    .filter((mark) => mark.start < mark.end);
}

/** The text without its first `count` characters and the blanks after them. */
export function withoutHead(inline: InlineText, count: number): InlineText {
  const rest = inline.text.slice(count);
  const text = rest.trimStart();
  return { ...inline, text, marks: moved(inline.marks, text.length - inline.text.length, text.length) };
}

/** The text after a label; a bold label is marked so together with bold text that follows it. */
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
