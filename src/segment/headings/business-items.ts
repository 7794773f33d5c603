/**
 * Items that are numbered anew below each heading: "NEW BUSINESS:" over "1. Water main replacement" and
 * "2. Fees", with what was said below each.
 */
import { normaliseLabel } from '../../recognise/words/index.ts';
import { type Candidate, type Heading, looksLikeTitle } from './heading.ts';

/** Headings that name no business of their own. */
const HOLDS_ITEMS =
  /^(?:(?:old|new|unfinished|continuing|general|other) business|(?:regular|discussion) (?:agenda|items)|public hearings?|ordinances|resolutions(?: and ordinances)?|(?:committee|staff|department|officers?'?) reports)$/;

export function findBusinessItems(candidates: readonly Candidate[], headings: readonly Heading[]): Candidate[] {
  const heads = new Set(headings.map(({ line }) => line));
  const items: Candidate[] = [];
  for (const { line, title } of headings) {
    if (!HOLDS_ITEMS.test(normaliseLabel(title))) continue;
    const below = candidates.filter((c) => c.line.index > line.index);
    const end = below.findIndex((c) => heads.has(c.line));
    items.push(...runOf(end === -1 ? below : below.slice(0, end)));
  }
  return items;
}

/** 1, 2, 3 … or A, B, C …, each a title with text below it; none if any is not. */
function runOf(section: readonly Candidate[]): Candidate[] {
  const [first] = section;
  if (first?.label?.value !== 1 || !/^(?:integer|letter)$/.test(first.label.style)) return [];
  const run: Candidate[] = [];
  for (const [at, c] of section.entries()) {
    if (c.label?.style !== first.label.style || c.label.value !== run.length + 1) continue;
    const next = section[at + 1];
    if (!looksLikeTitle(c) || c.runIn || c.title.length > 140 || !next || next.label !== null) return [];
    run.push(c);
  }
  return run;
}
