/**
 * Runs of numbers through a document: 1, 2, 3 … over its whole length, with a, b, c or 4.1, 4.2 inside. Which number
 * belongs to which run is told by counting: an open run takes the number that follows its last one.
 */
import type { Candidate } from './heading.ts';

export interface Series {
  members: Candidate[];
  /** The member of another series under which this one opened; null at the top. */
  parent: Candidate | null;
  depth: number;
}

/** Two kinds of number that can be in one run: "1.", "2.", "ITEM 2:". */
function sameKind(a: Candidate, b: Candidate): boolean {
  const x = a.label;
  const y = b.label;
  if (!x || !y) return false;
  const kind = (style: string) => (style === 'item' || style === 'integer' ? 'number' : style);
  if (kind(x.style) !== kind(y.style)) return false;
  if (x.style === 'decimal' || x.style === 'lettered') return x.parent === y.parent && x.depth === y.depth;
  if (x.style === 'reference') return shape(x.number) === shape(y.number);
  if (x.style === 'letter' || x.style === 'roman') return /[A-Z]/.test(x.number) === /[A-Z]/.test(y.number);
  return true;
}

/** "P83" and "23/045" do not belong to one run. */
const shape = (number: string): string => number.replace(/\d+/g, '0');

/** How well `next` goes on with a run that ends in `last`: 3 the very next, 2 repeated, 1 a small gap, 0 not at all. */
function succession(last: Candidate, next: Candidate): number {
  const a = last.label?.value ?? 0;
  const b = next.label?.value ?? 0;
  if (last.label?.style === 'reference') {
    return b > a ? 3 : b === a ? 2 : 0;
  }
  if (b === a + 1) return 3;
  // "1." again begins another list.
  if (b === a) return b === 1 && next.label?.depth === 1 ? 0 : 2;
  if (b > a && b <= a + 3) return 1;
  return 0;
}

const sameLook = (a: Candidate, b: Candidate): number =>
  (a.look === b.look ? 2 : 0) +
  (a.label?.closer === b.label?.closer ? 1 : 0) +
  (a.line.block.type === b.line.block.type ? 1 : 0) +
  (Math.abs((a.line.block.indent ?? 0) - (b.line.block.indent ?? 0)) < 8 ? 1 : 0);

/** No writer numbers deeper; a list of lists would keep every one open. */
const MOST_OPEN = 12;

/** Sorts labelled lines into series. */
export function findSeries(candidates: readonly Candidate[]): Series[] {
  const all: Series[] = [];
  const depths = new Map<Candidate, number>();
  let open: Series[] = [];
  for (const candidate of candidates) {
    if (!candidate.label) continue;
    const series = continued(candidate, open);
    if (series) {
      open = open.slice(0, open.indexOf(series) + 1);
      series.members.push(candidate);
      depths.set(candidate, series.depth);
      continue;
    }
    if (!canOpen(candidate, open)) continue;
    const beside = isBeside(open.at(-1), candidate) ? open.slice(0, -1) : open;
    open = beside.slice(-MOST_OPEN);
    const parent = parentOf(candidate, open);
    const over = parent ? (depths.get(parent) ?? 0) : -1;
    const opened: Series = { members: [candidate], parent, depth: over + 1 };
    all.push(opened);
    depths.set(candidate, opened.depth);
    open = [...open.filter((s) => !parent || s.depth <= over || s.members.at(-1) === parent), opened];
  }
  return all;
}

/** The open run that a number goes on with best; of two alike the inner one. */
function continued(candidate: Candidate, open: readonly Series[]): Series | null {
  let best: { series: Series; score: number } | null = null;
  for (const series of open) {
    const last = series.members.at(-1);
    if (!last || !sameKind(last, candidate)) continue;
    const follows = succession(last, candidate);
    // A repeated or skipped number goes on with its run only if it looks the same.
    if (follows === 0 || (follows < 3 && sameLook(last, candidate) < 4)) continue;
    const score = follows * 4 + sameLook(series.members[0] ?? last, candidate) * 2 + sameLook(last, candidate);
    if (!best || score >= best.score) best = { series, score };
  }
  return best?.series ?? null;
}

/** "1." after a lone "1." is beside it, not below it. */
function isBeside(above: Series | undefined, candidate: Candidate): boolean {
  const [lone] = above?.members.length === 1 ? above.members : [];
  return (
    lone !== undefined && candidate.label?.value === 1 && sameKind(lone, candidate) && sameLook(lone, candidate) >= 4
  );
}

/** A run begins with 1, a, i; with a reference; or with any number if nothing is open ("023." after an earlier meeting). */
function canOpen(candidate: Candidate, open: Series[]): boolean {
  const label = candidate.label;
  if (!label) return false;
  if (label.style === 'reference') return true;
  if (label.style === 'lettered' || label.style === 'decimal') return true;
  if (label.style === 'letter' || label.style === 'roman') return label.value === 1;
  if (label.value <= 1) return true;
  return open.length === 0 || label.style === 'item' || open.every((s) => s.members.length < 2);
}

function parentOf(candidate: Candidate, open: Series[]): Candidate | null {
  const prefix = candidate.label?.parent;
  if (prefix) {
    for (const series of open.toReversed()) {
      const member = series.members
        .toReversed()
        .find((m) => m.label?.number === prefix || m.label?.number.replace(/\.0+$/, '') === prefix);
      if (member) return member;
    }
    return null;
  }
  if (candidate.label?.style === 'reference' || candidate.label?.style === 'item') return null;
  return open.at(-1)?.members.at(-1) ?? null;
}
