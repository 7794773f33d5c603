/** A labelled group: what stands behind the label, and the lines below it. */
import { readPersonList, saysNobody } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { headingOf, type SegmentContext, take } from '../context.ts';
import { fieldName } from '../fields.ts';
import { type Line, spanOf } from '../line.ts';
import { addPerson } from './add-person.ts';
import { looksLikeEntry, saysMore } from './entry.ts';
import { type Group, groupOf, isLabelLine, LABEL, looseGroupOf } from './labels.ts';
import { readNames, readRun } from './names.ts';

/** Reads the group that begins at a line; gives the index behind it, or null if the line begins none. */
export function readGroup(context: SegmentContext, at: number): number | null {
  const { lines } = context;
  const line = lines[at];
  if (!line) return null;
  const match = LABEL.exec(line.text);
  const label = match?.groups?.label ?? '';
  const business = context.headings.find((h) => h.number !== null && !groupOf(h.title) && !looseGroupOf(h.title));
  const inHead = at < Math.min(30, business?.line.index ?? 30) && match !== null && /[:\t]\s{0,50}$/.test(match[0]);
  // "Community/Other attendees" over a list of them
  const overList =
    line.block.type !== 'listItem' &&
    lines[at + 1]?.block.type === 'listItem' &&
    /(?:attendees|participants|guests|observers|present|apologies|regrets|absentees)$/i.test(label.trim()) &&
    looksLikeEntry(lines[at + 1]?.text ?? '');
  const group = match ? (groupOf(label) ?? (inHead || overList ? looseGroupOf(label) : null)) : null;
  if (match && !group) return readRole(context, at, match);
  // A label that stands before every topic ("Participants: …") says who spoke to it, not who met.
  if (
    match &&
    group === 'present' &&
    line.block.type !== 'heading' &&
    lines.filter((other) => other.text.startsWith(match[0])).length >= 3
  )
    return null;
  if (!match || !group) return null;
  // Below a list of those present, "In attendance" is the officers and guests.
  const listed = context.draft.people.some((p) => p.attendance === 'present');
  const current: Group =
    group === 'present' && listed && /^(?:also )?in attendance$/i.test(label.trim()) ? 'inAttendance' : group;
  let rest = line.text.slice(match[0].length);
  // "1  Apologies  HP": a short column behind a numbered heading is who presents it.
  const numbered = context.headings.some((h) => h.line === line && h.number !== null);
  if (numbered && /\t|\s{3,50}$/.test(match[0]) && rest.trim().length <= 12) rest = '';
  const alone = rest.trim() === '';
  // "Members discussed …", "Others agreed.": a label without colon needs names behind it.
  if (!alone && !/[:;\t–—-]\s{0,50}$/.test(match[0]) && readPersonList(rest).length === 0) return null;
  if (alone && !isLabelLine(line, match[0])) return null;
  if (
    /^(?:to|at|here|council|members|officers|staff|other|others|exec|external|observer|facilitator|online|remote|participation|absence|distribution|council members|team members|visitors|officer|trustees|governors|directors|councillors|supervisors|commissioners|board members|panel members|executive|committee|board|committee members|wardens|partners|representatives|delegates|people|residents|support|management|speakers|presenters|clerks)$/.test(
      normaliseLabel(label),
    ) &&
    alone &&
    line.block.type !== 'heading' &&
    !context.headings.some((h) => h.line === line && h.generic) &&
    !line.bold &&
    !line.cell
  )
    return null;
  const wrapped = alone ? [line] : wrappedLines(context, at);
  if (!alone) {
    const whole = { ...line, end: wrapped.at(-1)?.end ?? line.end };
    whole.text = line.block.text.slice(whole.start, whole.end);
    const added = readNames(context, whole, match[0].length, current);
    if (added === 0 && !saysNobody(rest) && !/\b(?:received|recorded|noted)\b/i.test(rest) && rest.length > 80)
      return null;
    for (const each of wrapped) take(context, each, 'attendance');
  }
  const end = readFollowing(context, at + wrapped.length, current, alone);
  if (alone && end === at + 1) return null;
  take(context, line, 'attendance');
  return end;
}

/** "Chair: Ann Lee", "Minute taker – Bo Chen", "Clerk | Paula Wix": who holds a role, in the head of the document. */
function readRole(context: SegmentContext, at: number, match: RegExpExecArray): number | null {
  const { lines } = context;
  const line = lines[at];
  const label = match.groups?.label ?? '';
  const first = context.headings.find((h) => h.number !== null && !groupOf(h.title));
  if (!line || !isRole(label) || at > Math.min(first?.line.index ?? 30, 30)) return null;
  // Below "Election of officers" it says who was elected.
  const above = context.headings.findLast((h) => h.line.index < at);
  if (above && /\b(?:elect|appoint|nominat)/i.test(above.title)) return null;
  const rest = line.text.slice(match[0].length);
  const target = rest.trim() === '' ? lines[at + 1] : line;
  if (!target || (target !== line && !(target.cell && line.cell && target.cell.row === line.cell.row))) return null;
  const offset = target === line ? match[0].length : 0;
  const entries = readPersonList(target.text.slice(offset));
  if (
    entries.length === 0 ||
    entries.length > 3 ||
    target.text.length - offset > 90 ||
    saysMore(target.text.slice(offset))
  )
    return null;
  if (!/[:\t]\s{0,50}$|[-–—]\s{0,50}$/.test(match[0]) && target === line) return null;
  for (const entry of entries) {
    entry.person.role ??= label;
    addPerson(
      context,
      entry,
      'present',
      spanOf(target.block, target.start + offset + entry.start, target.start + offset + entry.end),
    );
  }
  take(context, line, 'attendance');
  take(context, target, 'attendance');
  return target === line ? at + 1 : at + 2;
}

/** Lines below a label: names one per line, lists that wrap, groups under sub-labels; ends where something else begins. */
function readFollowing(context: SegmentContext, from: number, group: Group, alone: boolean): number {
  const { lines } = context;
  const run: Line[] = [];
  // "* Absent" over a list set deeper: what stands at its own depth again is another label.
  const depthOf = (line: Line | undefined) => (line?.block.type === 'listItem' ? line.block.depth : null);
  const [own, first] = [depthOf(lines[from - 1]), depthOf(lines[from])];
  const outer = alone && own !== null && first !== null && first > own ? own : null;
  let current = group;
  let at = from;
  const flush = () => {
    readRun(context, run, current);
    run.length = 0;
  };
  for (; at < lines.length && at - from < 150; at++) {
    const line = lines[at];
    if (!line) break;
    const heading = headingOf(context, line);
    const label = LABEL.exec(line.text);
    const named = label?.groups?.label ?? '';
    const other =
      label && label[0].trim() !== ''
        ? (groupOf(named) ?? (/[:\t]\s{0,50}$/.test(label[0]) && at < 40 ? looseGroupOf(named) : null))
        : null;
    if (heading && heading.number !== null && !other) break;
    // The label column of the next row begins something else.
    const last = lines[at - 1];
    if (
      line.cell?.column === 0 &&
      last?.cell &&
      last.block === line.block &&
      last.cell.row !== line.cell.row &&
      line.cell.columns > 1
    )
      break;
    if (fieldName(named) && label && /[:\t]\s{0,50}$/.test(label[0])) break;
    if (other && label) {
      // A label of the same level ends this group; it is read in its own turn.
      if (
        heading ||
        line.block.type === 'heading' ||
        other === 'apologies' ||
        other === 'absent' ||
        other === 'present' ||
        !alone
      )
        break;
      const rest = line.text.slice(label[0].length);
      flush();
      if (rest.trim() === '') current = other;
      else readNames(context, line, label[0].length, other);
      take(context, line, 'attendance');
      continue;
    }
    if (heading && line.block.type === 'heading') break;
    if (outer !== null && (depthOf(line) ?? outer) <= outer) break;
    const attached = lines[at - 1]?.block === line.block || !line.block.gapBefore;
    const sub = /^(?<label>\p{Lu}[\p{L} /&'’()-]{1,40}?):\s{1,4}(?=\p{Lu})/u.exec(line.text);
    if (
      sub?.groups &&
      (alone || attached) &&
      !readPerson(sub.groups.label ?? '')?.honorific &&
      readPersonList(line.text.slice(sub[0].length)).length > 0 &&
      !saysMore(line.text.slice(sub[0].length))
    ) {
      flush();
      const role = isRole(sub.groups.label ?? '') ? (sub.groups.label ?? null) : null;
      readNames(context, line, sub[0].length, current, role);
      take(context, line, 'attendance');
      continue;
    }
    if (!alone && !isContinuation(lines[at - 1], line)) break;
    // "1. Ann Lee"
    if (!looksLikeEntry(alone ? line.text.replace(/^\(?\d{1,3}(?:\.\d{1,2}[.)]?|[.)])\s{1,40}/, '') : line.text)) {
      // "Board members:" between the names of a long list.
      if (alone && /^[\p{Lu}][\p{L} ()/&'’-]{2,50}:$/u.test(line.text) && looksLikeEntry(lines[at + 1]?.text ?? ''))
        continue;
      // An unnamed group or a remark inside the list.
      if (alone && run.length > 0 && line.block.type === 'listItem' && line.text.length < 120) continue;
      break;
    }
    run.push(line);
  }
  flush();
  return at;
}

/**
 * "Present: Ann Lee, Sam Ortiz, Bo⏎Chen, Cora Lane": the lines of a paragraph that break within a name. Where all break
 * behind a comma, `readFollowing` takes them one by one.
 */
function wrappedLines({ lines, headings }: SegmentContext, at: number): Line[] {
  const first = lines[at] as Line;
  const found = [first];
  for (let i = at + 1; i < lines.length; i++) {
    const [line, last] = [lines[i], found.at(-1)];
    if (!line || !last || line.block !== first.block || line.cell || last.text.length < 50) break;
    if (LABEL.exec(line.text)?.[0].trim() || headings.some((h) => h.line === line) || !looksLikeEntry(line.text)) break;
    found.push(line);
  }
  const within = found
    .slice(0, -1)
    .some((line) => /\p{L}\p{L}\s{0,3}$/u.test(line.text) && !/\sand\s{0,3}$/.test(line.text));
  return within && readPersonList(found.at(-1)?.text ?? '').length > 0 ? found : [first];
}

/** A wrapped list goes on where the line above ended in a comma or "and", or this one is indented like a column. */
function isContinuation(previous: Line | undefined, line: Line): boolean {
  if (!previous) return false;
  const titled = line.text.length < 70 && readPerson(line.text)?.honorific != null;
  if (line.block.gapBefore) return /,\s*$/.test(previous.text) || titled;
  if (previous.block === line.block && /\n[ \t]{4,}$/.test(line.block.text.slice(previous.end, line.start)))
    return true;
  if (previous.cell && line.cell)
    return previous.cell.row === line.cell.row && previous.cell.column === line.cell.column;
  if (/[,;&]\s*$|\band\s*$/.test(previous.text)) return true;
  // A full line that breaks within a name: "…, Sam Ortiz, Finn⏎Reed, Gail Hope, Ida Marsh"
  if (previous.text.length >= 60 && line.text.split(',').length > 2 && readPersonList(line.text).length > 2)
    return true;
  return (line.block.indent ?? 0) > (previous.block.indent ?? 0) + 20 || titled;
}
