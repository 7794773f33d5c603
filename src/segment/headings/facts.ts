/** What can be said of each line that could head an item, before anything is weighed. */
import { findDates } from '../../recognise/dates.ts';
import { looksLikeName } from '../../recognise/people/names.ts';
import { isActionTitle, isPreviousActionTitle } from '../../recognise/words/action-titles.ts';
import { agendaTitles, normaliseLabel, weekdays } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { signsOff } from '../../recognise/words/signatures.ts';
import type { Claimant, SegmentContext } from '../context.ts';
import { linesOfAccounts } from '../data-tables/account-lines.ts';
import type { Line } from '../line.ts';
import { isItemColumn, isItemTable } from '../table-kind.ts';
import { type Candidate, type Heading, looksLikeTitle } from './heading.ts';
import { isCaption, namesNoBusiness, namesTheMinutes } from './no-business.ts';
import { sameTitle } from './printed-agenda.ts';
import { asksTo, tellsOf } from './sentences.ts';

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
  const { candidates, printed, owners } = context.outline;
  const headings = new Map(context.headings.map((heading) => [heading.line, heading]));
  const titles = titleCounts(candidates);
  const entries = new Set(printed);
  const attended = lastAttendanceLine(context);
  const signed = signatureLine(context);
  const tables = tablesAfter(context);
  const size = usualSize(context);
  const words = topicWords;
  const people = peopleIn(context);
  const body = normaliseLabel(context.draft.title ?? '');
  const accounts = linesOfAccounts(context);
  let underActions = false;
  let underMinutes = false;
  return candidates
    .filter((c) => isPossible(c, headings))
    .map((c, at, all): LineFacts => {
      const heading = headings.get(c.line) ?? null;
      const title = heading?.title ?? titleOf(c);
      const normal = normaliseLabel(title);
      // "Action items:" in a line of its own heads the list below it, whatever it looks like.
      if (owners.has(c.line)) underActions = true;
      else if (heading || /^h\d|^bold$/.test(c.look) || /^\p{Lu}[^:.]{2,40}:$/u.test(c.line.text.trim()))
        underActions = isActionTitle(title, context.lexicon) || isPreviousActionTitle(title);
      if (/^h\d|^bold$/.test(c.look) || MINUTES_BELOW.test(c.line.text.trim().toLowerCase()))
        underMinutes = MINUTES_BELOW.test(c.line.text.trim().toLowerCase());
      const reading = context.tables.get(c.line.block.id)?.reading;
      const topicCell =
        c.line.first && c.line.cell !== null && reading !== undefined && isItemColumn(reading, c.line.cell.column);
      const ofTopics = reading !== undefined && c.line.cell !== null && isItemTable(reading);
      const same = printedTitle(c, printed);
      const topical = normal.split(/[^\p{L}']+/u).some((word) => words.has(word));
      return {
        candidate: c,
        at,
        line: c.line,
        title,
        normal,
        heading,
        form: formOf(c),
        titleLike: looksLikeTitle(c),
        attendance: context.lexicon.attendanceOf(normal) !== null,
        name: isName(title, topical, people),
        date: isDate(title),
        speaks: isSpeaker(title, people),
        namesBody:
          c.line.index < 12 &&
          ((body !== '' && normal.includes(body)) ||
            (c.label === null && !c.runIn && c.line.index < 8 && namesTheMinutes(normal) && normal !== 'minutes')),
        holds: holdsHeadings(c, context.lines),
        sentence: isSentence(c, title),
        action:
          !isBusiness(title, context.lexicon) &&
          (isActionTitle(title, context.lexicon) || isPreviousActionTitle(title) || ACTION.test(title.toLowerCase())),
        motion: MOTION.test(title.toLowerCase()),
        below: belowOf(c, all[at + 1], context.lines, tables),
        times: titles.get(normal)?.length ?? 1,
        again: (titles.get(normal)?.at(-1) ?? 0) > c.line.index,
        lends:
          entries.has(c) &&
          all.some((d) => d.line.index > c.line.index && !entries.has(d) && sameTitle(d.title, c.title)),
        printed: same,
        entry: entries.has(c),
        topicCell,
        besideTopics: ofTopics && !topicCell,
        noBusiness:
          accounts.has(c.line) || namesNoBusiness(title) || (c.label === null && isCaption(title.toLowerCase())),
        taken: context.taken.get(c.line) ?? null,
        signed: signed !== null && c.line.index >= signed,
        aboveAttendance: c.line.index <= attended,
        underActions:
          underActions && !ofTopics && !isActionTitle(title, context.lexicon) && !isPreviousActionTitle(title),
        underMinutes: underMinutes && !/^h\d/.test(c.look),
        topical,
        gap: c.line.first && c.line.block.gapBefore,
        larger: size !== null && (c.line.block.size ?? 0) > size * 1.04,
      };
    });
}

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

/** Somebody on the attendance list, or two or more words that can be nothing else: "Dinner" alone is not a name. */
function isName(title: string, topical: boolean, people: ReadonlySet<string>): number {
  const bare = title.replace(/\s?\([^)]{1,40}\)$/, '');
  // "AL/BC" at the edge of the page: who is to do it.
  if (/^\p{Lu}/u.test(bare) && bare.split(/\s?[/,&]\s?|\sand\s/).every((one) => people.has(normaliseLabel(one))))
    return 1;
  const words = bare.split(/\s+/).length;
  return !topical && words >= 2 && words <= 4 && looksLikeName(bare) ? 0.6 : 0;
}

const isSpeaker = (title: string, people: ReadonlySet<string>): boolean => {
  const [first = '', second = '', third = ''] = title.split(/\s+/);
  const verb = people.has(normaliseLabel(`${first} ${second}`)) ? third : second;
  return people.has(normaliseLabel(first)) && /^\p{Ll}{2,}(?:s|ed)$/u.test(verb);
};

const ACTION = /^(?:action|actions|todo|to do|ap\s?\d|decision|decisions|resolved|resolution|agreed|note|nb)\b/;
/** "Action items: new business", "Discussion and action items: old business": what a board deals with. */
const isBusiness = (title: string, lexicon: Lexicon): boolean =>
  lexicon.isAgendaTitle(
    normaliseLabel(/^(?:[a-zà-öø-ɏ]{1,12}\s){1,4}items?:\s{1,3}(?<rest>.{3,40})$/i.exec(title)?.groups?.rest ?? ''),
  );
const MOTION =
  /^(?:motion|moved|a motion|on a motion|that the|it was|there (?:was|were)|vote|ayes|nays|seconded|second)\b/;

function isDate(title: string): boolean {
  // "Week 2", "Sprint 5": counted like days.
  if (/^(?:week|day|sprint|session|meeting|month)\s\d{1,3}\b/i.test(title) || weekdays.has(normaliseLabel(title)))
    return true;
  const [date] = findDates(title, { year: 2000 });
  return date !== undefined && title.length - date.text.length < 16;
}

/** Ends like a sentence, or has a verb that reports. */
function isSentence(c: Candidate, title: string): boolean {
  if (asksTo(title)) return false;
  return (!c.runIn && /[.!]$/.test(c.rest.trimEnd()) && title.split(/\s+/).length > 5) || tellsOf(title);
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

/** Words of the titles that agendas commonly have. */
const topicWords: ReadonlySet<string> = new Set(
  [...agendaTitles].flatMap((title) => title.split(/[^\p{L}']+/u)).filter((word) => word.length >= 5),
);

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
