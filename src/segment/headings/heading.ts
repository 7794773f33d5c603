/** A heading of the document, and what a line shows that could make it one. */

import { firstOf } from '../../model/first-of.ts';
import { countCapitals, countLetters } from '../../model/letters.ts';
import { matchesOf } from '../../model/matches.ts';
import { type ItemNumber, readItemNumber } from '../../recognise/item-number.ts';
import { genericTitles, normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { Line } from '../line.ts';
import type { Lead, LeadKind } from './leads.ts';
import { asksTo } from './sentences.ts';

export interface Heading {
  line: Line;
  number: string | null;
  /** Range of the title in the block's text. */
  start: number;
  end: number;
  title: string;
  /** 1 is the highest. */
  level: number;
  /** Structures the document without naming business ("Present", "Notes"). */
  generic: boolean;
  /** Text follows on the same line ("Finance: the balance is …"): offset in the block where it begins, else null. */
  bodyStart: number | null;
}

/** What one line shows. */
export interface Candidate {
  line: Line;
  label: ItemNumber | null;
  /** Text after the label. */
  rest: string;
  /** Offset of `rest` in the line. */
  restStart: number;
  /** How it is set: `h1` … `h6`, `bold`, `caps`, `underline`, `list`, `plain`. */
  look: string;
  /** Words of the title, run-in text cut off. */
  title: string;
  titleLength: number;
  /** Text follows the title on the line. */
  runIn: boolean;
  /** The title is one that agendas commonly have. */
  known: boolean;
  generic: boolean;
  /** A label of attendance or of a field ("Present:", "Date:"). */
  fieldLike: boolean;
  /** How the writer sets topics off from what is said about them, where this line is set so; else null. */
  lead: LeadKind | null;
}

export function candidateOf(line: Line, lexicon: Lexicon, labelled = true, lead: Lead | null = null): Candidate {
  const wiki = /^(?<marks>={2,6})\s(?<title>[^=\n]{2,100}?)\s={2,6}$/.exec(line.text);
  if (wiki) return wikiHeading(line, wiki.groups?.title ?? '', wiki.groups?.marks?.length ?? 2, lexicon);
  const label = labelled && (lead === null || lead.kind.startsWith('numbered')) ? readItemNumber(line.text) : null;
  const restStart = lead?.start ?? label?.end ?? 0;
  const rest = line.text.slice(restStart);
  const { length, runIn } = lead ? leadRange(lead, line) : titleRange(rest, line, restStart, lexicon);
  const title = rest.slice(0, length);
  const normal = normaliseLabel(title);
  const fieldLike = isFieldLabel(normal, lexicon);
  return {
    line,
    label,
    rest,
    restStart,
    look: lookOf(line, title),
    title,
    titleLength: length,
    runIn,
    known:
      lexicon.isAgendaTitle(normal) ||
      lexicon.isAgendaTitle(normaliseLabel(/^[^:]{2,40}(?=:\s)/.exec(title)?.[0] ?? '')) ||
      lexicon.isAgendaTitle(normal.replace(/^(?:the|our)\s|\s?\([^)]{0,40}\)$/g, '')) ||
      // "Minutes of the last meeting held on 12 April 2010"
      lexicon.isAgendaTitle(normal.replace(/\s(?:held\s)?on\s.{3,30}\d{4}$/, '')),
    generic: genericTitles.has(normal),
    fieldLike,
    lead: lead?.kind ?? null,
  };
}

/** "== Money ==": a heading of a wiki in plain text. */
function wikiHeading(line: Line, title: string, level: number, lexicon: Lexicon): Candidate {
  const normal = normaliseLabel(title);
  return {
    line,
    label: null,
    rest: title,
    restStart: line.text.indexOf(title),
    look: `h${Math.min(level, 6)}`,
    title,
    titleLength: title.length,
    runIn: false,
    known: lexicon.isAgendaTitle(normal),
    generic: genericTitles.has(normal),
    fieldLike: isFieldLabel(normal, lexicon),
    lead: null,
  };
}

export function isFieldLabel(normal: string, lexicon: Lexicon): boolean {
  return lexicon.attendanceOf(normal) !== null || lexicon.fieldOf(normal, (field) => field !== 'nextMeeting') !== null;
}

function lookOf(line: Line, title: string): string {
  if (line.block.type === 'heading') return `h${line.block.level}`;
  if (line.bold && line.text.length <= 160) return 'bold';
  if (line.boldLead > 0 && line.boldLead >= line.text.indexOf(title) + title.length - 1 && title.length > 2)
    return 'boldLead';
  const letters = countLetters(title);
  const capitals = countCapitals(title);
  if (letters >= 3 && (capitals === letters || (capitals >= letters * 0.6 && /^\p{Lu}{3,}\b/u.test(title))))
    return 'caps';
  const underlined = line.block.marks.find(
    (m) =>
      m.type === 'underline' &&
      m.start <= line.start + line.text.indexOf(title) + 1 &&
      m.end >= line.start + line.text.indexOf(title) + title.length - 1,
  );
  if (underlined && title.length > 2) return 'underline';
  if (line.block.type === 'listItem' && line.block.marker !== null) return `list${line.block.depth}`;
  return 'plain';
}

const leadRange = ({ start, end }: Lead, { text }: Line) => ({
  length: end - start,
  runIn: /[^\s:.–—-]/.test(text.slice(end)),
});

const MAX_TITLE = 170;

/** How much of a text is its title, and whether more comes after it. */
interface TitleRange {
  length: number;
  runIn: boolean;
}

type EndsAt = (rest: string, line: Line, restStart: number, lexicon: Lexicon) => TitleRange | null;

const runsIn = (title: string): TitleRange => ({ length: title.trimEnd().length, runIn: true });

const atTab: EndsAt = (rest) => {
  const tab = rest.search(/\t|\s{6,}/);
  return tab > 1 ? { length: tab, runIn: false } : null;
};

const afterBold: EndsAt = (rest, line, restStart) => {
  const bold = line.boldLead - restStart;
  if (bold <= 2 || bold >= rest.length - 3 || line.block.type === 'heading') return null;
  // "028. **Vice-Chairman** (002)": a bracket after the bold words belongs to the title.
  if (/^[\s:]*\([^()]{1,20}(?:\([^()]{1,6}\))?\)\s*$/.test(rest.slice(bold)))
    return { length: rest.trimEnd().length, runIn: false };
  const { length } = rest.slice(0, bold).replace(/(?<![\s:.–-])[\s:.–-]+$/, '');
  return length > 2 ? { length, runIn: true } : null;
};

const setWhole: EndsAt = (rest, { block, bold }) =>
  block.type === 'heading' || bold ? { length: rest.replace(/(?<!\s)\s*[:.]\s*$/, '').length, runIn: false } : null;

const atColon: EndsAt = (rest, _line, _start, lexicon) => {
  const colon = /^(?<title>[^:\n]{2,80}?):(?:\s+(?=\S)|(?=\p{Lu}\p{Ll}))/u.exec(rest);
  const title = colon?.groups?.title ?? '';
  if (!colon || /\d$/.test(title) || rest.length === colon[0].length) return null;
  const remainder = rest.slice(colon[0].length);
  const tells =
    // "1 Apologies: Ann Lee, Bo Chen"
    lexicon.attendanceOf(normaliseLabel(title)) !== null ||
    /^(?:none|nil|n\/a|nothing|no\s|there (?:were|was|are|is)\b)/i.test(remainder) ||
    // "AOB: topics for the rest of the year": a short remainder without a verb belongs to the title.
    remainder.length > 70 ||
    /[.!?]$/.test(remainder) ||
    !/^[\p{L}]/u.test(remainder);
  return tells ? runsIn(title) : null;
};

const atDashOrStop: EndsAt = (rest, _line, restStart) => {
  const dash = /^(?<title>[^:.\n]{2,60}?)\s[-–—]\s+(?=\S{1,40}\s\S)/.exec(rest);
  const [from, title] = [dash?.[0].length ?? rest.length, dash?.groups?.title ?? ''];
  const stop = firstStop(rest);
  // "Opening – Ann Lee welcomed all. She said …": the dash comes before the first sentence.
  const told = stop !== null && from < stop && SAYS.test(rest.slice(from, stop));
  if (told || (dash && restStart > 0 && tells(rest.slice(from), stop !== null))) return runsIn(title);
  if (stop !== null && rest.length - stop > 14 && rest.length > 60) return runsIn(rest.slice(0, stop));
  // "Bins – To receive a report" is the title of an item to come.
  return rest.length - from > 50 && !/^to [a-z]/i.test(rest.slice(from)) ? runsIn(title) : null;
};

/**
 * Where the title ends: at a tab, at the end of a bold lead, before ": text", before " - text" or at the end of the
 * first sentence; else the whole text.
 */
const ENDS: readonly EndsAt[] = [atTab, afterBold, setWhole, atColon, atDashOrStop];

function titleRange(...of: Parameters<EndsAt>): TitleRange {
  const [rest] = of;
  const whole = () => rest.replace(/(?<!\s)\s*(?::\s?[-–—]|[:.;])\s*$/, '');
  return firstOf(ENDS, ...of) ?? { length: whole().length, runIn: false };
}

/** Somebody did or said something: the words are not part of a title. */
const SAYS =
  /\b(?:was|were|is|are|has|have|had|will|noted|agreed|asked|said|reported|advised|opened|welcomed|confirmed|explained|led|gave|thanked|moved|asks|wants|needs)\b/;
/** "B. Badges – Ann suggested that all wear one, and passed a list.": what follows the dash is told, no part of the title. */
const tells = (behind: string, stops: boolean): boolean =>
  !asksTo(behind) &&
  ((stops && behind.length > 40) ||
    behind.length > 110 ||
    (behind.length > (/\.\s*$/.test(behind) ? 18 : 50) && SAYS.test(behind)));

const SHORT_FORMS = /\b(?:cllrs?|mrs?|ms|dr|st|no|nos|rev|hon|prof|sgt|pc|jr|sr|co|dept|approx|[a-z])$/i;

/** Where the first sentence ends and another begins; null if there is but one. */
function firstStop(rest: string): number | null {
  for (const match of matchesOf(rest.slice(0, 140), /\.(?:\s+(?=[\p{Lu}“"(*])|\s{2,}(?=\S))/gu)) {
    if (match.index > 100 || /[?!\n]/.test(rest.slice(0, match.index))) return null;
    // "Cllr. Lee's report" is one title.
    if (match.index >= 3 && !SHORT_FORMS.test(rest.slice(Math.max(0, match.index - 8), match.index)))
      return match.index;
  }
  return null;
}

/** True if the title reads like one: short, begins with a capital or a figure, is neither a sentence nor a date. */
export function looksLikeTitle(candidate: Candidate): boolean {
  const { title, runIn, rest } = candidate;
  const longest = candidate.line.block.type === 'heading' ? 2 * MAX_TITLE : MAX_TITLE;
  if (title.length < 2 || title.length > longest || !/\p{L}/u.test(title)) return false;
  if (/[,;]$/.test(title)) return false;
  if (!runIn && /[.]$/.test(rest.trimEnd()) && title.split(/\s+/).length > 9 && !asksTo(title)) return false;
  return (
    /^["“'‘([#*]{0,2}[\p{Lu}\d]/u.test(title) || /^\p{Ll}[\p{L}-]*[/]/u.test(title) || candidate.look.startsWith('h')
  );
}
