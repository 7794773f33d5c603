/**
 * Lines: the unit that segmenters look at. A line is a whole block, or one of its lines where the breaks are meant
 * ("Present: …⏎Apologies: …"), or a line of a cell of a table that merely arranges text.
 */
import { oneBlank } from '../model/blanks.ts';
import type { Block, Table } from '../model/block.ts';
import { type CellInRow, cellAt } from '../model/cell-at.ts';
import { oncePer } from '../model/once-per.ts';
import type { Span } from '../model/place.ts';
import { blankRaisedMarks } from '../recognise/note-marks.ts';
import { normaliseLabel, roles } from '../recognise/words/index.ts';
import type { Lexicon } from '../recognise/words/lexicon.ts';

export interface Line {
  /** Place in the list of lines. */
  index: number;
  block: Block;
  /** Range in `block.text`, trimmed. */
  start: number;
  end: number;
  /** `block.text.slice(start, end)`, blanks for marks of notes; may hold line breaks where a sentence wraps. */
  text: string;
  /** First line of its block or cell. */
  first: boolean;
  /** All visible characters are bold. */
  bold: boolean;
  /** Where the bold lead of the line ends ("**Action** Ann to…"), relative to the line; 0 if it does not open in bold. */
  boldLead: number;
  /** Where it is in a table; null outside tables. */
  cell: { row: number; column: number; columns: number } | null;
}

/** Everything that one block gives, except tables that are read as tables. */
export function linesOfBlock(block: Block, lexicon: Lexicon): Omit<Line, 'index'>[] {
  if (block.type === 'table') return linesOfTable(block, lexicon);
  return splitText(block.text, 0, lexicon).map((range, i) => makeLine(block, range.start, range.end, i === 0, null));
}

function linesOfTable(table: Table, lexicon: Lexicon): Omit<Line, 'index'>[] {
  const lines: Omit<Line, 'index'>[] = [];
  let columns = 0;
  for (const cells of table.rows) columns = Math.max(columns, cells.length);
  for (const [r, row] of table.rows.entries()) {
    let from = 0;
    const [head, next] = row;
    // "1 | Apologies": the number has a cell of its own; number and title are one line.
    if (
      head &&
      next &&
      /^\s*(?:item\s)?\(?(?:[A-Z]{1,6}[/-])?[A-Z]{0,3}\d{1,4}(?:[./]\d{1,4}){0,2}[a-z]?[.):]?\s*$/i.test(head.text) &&
      next.text.trim() !== ''
    ) {
      const [first, ...others] = splitText(next.text, next.start, lexicon);
      if (first) {
        lines.push(makeLine(table, head.start, first.end, true, { row: r, column: 1, columns }, first.start));
        for (const range of others)
          lines.push(makeLine(table, range.start, range.end, false, { row: r, column: 1, columns }));
      }
      from = 2;
    }
    for (const [c, cell] of row.entries()) {
      if (c < from) continue;
      splitText(cell.text, cell.start, lexicon).forEach((range, i) => {
        lines.push(makeLine(table, range.start, range.end, i === 0, { row: r, column: c, columns }));
      });
    }
  }
  return lines;
}

/** `textFrom`: where the words begin after a number that has a cell of its own. */
function makeLine(
  block: Block,
  from: number,
  to: number,
  first: boolean,
  cell: Line['cell'],
  textFrom = from,
): Omit<Line, 'index'> {
  const words = blockWords(block);
  const { start, end } = trimRange(words, from, to);
  const owner = block.type === 'table' && cell ? block.rows[cell.row]?.[cell.column] : undefined;
  const boldLead = owner?.bold ? end - start : boldPrefix(block, start, end, Math.max(start, textFrom));
  const text = words.slice(start, end);
  return { block, start, end, text, first, bold: text !== '' && boldLead >= text.trimEnd().length, boldLead, cell };
}

/** What recognisers see of a block: as long as its text. */
export const blockWords = oncePer((block: Block) =>
  blankRaisedMarks(
    block.text,
    block.marks.filter((mark) => mark.type === 'superscript'),
  ),
);

/** Length of the bold characters at the head of a range; blanks and marks between bold runs are passed over. */
function boldPrefix(block: Block, start: number, end: number, textFrom: number): number {
  let at = textFrom + block.text.slice(textFrom, end).search(/[^\s\d.()[\]:–-]|$/);
  if (at >= end) at = start;
  let reached = 0;
  for (const mark of block.marks) {
    if (mark.type !== 'bold' || mark.end <= at) continue;
    if (/[^\s.:–-]/.test(block.text.slice(at, mark.start))) break;
    at = mark.end;
    reached = Math.min(end, mark.end) - start;
    if (at >= end) break;
  }
  return reached === 0 || /[^\s.:)–-]/.test(block.text.slice(start + reached, end)) ? reached : end - start;
}

/** Splits at the line breaks that are meant; a wrapped sentence stays one piece. */
export function splitText(text: string, offset: number, lexicon: Lexicon): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  const raw: { start: number; end: number }[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i !== text.length && text[i] !== '\n') continue;
    if (text.slice(from, i).trim() !== '') raw.push({ start: from, end: i });
    from = i + 1;
  }
  const longest = Math.max(0, ...raw.map((r) => text.slice(r.start, r.end).trim().length));
  for (const piece of raw) {
    const last = pieces.at(-1);
    const previous = last && text.slice(last.start, last.end).trim();
    const previousLine = previous?.slice(previous.lastIndexOf('\n') + 1) ?? '';
    if (last && previous && continues(previousLine, text.slice(piece.start, piece.end).trim(), longest, lexicon))
      last.end = piece.end;
    else pieces.push({ ...piece });
  }
  return pieces.map((p) => ({ start: p.start + offset, end: p.end + offset }));
}

/** True if `next` goes on with the sentence of `line`: the break is a wrap, not meant. */
function continues(line: string, next: string, longest: number, lexicon: Lexicon): boolean {
  if (/^(?:[•·*▪◦‣○■☐☑☒]|[-–—]\s|\(?\d{1,3}[.):]\s|\(?[a-z][.)]\s|\[[ x]\])/i.test(next)) return false;
  if (/^[\p{Lu}@][\p{L} /&'’]{1,30}:(?:\s|$)/u.test(next)) return false;
  // "notes: kz", "apols: Bran": small letters make no label of an unknown word, which may be the wrap of a sentence.
  const label = smallLabel(next);
  if (label !== null && (isLabel(label, lexicon) || isLabel(smallLabel(line) ?? '', lexicon))) return false;
  if (/\S(?:\t|[ ]{4,})\S/.test(line) || /\S(?:\t|[ ]{4,})\S/.test(next)) return false;
  if (/[,;(&]$|\b(?:and|or|the|a|of|to|for|with|by|in|on|at|from|that)$/.test(line)) return true;
  if (/^[\p{Ll}(]/u.test(next)) return !/[.:]$/.test(line) || longest > 60;
  return longest >= 60 && line.length >= longest * 0.8 && !/[.:!?]$/.test(line);
}

function smallLabel(line: string): string | null {
  return /^(?<label>\p{Ll}[\p{L} ]{1,20}?)\s?:(?:\s|$)/u.exec(line)?.groups?.label ?? null;
}

function isLabel(words: string, lexicon: Lexicon): boolean {
  const label = normaliseLabel(words);
  return roles.has(label) || lexicon.attendanceOf(label) !== null || lexicon.fieldOf(label) !== null;
}

/** Narrows a range to what is visible. */
export function trimRange(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/**
 * The span of a range of a block, with the place of the cell where the range lies in one cell; in a spreadsheet, whose
 * tables are long, with that of the first cell in any case.
 */
export function spanOf(block: Block, start: number, end: number): Span {
  const cell = block.type === 'table' ? (cellAt(block, start, end) ?? firstInSheet(block, start))?.cell : undefined;
  const place = cell?.places[0] ?? block.places[0];
  if (!place) throw new Error(`block ${block.id} has no place`);
  return { node: block.id, start, end, place, quote: block.text.slice(start, end) };
}

function firstInSheet(table: Table, start: number): CellInRow | undefined {
  return table.inSheet ? cellAt(table, start, start) : undefined;
}

/** Words as a record carries them: blanks collapsed, ends trimmed. */
export const clean = (text: string): string => oneBlank(text).trim();

/** Nearly all of the line is struck through: done with, or somebody who did not come. */
export function isStruck({ block, start, end }: Line): boolean {
  const covered = block.marks
    .filter((mark) => mark.type === 'strike' && mark.start < end && mark.end > start)
    .reduce((sum, mark) => sum + Math.min(end, mark.end) - Math.max(start, mark.start), 0);
  // "~~Order rope.~~ It came on Monday, see the note": what is struck first is the task.
  const opens = block.marks.some(
    ({ type, start: from, end: to }) => type === 'strike' && from <= start + block.labelLength + 1 && to - from >= 25,
  );
  return covered > 0 && (covered >= (end - start) * 0.7 || (opens && covered >= (end - start) * 0.4));
}
