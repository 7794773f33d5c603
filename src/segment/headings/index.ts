/**
 * What the headings of this document are, decided once over the whole document by weighing: runs of numbers, how
 * lines are set, the words that agendas use, and whether text follows.
 */
import { isPreviousActionTitle } from '../../recognise/words/action-titles.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { Line } from '../line.ts';
import { findBusinessItems } from './business-items.ts';
import { chooseTop, findLoneItem, isHeadingSeries } from './choose-series.ts';
import type { Candidate, Heading } from './heading.ts';
import { candidateOf, looksLikeTitle } from './heading.ts';
import { findLeads } from './leads.ts';
import { findNestedItems } from './nested-items.ts';
import { findNumberedPeople } from './numbered-people.ts';
import { findSeries, type Series } from './numbered-series.ts';
import { findPrintedAgenda, findRepeatedAgenda, sameTitle } from './printed-agenda.ts';
import { taskOwners } from './task-owners.ts';
import { findUnnumbered } from './unnumbered.ts';

/** What headings were chosen from: `headings/choose-items.ts` judges it once attendance and kind are known. */
export interface Outline {
  candidates: readonly Candidate[];
  /** Entries of the printed agenda. */
  printed: readonly Candidate[];
  /** Runs of numbers. */
  series: readonly Series[];
  /** Lines that say whose the tasks below them are. */
  owners: ReadonlySet<Line>;
}

/**
 * Finds the headings of a document, in order. `isExcluded` keeps out lines that are surely something else, `isItem` says
 * which head a row of a table of agenda items.
 */
export function findHeadings(
  lines: readonly Line[],
  isExcluded: (line: Line) => boolean,
  isItem: (line: Line) => boolean,
  lexicon: Lexicon,
): { headings: Heading[]; outline: Outline } {
  const people = findNumberedPeople(lines, lexicon);
  const leads = findLeads(lines, lexicon);
  const all = lines
    .filter((line) => !isExcluded(line) && !people.has(line))
    .map((line) => candidateOf(line, lexicon, true, leads.get(line)));
  lendLoneNumbers(all);
  const twice = findRepeatedAgenda(all);
  const printed = [...new Set([...twice, ...findPrintedAgenda(lines, all)])].sort(
    (a, b) => a.line.index - b.line.index,
  );
  const repeated = printed.filter((p) =>
    all.some((c) => c !== p && !printed.includes(c) && c.line.index > p.line.index && sameTitle(c.title, p.title)),
  );
  const drop = new Set(
    repeated.length >= 2 || (repeated.length > 0 && repeated.length >= printed.length * 0.5) ? printed : twice,
  );
  const candidates = all.filter((c) => !drop.has(c));
  const series = seriesOf(candidates, lexicon);
  const owners = taskOwners(candidates, lexicon);
  const headings = fromRules(candidates, series, lines, owners, lexicon);
  // Without numbers the column of topics says what the items are.
  if (headings.every((h) => h.number === null)) {
    const known = new Set(headings.map(({ line }) => line));
    const rows = candidates.filter((c) => isItem(c.line) && !known.has(c.line) && looksLikeTitle(c));
    headings.push(...rows.map((row) => toHeading(row, 1)));
  }
  if (headings.filter((h) => !h.generic).length < 3) {
    const nested = findNestedItems(candidates);
    if (nested.length > 0) headings.splice(0, headings.length, ...headings.filter((h) => h.generic), ...nested);
  }
  lendNumbers(headings, [...drop]);
  headings.sort((a, b) => a.line.index - b.line.index);
  return {
    headings,
    outline: { candidates: all, printed, series, owners: new Set([...owners].map(({ line }) => line)) },
  };
}

/** "1." in a paragraph of its own, "Apologies for absence" in the next: number and title are one heading. */
function lendLoneNumbers(candidates: Candidate[]): void {
  for (const [i, { label, rest }] of candidates.entries()) {
    const next = candidates[i + 1];
    if (rest.trim() !== '' || !/^(?:integer|item)$/.test(label?.style ?? '') || label?.closer === '') continue;
    if (next && next.label === null && next.line.block !== candidates[i]?.line.block && looksLikeTitle(next))
      candidates[i + 1] = { ...next, label };
  }
}

/** "FY22 audit", "Q4 results": letters and digits are a reference only where they run through the document. */
function dropLoneReferences(candidates: readonly Candidate[], series: readonly Series[], lexicon: Lexicon): void {
  for (const candidate of candidates) {
    if (candidate.label?.style !== 'reference' || !/^[A-Z]/.test(candidate.label.number)) continue;
    const run = series.find((s) => s.members.includes(candidate));
    if (run && run.members.length >= 3) continue;
    Object.assign(candidate, candidateOf(candidate.line, lexicon, false));
  }
}

function seriesOf(candidates: readonly Candidate[], lexicon: Lexicon): Series[] {
  // "(2) the chain be tested." is a part of what was resolved above.
  const part = (c: Candidate) => /^\(\d/.test(c.line.text) && /^\p{Ll}/u.test(c.rest);
  const series = findSeries(candidates.filter((c) => c.label !== null && c.rest.trim() !== '' && !part(c)));
  dropLoneReferences(candidates, series, lexicon);
  return series;
}

function fromRules(
  candidates: readonly Candidate[],
  series: readonly Series[],
  lines: readonly Line[],
  owners: ReadonlySet<Candidate>,
  lexicon: Lexicon,
): Heading[] {
  const top = chooseTop(series, lines, lexicon, new Set([...owners].map(({ line }) => line)));
  const numbered = top.flatMap((s) => s.members.map((member) => ({ member, level: 1 })));
  const chosen = new Set(numbered.map((n) => n.member));
  for (const child of series) {
    if (top.includes(child) || !child.parent || !chosen.has(child.parent)) continue;
    // Open actions of earlier meetings are a log, not items.
    if (isPreviousActionTitle(child.parent.title)) continue;
    if (!isHeadingSeries(child)) continue;
    for (const member of child.members) {
      const apart =
        child.members.filter((c) => /^h\d|^bold|caps|underline/.test(c.look)).length >= child.members.length * 0.5;
      if (!looksLikeTitle(member) || member.title.length > 140 || (!apart && isWrapped(member, lines))) continue;
      if (apart && !/^h\d|^bold|caps|underline/.test(member.look) && member.title.length > 60) continue;
      if (/^(?:resolved|agreed|action|decision)\b/i.test(member.title)) continue;
      chosen.add(member);
      numbered.push({ member, level: 2 });
    }
  }
  for (const entry of numbered) entry.member = withWholeTitle(entry.member, lines, chosen);
  let unnumbered = findUnnumbered(candidates, [...chosen], series, owners, lexicon);
  const lone = numbered.length === 0 && unnumbered.every(({ generic }) => generic) ? findLoneItem(series, lines) : null;
  if (lone) {
    numbered.push({ member: lone, level: 1 });
    chosen.add(lone);
    unnumbered = findUnnumbered(candidates, [lone], series, owners, lexicon);
  }
  const business = findBusinessItems(candidates, unnumbered).filter((item) => !chosen.has(item));
  const itemLines = new Set(business.map(({ line }) => line));
  return [
    ...numbered.map(({ member, level }) => toHeading(member, level)),
    ...unnumbered.filter(({ line }) => !itemLines.has(line)),
    ...business.map((item) => toHeading(item, 2)),
  ];
}

/** A line that goes on in lower case on the next is prose, not a title. */
function isWrapped(member: Candidate, lines: readonly Line[]): boolean {
  const next = lines[member.line.index + 1];
  return next !== undefined && !/[.:;!?)]$/.test(member.rest.trimEnd()) && /^\p{Ll}{2,}/u.test(next.text);
}

/** Headings that repeat an entry of the printed agenda take its number and are not generic headings. */
function lendNumbers(headings: readonly Heading[], printed: readonly Candidate[]): void {
  for (const heading of headings) {
    const entry = printed.find((p) => sameTitle(p.title, heading.title));
    if (!entry) continue;
    heading.generic = false;
    heading.number ??= entry.label?.number ?? null;
  }
}

/**
 * "2. Open discussion: rents and funding": where text follows in lines of its own, what comes after
 * the colon belongs to the title, unless it reads as sentences.
 */
function withWholeTitle(member: Candidate, lines: readonly Line[], headings: ReadonlySet<Candidate>): Candidate {
  // "1 Apologies: Ann Lee, Bo Chen" is a label with its names.
  if (!member.runIn || member.look === 'boldLead' || member.fieldLike) return member;
  const next = lines[member.line.index + 1];
  const followed = next !== undefined && ![...headings].some((h) => h.line === next) && next.block.type !== 'heading';
  const behind = member.rest
    .slice(member.titleLength)
    .replace(/^[\s:–-]+/, '')
    .trim();
  const sentences =
    (/[.]$/.test(behind) && behind.length > 60) || (/[.]\s{1,3}\p{Lu}/u.test(behind) && behind.length > 160);
  if (!followed || sentences || member.rest.length > 300) return member;
  if (/^(?:none|nil|no |n\/a|nothing|there (?:were|was|are|is)\b)/i.test(behind)) return member;
  const whole = member.rest.replace(/(?<!\s)\s*[:.;]\s*$/, '');
  return { ...member, title: whole, titleLength: whole.length, runIn: false };
}

function toHeading(candidate: Candidate, level: number): Heading {
  const { line, label, restStart, title, titleLength, runIn, rest } = candidate;
  const start = line.start + restStart;
  const end = start + titleLength;
  const behind = rest.slice(titleLength).search(/[^\s:.–—-]/);
  return {
    line,
    number: label?.number ?? null,
    start,
    end,
    title,
    level,
    generic: false,
    bodyStart: runIn && behind !== -1 ? end + behind : null,
  };
}
