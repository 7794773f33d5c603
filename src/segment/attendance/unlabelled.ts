/** Lists of people that no label is above: names with initials or a role below the head, or below a body's name. */
import { readPersonRecord } from '../../recognise/people/person-list.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { firstNumbered, headingOf, isFree, type SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';
import { namesOnly, saysMore } from './entry.ts';
import { settle, stretchOf } from './stretch.ts';

/** Reads a run of lines that each open with a full name and say who that is; gives the index after it, or null. */
export function readUnlabelled(context: SegmentContext, at: number): number | null {
  const { lines, headings, draft } = context;
  const business = firstNumbered(headings).line ?? 40;
  if (at > Math.min(60, business)) return null;
  const stretch = stretchOf('unlabelled', at);
  const listed = draft.people.some((p) => p.attendance === 'present');
  let end = at;
  for (; end < lines.length && end < at + 60; end++) {
    const line = lines[end];
    if (!line || line.cell || !isFree(context, line) || (end > at && headingOf(context, line))) break;
    const entry = recordOf(line);
    if (!entry) break;
    const start = line.start + entry.start;
    stretch.add(entry, listed ? 'inAttendance' : 'present', { block: line.block, start, end: line.end, line });
    stretch.holds(line);
  }
  if (stretch.proposed.length < 3 && !(listed && stretch.proposed.length === 2)) return null;
  return settle(context, stretch) ? end : null;
}

/** "Ann Lee (AL)", "Ann Lee – Chair", "Cllr Ann Lee": a full name with something that only people have. */
function recordOf({ text }: Line) {
  if (text.length > 120 || /[!?]|\d{2}/.test(text) || saysMore(text)) return null;
  const entry = readPersonRecord(text);
  if (!entry) return null;
  const { name, honorific, initials, role } = entry.person;
  const full = /\S\s\S/.test(name) && !isRole(name);
  if (!full) return null;
  const said = honorific !== null || initials !== null || role !== null;
  return said && (namesOnly(text) !== null || role !== null || initials !== null) ? entry : null;
}
