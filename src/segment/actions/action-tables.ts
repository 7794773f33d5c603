/** Tables of actions without status: a column of tasks and one of owners, or "Ann's tasks | Hours". */
import type { Cell, Table } from '../../model/block.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { ColumnRole } from '../column-role.ts';
import { clean, trimRange } from '../line.ts';
import type { TableReading } from '../table-kind.ts';
import { withTaskColumn } from '../task-column.ts';
import type { FoundAction } from './marker.ts';
import { namesOf } from './owner-names.ts';

/** "Ann's tasks" over a column or a part of it: whose they are. */
const headOwner = (cell: Cell | null | undefined): string | null =>
  /^(?<owner>.{2,40}?)(?:['’]s)?\s(?:tasks?|actions?)\s*:?$/i.exec(clean(cell?.text ?? ''))?.groups?.owner ?? null;

export function findTableActions(table: Table, reading: TableReading): FoundAction[] {
  const { grid, headerRows } = reading;
  const settled = withTaskColumn(reading);
  const lead = headOwner(grid[0]?.[0]);
  const found: FoundAction[] = [];
  let group = lead && !/^(?:new|agreed|key|previous|outstanding)$/i.test(lead) ? namesOf(lead) : null;
  for (const row of grid.slice(Math.max(1, headerRows))) {
    const cell = (role: ColumnRole): Cell | null => row[settled.indexOf(role)] ?? null;
    const task = group ? (row[0] ?? null) : cell('action');
    const subhead = lead && headOwner(task);
    if (subhead) group = namesOf(subhead);
    else if (task) found.push(...taskOf(table, task, cell, group));
  }
  return found;
}

function taskOf(
  table: Table,
  task: Cell,
  cell: (role: ColumnRole) => Cell | null,
  group: string[] | null,
): FoundAction[] {
  const { start, end } = trimRange(table.text, task.start, task.end);
  if (end - start < 2 || /^(?:none|n\/a|-|action)$/i.test(normaliseLabel(task.text))) return [];
  const ownerCell = cell('owner');
  const ref = clean(cell('ref')?.text ?? '').replace(/[.)]$/, '');
  const text = table.text.slice(start, end);
  return [
    {
      line: { index: -1, block: table, start, end, text, first: true, bold: false, boldLead: 0, cell: null },
      start,
      end,
      ref: ref === '' ? null : ref,
      owners: ownerCell && ownerCell !== task ? namesOf(ownerCell.text) : group,
      dueText: cell('due')?.text ?? null,
      certainty: 'stated',
      by: 'action-table',
      group: table.id,
    },
  ];
}
