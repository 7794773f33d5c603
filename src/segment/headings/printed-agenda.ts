/**
 * A printed agenda: the list of items that stands above the minutes proper. Where the headings below repeat it, the
 * list only lends them its numbers; where no headings follow, its entries are the items.
 */
import { addTo } from '../../model/add-to.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Line } from '../line.ts';
import type { Candidate } from './heading.ts';

const HEAD =
  /^(?:agenda|agenda items|meeting agenda|items|topics|order of business|agenda for (?:the )?meeting|proposed agenda|today's agenda)$/;

/** Entries of the list below a line "Agenda": labelled or bulleted lines without text between them. */
export function findPrintedAgenda(lines: readonly Line[], candidates: readonly Candidate[]): Candidate[] {
  const at = lines.findIndex((line) => HEAD.test(normaliseLabel(line.text)) && line.text.length < 40);
  if (at === -1) return [];
  const entries: Candidate[] = [];
  for (const line of lines.slice(at + 1, at + 60)) {
    const candidate = candidates.find((c) => c.line === line);
    const entry =
      candidate &&
      line.block.type !== 'heading' &&
      (candidate.label !== null || line.block.type === 'listItem') &&
      line.text.length < 160;
    if (!entry) break;
    entries.push(candidate);
  }
  return entries;
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
  const byTitle = new Map<string, number[]>();
  candidates.forEach((c, at) => {
    if (isEntry(c)) addTo(byTitle, normaliseLabel(c.title), at);
  });
  const twin = (c: Candidate, at: number): number =>
    isEntry(c) ? (byTitle.get(normaliseLabel(c.title))?.find((other) => other > at) ?? -1) : -1;
  const twins = candidates.map(twin);
  const from = twins.findIndex((at) => at !== -1);
  if (from === -1) return [];
  let to = from;
  let next = twins[from] ?? -1;
  for (let at = from + 1; at < next; at++) {
    const other = twins[at] ?? -1;
    if (other === -1) continue;
    to = at;
    next = Math.min(next, other);
  }
  const region = candidates.slice(from, to + 1);
  const entries = region.filter((c) => c.label !== null || c.line.block.type === 'heading' || twins[candidates.indexOf(c)] !== -1);
  const repeated = entries.filter((c) => twins[candidates.indexOf(c)] !== -1);
  const top = entries.filter((c) => c.label === null || c.label.depth === 1);
  // What is told between the entries is no printed agenda.
  const told = region.filter((c) => c.line.text.length > 140).length;
  return repeated.length >= 3 && repeated.length >= top.length * 0.6 && told <= region.length * 0.1 ? entries : [];
}

const isEntry = ({ title, label, line, known }: Candidate): boolean =>
  title.length >= 4 && title.length <= 120 && (label !== null || known || line.block.type !== 'paragraph' || title.length >= 10);
