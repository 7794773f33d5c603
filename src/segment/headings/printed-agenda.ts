/**
 * A printed agenda: the list of items that is above the minutes proper. Where the headings below repeat it, the
 * list only lends them its numbers; where no headings follow, its entries are the items.
 */
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Line } from '../line.ts';
import type { Candidate } from './heading.ts';

const HEAD =
  /^(?:agenda|agenda items|meeting agenda|items|topics|order of business|agenda for (?:the )?meeting|proposed agenda|today's agenda)$/;

/** "Agenda for 12 May", "Draft agenda – board": a line that opens a list of items, among others. */
const NAMES_AGENDA = /^(?:(?:draft|meeting|proposed|today's) )?agenda(?:$| (?:for|of|items?|topics|[-–]|\d))/;
/** Between the head and its list: "Please add items below." */
const BETWEEN = 5;

/** Entries of the list below a line "Agenda": labelled, bulleted or bare lines without text between them. */
export function findPrintedAgenda(lines: readonly Line[], candidates: readonly Candidate[]): Candidate[] {
  const byLine = new Map(candidates.map((c) => [c.line, c]));
  const at = lines.findIndex((line) => HEAD.test(normaliseLabel(line.text)) && line.text.length < 40);
  const found = at === -1 ? [] : entriesAfter(lines.slice(at + 1), byLine);
  if (found.length > 0) return found;
  const named = lines.findIndex(
    (line) => line.index < 20 && line.text.length < 90 && NAMES_AGENDA.test(normaliseLabel(line.text)),
  );
  if (named === -1) return [];
  for (let from = named + 1; from <= named + 1 + BETWEEN; from++) {
    const entries = entriesAfter(lines.slice(from), byLine);
    if (entries.length >= 3) return entries;
    const between = lines[from];
    if (!between || between.block.type === 'heading' || between.text.length > 120) break;
  }
  return bareEntries(lines.slice(named + 1), byLine);
}

function entriesAfter(lines: readonly Line[], byLine: ReadonlyMap<Line, Candidate>): Candidate[] {
  const entries: Candidate[] = [];
  for (const line of lines.slice(0, 60)) {
    const candidate = byLine.get(line);
    const listed = candidate?.label != null || line.block.type === 'listItem';
    if (!candidate || !listed || line.block.type === 'heading' || line.text.length >= 160) break;
    entries.push(candidate);
  }
  // What is listed below an entry is not an entry.
  const depth = Math.min(...entries.map(depthOf));
  return entries.filter((c) => depthOf(c) === depth);
}

const depthOf = ({ line: { block } }: Candidate): number => (block.type === 'listItem' ? block.depth : 0);

/** "Apologies⏎Minutes of the last meeting⏎Captain's report": short lines one below the other, some of them known. */
function bareEntries(lines: readonly Line[], byLine: ReadonlyMap<Line, Candidate>): Candidate[] {
  const entries: Candidate[] = [];
  for (const line of lines.slice(0, 40)) {
    const candidate = byLine.get(line);
    const bare = line.block.type === 'paragraph' && line.text.length <= 80 && !/[.;,:]$/.test(line.text);
    if (!candidate || !bare || (candidate.fieldLike && !candidate.known)) break;
    entries.push(candidate);
  }
  return entries.length >= 3 && entries.filter(({ known }) => known).length >= entries.length * 0.4 ? entries : [];
}

/** True if two titles name the same item: equal words, or one is the head of the other. */
export function sameTitle(a: string, b: string): boolean {
  const x = normaliseLabel(a);
  const y = normaliseLabel(b);
  if (x === '' || y === '') return false;
  return x === y || (Math.min(x.length, y.length) >= 8 && (x.startsWith(y) || y.startsWith(x)));
}

/**
 * The same titles stand twice, first close together and then over the minutes: what stands first is the printed agenda, however
 * it is set and whether or not a line says so.
 */
export function findRepeatedAgenda(candidates: readonly Candidate[]): Candidate[] {
  // The next line with the same title, from the last line up.
  const below = new Map<string, number>();
  const twins = new Map<Candidate, number>();
  for (const [at, c] of [...candidates.entries()].reverse()) {
    if (!isEntry(c)) continue;
    const title = normaliseLabel(c.title);
    const twin = below.get(title);
    if (twin !== undefined) twins.set(c, twin);
    below.set(title, at);
  }
  const from = candidates.findIndex((c) => twins.has(c));
  if (from === -1) return [];
  let to = from;
  let next = twins.get(candidates[from] as Candidate) ?? -1;
  for (let at = from + 1; at < next; at++) {
    const twin = twins.get(candidates[at] as Candidate);
    if (twin === undefined) continue;
    to = at;
    next = Math.min(next, twin);
  }
  const region = candidates.slice(from, to + 1);
  const entries = region.filter((c) => c.label !== null || c.line.block.type === 'heading' || twins.has(c));
  const repeated = entries.filter((c) => twins.has(c));
  const top = entries.filter((c) => c.label === null || c.label.depth === 1);
  // What is said between the entries is not a printed agenda.
  const told = region.filter((c) => c.line.text.length > 140).length;
  return repeated.length >= 3 && repeated.length >= top.length * 0.6 && told <= region.length * 0.1 ? entries : [];
}

const isEntry = ({ title, label, line, known }: Candidate): boolean =>
  title.length >= 4 &&
  title.length <= 120 &&
  (label !== null || known || line.block.type !== 'paragraph' || title.length >= 10);
