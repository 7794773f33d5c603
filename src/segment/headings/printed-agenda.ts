/**
 * A printed agenda: the list of items that stands above the minutes proper. Where the headings below repeat it, the
 * list only lends them its numbers; where no headings follow, its entries are the items.
 */
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
