/** What a table is for: an action log, a list of actions, an attendance list, fields, figures, or mere layout. */
import type { Cell, Table } from '../model/block.ts';
import { isFigure, isSentinel } from '../recognise/figures.ts';
import { initialsFit } from '../recognise/people/initials.ts';
import { readPersonList } from '../recognise/people/person-list.ts';
import { readPerson } from '../recognise/people/read-person.ts';
import { isActionTitle } from '../recognise/words/action-titles.ts';
import { normaliseLabel } from '../recognise/words/index.ts';
import type { Lexicon } from '../recognise/words/lexicon.ts';
import { readMeetingGrid } from './attendance/meeting-grid.ts';
import { type ColumnRole, roleOf } from './column-role.ts';
import { readLog } from './log/read-log.ts';
import type { LogTable } from './log/table-evidence.ts';

export type TableKind = 'actionLog' | 'actions' | 'attendance' | 'fields' | 'data' | 'layout';

export interface TableReading {
  kind: TableKind;
  /** Number of header rows at the top. */
  headerRows: number;
  /** Role of each column of the grid. */
  roles: ColumnRole[];
  /** Cells by row and column; a merged cell fills all its places. */
  grid: (Cell | null)[][];
  /** What makes it a log, if it is one. */
  log?: LogTable;
}

/** Asks once for each cell, however many places of the grid it fills. */
function perCell<T>(ask: (text: string) => T): (cell: Cell | null) => T {
  const known = new Map<Cell | null, T>();
  return (cell) => {
    const answer = known.has(cell) ? (known.get(cell) as T) : ask(cell?.text ?? '');
    known.set(cell, answer);
    return answer;
  };
}

/** Lays the cells of a table out as a grid; merged cells are in every place they cover. */
export function gridOf(table: Table): (Cell | null)[][] {
  const grid: (Cell | null)[][] = table.rows.map(() => []);
  for (const [r, row] of table.rows.entries()) {
    let c = 0;
    for (const cell of row) {
      while (grid[r]?.[c] !== undefined) c++;
      for (let dr = 0; dr < cell.rowSpan && r + dr < grid.length; dr++) {
        for (let dc = 0; dc < Math.min(cell.colSpan, 200); dc++) {
          const target = grid[r + dr];
          if (target) target[c + dc] = cell;
        }
      }
      c += cell.colSpan;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c) => c).filter(
    // A column that no cell begins in shows the one before it again.
    (c) => c === 0 || grid.some((row) => row[c] !== row[c - 1]),
  );
  return grid.map((row) => columns.map((c) => row[c] ?? null));
}

/** A table laid out, with what its kind is told by. */
interface Laid {
  grid: (Cell | null)[][];
  /** Rows that are not blank. */
  body: (Cell | null)[][];
  /** Headings of its columns, and what they make of them. */
  names: string[];
  roles: ColumnRole[];
  headerRows: number;
  /** Words of the line above. */
  above: string;
  lexicon: Lexicon;
}

/** Reads what a table is. `heading` is the nearest heading or line above it, for tables without a header row. */
export function judgeTable(table: Table, heading: string, lexicon: Lexicon): TableReading {
  const grid = gridOf(table);
  const body = grid.filter((row) => row.some((cell) => cell && cell.text.trim() !== ''));
  const headerAt = body[0] ? grid.indexOf(body[0]) : -1;
  const header = grid[headerAt] ?? [];
  const roles = header.map(perCell((one) => roleOf(one, lexicon)));
  const plain = (kind: TableKind, headerRows = 0): TableReading => ({ kind, headerRows, roles, grid });
  if (body.length === 0) return plain('layout');
  const headerRows = Math.max(table.headerRows, headerAt + 1);
  const log = readLog({ grid, headerAt, headerRows, roles, above: heading, inSheet: table.inSheet === true }, lexicon);
  if (log) return { kind: 'actionLog', grid, ...log };
  const names = header.map(perCell(normaliseLabel));
  const laid: Laid = { grid, body, names, roles, headerRows, above: normaliseLabel(heading), lexicon };
  if (isActions(laid) || holdsDetails(laid)) return plain('actions', headerRows);
  if (isHeadedByGroups(laid)) return plain('attendance');
  const fields = isFields(grid, lexicon);
  // "Agenda item | Decision | Person responsible": the names say who is to do it, not who came.
  const topics = /^(?:item|decision)$/.test(roles.find((role) => role !== 'ref') ?? '');
  if (!fields && !topics && isAttendance(grid, laid.above, lexicon)) return plain('attendance');
  if (fields) return plain('fields');
  if (isData(grid, headerRows)) return plain('data', table.headerRows);
  const headed = roles.some((role) => /^(?:action|discussion|item|decision)$/.test(role));
  return plain('layout', headed ? headerRows : table.headerRows);
}

function isActions({ names, roles, above }: Laid): boolean {
  const has = (role: ColumnRole) => roles.includes(role);
  // "Ann's tasks | Hours"
  if (names.length <= 4 && /^[\p{L} .'-]{2,40}?['’]?s?\s(?:tasks?|actions?)$/u.test(names[0] ?? '')) return true;
  if (!has('owner') && !has('due')) return false;
  if (isMeetingTable(roles)) return false;
  if (/\b(?:action|task)s?\b/.test(above) && has('owner')) return true;
  const risks = /\b(?:risks?|issues?|likelihood|impact|mitigation|probability|severity|raid|type)\b/;
  const plainly = /\b(?:actions?|tasks?|to ?do|what|next steps?|follow-?up|deliverable|job)\b/;
  const named = names.some((name) => plainly.test(name)) || (has('owner') && has('due'));
  return has('action') && named && !names.some((name) => risks.test(name));
}

/** "New actions" over "No. | Detail | Resp.": the details are the actions. */
function holdsDetails({ names, roles, above, lexicon }: Laid): boolean {
  const details = names.findIndex((name) => /^details?$/.test(name));
  const others = roles.some((role) => role === 'action' || role === 'item');
  if (details === -1 || others || !roles.includes('owner') || !isActionTitle(above, lexicon)) return false;
  roles[details] = 'action';
  return true;
}

/** "Present | Absent" over the names of both, in a row or two: its first column is not a column of labels. */
function isHeadedByGroups({ names, body, lexicon }: Laid): boolean {
  const below = body.slice(1).map((row) => normaliseLabel(row[0]?.text ?? ''));
  const isHead = (name: string) => attendanceHead(name, lexicon);
  return names.length >= 2 && names.every(isHead) && !below.some(isHead);
}

/** A table whose rows are the agenda ("Item | Discussion | Action"): its action column is read in its rows. */
const isMeetingTable = (roles: ColumnRole[]) =>
  roles.includes('discussion') || (roles.includes('item') && !roles.includes('due'));

/** True for the column of topics of a table whose rows are the agenda: "Topic | Notes | Action". */
export function isItemColumn({ kind, roles }: TableReading, column: number): boolean {
  const beside = roles.some((role) => role === 'discussion' || role === 'decision' || role === 'action');
  return kind === 'layout' && beside && roles[column] === 'item' && roles.indexOf('item') === column;
}

/** Its rows are the agenda: what heads the table says nothing of them. */
export const isItemTable = (reading: TableReading): boolean => isItemColumn(reading, reading.roles.indexOf('item'));

const attendanceHead = (label: string, lexicon: Lexicon) => lexicon.attendanceOf(label) !== null;

function isAttendance(grid: (Cell | null)[][], above: string, lexicon: Lexicon): boolean {
  if (readMeetingGrid(grid, lexicon)) return true;
  // "Ann Lee/Bo Roe": two who share a seat
  const namesPerson = perCell(
    (text) =>
      readPerson(text) !== null || (text.includes('/') && text.length < 60 && readPersonList(text).length === 2),
  );
  const header = (grid[0] ?? []).map(perCell(normaliseLabel));
  const names = grid.slice(1).filter((row) => namesPerson(row[0] ?? null)).length;
  const rows = grid.slice(1).length;
  const figures = grid.slice(1).flat().filter(perCell(isFigure)).length;
  // "Cash in bank | $ 185,833": every row has its figure.
  if (figures > rows || (figures === rows && !header.some((one) => attendanceHead(one, lexicon)))) return false;
  const nameColumn = header.some((h) =>
    /^(?:(?:given|first|family|last|sur)[ -]?names?|forenames?|names?|attendees?|members?(?!\s(?:id|no|number)\b)|participants?(?!\s(?:id|no|number)\b)|present|full name|person|representative)\b/.test(
      h,
    ),
  );
  // "Slipway | Two quotes were received. …": rows of prose are about something.
  const prose = grid.slice(1).filter((row) => row.some((cell) => (cell?.text.length ?? 0) > 100)).length;
  if (!nameColumn && prose >= rows * 0.3 && rows >= 2) return false;
  if (nameColumn && rows > 0 && grid.slice(1).filter((row) => row.some(namesPerson)).length >= rows * 0.6) return true;
  if (
    (attendanceHead(above, lexicon) || /\b(?:present\b|attendance\b|in the chair\b|chair\))/.test(above)) &&
    names >= rows * 0.6
  )
    return true;
  if (new Set(grid[0] ?? []).size >= 2 && header.filter((one) => attendanceHead(one, lexicon)).length >= 2) return true;
  return isNameList(grid);
}

/** "Ann Lee (AL) | Chair", row by row and without a head: each name has its initials, and what is beside it says who that is. */
function isNameList(grid: (Cell | null)[][]): boolean {
  const people = grid.map((row) => readPerson(row[0]?.text ?? ''));
  const named = people.every((person) => person?.initials != null && initialsFit(person.initials, person.name));
  const beside = grid.flatMap((row) => row.slice(1).map((cell) => cell?.text.trim() ?? ''));
  return (
    grid.length >= 3 && named && beside.every((text) => text.length <= 40 && !isFigure(text) && !/[.;:]/.test(text))
  );
}

function isFields(grid: (Cell | null)[][], lexicon: Lexicon): boolean {
  const labels = grid.map((row) => normaliseLabel(row[0]?.text ?? '')).filter((label) => label !== '');
  if (labels.length === 0) return false;
  const known = labels.filter((label) => lexicon.fieldOf(label) !== null || attendanceHead(label, lexicon)).length;
  return known >= Math.max(1, labels.length * 0.5) && (grid[0]?.length ?? 0) <= 6;
}

/** Figures: some column after the first holds mostly numbers, and numbers are a good part of the table. */
function isData(grid: (Cell | null)[][], headerRows: number): boolean {
  const width = grid[0]?.length ?? 0;
  if (width < 2) return false;
  const figure = perCell((text) => isFigure(text.trim()));
  const sentinel = perCell((text) => isSentinel(text.trim()));
  const firstIsHeader = (grid[0] ?? []).slice(1).every((cell) => !figure(cell));
  const rows = firstIsHeader ? grid.slice(Math.max(1, headerRows > 1 ? 1 : headerRows)) : grid;
  if (rows.length === 0) return false;
  let figures = 0;
  let filled = 0;
  let best = 0;
  for (let c = 1; c < width; c++) {
    // A merged cell counts where it begins.
    const own = rows.map((row) => (row[c] === row[c - 1] ? null : (row[c] ?? null)));
    const cells = own.filter((cell) => cell !== null && cell.text.trim() !== '');
    filled += cells.length;
    // "Time | 7.30 | 8.15" tells the hour.
    if (areHours(grid[0]?.[c]?.text ?? '', cells)) continue;
    // "Cheque | To whom | What for | 250.00": a list of payments is words but for its amounts.
    if (cells.length >= 3 && cells.length === rows.length && cells.every(perCell(isAmount))) return true;
    const real = cells.filter(figure).length;
    figures += cells.filter((cell) => figure(cell) || sentinel(cell)).length;
    if (cells.length >= Math.min(2, rows.length) && real >= cells.length * 0.5) best = Math.max(best, real);
  }
  return best > 0 && figures >= filled * 0.35;
}

const isAmount = (text: string): boolean =>
  isFigure(text.trim()) && /[£$€]|\d\.\d\d(?!\d|%)|\d,\d{3}/.test(text) && !/%/.test(text);

function areHours(heading: string, cells: readonly (Cell | null)[]): boolean {
  const named = /\b(?:times?|starts?|finish(?:es)?|ends?|from|until|hours?)\b/i.test(heading);
  return named && cells.every((cell) => /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test((cell?.text ?? '').trim()));
}
