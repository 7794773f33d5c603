/** Headings without a number: by markup, by how they are set, or by the words that agendas use. */
import { normaliseLabel } from '../../recognise/words/index.ts';
import { findDates } from '../../recognise/dates.ts';
import { looksLikeName } from '../../recognise/person-name.ts';
import type { Candidate, Heading } from './heading.ts';
import { looksLikeTitle } from './heading.ts';
import type { Series } from './numbered-series.ts';

const SET_APART = /^(?:h\d|bold|caps|underline|boldLead)$/;

export function findUnnumbered(candidates: readonly Candidate[], numbered: readonly Candidate[], series: readonly Series[]): Heading[] {
  const taken = new Set(numbered);
  const inSeries = new Set(series.flatMap((s) => s.members));
  const pool = candidates.filter((c) => !taken.has(c) && !inSeries.has(c) && isPossible(c));
  const firstNumbered = numbered.length > 0 ? Math.min(...numbered.map((c) => c.line.index)) : -1;
  const looks = new Set(numbered.map((c) => c.look).filter((look) => SET_APART.test(look)));
  const indents = new Set(numbered.map((c) => c.line.block.indent ?? -1));
  const indented = numbered.length >= 2 && indents.size === 1 && !indents.has(0) && !indents.has(-1);
  const title = titleLine(candidates);
  const headings: Heading[] = [];
  const style = numbered.length === 0 ? chooseLooks(pool.filter((c) => c !== title)) : looks;
  for (const candidate of pool) {
    if (candidate === title) continue;
    const marked = /^h\d$/.test(candidate.look);
    const before = numbered.length > 0 && candidate.line.index < firstNumbered;
    const alike = style.has(candidate.look);
    const vocabulary = candidate.known && candidate.title.length <= 60 && (!candidate.runIn || numbered.length === 0);
    const sameIndent = indented && !before && indents.has(candidate.line.block.indent ?? -1) && candidate.look === 'plain' && candidate.title.length <= 100;
    const accept = marked || (alike && (!before || candidate.known)) || (vocabulary && !before) || sameIndent || (vocabulary && numbered.length === 0);
    if (!accept) continue;
    if (candidate.runIn && candidate.look === 'plain' && !candidate.known) continue;
    headings.push(toHeading(candidate));
  }
  return withLevels(headings, numbered.length > 0);
}

/** Lines that can be a heading at all. */
function isPossible(c: Candidate): boolean {
  if (!looksLikeTitle(c) || c.title.length > 120) return false;
  if (c.fieldLike && !c.known) return c.generic;
  const text = c.title;
  if (/^(?:action|actions|decision|resolved|agreed|motion|moved|note|nb|todo|to do|signed|page|chairman|chair|clerk|secretary|http)\b/i.test(text) && !c.generic && !c.known) return false;
  const dates = findDates(text, { year: 2000 });
  if (dates.length > 0 && text.length - (dates[0]?.text.length ?? 0) < 16) return false;
  if (/[_.…]{4,}/.test(c.line.text)) return false;
  return true;
}

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

/** Without numbers: markup first, else the ways of setting that stand over text and hold known words. */
function chooseLooks(pool: readonly Candidate[]): Set<string> {
  const marked = pool.filter((c) => /^h\d$/.test(c.look));
  const useful = marked.filter((c) => !c.generic && !c.fieldLike);
  if (useful.length >= 2) return new Set(marked.map((c) => c.look));
  const groups = new Map<string, Candidate[]>();
  for (const c of pool) {
    if (!SET_APART.test(c.look)) continue;
    if (c.look === 'boldLead' && (looksLikeName(c.title) || !c.runIn)) continue;
    groups.set(c.look, [...(groups.get(c.look) ?? []), c]);
  }
  const chosen = new Set(marked.map((c) => c.look));
  for (const [look, members] of groups) {
    const known = members.filter((c) => c.known).length;
    const distinct = new Set(members.map((c) => normaliseLabel(c.title))).size;
    const short = members.filter((c) => c.title.length <= 70).length;
    if (distinct < members.length * 0.7 || short < members.length * 0.7) continue;
    if (look === 'boldLead' ? known >= 1 && members.length >= 3 : members.length >= 2 || known >= 1) chosen.add(look);
  }
  return chosen;
}

function toHeading(c: Candidate): Heading {
  const start = c.line.start + c.restStart;
  const end = start + c.titleLength;
  const behind = c.rest.slice(c.titleLength).search(/[^\s:.–—-]/);
  return {
    line: c.line,
    number: c.label?.number ?? null,
    start,
    end,
    title: c.title,
    level: 1,
    generic: c.generic && !(c.known && !/^(?:minutes|apologies|discussion|roll call|call to order|adjournment|close|closing)$/.test(normaliseLabel(c.title))),
    bodyStart: c.runIn && behind !== -1 ? end + behind : null,
  };
}

/** Levels from the markup's depth or, among looks, in the order of their first appearance. */
function withLevels(headings: Heading[], belowNumbers: boolean): Heading[] {
  const depths = headings.map((h) => (h.line.block.type === 'heading' ? h.line.block.level : null));
  const marked = [...new Set(depths.filter((d): d is number => d !== null))].sort((a, b) => a - b);
  return headings.map((heading, i) => {
    const depth = depths[i];
    const level = depth === null || depth === undefined ? 1 : marked.indexOf(depth) + 1;
    return { ...heading, level: belowNumbers ? Math.max(1, Math.min(level, 2)) : level };
  });
}
