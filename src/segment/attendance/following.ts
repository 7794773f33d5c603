/** The lines below a label: names one per line, lists that wrap, groups under sub-labels. */

import { firstOf } from '../../model/first-of.ts';
import { matchesOf } from '../../model/matches.ts';
import type { Attendance } from '../../model/people.ts';
import { readPersonList } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { readSign } from '../../recognise/people/signs.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { headingOf, type SegmentContext } from '../context.ts';
import { fieldName } from '../fields.ts';
import type { Heading } from '../headings/heading.ts';
import type { Line } from '../line.ts';
import { looksLikeEntry, saysMore } from './entry.ts';
import { composedGroupOf, groupOf, innerLabels, isAway, LABEL, looseGroupOf, namesKindOnly } from './labels.ts';
import { readNames, readRun } from './names.ts';
import type { Stretch } from './stretch.ts';
import { markedName } from './table-marks.ts';
import { goesOn, isContinuation } from './wraps.ts';

/** Further lines belong to no list. */
const LONGEST_LIST = 150;

/** Reads the lines below a label until something else begins; gives the index of that. `alone`: nothing came after the label. */
export function readFollowing(
  context: SegmentContext,
  stretch: Stretch,
  from: number,
  group: Attendance,
  alone: boolean,
): number {
  const { lines } = context;
  const [own, first] = [depthOf(lines[from - 1]), depthOf(lines[from])];
  const outer = alone && own !== null && first !== null && first > own ? own : null;
  const given = { context, stretch, from, group, alone };
  const list: ListBelow = { ...given, outer, run: [], current: group, inherits: false, bulleted: false };
  const end = Math.min(lines.length, from + LONGEST_LIST);
  let at = from;
  while (at < end && firstOf(CASES, list, placeOf(context, at)) !== 'ends') at++;
  flush(list);
  return at;
}

/** What has been read of a list, and what its further lines are read with. */
interface ListBelow {
  context: SegmentContext;
  stretch: Stretch;
  from: number;
  group: Attendance;
  alone: boolean;
  /** "* Absent" over a list set deeper: what is at its own depth again is another label. */
  outer: number | null;
  /** Lines of names that are read together. */
  run: Line[];
  /** The group of the names to come. */
  current: Attendance;
  /** "Apologies" over "Members:" and "Officers:": both were away. */
  inherits: boolean;
  /** The names are bullets below lines that head them. */
  bulleted: boolean;
}

function flush(list: ListBelow): void {
  readRun(list.context, list.stretch, list.run, list.current);
  list.run = [];
}

/** Reads the names after a label on its line. */
function readAfter(list: ListBelow, line: Line, offset: number, group: Attendance, role: string | null = null) {
  flush(list);
  readNames(list.stretch, line, offset, group, list.context.lexicon, role);
  list.stretch.holds(line);
  return 'goes on' as const;
}

/** A line of the list, its neighbours, and the label that it opens with. */
interface Place {
  at: number;
  line: Line;
  last: Line | undefined;
  next: Line | undefined;
  heading: Heading | undefined;
  label: string;
  /** How much of the line the label takes up. */
  length: number;
  colon: boolean;
  /** The group that the label names. */
  names: Attendance | null;
}

function placeOf(context: SegmentContext, at: number): Place {
  const line = context.lines[at] as Line;
  const match = LABEL.exec(line.text);
  const [label, lead] = [match?.groups?.label ?? '', match?.[0] ?? ''];
  const colon = /[:\t]\s{0,50}$/.test(lead);
  const names =
    lead.trim() === ''
      ? null
      : (groupOf(label, context.lexicon) ?? composedGroupOf(label) ?? (colon && at < 40 ? looseGroupOf(label) : null));
  return {
    at,
    line,
    last: context.lines[at - 1],
    next: context.lines[at + 1],
    heading: headingOf(context, line),
    label,
    length: lead.length,
    colon,
    names,
  };
}

/** Whether the list ends before a line or goes on in it; null where a case does not hold. */
type Case = (list: ListBelow, place: Place) => 'ends' | 'goes on' | null;

const isNumbered: Case = (_, { heading, names, line }) =>
  heading != null && heading.number !== null && !names && !isInitialled(line) ? 'ends' : null;

/** The label column of the next row begins something else. */
const isNextRow: Case = (_, { line: { cell, block }, last }) =>
  cell?.column === 0 && cell.columns > 1 && last?.cell && last.block === block && last.cell.row !== cell.row
    ? 'ends'
    : null;

const isField: Case = ({ context }, { label, colon }) => (colon && fieldName(label, context.lexicon) ? 'ends' : null);

const isKindOfAway: Case = (list, { at, line, label, length, colon, names }) => {
  if (!names || !namesKindOnly(label)) return null;
  list.inherits ||= isAway(list.group) && list.alone && at === list.from && colon;
  return list.inherits ? readAfter(list, line, length, list.current) : null;
};

/** A label of the same level ends this group, and is read in its own turn; guests may be a part of it. */
const isOtherGroup: Case = (list, { line, heading, length, names }) => {
  if (!names) return null;
  const sameLevel = heading || line.block.type === 'heading' || /^(?:apologies|absent|present)$/.test(names);
  if (sameLevel || !list.alone) return 'ends';
  if (line.text.slice(length).trim() !== '') return readAfter(list, line, length, names);
  flush(list);
  list.current = names;
  list.stretch.holds(line);
  return 'goes on';
};

const isHeading: Case = (_, { heading, line }) => (heading && line.block.type === 'heading' ? 'ends' : null);

const isOuter: Case = ({ outer }, { line }) => (outer !== null && (depthOf(line) ?? outer) <= outer ? 'ends' : null);

/** "Developers" over bullets with their names */
const headsBullets: Case = (list, { line, next }) => {
  if (line.block.type === 'listItem') return null;
  const heads = list.alone && line.text.length <= 40 && next?.block.type === 'listItem';
  if (!heads) return list.bulleted ? 'ends' : null;
  if (!list.bulleted && list.run.length > 0) return null;
  list.bulleted = true;
  return 'goes on';
};

const SUB_LABEL = /^(?<label>\p{Lu}[\p{L} /&'’()-]{1,40}?):\s{1,4}(?=\p{Lu})/u;

/** "Treasurer: Ann Lee", "Northfield: Bo Roe, Cy Poe" */
const hasSubLabel: Case = (list, { line, last }) => {
  const sub = SUB_LABEL.exec(line.text);
  if (!sub || !(list.alone || last?.block === line.block || !line.block.gapBefore)) return null;
  const label = sub.groups?.label ?? '';
  if (readPerson(label)?.honorific || /^(?:item|agenda|topic)\b/i.test(label)) return null;
  const names = line.text.slice(sub[0].length);
  if (readPersonList(names).length === 0 || saysMore(names)) return null;
  return readAfter(list, line, sub[0].length, list.current, isRole(label) ? label : null);
};

/** "34 members came. Apologies: Ann Lee, Bo Roe": who came is not named, and who is named did not come. */
const namesOthers: Case = ({ context: { lexicon } }, { line }) => {
  const inner = innerLabels(line.text, lexicon).find(({ label }) => groupOf(label, lexicon) !== null);
  return inner && readPersonList(line.text.slice(0, inner.at)).length === 0 ? 'ends' : null;
};

const isProse: Case = ({ alone, context }, { at, line, last }) =>
  !alone && !isContinuation(last, line) && !goesOn(context, at) ? 'ends' : null;

const isOfNames: Case = (list, { line }) => {
  const within = linesWithin(upToSentence(line, list.current));
  const text = within[0]?.text ?? line.text;
  if (within.length === 1 && !isEntry(list.alone ? entryOf(text, list.context.lexicon) : text, line)) return null;
  list.run.push(...within);
  list.stretch.holds(line);
  return 'goes on';
};

/** "Board members:" between the names of a long list; an unnamed group or a remark inside the list. */
const isBetween: Case = ({ alone, run }, { line, next }) => {
  const heads = /^[\p{Lu}][\p{L} ()/&'’-]{2,50}:$/u.test(line.text) && looksLikeEntry(next?.text ?? '');
  const remarks = run.length > 0 && line.block.type === 'listItem' && line.text.length < 120;
  return alone && (heads || remarks) ? 'goes on' : 'ends';
};

/** What a line may be, the first that holds first. */
const CASES: readonly Case[] = [
  isNumbered,
  isNextRow,
  isField,
  isKindOfAway,
  isOtherGroup,
  isHeading,
  isOuter,
  headsBullets,
  hasSubLabel,
  namesOthers,
  isProse,
  isOfNames,
  isBetween,
];

const depthOf = (line: Line | undefined) => (line?.block.type === 'listItem' ? line.block.depth : null);

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

/** "T. Lee (Guest)": an initial, not the letter of an item. */
const isInitialled = ({ text }: Line): boolean =>
  text.length < 60 && /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{Ll}/u.test(text) && looksLikeEntry(text);
