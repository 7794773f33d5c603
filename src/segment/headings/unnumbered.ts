/** Headings without a number: by markup, by how they are set, or by the words that agendas use. */

import { addTo } from '../../model/add-to.ts';
import { oncePer } from '../../model/once-per.ts';
import { findDates } from '../../recognise/dates.ts';
import { looksLikeName } from '../../recognise/people/names.ts';
import { readPersonList, saysNobody } from '../../recognise/people/person-list.ts';
import { months, normaliseLabel, weekdays } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { type Candidate, type Heading, isFieldLabel, looksLikeTitle } from './heading.ts';
import type { Series } from './numbered-series.ts';
import { runInTitles } from './run-in-titles.ts';
import { SET_APART, standingLines } from './standing-lines.ts';

/** With this many numbered items the numbers are the agenda, and other lines need more to be one. */
const STRONG = 5;

/** What the lines without a number are compared with. */
interface Page {
  candidates: readonly Candidate[];
  /** Lines that the numbers make items. */
  numbered: readonly Candidate[];
  /** Index of the first of them, and of the line below the last that closes the business. */
  first: number;
  closed: number | null;
  owners: ReadonlySet<Candidate>;
  /** Ways of setting that mark headings, an indent that does. */
  looks: ReadonlySet<string>;
  indent: number | null;
  standing: ReadonlySet<Candidate>;
  runIns: ReadonlySet<Candidate>;
}

type Test = (c: Candidate, page: Page) => boolean;

const isMarked: Test = ({ look }) => /^h\d$/.test(look);
const isLed: Test = ({ lead, label }, { numbered }) => lead !== null && label === null && numbered.length === 0;
/** Above the first of the numbered items. */
const isBefore: Test = ({ line }, { numbered, first }) => numbered.length > 0 && line.index < first;

/** What makes a line a heading: any of these is enough. */
const SIGNS: readonly Test[] = [
  isMarked,
  function alike(c, page) {
    const { looks, numbered, candidates } = page;
    return looks.has(c.look) && (numbered.length < STRONG || isMarked(c, page) || standsAlone(c, candidates));
  },
  ({ known, title, runIn }, { numbered }) => known && title.length <= 60 && (!runIn || numbered.length === 0),
  function sameIndent(c, page) {
    const { block } = c.line;
    const plain = block.type !== 'listItem' && c.look === 'plain' && c.title.length <= 100;
    return page.indent !== null && block.indent === page.indent && plain && !isBefore(c, page);
  },
  isLed,
  (c, { standing }) => standing.has(c),
  (c, { runIns }) => runIns.has(c),
];

/** What keeps a line from being one. */
const VETOES: readonly Test[] = [
  (c, { owners }) => owners.has(c),
  ({ line, known }, { closed }) => closed !== null && line.index > closed && !known,
  (c, page) => isBefore(c, page) && !c.known && !c.generic,
  ({ rest, known }) => /\t|\s{5,}/.test(rest) && !known,
  (c, page) => c.runIn && c.look === 'plain' && !c.known && !isLed(c, page) && !page.runIns.has(c),
];

export function findUnnumbered(
  candidates: readonly Candidate[],
  numbered: readonly Candidate[],
  series: readonly Series[],
  owners: ReadonlySet<Candidate>,
  lexicon: Lexicon,
): Heading[] {
  const taken = new Set(numbered.map((c) => c.line));
  const inSeries = new Set(series.flatMap((s) => s.members));
  const title = titleLine(candidates);
  const pool = candidates.filter(
    (c) =>
      c !== title &&
      !taken.has(c.line) &&
      (!inSeries.has(c) || c.line.block.type === 'heading' || c.label === null) &&
      isPossible(c, lexicon),
  );
  const places = numbered.map((c) => c.line.index);
  const own = numbered.map((c) => c.look).filter((look) => SET_APART.test(look));
  const page: Page = {
    candidates,
    numbered,
    first: Math.min(...places),
    closed: numbered.length > 0 ? closingLine(candidates, Math.max(...places)) : null,
    owners,
    looks: numbered.length > 0 ? new Set(own) : chooseLooks(pool),
    indent: sharedIndent(numbered, candidates),
    standing: standingLines(candidates, new Set(pool), new Set(numbered), lexicon),
    runIns: numbered.length === 0 ? runInTitles(candidates, pool) : new Set(),
  };
  const headings = pool
    .filter((c) => SIGNS.some((holds) => holds(c, page)) && !VETOES.some((holds) => holds(c, page)))
    .map((c) => toHeading(c, isBefore(c, page)));
  return withLevels(withoutRepeats(headings), numbered.length > 0);
}

/** A line that stands three times in the document heads nothing ("No time to discuss it"). */
function withoutRepeats(headings: Heading[]): Heading[] {
  const counts = new Map<string, number>();
  for (const h of headings) counts.set(normaliseLabel(h.title), (counts.get(normaliseLabel(h.title)) ?? 0) + 1);
  return headings.filter((h) => h.generic || (counts.get(normaliseLabel(h.title)) ?? 0) < 3);
}

/** Lines that can be a heading at all. */
function isPossible(c: Candidate, lexicon: Lexicon): boolean {
  const normal = normaliseLabel(c.title);
  if (!looksLikeTitle(c) || c.title.length > 120 || (!/\p{L}{3}/u.test(c.title) && !c.known)) return false;
  if (/^(?:hi|hello|dear|thanks|regards|best wishes|yours)\b/.test(normal) || saysNobody(c.title)) return false;
  if (c.fieldLike && !c.known) return c.generic && !listsPeople(c);
  return !NO_HEADINGS.some((holds) => holds(c, normal, lexicon)) && !listsPeople(c);
}

const NO_HEADINGS: readonly ((c: Candidate, normal: string, lexicon: Lexicon) => boolean)[] = [
  function fieldBeforeColon({ line, known }, _, lexicon) {
    const lead = normaliseLabel(/^[^:]{2,30}(?=:)/.exec(line.text)?.[0] ?? '');
    return lead !== '' && isFieldLabel(lead, lexicon) && !known;
  },
  // "Ann to bring the paper to March" in bold is an action.
  ({ title }) =>
    /^(?:\p{Lu}{2,4}|\p{Lu}[\p{Ll}]{1,15}(?:\s(?:and|&)\s\p{Lu}\p{L}{1,15})?)\s(?:to|will)\s\p{Ll}{3,}/u.test(title),
  (_, normal) => months.has(normal) || weekdays.has(normal),
  ({ title, generic, known }) => OPENS_OTHER.test(title) && !generic && !known,
  function isDate({ title }) {
    const [date] = findDates(title, { year: 2000 });
    return date !== undefined && title.length - date.text.length < 16;
  },
  ({ line }) => /[_.…]{4,}/.test(line.text),
  ({ line, known }) => !known && /:\s?[-–]$/.test(line.text),
];
const OPENS_OTHER =
  /^(?:action|actions|decision|resolved|agreed|motion|moved|note|nb|todo|to do|signed|page|chairman|chair|clerk|secretary|http)\b/i;

/** "Volunteers: Ann Lee, Bo Roe, Sam Ortiz" */
function listsPeople(c: Candidate): boolean {
  const list = c.known ? undefined : /^[^:]{2,40}:\s(?<names>.{3,})$/.exec(c.line.text)?.groups?.names;
  return list !== undefined && readPersonList(list).length >= Math.max(2, list.split(/\s+/).length / 6);
}

/** "Signed …", "Attachments": what is below the last item and this line is not business. */
function closingLine(candidates: readonly Candidate[], last: number): number | null {
  const hit = candidates.find(
    (c) =>
      c.line.index > last &&
      /^(?:signed|signature|attachments?|appendix|appendices|annex|secretary of the meeting|minutes (?:taken|prepared|submitted|recorded) by|respectfully submitted|dated)\b/i.test(
        c.line.text,
      ),
  );
  return hit?.line.index ?? null;
}

/** A line like the numbered headings with text below it, not one of a run of bold lines. */
function standsAlone(c: Candidate, all: readonly Candidate[]): boolean {
  const next = all[(placesOf(all).get(c) ?? -1) + 1];
  if (!next || next.look === c.look || c.line.cell) return c.known;
  return c.line.block.gapBefore || c.known || next.rest.length > 80;
}

const placesOf = oncePer((all: readonly Candidate[]) => new Map(all.map((c, at) => [c, at])));

/** The document's own title: its first heading or its first line. */
function titleLine(candidates: readonly Candidate[]): Candidate | undefined {
  const first = candidates.find((c) => c.rest.trim() !== '');
  if (!first || first.line.index > 3) return undefined;
  if (first.known && first.line.block.type !== 'heading') return undefined;
  if (first.line.block.type === 'heading') {
    const same = candidates.filter((c) => c.look === first.look);
    return same.length === 1 || !first.generic ? first : undefined;
  }
  return first;
}

/** An indent that most numbered headings have and hardly any other line: it marks headings without a number too. */
function sharedIndent(numbered: readonly Candidate[], all: readonly Candidate[]): number | null {
  const indented = numbered.map((c) => c.line.block.indent ?? 0).filter((n) => n > 0);
  const first = indented[0];
  if (
    first === undefined ||
    indented.length < 2 ||
    indented.length < numbered.length * 0.6 ||
    indented.some((n) => n !== first)
  )
    return null;
  const own = new Set(numbered);
  const others = all.filter((c) => !own.has(c) && c.line.block.type !== 'listItem' && c.line.block.indent === first);
  return others.length <= numbered.length + 2 ? first : null;
}

/** Without numbers: markup first, else the ways of setting that are over text and hold known words. */
function chooseLooks(pool: readonly Candidate[]): Set<string> {
  const marked = pool.filter((c) => /^h\d$/.test(c.look));
  const useful = marked.filter((c) => !c.generic && !c.fieldLike);
  const chosen = new Set(marked.map((c) => c.look));
  const groups = new Map<string, Candidate[]>();
  for (const c of pool) {
    if (!SET_APART.test(c.look) || /^h\d$/.test(c.look)) continue;
    if (c.look === 'boldLead' && (looksLikeName(c.title) || !c.runIn)) continue;
    if (c.line.block.type === 'listItem' && c.line.block.depth > 0) continue;
    addTo(groups, c.look, c);
  }
  for (const [look, members] of groups) {
    const known = members.filter((c) => c.known).length;
    const distinct = new Set(members.map((c) => normaliseLabel(c.title))).size;
    const short = members.filter((c) => c.title.length <= 70).length;
    if (distinct < members.length * 0.7 || short < members.length * 0.7) continue;
    // Below headings in markup, bold lines are headings only if they use the words of agendas.
    // Underlining is done by hand: a run of it is meant.
    if (useful.length >= 3 && known < members.length * 0.4 && !(look === 'underline' && members.length >= 3)) continue;
    if (look === 'boldLead' ? known >= 1 && members.length >= 3 : members.length >= 2 || known >= 1) chosen.add(look);
  }
  return chosen;
}

/** `before`: above the first of the numbered items. */
function toHeading(c: Candidate, before: boolean): Heading {
  const start = c.line.start + c.restStart;
  const end = start + c.titleLength;
  const behind = c.rest.slice(c.titleLength).search(/[^\s:.–—-]/);
  const frame = /^(?:apologies|discussion|roll call|call to order|adjournment|close|closing)$/.test(
    normaliseLabel(c.title),
  );
  const minutes = /^minutes$/.test(normaliseLabel(c.title)) && (before || c.line.index < 4);
  return {
    line: c.line,
    number: c.label?.number ?? null,
    start,
    end,
    title: c.title,
    level: 1,
    generic: c.generic && (!c.known || frame || minutes),
    bodyStart: c.runIn && behind !== -1 ? end + behind : null,
  };
}

/** Levels from the markup's depth or, among looks, in the order of their first appearance. */
function withLevels(headings: Heading[], belowNumbers: boolean): Heading[] {
  const depths = headings.map((h) => (h.line.block.type === 'heading' ? h.line.block.level : null));
  const marked = [...new Set(depths.filter((d): d is number => d !== null))].sort((a, b) => a - b);
  return headings.map((heading, i) => {
    const depth = depths[i];
    const level = depth === null || depth === undefined ? Math.max(1, marked.length) : marked.indexOf(depth) + 1;
    return { ...heading, level: belowNumbers ? Math.max(1, Math.min(level, 2)) : level };
  });
}
