/**
 * A log kept as a list: below "Actions from the last meeting" each entry, with its status after it ("… – Done.",
 * "… Status: Closed"), before it ("DONE: …"), below it ("Completed.", "Update: …"), in a box to tick or struck through;
 * or bullets below headings that are a status themselves ("Done", "In progress").
 */
import type { LogEntry } from '../../model/actions.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import { splitOwners } from '../../recognise/people/owners.ts';
import { isStatus, readStatus } from '../../recognise/status.ts';
import { isActionTitle, isPreviousActionTitle } from '../../recognise/words/action-titles.ts';
import { findOwners } from '../actions/refiners/find-owners.ts';
import { splitEntry } from '../actions/split-entry.ts';
import { type SegmentContext, take } from '../context.ts';
import { deadlineOf } from '../deadline.ts';
import { fieldsBelow } from '../fields-below.ts';
import { clean, type Line, spanOf } from '../line.ts';
import { resolveOwner } from '../resolve-owners.ts';
import { weigh } from '../weigh.ts';
import { type LogSubject, logQuestion } from './evidence.ts';
import { type ListEntry, plainEntry, readSection } from './section.ts';
import { findStatusHeads } from './status-heads.ts';
import { logTitleOf } from './title.ts';

interface LoggedList {
  head: Line;
  title: LogSubject['title'];
  form: LogSubject['form'];
  entries: ListEntry[];
}

export function findLoggedLists(context: SegmentContext): LogEntry[] {
  const entries: LogEntry[] = [];
  const read = (lists: Iterable<LoggedList>): void => {
    for (const list of lists) entries.push(...judged(context, list));
  };
  read(listsBelowStatus(context));
  read(listsBelowTitles(context));
  return entries;
}

function judged(context: SegmentContext, list: LoggedList): LogEntry[] {
  const subject: LogSubject = {
    form: list.form,
    title: list.title,
    entries: list.entries.length,
    stated: list.entries.filter(({ status }) => status !== null).length,
    told: list.entries.filter(({ status }) => status !== null && !isStatus(status.text)).length,
    ticked: list.entries.filter(({ ticked }) => ticked).length,
  };
  const verdicts = list.entries.map((entry) => {
    const text = clean(entry.line.text.slice(entry.start, entry.end));
    return weigh(context, logQuestion, subject, { text, line: entry.line });
  });
  if (!verdicts.some(({ yes }) => yes)) return [];
  take(context, list.head, 'action-log');
  return list.entries.map((entry, i) => {
    const { confidence = 0, because = [] } = verdicts[i] ?? {};
    return { ...toLogEntry(context, entry), confidence, because };
  });
}

function* listsBelowTitles(context: SegmentContext): Generator<LoggedList> {
  for (const { line: head, title: text } of headsOf(context)) {
    const title = logTitleOf(text, context.lexicon);
    if (title === null) continue;
    const entries = readSection(context, head, title);
    if (entries.length > 0) yield { head, title, form: 'list', entries };
  }
}

/** "Done" over bullets and "In progress" over others: the headings are the status of what is below them. */
function* listsBelowStatus(context: SegmentContext): Generator<LoggedList> {
  for (const { head, status, items } of findStatusHeads(context)) {
    // A number or bullet with nothing after it is not an entry.
    const worded = items.filter(({ text }) => /\p{L}/u.test(text));
    const entries = worded.map((line) => ({
      ...plainEntry,
      line,
      start: readItemNumber(line.text)?.end ?? 0,
      end: line.text.length,
      status: { line: head, text: status },
    }));
    yield { head, title: null, form: 'status-headings', entries };
  }
}

/** The headings of the document, and lines above its business that are set like one: "### Follow-ups from last time". */
function headsOf({ headings, lines, lexicon }: SegmentContext): { line: Line; title: string }[] {
  const known = new Set(headings.map(({ line }) => line));
  const others = lines.filter(
    (line) =>
      !known.has(line) &&
      line.text.length <= 80 &&
      (line.block.type === 'heading' ||
        line.bold ||
        /:\s{0,9}$/.test(line.text) ||
        (line.block.type === 'paragraph' && line.block.text.trim() === line.text)) &&
      (isPreviousActionTitle(line.text) || isActionTitle(line.text, lexicon)) &&
      // "Action completed" below a task says how far that is, and heads nothing.
      !isStatus(line.text.replace(/^[^\p{L}]{1,9}/u, '')),
  );
  // "Topic: Action item review"
  const topics = lines.flatMap((line) => {
    const title = known.has(line) ? undefined : /^(?:topic|item|subject)\s?:\s{0,4}(?<title>.{4,70})$/i.exec(line.text);
    return title?.groups?.title ? [{ line, title: title.groups.title }] : [];
  });
  return [...headings, ...topics, ...others.map((line) => ({ line, title: line.text }))];
}

function toLogEntry(context: SegmentContext, entry: ListEntry): LogEntry {
  const { line, start, end } = entry;
  // "Ann: book the hall", "book the hall (@ann)"
  const owner = entry.owner === null ? null : [entry.owner];
  const split = splitEntry('log-list', { ...line, end: line.start + end, text: line.text.slice(0, end) }, owner, start);
  const text = line.block.text.slice(split.start, split.end);
  const { given, due, lines } = withFieldsBelow(context, entry);
  for (const below of lines) take(context, below, 'action-log');
  const owners =
    given !== null ? splitOwners(given).map((o) => o.text) : (split.owners ?? findOwners(text, context.draft.people));
  take(context, line, 'action-log');
  if (entry.status) take(context, entry.status.line, 'action-log');
  return {
    ref: entry.ref,
    text: clean(text),
    owners: owners.map((owner) => resolveOwner({ text: owner }, context.draft.people)),
    issued: null,
    due: due === null ? null : deadlineOf(context, due, text),
    status: entry.status ? readStatus(entry.status.text.replace(/^status\s?[:–-]\s?/i, '')) : null,
    spans: [spanOf(line.block, split.start, split.end)],
  };
}

/** "Owner: Ann", "Due: 3 May" in the entry itself or on the lines below it. */
function withFieldsBelow(context: SegmentContext, { line, given, due }: ListEntry) {
  const below = fieldsBelow(context, line);
  return { given: given ?? below.owner, due: due ?? below.due, lines: below.lines };
}
