/** Cuts a Markdown text into sections that can be read on their own. */

export interface Section {
  text: string;
  /** Number of its first line in the whole text, from 1. */
  firstLine: number;
  /** Read it line by line: no safe cut was found, or its shape would take a parser minutes. */
  degraded: boolean;
}

/** Up to this length a text is read in one piece (remark is superlinear: 150 KB take 1.8 s, 800 KB 19 s). */
const WHOLE = 24 * 1024;
/** A section ends at the first safe place after this length … */
const USUAL = 12 * 1024;
/** … of a text longer than any minutes, after a shorter one: tables above all take less time in small pieces. */
const ENDLESS = 256 * 1024;
const SHORT = 3 * 1024;
/** … and one that grows longer than this is read by the line reader. */
const LONGEST = 64 * 1024;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ATX = /^#{1,6}(?:\s|$)/;
const TOP_ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]/;
/** A list without a safe place is split between two of its items after this length; endless ones are read line by line. */
const LONG_LIST = 24 * 1024;
/** Begins neither a list item nor a quotation and is not indented: not the middle of a list. */
const PLAIN = /^(?!>|[-*+](?:\s|$)|\d{1,9}[.)])\S/;

/** Sections in order; together they hold every line that is not blank. */
export function cutSections(text: string): Section[] {
  const lines = text.split('\n');
  const sections: Section[] = [];
  let start = 0;
  let length = 0;
  let fence = '';
  let blanks = 0;
  const usual = text.length > ENDLESS ? SHORT : USUAL;
  const close = (end: number) => {
    const piece = lines.slice(start, end).join('\n');
    if (piece.trim() !== '') sections.push(sectionOf(piece, start + 1));
    start = end;
    length = 0;
  };
  lines.forEach((line, i) => {
    const fenced = fence !== '';
    if (!fenced && line.trim() !== '' && i > start) {
      const isSafe = ATX.test(line) || (blanks > 0 && PLAIN.test(line));
      const isLong = text.length > WHOLE && length > usual;
      if (isSafe && (isLong || blanks > 20)) close(i);
      else if (text.length <= ENDLESS && length > LONG_LIST && TOP_ITEM.test(line)) close(i);
    }
    fence = fenceAfter(fence, line);
    blanks = line.trim() === '' ? blanks + 1 : 0;
    // Blank lines before a section's first words belong to none.
    if (start === i && blanks > 0 && fence === '') start = i + 1;
    else length += line.length + 1;
  });
  close(lines.length);
  return sections;
}

function sectionOf(text: string, firstLine: number): Section {
  return { text, firstLine, degraded: text.length > LONGEST || isHostile(text) };
}

function fenceAfter(fence: string, line: string): string {
  const mark = FENCE.exec(line)?.[1];
  if (!mark) return fence;
  if (fence === '') return mark;
  return mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark ? '' : fence;
}

/** Signs in one paragraph beyond which inline parsing becomes quadratic. */
const MOST_SIGNS = 600;
/** Further set in it may go on with the paragraph above. */
const BULLET = /^ {0,3}[-*+] /;
/** Levels of lists and quotations. */
const DEEPEST = 40;
/** Blank lines in a row. */
const MOST_BLANKS = 500;

/** Shapes that no minutes have: thousands of stars or brackets in a paragraph, lists 500 deep, endless quotations. */
export function isHostile(text: string): boolean {
  let stars = 0;
  let brackets = 0;
  let ticks = 0;
  let blanks = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      stars = brackets = ticks = 0;
      if (++blanks > MOST_BLANKS) return true;
      continue;
    }
    blanks = 0;
    if (nestingOf(line) > DEEPEST) return true;
    // A row of a table is a paragraph of its own to the parser, cell by cell; so is an item of a list.
    if (line.trimStart().startsWith('|') || BULLET.test(line)) stars = brackets = ticks = 0;
    for (let i = 0; i < line.length; i++) {
      const c = line[i];
      if (c === '*' || c === '_' || c === '~') stars++;
      else if (c === '[' || c === ']' || c === '<' || c === '!') brackets++;
      else if (c === '`') ticks++;
    }
    if (stars > MOST_SIGNS || brackets > MOST_SIGNS || ticks > MOST_SIGNS) return true;
  }
  return false;
}

/** Levels that one line can open: markers before its words, or a marker after a wide indent. */
function nestingOf(line: string): number {
  let markers = 0;
  let indent = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    if (c === ' ') indent++;
    else if (c === '\t') indent += 4;
    else if (c === '>' || ((c === '-' || c === '*' || c === '+') && line[i + 1] === ' ')) markers++;
    else if (c >= '0' && c <= '9' && /[.)]/.test(line[i + 1] ?? '') && line[i + 2] === ' ') {
      markers++;
      i++;
    } else return /[-*+\d]/.test(c) ? Math.max(markers, Math.floor(indent / 2)) : markers;
  }
  return markers > 0 ? Math.max(markers, Math.floor(indent / 2)) : 0;
}
