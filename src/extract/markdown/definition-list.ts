/** Definition lists as PHP Markdown Extra, Pandoc and kramdown write them: a line with a term, lines after ": " below it. */
import type { MarkedText } from '../marked-text.ts';

/** A term or what is said of it. */
export interface DefinitionPart extends MarkedText {
  /** As HTML calls it: `dt` the term, `dd` its definition. */
  style: 'dt' | 'dd';
  /** Lines of the paragraph above it. */
  line: number;
}

const DEFINITION = /^[:~][ \t]{1,8}(?=\S)/;

/** The parts of a paragraph that is a definition list, else null. */
export function definitionParts({ text, marks }: MarkedText): DefinitionPart[] | null {
  const lines = text.split('\n');
  // Pandoc writes lines that a wiki sets in as definitions without a term.
  if (!lines.slice(0, 2).some((line) => DEFINITION.test(line))) return null;
  const parts: (DefinitionPart & { start: number })[] = [];
  let at = 0;
  for (const [i, line] of lines.entries()) {
    const sign = DEFINITION.exec(line)?.[0].length ?? 0;
    const last = parts.at(-1);
    const isTerm = sign === 0 && (i === 0 || DEFINITION.test(lines[i + 1] ?? ''));
    if (last && sign === 0 && !isTerm) last.text += `\n${line}`;
    else {
      const start = at + sign;
      parts.push({ text: line.slice(sign), marks: [], style: sign > 0 ? 'dd' : 'dt', line: i, start });
    }
    at += line.length + 1;
  }
  return parts.map(({ start, ...part }) => ({
    ...part,
    marks: marks
      .map((m) => ({ ...m, start: Math.max(0, m.start - start), end: Math.min(part.text.length, m.end - start) }))
      .filter((m) => m.end > m.start),
  }));
}
