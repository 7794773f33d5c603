/** Who, by when and how far, on lines of their own below a task: "- Owner: Ann", "Due: 3 May". */
import { readFields } from '../recognise/field-record.ts';
import { headingOf, type SegmentContext } from './context.ts';
import type { Line } from './line.ts';

export interface FieldsBelow {
  owner: string | null;
  due: string | null;
  status: string | null;
  /** The lines that hold them. */
  lines: Line[];
}

const MOST_LINES = 8;

/** True if the line is nothing but labelled fields, none of which is a task of its own. */
export function isFieldLine({ text }: Line): boolean {
  if (text.length > 300) return false;
  const fields = readFields(text);
  return fields[0]?.at === 0 && fields.every(({ role }) => role !== 'action' && role !== 'event');
}

/** The fields right below a task, up to the first line that is not one. */
export function fieldsBelow(context: SegmentContext, task: Line): FieldsBelow {
  const below: FieldsBelow = { owner: null, due: null, status: null, lines: [] };
  if (task.index < 0) return below;
  for (const line of context.lines.slice(task.index + 1, task.index + 1 + MOST_LINES)) {
    if (!isFieldLine(line) || !belongs(task, line) || headingOf(context, line)?.generic === false) break;
    for (const { role, start, end } of readFields(line.text))
      if (role === 'owner' || role === 'due' || role === 'status') below[role] ??= line.text.slice(start, end);
    below.lines.push(line);
  }
  return below;
}

function belongs(task: Line, line: Line): boolean {
  if (line.block.type === 'heading' || (line.cell === null) !== (task.cell === null)) return false;
  if (line.cell && task.cell) return line.cell.row === task.cell.row && line.cell.column === task.cell.column;
  if (task.block.type !== 'listItem') return true;
  return line.block === task.block || (line.block.type === 'listItem' && line.block.depth >= task.block.depth);
}
