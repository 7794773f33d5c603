/** The Action column of a table that holds the minutes: "Bring the plans to the July board⏎LFT", "Write to her – AR", "AR". */

import { findDates } from '../../../recognise/dates.ts';
import { readItemNumber } from '../../../recognise/item-number.ts';
import { saysNobody } from '../../../recognise/people/person-list.ts';
import { findSentences } from '../../../recognise/sentences.ts';
import { isStatus } from '../../../recognise/status.ts';
import type { SegmentContext } from '../../context.ts';
import type { Line } from '../../line.ts';
import { findPerson } from '../../resolve-owners.ts';
import { type ActionMarker, type FoundAction, foundAction } from '../marker.ts';
import { namesOf, ownersNamed } from '../owner-names.ts';
import { splitEntry } from '../split-entry.ts';

export const actionColumn: ActionMarker = {
  name: 'action-column',
  example:
    '| Item | Discussion | Action |\n|---|---|---|\n| 1 | The fence was discussed at length. | Ann Lee to order paint |',
  find(line, context) {
    if (!inActionColumn(line, context) || asksNothing(line, context)) return [];
    const beside = cellsBeside(line, context);
    const group = line.block.id;
    const owners = onlyOwners(line.text);
    if (owners) return ownedBeside(line, context, { owners, dueText: beside.dueText, group });
    const below = context.lines[line.index + 1];
    const named = below && sameCell(below, line) ? onlyOwners(below.text) : null;
    const entry = splitEntry('action-column', line, named);
    return [
      { ...entry, group, owners: entry.owners ?? named ?? beside.owners, dueText: entry.dueText ?? beside.dueText },
    ];
  },
};

function asksNothing({ text }: Line, { draft: { people } }: SegmentContext): boolean {
  if (text.length < 2 || saysNobody(text) || FOR_INFORMATION.test(text)) return true;
  return isStatus(text) && text.split(/\s+/).length <= 3 && findPerson(text, people) === null;
}

/** Names alone in their cell: below a task they belong to it, else they own what is beside. */
function ownedBeside(line: Line, context: SegmentContext, rest: Partial<FoundAction>): FoundAction[] {
  const above = context.lines[line.index - 1];
  if (!above?.cell || sameCell(above, line) || above.cell.row !== line.cell?.row || above.text.length < 12) return [];
  // "Date of next meeting | All": nothing to be done.
  if (/\bnext meeting\b/i.test(above.text) && above.text.length < 100) return [];
  const from = readItemNumber(above.text)?.end ?? 0;
  const last = findSentences(above.text.slice(from)).at(-1);
  return last ? [foundAction('action-column', above, from + last.start, from + last.end, rest)] : [];
}

/** "Info", "To note": what an action column says of business that asks nothing of anybody. */
const FOR_INFORMATION = /^(?:(?:for|to)\s)?(?:info(?:rmation)?|noted?|noting|discuss(?:ion)?)\.?$/i;

/** Owners and date in further columns of the row: "… | Action | By whom | By when". */
function cellsBeside(line: Line, context: SegmentContext): { owners: string[] | null; dueText: string | null } {
  const reading = context.tables.get(line.block.id)?.reading;
  const row = reading?.grid[line.cell?.row ?? -1] ?? [];
  let owners: string[] | null = null;
  let dueText: string | null = null;
  for (const [column, cell] of row.entries()) {
    const text = cell?.text.trim() ?? '';
    if (column <= (line.cell?.column ?? 0) || text === '' || cell === row[line.cell?.column ?? 0]) continue;
    const date = findDates(text, { year: context.year, dayAndMonth: true, monthFirst: context.monthFirst })[0];
    if (date && date.text.length >= text.length - 3) dueText ??= text;
    else if (reading?.roles[column] === 'owner' && text.length <= 60) owners ??= namesOf(text);
    else if (reading?.roles[column] === 'due') dueText ??= text;
  }
  return { owners: owners?.length === 0 ? null : owners, dueText };
}

function inActionColumn(line: Line, context: SegmentContext): boolean {
  if (!line.cell) return false;
  const reading = context.tables.get(line.block.id)?.reading;
  return (
    reading?.kind === 'layout' &&
    line.cell.row >= Math.max(1, reading.headerRows) &&
    reading.roles[line.cell.column] === 'action' &&
    /\b(?:actions?|tasks?|to do|follow-?up|next steps?)\b/i.test(
      reading.grid[0]?.[line.cell.column]?.text ?? reading.grid[1]?.[line.cell.column]?.text ?? '',
    )
  );
}

const sameCell = (a: Line, b: Line): boolean =>
  a.block === b.block && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;

function onlyOwners(text: string): string[] | null {
  const bare = text.replace(/^(?:action|by|owner)\s?[:–-]\s?/i, '').replace(/\s?\([^)]{1,40}\)\s*$/, '');
  if (bare.split(/\s+/).length > 6) return null;
  return ownersNamed(bare);
}
