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
import { readLog } from './log/read-log.ts';
import type { LogTable } from './log/table-evidence.ts';

export type TableKind = 'actionLog' | 'actions' | 'attendance' | 'fields' | 'data' | 'layout';

export type ColumnRole =
  | 'ref'
  | 'action'
  | 'owner'
  | 'issued'
  | 'due'
  | 'status'
  | 'item'
  | 'discussion'
  | 'decision'
  | 'name'
  | 'organisation'
  | 'attendance'
  | 'role'
  | 'other';

/** Column headings by role; first match wins. Compared with the normalised heading. */
const columnWords: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'ref',
    /^(?:(?:(?:minute|min|action|item|task|issue|ticket|work item|story|log|serial|sr|sl|s|ap|ai|agenda item)\.? ?)?(?:ref|reference|no|number|id|identifier|nr|#|key)\b|#|s\/n\b|a[ip]$|minutes? (?:ref|no)|(?:issue|ticket|action) ?#)/,
  ],
  [
    'status',
    /^(?:status|progress|state|outcome|result|complete\??|completed\??|completion|done\??|open ?\/ ?closed|update|updates|current status|action status|status\/update|rag|closed\??)\b/,
  ],
  [
    'due',
    /^(?:due|due date|deadline|by when|target|target date|when|timescale|timeline|complete by|completion date|date due|required by|by date|expected|timeframe|finish by|due by|end date|finish date|finish|end|eta|planned (?:end|finish|completion)|when by|completed by)\b/,
  ],
  [
    'issued',
    /^(?:date issued|issued|date raised|raised|date|meeting date|meeting|date of meeting|date opened|opened|date set|origin|created|date assigned|minute date|date logged|date agreed|start date|start|started|date started|date given|given on|assigned (?:on|date)|planned start|from meeting(?: of)?|meeting of|since|raised on|first raised)\b/,
  ],
  [
    'owner',
    /^(?:owner|owners|resp(?=$|\.)|responsible|responsibility|who|whom|by whom|by$|lead|leads|assigned|assigned to|assignee|assignees|action by|actioned by|person|person responsible|responsible person|allocated to|action owner|ap owner|owner\(s\)|responsible party|responsible officer|assigned member|members?|name|names|team member|to be done by|accountable|initials|delegate|contributors?|developers?|students?|resources?|pic|in[- ]?charge|person in charge|handled by|done by|worked on by|to be (?:actioned|completed) by|volunteers?|allocated|allocation|group members?|assigned (?:team )?members?|assigned person|officers?|author|poc|point of contact|contact person)\b/,
  ],
  // "Decision/action taken" heads whatever was said.
  ['decision', /^(?:decisions?(?! ?(?:\/|&|and|or) ?(?:actions?|discussions?|notes?|comments?)\b)|resolution|outcome)/],
  [
    'discussion',
    /^(?:(?:discussion(?! (?:points?|items?|topics?)\b)|notes|summary|comments?|detail of discussion|points? discussed|minutes?|details?)\b|decisions? ?(?:\/|&|and\b|or\b))/,
  ],
  [
    'action',
    /^(?:action|actions|action items?|action points?|action required|actions required|task|tasks|description|activity|to ?do|what|action to be taken|agreed actions?|work item|job|deliverable|next steps?|action description|item description|follow-up)\b/,
  ],
  ['item', /^(?:item|agenda item|topic|agenda|subject|issue|discussion (?:points?|items?|topics?))\b/],
];

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

/** Reads what a table is. `heading` is the nearest heading or line above it, for tables without a header row. */
export function judgeTable(table: Table, heading: string, lexicon: Lexicon): TableReading {
  const grid = gridOf(table);
  const body = grid.filter((row) => row.some((cell) => cell && cell.text.trim() !== ''));
  const width = grid[0]?.length ?? 0;
  const headerAt = grid.findIndex((row) => row.some((cell) => cell && cell.text.trim() !== ''));
  const header = grid[headerAt] ?? [];
  const roles = header.map(perCell((one) => roleOf(one, lexicon)));
  const has = (role: ColumnRole) => roles.includes(role);
  const plain = (kind: TableKind, headerRows = 0): TableReading => ({ kind, headerRows, roles, grid });
  if (width === 0 || body.length === 0) return plain('layout');
  const above = normaliseLabel(heading);
  const headerRows = Math.max(table.headerRows, headerAt + 1);

  const log = readLog({ grid, headerAt, headerRows, roles, above: heading, inSheet: table.inSheet === true }, lexicon);
  if (log) return { kind: 'actionLog', grid, ...log };
  const names = header.map(perCell(normaliseLabel));
  const risks = names.some((n) =>
    /\b(?:risks?|issues?|likelihood|impact|mitigation|probability|severity|raid|type)\b/.test(n),
  );
  const plainly = names.some((n) =>
    /\b(?:actions?|tasks?|to ?do|what|next steps?|follow-?up|deliverable|job)\b/.test(n),
  );
  if (
    has('action') &&
    (plainly ? has('owner') || has('due') : has('owner') && has('due')) &&
    !risks &&
    !isMeetingTable(roles)
  )
    return plain('actions', headerRows);
  const lead = /^(?<owner>[\p{L} .'-]{2,40}?)['’]?s?\s(?:tasks?|actions?)$/u.exec(
    normaliseLabel(header[0]?.text ?? ''),
  );
  if (lead && width <= 4) return plain('actions', headerRows);
  if (/\b(?:action|task)s?\b/.test(above) && has('owner') && !isMeetingTable(roles))
    return plain('actions', headerRows);
  // "New actions" over "No. | Detail | Resp.": the details are the actions.
  const details = names.findIndex((name) => /^details?$/.test(name));
  if (isActionTitle(above, lexicon) && has('owner') && !has('action') && !has('item') && details >= 0) {
    roles[details] = 'action';
    return plain('actions', headerRows);
  }

  // "Present | Absent" over the names of both, in a row or two: its first column is not a column of labels.
  const heads = names.filter((name) => name !== '');
  const below = body.slice(1).map((row) => normaliseLabel(row[0]?.text ?? ''));
  if (
    width >= 2 &&
    heads.length === width &&
    heads.every((one) => attendanceHead(one, lexicon)) &&
    !below.some((one) => attendanceHead(one, lexicon))
  )
    return plain('attendance');
  const fields = isFields(grid, lexicon);
  // "Agenda item | Decision | Person responsible": the names say who is to do it, not who came.
  const topics = /^(?:item|decision)$/.test(roles.find((role) => role !== 'ref') ?? '');
  if (!fields && !topics && isAttendance(grid, above, lexicon)) return plain('attendance');
  if (fields) return plain('fields');
  if (isData(grid, headerRows)) return plain('data', table.headerRows);
  return plain(
    'layout',
    has('action') || has('discussion') || has('item') || has('decision') ? headerRows : table.headerRows,
  );
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

export function roleOf(heading: string, lexicon: Lexicon): ColumnRole {
  const label = normaliseLabel(heading);
  if (label === '') return 'other';
  const known = lexicon.columnOf(label);
  if (known) return known;
  // "Task owner", "Action due by": the word before says only whose column it is.
  const rest = /^(?:actions?|tasks?|work items?|items?|issue|ticket|story) (?<rest>\S{2,20}(?: \S{1,12}){0,2})$/.exec(
    label,
  )?.groups?.rest;
  if (rest !== undefined && /^(?:types?|priority|category|group|area|hours|points?|size|estimate)\b/.test(rest))
    return 'other';
  const own = rest === undefined ? null : wordsRole(rest);
  return own && OF_TASK.has(own) && !/^(?:name|notes?)\b|\b(?:week|meeting|sprint|month|time)$/.test(rest ?? '')
    ? own
    : (wordsRole(label) ?? 'other');
}

const OF_TASK: ReadonlySet<ColumnRole> = new Set(['ref', 'owner', 'issued', 'due', 'status']);
const wordsRole = (label: string): ColumnRole | undefined => columnWords.find(([, regex]) => regex.test(label))?.[0];

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
