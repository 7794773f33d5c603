/** Reads a table as a log of actions: which of its columns is what. */
import { judge } from '../../judge/judge.ts';
import type { Cell } from '../../model/block.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { readStatus } from '../../recognise/status.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { ColumnRole } from '../column-role.ts';
import { type LogTable, logTable, logTableOf } from './table-evidence.ts';

interface Candidate {
  grid: readonly (Cell | null)[][];
  headerAt: number;
  headerRows: number;
  roles: ColumnRole[];
  above: string;
  inSheet: boolean;
}

/** The roles of its columns and its header, if the table is a log; else null. */
export function readLog(
  table: Candidate,
  lexicon: Lexicon,
): { roles: ColumnRole[]; headerRows: number; log: LogTable } | null {
  const { grid, headerAt, above, inSheet } = table;
  const headless = opensWithEntry(table);
  const headerRows = headless ? headerAt : table.headerRows;
  const header = grid[headerAt] ?? [];
  const roles = headless ? header.map((): ColumnRole => 'other') : table.roles;
  const below = grid.slice(headerRows);
  const filled = below.map((row) => new Set(row.filter((cell) => cell && cell.text.trim() !== '')));
  const rows = below.filter((_, r) => (filled[r]?.size ?? 0) > 1 || header.length === 1);
  const sections = filled.filter(({ size }) => size === 1).map((cells) => [...cells][0]?.text ?? '');
  if (header.length < 2 || rows.length === 0) return null;
  const log = logTableOf(
    headless ? header.map(() => null) : header,
    rows,
    roles,
    { above, loose: inSheet, sections },
    lexicon,
  );
  if (!judge(logTable, log).yes) return null;
  return { roles: settled(roles, rows, log, headless), headerRows, log };
}

/** "1 | Book the hall | Done": a word of status stands where a head would, and no other cell is headed as anything. */
function opensWithEntry({ grid, headerAt, roles }: Candidate): boolean {
  const first = grid[headerAt] ?? [];
  const headed = roles.filter((role, c) => role !== 'other' && !isStated(first[c]?.text ?? '')).length;
  return headed === 0 && first.some((cell) => isStated(cell?.text ?? ''));
}

const isStated = (text: string): boolean => {
  const value = readStatus(text)?.value;
  return value !== undefined && value !== 'other' && value !== 'decision';
};

function settled(
  roles: readonly ColumnRole[],
  rows: readonly (readonly (Cell | null)[])[],
  { statusColumn }: LogTable,
  headless: boolean,
): ColumnRole[] {
  return roles.map((role, c) => {
    if (c === statusColumn) return 'status';
    if (role === 'status') return 'other';
    const cells = rows.map((row) => (row[c]?.text ?? '').trim()).filter((text) => text !== '');
    const names = cells.filter((text) => text.length <= 40 && readPerson(text) !== null).length;
    return headless && cells.length > 0 && names >= cells.length * 0.6 ? 'owner' : role;
  });
}
