/** A text as numbered lines with what the reader wants to know of each. */

export interface TextLine {
  /** From 1, in the decoded text. */
  number: number;
  /** The line without the prefix of a quoted passage and without blanks at its end; leading blanks and tabs stay. */
  raw: string;
  /** The words: `raw` without blanks and tabs around them. */
  text: string;
  /** Column of the first word, from 1, in code units. */
  column: number;
  /** Columns of leading blanks; a tab goes to the next multiple of four. */
  indent: number;
  /** Stood after a quoting prefix ("| ", "> "). */
  quoted: boolean;
  blank: boolean;
}

const TAB_WIDTH = 4;
/** Regexes see no more of a line than this; longer ones are cut into several lines of the same number. */
const LONGEST_LINE = 64 * 1024;
/** Nobody writes a row of a table that long; the pieces of a line that was cut are longer. */
export const LONGEST_ROW = LONGEST_LINE / 2;
/** Word's text export writes its bookmarks down: "[bookmark: _GoBack]". No reader sees them. */
const BOOKMARK = /\[bookmark: \w{1,60}\]/g;
const QUOTE_PREFIX = /^[|>] ?/;

/** Splits a text into lines. `firstLine` is the number of its first line. */
export function splitLines(text: string, firstLine = 1): TextLine[] {
  const lines: TextLine[] = [];
  text.split('\n').forEach((whole, i) => {
    for (let at = 0; at === 0 || at < whole.length; at += LONGEST_LINE) {
      lines.push(lineOf(whole.slice(at, at + LONGEST_LINE).replace(BOOKMARK, ''), firstLine + i, at, false));
    }
  });
  const prefix = quotingPrefix(lines);
  if (prefix === null) return lines;
  return lines.map((line) => {
    if (!line.raw.startsWith(prefix)) return line;
    const cut = QUOTE_PREFIX.exec(line.raw)?.[0].length ?? 0;
    return lineOf(line.raw.slice(cut), line.number, cut, true);
  });
}

function lineOf(content: string, number: number, cut: number, quoted: boolean): TextLine {
  let end = content.length;
  while (end > 0 && content[end - 1] !== '\t' && content[end - 1]!.trim() === '') end--;
  const raw = content.slice(0, end);
  const text = raw.trim();
  const lead = raw.slice(0, raw.length - raw.trimStart().length);
  let indent = 0;
  for (const c of lead) indent = c === '\t' ? indent + TAB_WIDTH - (indent % TAB_WIDTH) : indent + 1;
  // A line with nothing but tabs holds empty cells: it is not an empty line.
  return { number, raw, text, column: cut + lead.length + 1, indent, quoted, blank: raw === '' };
}

/** Mail replies and annotated agendas: many lines begin with "> " or "| ", and hardly any holds a second one. */
function quotingPrefix(lines: readonly TextLine[]): string | null {
  for (const prefix of ['>', '|']) {
    const led = lines.filter((l) => l.raw.startsWith(prefix));
    if (led.length < 3) continue;
    const closed = led.filter((l) => l.raw.indexOf(prefix, 1) > 0).length;
    if (closed <= led.length * 0.1) return prefix;
  }
  return null;
}

/** Place of a run of lines. */
export function placeOf(first: TextLine, last: TextLine = first) {
  return { kind: 'line' as const, line: first.number, column: first.column, endLine: last.number };
}
