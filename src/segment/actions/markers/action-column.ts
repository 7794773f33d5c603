/** The Action column of a table that holds the minutes: "Bring the plans to the July board⏎LFT", "Write to her – AR", "AR". */

import { findDates } from '../../../recognise/dates.ts';
import { readItemNumber } from '../../../recognise/item-number.ts';
import { ownersOfPhrase, splitOwners } from '../../../recognise/people/owners.ts';
import { saysNobody } from '../../../recognise/people/person-list.ts';
import { findSentences } from '../../../recognise/sentences.ts';
import { isStatus } from '../../../recognise/status.ts';
import type { SegmentContext } from '../../context.ts';
import type { Line } from '../../line.ts';
import { findPerson } from '../../resolve-owners.ts';
import { type ActionMarker, foundAction } from '../marker.ts';
import { splitEntry } from '../split-entry.ts';

export const actionColumn: ActionMarker = {
  name: 'action-column',
  example:
    '| Item | Discussion | Action |\n|---|---|---|\n| 1 | The fence was discussed at length. | Ann Lee to order paint |',
  find(line, context) {
    if (!inActionColumn(line, context) || saysNobody(line.text) || line.text.length < 2) return [];
    if (FOR_INFORMATION.test(line.text)) return [];
    const beside = cellsBeside(line, context);
    if (
      isStatus(line.text) &&
      line.text.split(/\s+/).length <= 3 &&
      findPerson(line.text, context.draft.people) === null
    )
      return [];
    const owners = onlyOwners(line.text);
    const above = context.lines[line.index - 1];
    if (owners) {
      // Below a task the names belong to it; alone in the cell they own what is beside.
      if (above?.cell && sameCell(above, line)) return [];
      if (!above?.cell || above.cell.row !== line.cell?.row || above.text.length < 12) return [];
      // "Date of next meeting | All": nothing to be done.
      if (/\bnext meeting\b/i.test(above.text) && above.text.length < 100) return [];
      const from = readItemNumber(above.text)?.end ?? 0;
      const last = findSentences(above.text.slice(from)).at(-1);
      if (!last) return [];
      return [
        foundAction('action-column', above, from + last.start, from + last.end, {
          owners,
          dueText: beside.dueText,
          group: line.block.id,
        }),
      ];
    }
    const below = context.lines[line.index + 1];
    const named = below && sameCell(below, line) ? onlyOwners(below.text) : null;
    const entry = splitEntry('action-column', line, named);
    return [
      {
        ...entry,
        group: line.block.id,
        owners: entry.owners ?? named ?? beside.owners,
        dueText: entry.dueText ?? beside.dueText,
      },
    ];
  },
};

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
    else if (reading?.roles[column] === 'owner' && text.length <= 60) owners ??= splitOwners(text).map((o) => o.text);
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
  return ownersOfPhrase(bare)?.map((o) => o.text) ?? null;
}
