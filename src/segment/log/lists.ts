/**
 * A log kept as a list: below "Actions from the last meeting" each entry, with its status behind it ("… – Done.",
 * "… Status: Closed"), below it ("Completed.", "Action complete"), in a box to tick or struck through; or bullets below
 * headings that are a status themselves ("Done", "In progress").
 */
import type { LogEntry } from '../../model/actions.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import { isStatus, readStatus } from '../../recognise/status.ts';
import { isActionTitle, isPreviousActionTitle } from '../../recognise/words/action-titles.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { findOwners } from '../actions/refiners/find-owners.ts';
import { splitEntry } from '../actions/split-entry.ts';
import { headingOf, type SegmentContext, take } from '../context.ts';
import { clean, type Line, spanOf } from '../line.ts';
import { type LogSubject, logQuestion } from './evidence.ts';
import { resolveOwner } from '../resolve-owners.ts';
import { findStatusHeads } from './status-heads.ts';
import { weigh } from '../weigh.ts';

/** "Book the hall. Status: Closed", "Book the hall – done", "Book the hall [complete]", "DONE: book the hall" */
const INLINE =
  /(?:\s{0,3}\bstatus\s?[:–-]\s{0,3}|\s[-–—:>]{1,3}\s{1,3}|\s{1,3}[([]\s?|[.!,]\s{1,4})(?<status>[\p{L}✓✔☑][\s\S]{2,140}?)[)\].!]{0,2}\s*$/iu;
const LEAD =
  /^[[(]?(?<status>DONE|OPEN|CLOSED|COMPLETED?|ONGOING|PENDING|IN PROGRESS|CARRIED FORWARD|Done|Completed?|Pending|Ongoing|In progress|✓|✔|✅|☑)(?:[\])]\s{0,2}[:–-]?|\s?[:–-]|(?<=[✓✔✅☑]))\s{1,3}/;

interface Entry {
  line: Line;
  start: number;
  end: number;
  ref: string | null;
  status: { line: Line; text: string } | null;
  /** Struck through, or with a box to tick. */
  ticked: boolean;
}

interface LoggedList {
  head: Line;
  title: LogSubject['title'];
  form: LogSubject['form'];
  entries: Entry[];
}

export function findLoggedLists(context: SegmentContext): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const list of [...listsBelowTitles(context), ...listsBelowStatus(context)]) {
    const subject: LogSubject = {
      form: list.form,
      title: list.title,
      entries: list.entries.length,
      stated: list.entries.filter(({ status }) => status !== null).length,
      ticked: list.entries.filter(({ ticked }) => ticked).length,
    };
    const verdicts = list.entries.map((entry) => {
      const text = clean(entry.line.text.slice(entry.start, entry.end));
      return weigh(context, logQuestion, subject, { text, line: entry.line });
    });
    if (!verdicts.some(({ yes }) => yes)) continue;
    take(context, list.head, 'action-log');
    for (const [i, entry] of list.entries.entries()) {
      const { confidence = 0, because = [] } = verdicts[i] ?? {};
      entries.push({ ...toLogEntry(context, entry), confidence, because });
    }
  }
  return entries;
}

/** Where the last minutes are gone through, and with them what was to be done. */
const MATTERS = /^(?:matters arising|(?:review|minutes|notes) (?:of|from) (?:the )?(?:last|previous)\b)/;
const LOG =
  /\bactions?\b.*\b(?:list|log|review|previous|last|outstanding|open|status|tracker|update)\b|\b(?:review|outstanding|open|previous|status)\b.*\b(?:actions?|tasks?)\b/;

function* listsBelowTitles(context: SegmentContext): Generator<LoggedList> {
  for (const head of headsOf(context)) {
    const title = normaliseLabel(head.title);
    const kind = isPreviousActionTitle(title)
      ? 'previous'
      : LOG.test(title)
        ? 'log'
        : isActionTitle(title)
          ? 'new'
          : MATTERS.test(title)
            ? 'matters'
            : null;
    if (kind === null) continue;
    const entries = readSection(context, head.line, kind === 'previous');
    if (entries.length > 0) yield { head: head.line, title: kind, form: 'list', entries };
  }
}

/** "Done" over bullets and "In progress" over others: the headings are the status of what stands below them. */
function* listsBelowStatus(context: SegmentContext): Generator<LoggedList> {
  for (const { head, status, items } of findStatusHeads(context)) {
    const entries = items.map((line) => ({
      line,
      start: readItemNumber(line.text)?.end ?? 0,
      end: line.text.length,
      ref: null,
      status: { line: head, text: status },
      ticked: false,
    }));
    yield { head, title: null, form: 'status-headings', entries };
  }
}

/** The headings of the document, and lines above its business that are set like one: "### Follow-ups from last time". */
function headsOf({ headings, lines }: SegmentContext): { line: Line; title: string }[] {
  const known = new Set(headings.map(({ line }) => line));
  const others = lines.filter(
    (line) =>
      !known.has(line) &&
      line.text.length <= 80 &&
      (line.block.type === 'heading' || line.bold || /:\s{0,9}$/.test(line.text)) &&
      (isPreviousActionTitle(line.text) || isActionTitle(line.text)),
  );
  return [...headings, ...others.map((line) => ({ line, title: line.text }))];
}

/** "AI-70  ", "Action 12: ": how a log numbers its entries. */
const REFERENCE = /^(?<ref>(?:AI|AP|A|ACTION|Action)[-\s]?#?\d{1,5})\s?[:.–-]?\s{1,8}/;

function readSection(context: SegmentContext, head: Line, previous: boolean): Entry[] {
  const found: Entry[] = [];
  const own = headingOf(context, head);
  for (const line of context.lines.slice(head.index + 1)) {
    const heading = headingOf(context, line);
    // Entries that are numbered like items below a line that is no item.
    const numbered = own === undefined && heading !== undefined && heading.number !== null && !line.bold;
    if (heading && !numbered && (heading.number === null || own?.number === null || heading.level <= (own?.level ?? 1)))
      break;
    if (line.block.type === 'heading' && line.block.id !== head.block.id) break;
    const reference = REFERENCE.exec(line.text);
    const number = reference
      ? { number: reference.groups?.ref ?? '', end: reference[0].length }
      : readItemNumber(line.text);
    const last = found.at(-1);
    const depth = line.block.type === 'listItem' ? line.block.depth : 0;
    const first = found[0]?.line.block;
    const nested = first?.type === 'listItem' && line.block.type === 'listItem' && depth > first.depth;
    // "Ann to mend the gate" with "Action complete" on the line below
    const told = isRemark(context.lines[line.index + 1]);
    if (nested || (line.block.type !== 'listItem' && number === null && !told)) {
      // "-- Continued. The office has acknowledged receipt.", "Action complete"
      const remark = line.text.replace(/^[-–—*\s]{1,4}/, '');
      if (last && !last.status && remark.length < 200 && isStatus(remark)) last.status = { line, text: remark };
      continue;
    }
    found.push(readEntry(line, number, previous));
  }
  return found;
}

/** A line that says no more than how far something is. */
const isRemark = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.block.type !== 'heading' &&
  line.text.split(/\s+/).length <= 4 &&
  /^(?:action\s)?(?:complete[d]?|done|closed|ongoing|on-going|in progress|outstanding|carried forward|not started|in hand)\b/i.test(
    line.text.replace(/^[-–—*\s[(]{1,4}/, ''),
  );

function readEntry(line: Line, number: { number: string; end: number } | null, previous: boolean): Entry {
  const { block } = line;
  const inline = statusBehind(line.text, number?.end ?? 0);
  const lead = LEAD.exec(line.text.slice(number?.end ?? 0));
  const box = block.type === 'listItem' && block.checked !== null && previous ? block.checked : null;
  const struck = isStruck(line);
  const words =
    inline?.status ?? lead?.groups?.status ?? (struck ? 'Struck through' : box === null ? null : box ? 'Done' : 'Open');
  return {
    line,
    start: (number?.end ?? 0) + (lead?.[0].length ?? 0),
    end: inline?.start ?? line.text.length,
    ref: number?.number ?? null,
    status: words === null ? null : { line, text: words },
    ticked: struck || box !== null,
  };
}

/** Nearly all of the line is struck through: done with. */
export function isStruck({ block, start, end }: Line): boolean {
  const covered = block.marks
    .filter((mark) => mark.type === 'strike' && mark.start < end && mark.end > start)
    .reduce((sum, mark) => sum + Math.min(end, mark.end) - Math.max(start, mark.start), 0);
  return covered > 0 && covered >= (end - start) * 0.7;
}

/** The status at the end of an entry, and where what leads to it begins; the first of several dashes that makes one. */
function statusBehind(text: string, behind: number): { status: string; start: number } | null {
  for (let from = Math.max(behind, text.length - 200); from < text.length; ) {
    const match = INLINE.exec(text.slice(from));
    if (!match) return null;
    const status = match.groups?.status ?? '';
    // "(due 21 May)" is a deadline.
    // Behind a comma a word of status may go on with the sentence: ", new signs".
    const listed =
      match[0].startsWith(',') && !/^(?:done|completed?|closed|ongoing|outstanding|pending)[.!]?$/i.test(status);
    if (!listed && isStatus(status) && !/^due\b/i.test(status)) return { status, start: from + match.index };
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
