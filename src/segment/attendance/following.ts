/** The lines below a label: names one per line, lists that wrap, groups under sub-labels. */

import { matchesOf } from '../../model/matches.ts';
import type { Attendance } from '../../model/people.ts';
import { readPersonList } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { readSign } from '../../recognise/people/signs.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { headingOf, type SegmentContext } from '../context.ts';
import { fieldName } from '../fields.ts';
import type { Line } from '../line.ts';
import { looksLikeEntry, namesOnly, saysMore } from './entry.ts';
import { composedGroupOf, groupOf, innerLabels, LABEL, looseGroupOf, namesKindOnly } from './labels.ts';
import { readNames, readRun } from './names.ts';
import type { Stretch } from './stretch.ts';
import { markedName } from './table-marks.ts';

/** Reads the lines below a label until something else begins; gives the index of that. `alone`: nothing came after the label. */
export function readFollowing(
  context: SegmentContext,
  stretch: Stretch,
  from: number,
  group: Attendance,
  alone: boolean,
): number {
  const { lines } = context;
  const run: Line[] = [];
  // "* Absent" over a list set deeper: what is at its own depth again is another label.
  const depthOf = (line: Line | undefined) => (line?.block.type === 'listItem' ? line.block.depth : null);
  const [own, first] = [depthOf(lines[from - 1]), depthOf(lines[from])];
  const outer = alone && own !== null && first !== null && first > own ? own : null;
  let current = group;
  // "Apologies" over "Members:" and "Officers:": both were away.
  let inherits = false;
  let at = from;
  let bulleted = false;
  const flush = () => {
    readRun(context, stretch, run, current);
    run.length = 0;
  };
  for (; at < lines.length && at - from < 150; at++) {
    const line = lines[at];
    if (!line) break;
    const next = lines[at + 1];
    const heading = headingOf(context, line);
    const label = LABEL.exec(line.text);
    const named = label?.groups?.label ?? '';
    const colon = label !== null && /[:\t]\s{0,50}$/.test(label[0]);
    const other =
      label && label[0].trim() !== ''
        ? (groupOf(named, context.lexicon) ?? composedGroupOf(named) ?? (colon && at < 40 ? looseGroupOf(named) : null))
        : null;
    if (heading && heading.number !== null && !other && !isInitialled(line)) break;
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
    if (fieldName(named, context.lexicon) && colon) break;
    if (other && label) {
      const away = group === 'apologies' || group === 'absent';
      inherits ||= away && alone && at === from && colon && namesKindOnly(named);
      if (inherits && namesKindOnly(named)) {
        flush();
        readNames(stretch, line, label[0].length, current, context.lexicon);
        stretch.holds(line);
        continue;
      }
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
      flush();
      if (line.text.slice(label[0].length).trim() === '') current = other;
      else readNames(stretch, line, label[0].length, other, context.lexicon);
      stretch.holds(line);
      continue;
    }
    if (heading && line.block.type === 'heading') break;
    if (outer !== null && (depthOf(line) ?? outer) <= outer) break;
    // "Developers" over bullets with their names
    if (alone && line.block.type !== 'listItem' && line.text.length <= 40 && next?.block.type === 'listItem') {
      if (bulleted || run.length === 0) {
        bulleted = true;
        continue;
      }
    } else if (bulleted && line.block.type !== 'listItem') break;
    const attached = lines[at - 1]?.block === line.block || !line.block.gapBefore;
    const sub = /^(?<label>\p{Lu}[\p{L} /&'’()-]{1,40}?):\s{1,4}(?=\p{Lu})/u.exec(line.text);
    if (
      sub?.groups &&
      (alone || attached) &&
      !readPerson(sub.groups.label ?? '')?.honorific &&
      !/^(?:item|agenda|topic)\b/i.test(sub.groups.label ?? '') &&
      readPersonList(line.text.slice(sub[0].length)).length > 0 &&
      !saysMore(line.text.slice(sub[0].length))
    ) {
      flush();
      const role = isRole(sub.groups.label ?? '') ? (sub.groups.label ?? null) : null;
      readNames(stretch, line, sub[0].length, current, context.lexicon, role);
      stretch.holds(line);
      continue;
    }
    // "34 members came. Apologies: Ann Lee, Bo Roe": who came is not named, and who is named did not come.
    const inner = innerLabels(line.text, context.lexicon).find(
      ({ label: word }) => groupOf(word, context.lexicon) !== null,
    );
    if (inner && readPersonList(line.text.slice(0, inner.at)).length === 0) break;
    if (!alone && !isContinuation(lines[at - 1], line) && !goesOn(context, at)) break;
    // "1. Ann Lee"
    const within = linesWithin(upToSentence(line, current));
    const text = within[0]?.text ?? line.text;
    if (within.length === 1 && !isEntry(alone ? entryOf(text, context.lexicon) : text, line)) {
      // "Board members:" between the names of a long list.
      if (alone && /^[\p{Lu}][\p{L} ()/&'’-]{2,50}:$/u.test(line.text) && looksLikeEntry(lines[at + 1]?.text ?? ''))
        continue;
      // An unnamed group or a remark inside the list.
      if (alone && run.length > 0 && line.block.type === 'listItem' && line.text.length < 120) continue;
      break;
    }
    run.push(...within);
    stretch.holds(line);
  }
  flush();
  return at;
}

/**
 * "Ann Lee, Chair of the Northfield Trust⏎Bo Roe (BR), Westmoor Council": long lines look like the wraps of one, but each
 * opens with a full name and says who that is.
 */
function linesWithin(line: Line): Line[] {
  const rows = matchesOf(line.text, /[^\n]{1,400}/g);
  const opens = rows.filter(([row]) => {
    const head = /^\s*(?<name>[^,(:;–—\n]{4,50}?)\s?(?:[,(–—]|\s-\s)/u.exec(row)?.groups?.name ?? '';
    const person = readPerson(head);
    return person !== null && (person.honorific !== null || person.name.includes(' ')) && !isRole(head);
  });
  if (rows.length < 2 || opens.length < rows.length) return [line];
  return rows.map((row) => {
    const text = row[0].trim();
    const start = line.start + row.index + row[0].indexOf(text);
    return { ...line, start, end: start + text.length, text };
  });
}

/** "Cllr Lee and Cllr Roe (work). The meeting accepted these reasons.": of those who were away, the sentence after them is not a name. */
function upToSentence(line: Line, group: Attendance): Line {
  const at =
    group === 'present' ? -1 : line.text.search(/(?<=\p{Ll}{3}|\)|\p{Lu}{2})\.\s{1,3}(?=\p{Lu}\p{Ll}{0,12}\s\p{Ll})/u);
  if (at < 4 || !looksLikeEntry(line.text.slice(0, at))) return line;
  return { ...line, end: line.start + at, text: line.text.slice(0, at) };
}

/** "1. Ann Lee", "❌ Cy Poe – apologies": without number, box and the word that says who came. */
function entryOf(text: string, lexicon: Lexicon): string {
  const { lead, end } = markedName(text, lexicon);
  return text.slice(lead, end).replace(/^\(?\d{1,3}(?:\.\d{1,2}[.)]?|[.)])\s{1,40}/, '');
}

/** A name, or in a bulleted list the sign of somebody: "- oskar_q [Northfield]". */
const isEntry = (text: string, line: Line): boolean =>
  looksLikeEntry(text) || (line.block.type === 'listItem' && readSign(text) !== null);

/**
 * "Present: Ann Lee, Sam Ortiz, Bo⏎Chen, Cora Lane": the lines of a paragraph that break within a name. Where all break
 * after a comma, `readFollowing` takes them one by one.
 */
export function wrappedLines(context: SegmentContext, at: number): Line[] {
  const { lines } = context;
  const first = lines[at] as Line;
  const found = [first];
  for (let i = at + 1; i < lines.length; i++) {
    const [line, last] = [lines[i], found.at(-1)];
    if (!line || !last || line.block !== first.block || line.cell) break;
    if (last.text.length < 50 && !breaksName(last.text, line.text)) break;
    if (
      /[:;\t–—-]\s{0,50}$/.test(LABEL.exec(line.text)?.[0] ?? '') ||
      isHeading(context, line) ||
      !looksLikeEntry(line.text)
    )
      break;
    found.push(line);
  }
  const within = found
    .slice(0, -1)
    .some((line) => /\p{L}\p{L}\s{0,3}$/u.test(line.text) && !/\sand\s{0,3}$/.test(line.text));
  return within && readPersonList(found.at(-1)?.text ?? '').length > 0 ? found : [first];
}

/** "…, and Sam⏎Ortiz (Chair)", "…, Ann⏎Lee, and Bo": one word after a comma, and one before what parts names. */
const breaksName = (line: string, next: string): boolean =>
  /(?:,|\sand|&)\s\p{Lu}\p{Ll}{1,20}$/u.test(line.trimEnd()) &&
  /^\p{Lu}[\p{L}'’-]{1,30}(?:,|\sand\b|\s\(|\.?$)/u.test(next);

/** "T. Lee (Guest)": an initial, not the letter of an item. */
const isInitialled = ({ text }: Line): boolean =>
  text.length < 60 && /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{Ll}/u.test(text) && looksLikeEntry(text);

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

/** A short line may have been taken for a heading; what has neither number nor look is not one where names stand. */
function isHeading(context: SegmentContext, line: Line): boolean {
  const heading = headingOf(context, line);
  return (
    heading !== undefined && (heading.number !== null || heading.generic || line.block.type === 'heading' || line.bold)
  );
}

/** Lines of nothing but names below a list: columns, or one more to each line. One alone could be a heading. */
function goesOn(context: SegmentContext, at: number): boolean {
  const line = context.lines[at];
  const heading = line && isHeading(context, line);
  const names = line && !line.cell && !heading ? namesOnly(line.text) : null;
  if (!line || !names) return false;
  const said = names.some(
    ({ person: { honorific, role, initials, organisation } }) =>
      honorific !== null || role !== null || initials !== null || (organisation !== null && line.text.includes('(')),
  );
  if (line.block.gapBefore && line.first) return said;
  const next = context.lines[at + 1];
  const beside = [context.lines[at - 1], next].some(
    (other) =>
      other !== undefined &&
      (other.block === line.block || (!other.block.gapBefore && !line.block.gapBefore)) &&
      !isHeading(context, other) &&
      namesOnly(other.text) !== null,
  );
  const previous = context.lines[at - 1];
  const column = previous !== undefined && /\t| {3}/.test(previous.text);
  return said || names.length >= 2 || beside || column;
}
