/** What can be said of each line that could head an item, before anything is weighed. */
import { isActionTitle, isPreviousActionTitle } from '../../recognise/words/action-titles.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { signsOff } from '../../recognise/words/signatures.ts';
import type { Claimant, SegmentContext } from '../context.ts';
import { linesOfAccounts } from '../data-tables/account-lines.ts';
import type { Line } from '../line.ts';
import { isItemColumn, isItemTable } from '../table-kind.ts';
import { type Candidate, type Heading, looksLikeTitle } from './heading.ts';
import { sameTitle } from './printed-agenda.ts';
import {
  isDate,
  isName,
  isNoBusiness,
  isSentence,
  isSpeaker,
  isTopical,
  namesBody,
  saysAction,
  saysMotion,
} from './title-facts.ts';

export interface LineFacts {
  candidate: Candidate;
  /** Place in the list of facts. */
  at: number;
  line: Line;
  /** Title as the item would carry it. */
  title: string;
  normal: string;
  /** The heading that numbers, look or words made of it before; null if none. */
  heading: Heading | null;
  /** How it is set and numbered, in one word: lines of one form may be headings together. */
  form: string;
  titleLike: boolean;
  /** Its title is a label of attendance. */
  attendance: boolean;
  /** A name: 1 if somebody who came has it, less if it only looks like one. */
  name: number;
  date: boolean;
  /** "Ann says:", "Bo reported the following:": whose words follow. */
  speaks: boolean;
  /** Holds the name of the body that met. */
  namesBody: boolean;
  /** Headings of a lower level follow at once: it parts the document, and they carry the business. */
  holds: boolean;
  sentence: boolean;
  /** Heads or is an action, a decision, a motion. */
  action: boolean;
  motion: boolean;
  /** What is on the next line: text, a list or a table; another line of this form; little. */
  below: 'text' | 'alike' | 'little';
  /** Lines with the same title in the document. */
  times: number;
  /** The same title stands again further below. */
  again: boolean;
  /** An entry of the printed agenda whose heading stands further below. */
  lends: boolean;
  /** An entry of the printed agenda has this title. */
  printed: boolean;
  /** It is an entry of the printed agenda itself. */
  entry: boolean;
  /** In the column of topics of a table. */
  topicCell: boolean;
  /** In another column of such a table. */
  besideTopics: boolean;
  /** A line of an account, a file, a count of votes, who wrote it. */
  noBusiness: boolean;
  taken: Claimant | null;
  /** Below the line that signs the minutes. */
  signed: boolean;
  /** Above the last line of the attendance list. */
  aboveAttendance: boolean;
  /** Below a heading of actions, up to the next heading. */
  underActions: boolean;
  /** The nearest heading above says "Minutes", "Notes" or the like, and nothing more. */
  underMinutes: boolean;
  /** Has a word that titles of agendas have. */
  topical: boolean;
  /** Space is above it; it is set larger than the text. */
  gap: boolean;
  larger: boolean;
}

const LONGEST = 240;
const MINUTES_BELOW =
  /^(?:(?:meeting |discussion )?(?:minutes|notes)|discussions?|topics(?: discussed)?|items(?: discussed)?|discussion (?:items|points|topics)|agenda items|points discussed)\s?:?$/;

export function factsOf(context: SegmentContext): LineFacts[] {
  const { lexicon, lines, taken } = context;
  const { candidates, printed, owners } = context.outline;
  const headings = new Map(context.headings.map((heading) => [heading.line, heading]));
  const titles = titleCounts(candidates);
  const entries = new Set(printed);
  const attended = lastAttendanceLine(context);
  const signed = signatureLine(context);
  const tables = tablesAfter(context);
  const size = usualSize(context);
  const people = peopleIn(context);
  const body = normaliseLabel(context.draft.title ?? '');
  const accounts = linesOfAccounts(context);
  let under: Under = { actions: false, minutes: false };
  return candidates
    .filter((c) => isPossible(c, headings))
    .map((c, at, all): LineFacts => {
      const { line } = c;
      const heading = headings.get(line) ?? null;
      const title = heading?.title ?? titleOf(c);
      const normal = normaliseLabel(title);
      const topical = isTopical(normal);
      const headsActions = isActionTitle(title, lexicon) || isPreviousActionTitle(title);
      const topics = topicsAt(context, line);
      // "Action items:" in a line of its own heads the list below it, whatever it looks like.
      const owner = owners.has(line);
      under = underLine(under, c, owner || headsActions, owner || heading !== null);
      return {
        candidate: c,
        at,
        line,
        title,
        normal,
        heading,
        form: formOf(c),
        titleLike: looksLikeTitle(c),
        attendance: lexicon.attendanceOf(normal) !== null,
        name: isName(title, topical, people),
        date: isDate(title),
        speaks: isSpeaker(title, people),
        namesBody: namesBody(c, normal, body),
        holds: holdsHeadings(c, lines),
        sentence: isSentence(c, title),
        action: saysAction(title, headsActions, lexicon),
        motion: saysMotion(title),
        below: belowOf(c, all[at + 1], lines, tables),
        times: titles.get(normal)?.length ?? 1,
        again: (titles.get(normal)?.at(-1) ?? 0) > line.index,
        lends: entries.has(c) && lendsTitle(c, all, entries),
        printed: printedTitle(c, printed),
        entry: entries.has(c),
        ...topics,
        noBusiness: accounts.has(line) || isNoBusiness(c, title),
        taken: taken.get(line) ?? null,
        signed: signed !== null && line.index >= signed,
        aboveAttendance: line.index <= attended,
        underActions: under.actions && !topics.topicCell && !topics.besideTopics && !headsActions,
        underMinutes: under.minutes && !/^h\d/.test(c.look),
        topical,
        gap: line.first && line.block.gapBefore,
        larger: size !== null && (line.block.size ?? 0) > size * 1.04,
      };
    });
}

/** What the nearest lines above that head anything say. */
interface Under {
  actions: boolean;
  minutes: boolean;
}

function underLine(before: Under, c: Candidate, heads: boolean, surely: boolean): Under {
  const text = c.line.text.trim();
  const set = /^h\d|^bold$/.test(c.look);
  const minutes = MINUTES_BELOW.test(text.toLowerCase());
  const ends = surely || set || /^\p{Lu}[^:.]{2,40}:$/u.test(text);
  return { actions: ends ? heads : before.actions, minutes: set || minutes ? minutes : before.minutes };
}

/** Where a line is in a table whose rows are the agenda. */
function topicsAt({ tables }: SegmentContext, { block, cell, first }: Line) {
  const reading = tables.get(block.id)?.reading;
  if (!reading || !cell) return { topicCell: false, besideTopics: false };
  const topicCell = first && isItemColumn(reading, cell.column);
  return { topicCell, besideTopics: isItemTable(reading) && !topicCell };
}

const lendsTitle = ({ line, title }: Candidate, all: readonly Candidate[], entries: ReadonlySet<Candidate>): boolean =>
  all.some((d) => d.line.index > line.index && !entries.has(d) && sameTitle(d.title, title));

function isPossible(c: Candidate, headings: ReadonlyMap<Line, Heading>): boolean {
  if (headings.has(c.line)) return true;
  if (c.title.length < 2 || c.title.length > LONGEST || !/\p{L}{2}/u.test(c.title)) return false;
  // A line of prose that nothing sets apart heads nothing.
  return c.label !== null || c.runIn || c.look !== 'plain' || c.rest.length <= 120;
}

function holdsHeadings({ line: { block, index } }: Candidate, lines: readonly Line[]): boolean {
  const below = lines[index + 1]?.block;
  return block.type === 'heading' && below?.type === 'heading' && below.level > block.level;
}

/** "2. Roads: the verge" is whole where it stands alone; a list entry is its own title. */
function titleOf(c: Candidate): string {
  return c.runIn ? c.title : c.rest.slice(0, c.titleLength);
}

function formOf({ label, look, line, runIn }: Candidate): string {
  const place = line.cell
    ? `cell ${line.cell.column}`
    : line.block.type === 'listItem'
      ? `list ${line.block.depth}`
      : '';
  const number = label ? `${label.style} ${label.depth} ${/^[a-z]/.test(label.number) ? 'small' : ''}` : '';
  return [look.replace(/^list\d/, 'plain'), number, place, runIn ? 'run-in' : ''].join('|');
}

function belowOf(
  c: Candidate,
  next: Candidate | undefined,
  lines: readonly Line[],
  tables: ReadonlySet<string>,
): LineFacts['below'] {
  if (c.runIn || tables.has(c.line.block.id)) return 'text';
  const line = lines[c.line.index + 1];
  if (!line) return 'little';
  if (next?.line === line && formOf(next) === formOf(c)) return 'alike';
  const deeper =
    line.block.type === 'listItem' &&
    (c.line.block.type !== 'listItem' || (line.block !== c.line.block && line.block.depth > c.line.block.depth));
  return deeper || line.text.length >= 60 || line.text.length > c.rest.length * 1.5 ? 'text' : 'little';
}

/** Words that name those who came: "ann", "lee", "ann lee", and their initials: "al". */
function peopleIn({ draft }: SegmentContext): Set<string> {
  return new Set(
    draft.people.flatMap(({ name, initials }) => [
      normaliseLabel(name),
      ...name.split(/\s+/).map(normaliseLabel),
      normaliseLabel(initials ?? name.replace(/\P{Lu}+/gu, '')),
    ]),
  );
}

/** Size that most of the text is set in. */
function usualSize({ document: { body } }: SegmentContext): number | null {
  const lengths = new Map<number, number>();
  for (const { size, text } of body) if (size !== null) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Blocks that a table follows. */
function tablesAfter({ document: { body } }: SegmentContext): Set<string> {
  return new Set(body.filter((_, i) => body[i + 1]?.type === 'table').map(({ id }) => id));
}

function titleCounts(candidates: readonly Candidate[]): Map<string, number[]> {
  const counts = new Map<string, number[]>();
  for (const c of candidates) {
    const key = normaliseLabel(c.title);
    counts.set(key, [...(counts.get(key)?.slice(-9) ?? []), c.line.index]);
  }
  return counts;
}

function printedTitle(c: Candidate, printed: readonly Candidate[]): boolean {
  return printed.some((p) => p !== c && sameTitle(p.title, c.title));
}

function lastAttendanceLine({ taken, lines }: SegmentContext): number {
  const first = lines.findIndex((line) => taken.get(line) === 'attendance');
  if (first === -1) return -1;
  let last = first;
  for (let i = first; i < lines.length && i <= last + 3; i++)
    if (taken.get(lines[i] as Line) === 'attendance') last = i;
  return last;
}

function signatureLine({ lines }: SegmentContext): number | null {
  const at = lines.findLastIndex(({ text }) => signsOff(text));
  return at > lines.length / 2 ? at : null;
}
