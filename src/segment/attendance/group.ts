/** A labelled group: what comes after the label, and the lines below it. */
import type { Attendance } from '../../model/people.ts';
import { readPersonList, readPersonRecord, saysNobody } from '../../recognise/people/person-list.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { headingOf, type SegmentContext, take } from '../context.ts';
import { blockWords, type Line } from '../line.ts';
import { looksLikeEntry, saysMore } from './entry.ts';
import { readFollowing, wrappedLines } from './following.ts';
import { composedGroupOf, groupOf, isLabelLine, LABEL, looseGroupOf, readLabel } from './labels.ts';
import { readNames } from './names.ts';
import { Stretch, settle } from './stretch.ts';

/** Reads the group that begins at a line; gives the index after it, or null if the line begins none. */
export function readGroup(context: SegmentContext, at: number): number | null {
  const { lines } = context;
  const line = lines[at];
  if (!line) return null;
  const match = LABEL.exec(line.text);
  if (!match) return null;
  const label = match.groups?.label ?? '';
  const found = readLabel(label, isLoosePlace(context, at, match), context.lexicon);
  if (!found) return readRole(context, at, match);
  const { group, kind } = found;
  // Below a list of those present, "In attendance" is the officers and guests.
  const listed = context.draft.people.some((p) => p.attendance === 'present');
  const current: Attendance =
    group === 'present' && listed && /^(?:also )?in attendance$/i.test(label.trim()) ? 'inAttendance' : group;
  let rest = line.text.slice(match[0].length);
  // "1  Apologies  HP": a short column after a numbered heading is who presents it.
  const heading = headingOf(context, line);
  if (heading?.number != null && /\t|\s{3,50}$/.test(match[0]) && rest.trim().length <= 12) rest = '';
  // "34 members attended. Apologies: Ann Lee": the names are those of the next label.
  if (/\.\s{0,50}$/.test(match[0]) && groupOf(LABEL.exec(rest)?.groups?.label ?? '', context.lexicon) !== null)
    return null;
  const alone = rest.trim() === '';
  const colon = /[:;\t–—-]\s{0,50}$/.test(match[0]);
  // "Members discussed …", "Others agreed.": a label without colon needs names after it.
  if (!alone && !colon && readPersonList(rest).length === 0) return null;
  if (alone && !isLabelLine(line, match[0])) return null;
  const marked = colon || line.block.type === 'heading' || heading?.generic === true || line.bold || line.cell !== null;
  const stretch = new Stretch({
    form: 'label',
    label: kind,
    marked,
    repeats: repeats(context, line, match[0], group),
    at,
  });
  const wrapped = alone ? [line] : wrappedLines(context, at);
  if (!alone) {
    const whole = { ...line, end: wrapped.at(-1)?.end ?? line.end };
    whole.text = blockWords(line.block).slice(whole.start, whole.end);
    const added = readNames(stretch, whole, match[0].length, current, context.lexicon);
    if (added === 0 && !saysNobody(rest) && !/\b(?:received|recorded|noted)\b/i.test(rest) && rest.length > 80)
      return null;
    for (const each of wrapped) stretch.holds(each);
  }
  const end = readFollowing(context, stretch, at + wrapped.length, current, alone);
  if (alone && end === at + 1) return null;
  stretch.holds(line);
  return settle(context, stretch) ? end : null;
}

/** In the head after a colon, and over a list of people, a label may be in somebody's own words. */
function isLoosePlace({ lines, headings, lexicon }: SegmentContext, at: number, match: RegExpExecArray): boolean {
  const line = lines[at];
  const label = match.groups?.label ?? '';
  const known = (title: string) => groupOf(title, lexicon) ?? composedGroupOf(title) ?? looseGroupOf(title);
  const business = headings.find((h) => h.number !== null && !known(h.title));
  if (at < Math.min(30, business?.line.index ?? 30) && /[:\t]\s{0,50}$/.test(match[0])) return true;
  // "Community/Other attendees" over a list of them, "Vestry Members Present" over lines of one name each
  const [next, second] = [lines[at + 1], lines[at + 2]];
  const listed = line?.block.type !== 'listItem' && next?.block.type === 'listItem';
  const oneEach = [next, second].every(
    (each) => each !== undefined && readPersonRecord(each.text) !== null && each.text.length < 80,
  );
  return (
    (listed || oneEach) &&
    /(?:attendees|attending|attendance|participants|guests|observers|present|apologies|regrets|absentees|absent|excused)$/i.test(
      label.trim(),
    ) &&
    looksLikeEntry(next?.text ?? '')
  );
}

/** A label that comes before every topic ("Participants: …") says who spoke to it; below a date, who met that day. */
function repeats({ lines }: SegmentContext, line: Line, label: string, group: Attendance): boolean {
  if (group !== 'present' || line.block.type === 'heading') return false;
  const dated = lines
    .slice(Math.max(0, line.index - 2), line.index)
    .some(({ text }) => /^\W{0,3}\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/.test(text));
  return !dated && lines.filter((other) => other.text.startsWith(label)).length >= 3;
}

/** "Chair: Ann Lee", "Minute taker – Bo Chen", "Clerk | Paula Wix": who holds a role, in the head of the document. */
function readRole(context: SegmentContext, at: number, match: RegExpExecArray): number | null {
  const { lines } = context;
  const line = lines[at];
  const label = match.groups?.label ?? '';
  const first = context.headings.find((h) => h.number !== null && !groupOf(h.title, context.lexicon));
  if (!line || !isRole(label) || at > Math.min(first?.line.index ?? 30, 30)) return null;
  // Below "Election of officers" it says who was elected.
  const above = context.headings.findLast((h) => h.line.index < at);
  if (above && /\b(?:elect|appoint|nominat)/i.test(above.title)) return null;
  const colon = /[:\t]\s{0,50}$|[-–—]\s{0,50}$/.test(match[0]);
  const rest = line.text.slice(match[0].length);
  const target = rest.trim() === '' ? lines[at + 1] : line;
  if (!target) return null;
  if (target !== line && !isBeside(line, target) && !(colon && target.block.type === 'listItem')) return null;
  if (!colon && target === line) return null;
  const list = target === line && colon ? readListOf(context, at, match[0].length, label) : null;
  if (list !== null) return list;
  const stretch = new Stretch({ form: 'role', label: null, marked: true, repeats: false, at });
  // "Chairs:" over a list of them
  const listed = target !== line && !isBeside(line, target);
  let end = at;
  for (; end < lines.length && end < at + 6; end++) {
    const each = lines[end];
    if (!each || (end > at && each !== target && !(listed && each.block.type === 'listItem'))) break;
    const offset = each === line ? match[0].length : 0;
    const words = each.text.slice(offset);
    if (words.trim() === '') continue;
    const entries = readPersonList(words);
    if (entries.length === 0 || entries.length > 3 || words.length > 90 || saysMore(words)) break;
    for (const entry of entries) {
      entry.person.role ??= label;
      const start = each.start + offset;
      stretch.add(entry, 'present', {
        block: each.block,
        start: start + entry.start,
        end: start + entry.end,
        line: each,
      });
    }
    stretch.holds(each);
  }
  if (stretch.proposed.length === 0 || !settle(context, stretch)) return null;
  take(context, line, 'attendance');
  return Math.max(end, at + 1);
}

/** "Chair: Ann Lee, Bo Roe, Cy Poe, Di Dee and Ed Fox": the one who holds the role, and then all who came. */
function readListOf(context: SegmentContext, at: number, from: number, label: string): number | null {
  const wrapped = wrappedLines(context, at);
  const [line, last] = [context.lines[at], wrapped.at(-1)];
  if (!line || !last) return null;
  const whole = { ...line, end: last.end, text: blockWords(line.block).slice(line.start, last.end) };
  const names = readPersonList(whole.text.slice(from));
  if (names.length < 4 || saysMore(whole.text.slice(from))) return null;
  const stretch = new Stretch({ form: 'role', label: 'loose', marked: true, repeats: false, at });
  readNames(stretch, whole, from, 'present', context.lexicon);
  for (const each of wrapped) stretch.holds(each);
  const [first] = stretch.proposed;
  if (first) first.entry.person.role ??= label;
  return settle(context, stretch) ? at + wrapped.length : null;
}

const isBeside = (line: Line, other: Line): boolean =>
  other.cell !== null && line.cell !== null && other.cell.row === line.cell.row;
