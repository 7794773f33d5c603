/**
 * Sections without a sign that means anything inside of a line: headings, paragraphs, flat lists and tables of plain words. The
 * nodes are those of the parser (a test compares the two), made in a twentieth of its time: a text of megabytes is nearly always
 * of this kind.
 */
import type { List, ListItem, Paragraph, RootContent, Table, TableRow } from 'mdast';

/** Signs that may mark, link, quote, escape or name something; an address is made a link. */
const SIGNS = /[\\`*_[\]<>&~!@\t\r\0]|www\.|:\/\//i;
/** Words that begin nothing but a paragraph. */
const WORDS = /^(?!\d{1,9}[.)](?:\s|$))[\p{L}\d£$€("“‘'].*\S$|^[\p{L}\d]$/u;
const HEADING = /^(#{1,6}) ([^\s#][^#]*)$/;
const ITEM = /^(?:([-+*])|(\d{1,9})([.)])) (\S.*)$/;
const ROW = /^\|.*\|$/;
/** The line below the names of a table's columns. */
const BELOW_NAMES = /^\|(?: {0,3}:?-{1,200}:? {0,3}\|){1,100}$/;

interface At {
  lines: readonly string[];
  /** Offset of each line in the text. */
  offsets: readonly number[];
}

/** The blocks of a text, or null if any line of it takes a parser to understand. */
export function readPlainBlocks(text: string): RootContent[] | null {
  const lines = text.split('\n');
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    if (SIGNS.test(line.startsWith('* ') ? line.slice(2) : line)) return null;
    offsets.push(offset);
    offset += line.length + 1;
  }
  const at = { lines, offsets };
  const blocks: RootContent[] = [];
  for (let i = 0; i < lines.length; ) {
    if (lines[i] === '') {
      i++;
      continue;
    }
    const read = readHeading(at, i) ?? readPipeTable(at, i) ?? readList(at, i) ?? readParagraph(at, i);
    if (!read) return null;
    blocks.push(read.node);
    i = read.end;
  }
  return blocks;
}

/** A block, and the index of the line after it. */
type Read<Node = RootContent> = { node: Node; end: number } | null;

function readHeading(at: At, i: number): Read {
  const match = HEADING.exec(at.lines[i] ?? '');
  if (!match?.[1] || !match[2] || /\s$/.test(match[2])) return null;
  const depth = match[1].length as 1 | 2 | 3 | 4 | 5 | 6;
  const position = positionOf(at, i, i, 1);
  return { node: { type: 'heading', depth, children: [{ type: 'text', value: match[2] }], position }, end: i + 1 };
}

/** Plain lines up to a blank one. */
function readParagraph(at: At, i: number): Read<Paragraph> {
  let end = i;
  for (; at.lines[end]; end++) {
    const line = at.lines[end] as string;
    if (!WORDS.test(line) || line.includes('|')) return null;
  }
  const value = at.lines.slice(i, end).join('\n');
  return {
    node: { type: 'paragraph', children: [{ type: 'text', value }], position: positionOf(at, i, end - 1, 1) },
    end,
  };
}

/** Items of one line each, with blank lines between them or none. */
function readList(at: At, i: number): Read<List> {
  const first = ITEM.exec(at.lines[i] ?? '');
  if (!first) return null;
  const items: ListItem[] = [];
  let end = i;
  for (let next = i; ; ) {
    const match = ITEM.exec(at.lines[next] ?? '');
    if (!match || match[1] !== first[1] || match[3] !== first[3]) break;
    const words = match[4] ?? '';
    if (!WORDS.test(words) || words.includes('|')) return null;
    const column = (match[0]?.length ?? 0) - words.length + 1;
    items.push({
      type: 'listItem',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: words }], position: positionOf(at, next, next, column) },
      ],
      position: positionOf(at, next, next, 1),
    });
    end = ++next;
    while (at.lines[next] === '') next++;
  }
  // A line that follows at once goes on with the last item.
  if (at.lines[end]) return null;
  const ordered = first[2] !== undefined;
  const node: List = { type: 'list', ordered, children: items, position: positionOf(at, i, end - 1, 1) };
  return { node: ordered ? { ...node, start: Number(first[2]) } : node, end };
}

/** Rows between bars, all of one width. */
function readPipeTable(at: At, i: number): Read<Table> {
  if (!ROW.test(at.lines[i] ?? '') || !BELOW_NAMES.test(at.lines[i + 1] ?? '')) return null;
  const rows: TableRow[] = [];
  let end = i;
  for (; at.lines[end]; end++) {
    const line = at.lines[end] as string;
    if (!ROW.test(line)) return null;
    if (end !== i + 1) rows.push(readRow(at, end));
  }
  const width = (at.lines[i + 1] ?? '').split('|').length - 2;
  if (rows.some(({ children }) => children.length !== width)) return null;
  return { node: { type: 'table', children: rows, position: positionOf(at, i, end - 1, 1) }, end };
}

function readRow(at: At, i: number): TableRow {
  let column = 1;
  const children = (at.lines[i] ?? '')
    .slice(1, -1)
    .split('|')
    .map((cell): TableRow['children'][number] => {
      const value = cell.trim();
      // The words of a cell begin after its bar.
      const place = positionOf(at, i, i, column + 1 + cell.length - cell.trimStart().length);
      const position = positionOf(at, i, i, column);
      column += cell.length + 1;
      return { type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value, position: place }], position };
    });
  return { type: 'tableRow', children, position: positionOf(at, i, i, 1) };
}

function positionOf({ lines, offsets }: At, from: number, to: number, column: number) {
  const length = lines[to]?.length ?? 0;
  return {
    start: { line: from + 1, column, offset: (offsets[from] ?? 0) + column - 1 },
    end: { line: to + 1, column: length + 1, offset: (offsets[to] ?? 0) + length },
  };
}
