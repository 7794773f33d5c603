/**
 * Accounts that are set without a table: "Hall hire ........ £24.00", "Dues→$350.00", "Current account     £3,210.44", sections
 * ("Income") and totals between them. Told by the lines, so that any format may hold them.
 */
import type { Block } from '../../model/block.ts';
import { oncePer } from '../../model/once-per.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { headingOf, isFree, type SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';
import { type AccountRow, isRule, namesColumns, readAccountRow, type Stretch } from './account-row.ts';
import { isAccountSection } from './account-sections.ts';
import { isAccountLine, isTotalLabel } from './total-labels.ts';

export interface Piece extends Stretch {
  block: Block;
  /** The line that it is in. */
  line: Line;
}

export interface AccountRun {
  rows: readonly { piece: Piece; row: AccountRow | null }[];
  /** Names of the columns above the figures, if a line holds them. */
  header: { piece: Piece; cells: Stretch[] } | null;
}

/** Lines of one account at least. */
const FEWEST = 3;
const MOST_COLUMNS = 6;
const LONGEST_SECTION = 48;
const BALANCE = /\b(?:accounts?|balances?|total|savings|checking|cash|funds?|reserves?)\b/i;

export const accountRuns = oncePer((context: SegmentContext): readonly AccountRun[] => {
  const runs: AccountRun[] = [];
  let rows: { piece: Piece; row: AccountRow | null }[] = [];
  /** Nearest pieces above the run. */
  let above: Piece[] = [];
  /** A section that no figure has followed yet. */
  let section: Piece | null = null;
  const close = (next: Piece | null) => {
    const run = runOf(rows, above);
    if (run) runs.push(run);
    above = [section, next].filter((piece) => piece !== null);
    rows = [];
    section = null;
  };
  let last: Block | null = null;
  const tables = tablesAbove(context);
  for (const piece of piecesOf(context)) {
    if (last && tables.get(last) !== tables.get(piece.block)) close(null);
    last = piece.block;
    if (isRule(piece.text)) continue;
    const row = isFree(context, piece.line, 'attendance', 'action-log', 'actions') ? readAccountRow(piece) : null;
    if (row && (row.label.text !== '' || rows.length > 0)) {
      if (rows.length === 0)
        rows.push(...above.filter(({ text }) => isAccountSection(text)).map((one) => ({ piece: one, row: null })));
      if (section) rows.push({ piece: section, row: null });
      section = null;
      rows.push({ piece, row });
    } else if (rows.length === 0) above = [...above.slice(-1), piece];
    else if (section === null && isSection(context, piece)) section = piece;
    else close(piece);
  }
  close(null);
  return runs;
});

/** Lines that belong to an account: they head nothing. */
export const linesOfAccounts = oncePer(
  (context: SegmentContext): ReadonlySet<Line> =>
    new Set(accountRuns(context).flatMap(({ rows }) => rows.map(({ piece }) => piece.line))),
);

function piecesOf({ lines }: SegmentContext): Piece[] {
  return lines
    .filter(({ cell, block }) => cell === null && block.type !== 'table')
    .flatMap((line) => {
      const pieces: Piece[] = [];
      let at = line.start;
      for (const text of line.block.text.slice(line.start, line.end).split('\n')) {
        if (text.trim() !== '') pieces.push({ block: line.block, line, text, start: at, end: at + text.length });
        at += text.length + 1;
      }
      return pieces;
    });
}

/** For each block, how many tables are above it. */
const tablesAbove = oncePer(({ document: { body } }: SegmentContext): ReadonlyMap<Block, number> => {
  let tables = 0;
  return new Map(body.map((block) => [block, block.type === 'table' ? tables++ : tables]));
});

/** "Expenditure", "Less payments": a few words over the lines of an account. */
function isSection(context: SegmentContext, { text, block, line }: Piece): boolean {
  if (isAccountSection(text)) return true;
  if (block.type === 'heading' || (headingOf(context, line)?.number ?? null) !== null) return false;
  return text.trim().length <= LONGEST_SECTION && /\p{L}{3}/u.test(text) && !/[.;,!?\d]\s*$/.test(text);
}

function runOf(rows: readonly { piece: Piece; row: AccountRow | null }[], above: readonly Piece[]): AccountRun | null {
  const told = rows.flatMap(({ row }) => row ?? []);
  const money = told.filter((row) => row.money).length;
  if (told.length < 2 || money < told.length * 0.7) return null;
  const apart = told.filter((row) => row.apart).length;
  // "Dues: $350", "Raffle – $82" may be notes: a total or a balance makes them an account.
  const sums = told.some(({ label }) => isTotalLabel(label.text) || isAccountLine(normaliseLabel(label.text)));
  if (apart < told.length * 0.6 ? told.length < FEWEST || !sums : told.length < FEWEST && apart < 2) return null;
  const width = Math.max(...told.map(({ figures }) => figures.length));
  if (width > MOST_COLUMNS) return null;
  const header = above.findLast(({ text }) => !isAccountSection(text));
  const cells = header && width > 1 ? namesColumns(header, width) : null;
  // Two lines are an account where names are above them, or where they are told to be balances.
  const balances = told.some(({ label }) => BALANCE.test(label.text)) && told.every((row) => row.currency);
  if (told.length < FEWEST && !cells && !balances) return null;
  return { rows, header: header && cells ? { piece: header, cells } : null };
}
