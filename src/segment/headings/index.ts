/**
 * What the headings of this document are, decided once over the whole document by weighing: runs of numbers, how
 * lines are set, the words that agendas use, and whether text follows.
 */
import type { Line } from '../line.ts';
import type { Candidate, Heading } from './heading.ts';
import { candidateOf, looksLikeTitle } from './heading.ts';
import { findSeries, type Series } from './numbered-series.ts';
import { findUnnumbered } from './unnumbered.ts';

/** Finds the headings of a document, in order. `isExcluded` keeps out lines that are surely something else. */
export function findHeadings(lines: readonly Line[], isExcluded: (line: Line) => boolean): Heading[] {
  const candidates = lines.filter((line) => !isExcluded(line)).map(candidateOf);
  const series = findSeries(candidates.filter((c) => c.label !== null && c.rest.trim() !== ''));
  const top = chooseTop(series, lines);
  const numbered = top.flatMap((s) => s.members.map((member) => ({ member, level: 1 })));
  const chosen = new Set(numbered.map((n) => n.member));
  for (const child of series) {
    if (top.includes(child) || !child.parent || !chosen.has(child.parent)) continue;
    if (!isHeadingSeries(child, lines)) continue;
    for (const member of child.members) {
      if (!isHeadingMember(member, child, lines)) continue;
      chosen.add(member);
      numbered.push({ member, level: 2 });
    }
  }
  for (const entry of numbered) entry.member = withWholeTitle(entry.member, lines, chosen);
  const unnumbered = findUnnumbered(candidates, [...chosen], series);
  const headings = [...numbered.map(({ member, level }) => toHeading(member, level)), ...unnumbered];
  headings.sort((a, b) => a.line.index - b.line.index);
  return headings;
}

/**
 * "2. Themed discussion: fair access limits and funding": where text follows in lines of its own, what stands behind
 * the colon belongs to the title, unless it reads as sentences.
 */
function withWholeTitle(member: Candidate, lines: readonly Line[], headings: ReadonlySet<Candidate>): Candidate {
  if (!member.runIn || member.look === 'boldLead') return member;
  const next = lines[member.line.index + 1];
  const followed = next !== undefined && ![...headings].some((h) => h.line === next) && next.block.type !== 'heading';
  const behind = member.rest.slice(member.titleLength).trim();
  if (!followed || (/[.]$/.test(behind) && behind.length > 60) || member.rest.length > 300) return member;
  const whole = member.rest.replace(/\s*[:.;]\s*$/, '');
  return { ...member, title: whole, titleLength: whole.length, runIn: false };
}

/** Lines between a member and the next of its series that do not belong to the series. */
function contentShare(series: Series): number {
  const { members } = series;
  let withContent = 0;
  for (const [i, member] of members.entries()) {
    const next = members[i + 1];
    const gap = next ? next.line.index - member.line.index - 1 : 1;
    if (gap > 0 || member.runIn) withContent++;
  }
  return withContent / members.length;
}

/** Numbers that look like headings: set apart, short, known words, text below. */
function headingScore(series: Series, lines: readonly Line[]): number {
  const { members } = series;
  const share = (test: (c: Candidate) => boolean) => members.filter(test).length / members.length;
  const first = members[0]?.line.index ?? 0;
  const last = members.at(-1)?.line.index ?? 0;
  const spread = (last - first) / Math.max(1, lines.length);
  const titled = share((c) => looksLikeTitle(c) && c.title.length <= 90);
  return (
    Math.min(members.length, 8) * 0.5 +
    share((c) => /^h\d|^bold|caps|underline/.test(c.look)) * 2.5 +
    share((c) => c.known) * 4 +
    titled * 2 +
    contentShare(series) * 2 +
    spread * 3 +
    share((c) => c.label?.style === 'item') * 2
  );
}

/** The run (or runs, where numbering restarts) of numbers that are the items of this meeting; none if nothing convinces. */
function chooseTop(series: readonly Series[], lines: readonly Line[]): Series[] {
  const scored = series
    .filter((s) => s.members.length >= 2 || s.members.some((m) => m.label?.style === 'item'))
    .filter((s) => !/^(?:letter|roman)$/.test(s.members[0]?.label?.style ?? '') || s.depth === 0)
    .map((s) => ({ series: s, score: headingScore(s, lines) - s.depth }))
    .sort((a, b) => b.score - a.score || (a.series.members[0]?.line.index ?? 0) - (b.series.members[0]?.line.index ?? 0));
  const best = scored[0];
  if (!best || best.score < 5) return [];
  if (!isTopLike(best.series)) return [];
  const kind = (s: Series) => s.members[0]?.label?.style;
  // Decimals number their own sections: "1.1, 1.2, 2.1": every run of the same depth belongs to the top.
  return scored
    .filter((s) => s === best || (s.series.parent === null && kind(s.series) === kind(best.series) && s.score >= best.score * 0.75 && !overlaps(s.series, best.series) && isTopLike(s.series) && kind(best.series) !== 'letter'))
    .map((s) => s.series);
}

const overlaps = (a: Series, b: Series) =>
  (a.members[0]?.line.index ?? 0) <= (b.members.at(-1)?.line.index ?? 0) && (b.members[0]?.line.index ?? 0) <= (a.members.at(-1)?.line.index ?? 0);

/** Numbered paragraphs of prose are no headings; nor is a bare list without text between its entries. */
function isTopLike(series: Series): boolean {
  const { members } = series;
  const titled = members.filter((c) => looksLikeTitle(c) && c.title.length <= 130).length;
  if (titled < members.length * 0.5) return false;
  const set = members.filter((c) => /^h\d|^bold|caps|underline/.test(c.look)).length;
  const known = members.filter((c) => c.known).length;
  return contentShare(series) >= 0.34 || set >= members.length * 0.6 || known >= 2;
}

/** Numbers inside an item: headings only if set apart, or if text stands below or behind most of them. */
function isHeadingSeries(series: Series, _lines: readonly Line[]): boolean {
  const { members } = series;
  const set = members.filter((c) => /^h\d|^bold|caps|underline/.test(c.look)).length;
  if (set >= members.length * 0.5) return members.filter((c) => c.title.length <= 120).length >= members.length * 0.5;
  const short = members.filter((c) => looksLikeTitle(c) && c.title.length <= 80 && !/[.;]$/.test(c.rest.trimEnd())).length;
  return short >= members.length * 0.6 && contentShare({ ...series, members }) >= 0.5;
}

function isHeadingMember(member: Candidate, _series: Series, _lines: readonly Line[]): boolean {
  return looksLikeTitle(member) && member.title.length <= 140;
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
