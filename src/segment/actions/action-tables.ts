/** Tables of actions without status: a column of tasks and one of owners, or "Ann's tasks | Hours". */
import type { Cell, Table } from '../../model/block.ts';
import { splitOwners } from '../../recognise/people/owners.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { clean, type Line, trimRange } from '../line.ts';
import type { ColumnRole, TableReading } from '../table-kind.ts';
import { withTaskColumn } from '../task-column.ts';
import type { FoundAction } from './marker.ts';

export function findTableActions(table: Table, reading: TableReading): FoundAction[] {
  const { grid, headerRows } = reading;
  const settled = withTaskColumn(reading);
  const lead =
    /^(?<owner>.{2,40}?)(?:['’]s)?\s(?:tasks?|actions?)\s*:?$/i.exec(clean(grid[0]?.[0]?.text ?? ''))?.groups?.owner ??
    null;
  const found: FoundAction[] = [];
  let group: string[] | null =
    lead && !/^(?:new|agreed|key|previous|outstanding)$/i.test(lead) ? splitOwners(lead).map((o) => o.text) : null;
  for (const [r, row] of grid.entries()) {
    if (r < Math.max(1, headerRows)) continue;
    const cell = (role: ColumnRole): Cell | null => row[settled.indexOf(role)] ?? null;
    const task = group && lead ? (row[0] ?? null) : cell('action');
    if (!task) continue;
    const subhead = /^(?<owner>.{2,40}?)(?:['’]s)?\s(?:tasks?|actions?)\s*:?$/i.exec(clean(task.text))?.groups?.owner;
    if (subhead && lead) {
      group = splitOwners(subhead).map((o) => o.text);
      continue;
    }
    const { start, end } = trimRange(table.text, task.start, task.end);
    if (end - start < 2 || /^(?:none|n\/a|-|action)$/i.test(normaliseLabel(task.text))) continue;
    const ownerCell = cell('owner');
    const owners = ownerCell && ownerCell !== task ? splitOwners(ownerCell.text).map((o) => o.text) : group;
    const line: Line = {
      index: -1,
      block: table,
      start,
      end,
      text: table.text.slice(start, end),
      first: true,
      bold: false,
      boldLead: 0,
      cell: null,
    };
    const ref = cell('ref');
    found.push({
      line,
      start,
      end,
      ref: ref && clean(ref.text) !== '' ? clean(ref.text).replace(/[.)]$/, '') : null,
      owners: owners ?? null,
      dueText: cell('due')?.text ?? null,
      certainty: 'stated',
      by: 'action-table',
      group: table.id,
    });
  }
  return found;
}
