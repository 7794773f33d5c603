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

const SET_APART = /^(?:h\d|bold|caps|underline|boldLead)$/;
/** With this many numbered items the numbers are the agenda, and other lines need more to be one. */
const STRONG = 5;

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
  const first = numbered.length > 0 ? Math.min(...numbered.map((c) => c.line.index)) : -1;
  const last = numbered.length > 0 ? Math.max(...numbered.map((c) => c.line.index)) : -1;
  const closed = closingLine(candidates, last);
  const looks =
    numbered.length > 0
      ? new Set(numbered.map((c) => c.look).filter((look) => SET_APART.test(look)))
      : chooseLooks(pool);
  const indent = sharedIndent(numbered, candidates);
  const standing = standingLines(candidates, new Set(pool), new Set(numbered), lexicon);
  const runIns = numbered.length === 0 ? runInTitles(candidates, pool) : new Set<Candidate>();
  const headings: Heading[] = [];
  for (const candidate of pool) {
    const { line, look } = candidate;
    if (owners.has(candidate)) continue;
    const before = numbered.length > 0 && line.index < first;
    if (closed !== null && line.index > closed && !candidate.known) continue;
    if (before && !candidate.known && !candidate.generic) continue;
    const marked = /^h\d$/.test(look);
    const vocabulary = candidate.known && candidate.title.length <= 60 && (!candidate.runIn || numbered.length === 0);
    const alike = looks.has(look) && (numbered.length < STRONG || marked || standsAlone(candidate, candidates));
    const sameIndent =
      indent !== null &&
      !before &&
      line.block.indent === indent &&
      line.block.type !== 'listItem' &&
      look === 'plain' &&
      candidate.title.length <= 100;
    const led = candidate.lead !== null && candidate.label === null && numbered.length === 0;
    if (!(marked || alike || vocabulary || sameIndent || led || standing.has(candidate) || runIns.has(candidate)))
      continue;
    if (/\t|\s{5,}/.test(candidate.rest) && !candidate.known) continue;
    if (candidate.runIn && look === 'plain' && !candidate.known && !led && !runIns.has(candidate)) continue;
    headings.push(toHeading(candidate, before));
  }
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
  const lead = normaliseLabel(/^[^:]{2,30}(?=:)/.exec(c.line.text)?.[0] ?? '');
  if (lead !== '' && isFieldLabel(lead, lexicon) && !c.known) return false;
  // "Ann to bring the paper to March" in bold is an action.
  if (
    /^(?:\p{Lu}{2,4}|\p{Lu}[\p{Ll}]{1,15}(?:\s(?:and|&)\s\p{Lu}\p{L}{1,15})?)\s(?:to|will)\s\p{Ll}{3,}/u.test(c.title)
  )
    return false;
  if (months.has(normal) || weekdays.has(normal)) return false;
  if (
    /^(?:action|actions|decision|resolved|agreed|motion|moved|note|nb|todo|to do|signed|page|chairman|chair|clerk|secretary|http)\b/i.test(
      c.title,
    ) &&
    !c.generic &&
    !c.known
  )
    return false;
  const dates = findDates(c.title, { year: 2000 });
  if (dates.length > 0 && c.title.length - (dates[0]?.text.length ?? 0) < 16) return false;
  if (/[_.…]{4,}/.test(c.line.text) || (!c.known && /:\s?[-–]$/.test(c.line.text))) return false;
  return !listsPeople(c);
}

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
      last >= 0 &&
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

/**
 * Plain short lines that are over prose or a list: "Society dinner" above its bullets. Only where there are several
 * of them and nothing else marks headings.
 */
function standingLines(
  all: readonly Candidate[],
  pool: ReadonlySet<Candidate>,
  numbered: ReadonlySet<Candidate>,
  lexicon: Lexicon,
): Set<Candidate> {
  const members: Candidate[] = [];
  let inActions = false;
  for (const [i, c] of all.entries()) {
    if (SET_APART.test(c.look) || numbered.has(c)) inActions = lexicon.isActionHeading(normaliseLabel(c.title));
    if (inActions || !pool.has(c) || c.look !== 'plain' || c.line.cell || c.runIn || !c.line.first) continue;
    const words = c.rest.split(/\s+/).length;
    if (c.rest.length > 70 || words > 9 || /[.;,!?]$/.test(c.rest)) continue;
    // "mira: we need two slots" is speech.
    if (/^[^:]{1,30}:\s\p{Ll}/u.test(c.rest)) continue;
    if (
      /\b(?:was|were|is|are|has|have|will|agreed|noted|asked|said|£|\$)\b|[£$€]|@|https?:/.test(c.rest) ||
      /\d{3,}|\d$/.test(c.rest)
    )
      continue;
    const next = all[i + 1];
    if (
      looksLikeName(c.rest) &&
      !c.known &&
      words <= 3 &&
      i < all.length * 0.25 &&
      next?.line.block.type !== 'listItem'
    )
      continue;
    // "Easter raffle⏎Bo has 14 prizes so far. …": a title on the first line of its paragraph.
    const within = next?.line.block === c.line.block && next.rest.length >= 30 && c.line.block.gapBefore;
    if (c.line.block.text.includes('\n') && !within) continue;
    const over =
      next !== undefined &&
      (next.line.block !== c.line.block || within) &&
      (next.rest.length >= 60 ||
        (next.line.block.type === 'listItem' && c.line.block.type !== 'listItem') ||
        next.rest.length > c.rest.length * 1.5);
    if (over && !saysNobody(c.rest) && (numbered.size === 0 || next.rest.length >= 100)) members.push(c);
  }
  const known = members.filter((c) => c.known);
  const enough = numbered.size === 0 ? (known.length > 0 ? 2 : 3) : 5;
  return new Set(members.length >= enough ? members : known);
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
