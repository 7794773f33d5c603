/** A labelled group: what comes after the label, and the lines below it. */
import type { Attendance } from '../../model/people.ts';
import { readPersonList, readPersonRecord, saysNobody } from '../../recognise/people/person-list.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { headingOf, type SegmentContext, take } from '../context.ts';
import type { Heading } from '../headings/heading.ts';
import { blockWords, type Line } from '../line.ts';
import { looksLikeEntry, saysMore } from './entry.ts';
import { readFollowing } from './following.ts';
import { composedGroupOf, groupOf, isLabelLine, LABEL, type LabelKind, looseGroupOf, readLabel } from './labels.ts';
import { addAt, readNames } from './names.ts';
import { Stretch, settle } from './stretch.ts';
import { wrappedLines } from './wraps.ts';

/** A line that opens with a label: the label, what stands before its names, and the rest. */
interface Labelled {
  at: number;
  line: Line;
  heading: Heading | undefined;
  label: string;
  lead: string;
  rest: string;
}

/** Reads the group that begins at a line; gives the index after it, or null if the line begins none. */
export function readGroup(context: SegmentContext, at: number): number | null {
  const line = context.lines[at];
  const match = line && LABEL.exec(line.text);
  if (!line || !match) return null;
  const [lead, label] = [match[0], match.groups?.label ?? ''];
  const rest = line.text.slice(lead.length);
  const labelled = { at, line, heading: headingOf(context, line), label, lead, rest };
  const found = readLabel(label, isLoosePlace(context, labelled), context.lexicon);
  return found ? readNamed(context, labelled, found) : readRole(context, labelled);
}

/** Reads what a label of attendance names, on its line and below it. */
function readNamed(
  context: SegmentContext,
  labelled: Labelled,
  found: { group: Attendance; kind: LabelKind },
): number | null {
  const { at, line, label, lead, heading } = labelled;
  const group = groupHere(context, label, found.group);
  const rest = namesPresenter(labelled) ? '' : labelled.rest;
  const alone = rest.trim() === '';
  const colon = /[:;\t–—-]\s{0,50}$/.test(lead);
  if (!isLabel(context, labelled, rest, colon)) return null;
  const stretch = new Stretch({
    form: 'label',
    label: found.kind,
    marked: colon || line.block.type === 'heading' || heading?.generic === true || line.bold || line.cell !== null,
    repeats: repeats(context, line, lead, found.group),
    at,
  });
  const wrapped = alone ? [line] : wrappedLines(context, at);
  if (!alone) {
    const added = readNames(stretch, wholeLine(wrapped), lead.length, group, context.lexicon);
    if (added === 0 && !saysNobody(rest) && !/\b(?:received|recorded|noted)\b/i.test(rest) && rest.length > 80)
      return null;
    for (const each of wrapped) stretch.holds(each);
  }
  const end = readFollowing(context, stretch, at + wrapped.length, group, alone);
  if (alone && end === at + 1) return null;
  stretch.holds(line);
  return settle(context, stretch) ? end : null;
}

/** Below a list of those present, "In attendance" is the officers and guests. */
function groupHere({ draft: { people } }: SegmentContext, label: string, group: Attendance): Attendance {
  const beside = group === 'present' && /^(?:also )?in attendance$/i.test(label.trim());
  return beside && people.some(({ attendance }) => attendance === 'present') ? 'inAttendance' : group;
}

/** "1  Apologies  HP": a short column after a numbered heading is who presents it. */
const namesPresenter = ({ heading, lead, rest }: Labelled): boolean =>
  heading?.number != null && /\t|\s{3,50}$/.test(lead) && rest.trim().length <= 12;

/** False for the first word or two of a sentence. */
function isLabel({ lexicon }: SegmentContext, { line, lead }: Labelled, rest: string, colon: boolean): boolean {
  // "34 members attended. Apologies: Ann Lee": the names are those of the next label.
  if (/\.\s{0,50}$/.test(lead) && groupOf(LABEL.exec(rest)?.groups?.label ?? '', lexicon) !== null) return false;
  // "Members discussed …", "Others agreed.": a label without colon needs names after it.
  return rest.trim() === '' ? isLabelLine(line, lead) : colon || readPersonList(rest).length > 0;
}

/** A line with those that it wraps to. */
function wholeLine([line, ...more]: readonly Line[]): Line {
  const { block, start, end } = line as Line;
  const last = more.at(-1)?.end ?? end;
  return { ...(line as Line), end: last, text: blockWords(block).slice(start, last) };
}

/** In the head after a colon, and over a list of people, a label may be in somebody's own words. */
function isLoosePlace({ lines, headings, lexicon }: SegmentContext, { at, line, label, lead }: Labelled): boolean {
  const known = (title: string) => groupOf(title, lexicon) ?? composedGroupOf(title) ?? looseGroupOf(title);
  const business = headings.find((h) => h.number !== null && !known(h.title));
  if (at < Math.min(30, business?.line.index ?? 30) && /[:\t]\s{0,50}$/.test(lead)) return true;
  // "Community/Other attendees" over a list of them, "Vestry Members Present" over lines of one name each
  const [next, second] = [lines[at + 1], lines[at + 2]];
  const listed = line.block.type !== 'listItem' && next?.block.type === 'listItem';
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
function readRole(context: SegmentContext, labelled: Labelled): number | null {
  const { at, line, label, lead } = labelled;
  if (!isRole(label) || at > lastOfHead(context) || isElection(context, at)) return null;
  const colon = /[:\t–—-]\s{0,50}$/.test(lead);
  const below = labelled.rest.trim() === '' ? context.lines[at + 1] : line;
  if (!below) return null;
  const beside = below !== line && isBeside(line, below);
  // "Chairs:" over a list of them
  const listed = below !== line && !beside && colon && below.block.type === 'listItem';
  if (!beside && !listed && !(below === line && colon)) return null;
  const list = below === line ? readListOf(context, labelled) : null;
  if (list !== null) return list;
  const stretch = new Stretch({ form: 'role', label: null, marked: true, repeats: false, at });
  const lines = context.lines.slice(at, at + MOST_HOLDERS);
  const other = lines.findIndex((each, i) => i > 0 && each !== below && !(listed && each.block.type === 'listItem'));
  const read = readHolders(stretch, other === -1 ? lines : lines.slice(0, other), labelled);
  if (stretch.proposed.length === 0 || !settle(context, stretch)) return null;
  take(context, line, 'attendance');
  return Math.max(at + read, at + 1);
}

/** So many lines may name who holds a role. */
const MOST_HOLDERS = 6;

const lastOfHead = ({ headings, lexicon }: SegmentContext): number =>
  Math.min(headings.find((h) => h.number !== null && !groupOf(h.title, lexicon))?.line.index ?? 30, 30);

/** Below "Election of officers" a role says who was elected. */
const isElection = ({ headings }: SegmentContext, at: number): boolean =>
  /\b(?:elect|appoint|nominat)/i.test(headings.findLast((h) => h.line.index < at)?.title ?? '');

/** Proposes who holds a role; gives the number of lines that say so. */
function readHolders(stretch: Stretch, lines: readonly Line[], { line, label, lead }: Labelled): number {
  for (const [i, each] of lines.entries()) {
    const offset = each === line ? lead.length : 0;
    const words = each.text.slice(offset);
    if (words.trim() === '') continue;
    const entries = readPersonList(words);
    if (entries.length === 0 || entries.length > 3 || words.length > 90 || saysMore(words)) return i;
    for (const entry of entries) {
      entry.person.role ??= label;
      addAt(stretch, entry, 'present', each, offset);
    }
    stretch.holds(each);
  }
  return lines.length;
}

/** "Chair: Ann Lee, Bo Roe, Cy Poe, Di Dee and Ed Fox": the one who holds the role, and then all who came. */
function readListOf(context: SegmentContext, { at, label, lead }: Labelled): number | null {
  const wrapped = wrappedLines(context, at);
  const whole = wholeLine(wrapped);
  const words = whole.text.slice(lead.length);
  if (readPersonList(words).length < 4 || saysMore(words)) return null;
  const stretch = new Stretch({ form: 'role', label: 'loose', marked: true, repeats: false, at });
  readNames(stretch, whole, lead.length, 'present', context.lexicon);
  for (const each of wrapped) stretch.holds(each);
  const [first] = stretch.proposed;
  if (first) first.entry.person.role ??= label;
  return settle(context, stretch) ? at + wrapped.length : null;
}

const isBeside = (line: Line, other: Line): boolean =>
  other.cell !== null && line.cell !== null && other.cell.row === line.cell.row;
