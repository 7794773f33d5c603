/**
 * A log kept as a list: below "Actions from the last meeting" each entry, with its status behind it ("… – Done.",
 * "… Status: Closed"), below it ("Completed.", "Continued.") or in a box to tick.
 */
import type { LogEntry } from '../model/actions.ts';
import { readItemNumber } from '../recognise/item-number.ts';
import { isStatus, readStatus } from '../recognise/status.ts';
import { isActionTitle, isPreviousActionTitle } from '../recognise/words/action-titles.ts';
import { normaliseLabel } from '../recognise/words/index.ts';
import { findOwners } from './actions/refiners/find-owners.ts';
import { splitEntry } from './actions/split-entry.ts';
import { headingOf, type SegmentContext, take } from './context.ts';
import { clean, type Line, spanOf } from './line.ts';
import { resolveOwner } from './resolve-owners.ts';

/** "Book the hall. Status: Closed", "Book the hall – done", "Book the hall [complete]", "DONE: book the hall" */
const INLINE =
  /(?:\s{0,3}\bstatus\s?[:–-]\s{0,3}|\s[-–—:>]{1,3}\s{1,3}|\s{1,3}[([]\s?|[.!]\s{1,4})(?<status>[\p{L}✓✔☑][\s\S]{2,140}?)[)\].!]{0,2}\s*$/iu;
const LEAD =
  /^(?<status>DONE|OPEN|CLOSED|COMPLETED?|ONGOING|PENDING|IN PROGRESS|CARRIED FORWARD|Done|Completed?|Pending|Ongoing)\s?[:–-]\s{1,3}/;

interface Entry {
  line: Line;
  start: number;
  end: number;
  ref: string | null;
  status: { line: Line; text: string } | null;
}

export function findLoggedLists(context: SegmentContext): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const head of headsOf(context)) {
    const title = normaliseLabel(head.title);
    const previous = isPreviousActionTitle(title);
    if (
      !previous &&
      !isActionTitle(title) &&
      !/\bactions?\b.*\b(?:list|log|review|previous|last|outstanding|open)\b|\b(?:review|outstanding|open|previous)\b.*\bactions?\b/.test(
        title,
      )
    )
      continue;
    const found = readSection(context, head.line, previous);
    for (const entry of found) entries.push(toLogEntry(context, entry));
    if (found.length > 0) take(context, head.line, 'action-log');
  }
  return entries;
}

/** The headings of the document, and lines above its business that are set like one: "### Follow-ups from last time". */
function headsOf({ headings, lines }: SegmentContext): { line: Line; title: string }[] {
  const known = new Set(headings.map(({ line }) => line));
  const others = lines.filter(
    (line) =>
      !known.has(line) &&
      (line.block.type === 'heading' || line.bold || /:\s{0,9}$/.test(line.text)) &&
      isPreviousActionTitle(line.text),
  );
  return [...headings, ...others.map((line) => ({ line, title: line.text }))];
}

/** "AI-70  ", "Action 12: ": how a log numbers its entries. */
const REFERENCE = /^(?<ref>(?:AI|AP|A|ACTION|Action)[-\s]?#?\d{1,5})\s?[:.–-]?\s{1,8}/;

function readSection(context: SegmentContext, head: Line, previous: boolean): Entry[] {
  const found: Entry[] = [];
  for (let i = head.index + 1; i < context.lines.length; i++) {
    const line = context.lines[i];
    const heading = headingOf(context, line);
    const own = headingOf(context, head);
    if (!line || (heading && (heading.number === null || own?.number === null || heading.level <= (own?.level ?? 1))))
      break;
    if (line.block.type === 'heading' && line.block.id !== head.block.id) break;
    const reference = REFERENCE.exec(line.text);
    const number = reference
      ? { number: reference.groups?.ref ?? '', end: reference[0].length }
      : readItemNumber(line.text);
    const item = line.block.type === 'listItem' || number !== null;
    if (!item) {
      const last = found.at(-1);
      // "-- Continued. The office has acknowledged receipt."
      const remark = line.text.replace(/^[-–—*\s]{1,4}/, '');
      if (last && !last.status && remark.length < 200 && isStatus(remark)) last.status = { line, text: remark };
      continue;
    }
    const depth = line.block.type === 'listItem' ? line.block.depth : 0;
    const first = found[0]?.line.block;
    if (first?.type === 'listItem' && depth > first.depth) continue;
    const inline = statusBehind(line.text, number?.end ?? 0);
    const lead = LEAD.exec(line.text.slice(number?.end ?? 0));
    const box = line.block.type === 'listItem' && line.block.checked !== null && previous ? line.block.checked : null;
    const from = (number?.end ?? 0) + (lead?.[0].length ?? 0);
    const status =
      inline?.status ?? (lead?.groups ? (lead.groups.status ?? '') : box === null ? null : box ? 'Done' : 'Open');
    const end = inline?.start ?? line.text.length;
    found.push({
      line,
      start: from,
      end,
      ref: number?.number ?? null,
      status: status === null ? null : { line, text: status },
    });
  }
  const stated = found.filter((entry) => entry.status !== null).length;
  return found.length >= 2 && stated >= found.length * 0.6 ? found : [];
}

/** The status at the end of an entry, and where what leads to it begins; the first of several dashes that makes one. */
function statusBehind(text: string, behind: number): { status: string; start: number } | null {
  for (let from = Math.max(behind, text.length - 200); from < text.length; ) {
    const match = INLINE.exec(text.slice(from));
    if (!match) return null;
    const status = match.groups?.status ?? '';
    // "(due 21 May)" is a deadline.
    if (isStatus(status) && !/^due\b/i.test(status)) return { status, start: from + match.index };
    from += match.index + 1;
  }
  return null;
}

function toLogEntry(context: SegmentContext, entry: Entry): LogEntry {
  const { line, start, end } = entry;
  // "Ann: book the hall", "book the hall (@ann)"
  const split = splitEntry('log-list', { ...line, end: line.start + end, text: line.text.slice(0, end) }, null, start);
  const text = line.block.text.slice(split.start, split.end);
  const owners = split.owners ?? findOwners(text, context.draft.people);
  take(context, line, 'action-log');
  if (entry.status) take(context, entry.status.line, 'action-log');
  return {
    ref: entry.ref,
    text: clean(text),
    owners: owners.map((owner) => resolveOwner({ text: owner }, context.draft.people)),
    issued: null,
    due: null,
    status: entry.status ? readStatus(entry.status.text.replace(/^status\s?[:–-]\s?/i, '')) : null,
    spans: [spanOf(line.block, split.start, split.end)],
  };
}
