/** Where an entry of a list says how far it is: before its words, after them, or on a line below. */
import type { Mark } from '../../model/block.ts';
import { findSentences } from '../../recognise/sentences.ts';
import { isStatus, readStatus } from '../../recognise/status.ts';
import type { Line } from '../line.ts';

/** A status and the part of the line that is left for the task. */
export interface StatusPart {
  status: string;
  start: number;
  end: number;
}

/** "Book the hall. Status: Closed", "Book the hall – done", "Book the hall [complete]", "Book the hall -> done" */
const INLINE =
  /(?:\s{0,3}\bstatus\s?[:–-]\s{0,3}|\s(?:[-–—:=]{1,3}>?|[>→➔⇒])\s{1,3}|\s{1,3}[([]\s?|[.!,]\s{1,4})(?<status>[\p{L}✓✔☑✅❌✗✘🔄⏳][\s\S]{1,140}?)[)\].!]{0,2}\s*$/iu;
const LEAD =
  /^[[(]?(?<status>DONE|OPEN|CLOSED|COMPLETED?|ONGOING|ON-GOING|PENDING|IN PROGRESS|CARRIED FORWARD|CONTINUED|DROPPED|OVERDUE|NOT STARTED|NEW|Done|Completed?|Closed|Pending|Ongoing|In progress|In Progress|Not started|Not Started|✓|✔|✅|☑|❌|✗|✘|🔄|⏳|⬜|☐)(?:[\])]\s{0,2}[:–-]?|\s?[:–-]|(?<=[✓✔✅☑❌✗✘🔄⏳⬜☐])\uFE0F?)\s{1,3}/u;
/** "Ann to book the hall DONE": capitals that come after the sentence. */
const CAPITALS = /[\s.](?<status>[A-Z]{2,12}(?:[ /-][A-Z]{2,10}){0,2})[.!]?\s*$/;
/** A bare word that goes on with a sentence as often as it ends one. */
const WEAK = /^(?:done|completed?|closed|ongoing|on-going|outstanding|pending|open|actioned)$/i;
/** "Status: …", "Update – …": the line says itself that it tells. */
const LABELLED =
  /^[-–—*→>\s]{0,4}(?:status|updates?|progress|outcome|result|response|position|latest|action taken|current status|status update|follow[- ]?up)\b[^:\n]{0,24}[:–]\s{0,4}(?<status>[\s\S]{0,400})$/i;
/** "Ann to book the hall", "Bo will order paint" */
const TASK = /^\P{Ll}?.{1,60}?\s(?:to|will|should|shall)\s\p{Ll}/u;

/** The status before the words, or null. */
export function statusBefore(line: Line, from: number): StatusPart | null {
  const lead = LEAD.exec(line.text.slice(from));
  if (!lead) return null;
  return { status: lead.groups?.status ?? '', start: from + lead[0].length, end: line.text.length };
}

/** The status after the words, or null. `told`: what follows the task in a sentence of its own is one, too. */
export function statusAfter(line: Line, from: number, told: boolean): StatusPart | null {
  const { text } = line;
  return (
    behindMark(text, from) ??
    boldTail(line, from) ??
    behind(text, from, CAPITALS) ??
    afterColon(text, from) ??
    (told ? toldAfter(text, from) : null)
  );
}

/** "**Ann to book the hall.** She has rung them. Closed": the task is bold; of what is said after it, short words are the status. */
export function statusBeside(line: Line, from: number): StatusPart | null {
  const { text, boldLead } = line;
  if (line.bold || boldLead < from + 12 || text.length - boldLead < 4) return null;
  const behind = text.slice(boldLead);
  const told = findSentences(behind)
    .map(({ start, end }) => behind.slice(start, end).trim())
    .filter((words) => words.split(/\s+/).length <= 3 && isStatus(words));
  return told.length === 0
    ? null
    : { status: told.join(' '), start: from, end: text.slice(0, boldLead).trimEnd().length };
}

/** The status at the end of an entry, and where what leads to it begins; the first of several dashes that makes one. */
function behindMark(text: string, from: number): StatusPart | null {
  for (let at = Math.max(from, text.length - 200); at < text.length; ) {
    const match = INLINE.exec(text.slice(at));
    if (!match) return null;
    const status = match.groups?.status ?? '';
    // "(due 21 May)" is a deadline.
    // After a comma a word of status may go on with the sentence: ", new signs".
    const listed = match[0].startsWith(',') && !WEAK.test(status.replace(/[.!]$/, ''));
    if (!listed && isStatus(status) && !/^due\b/i.test(status)) return { status, start: from, end: at + match.index };
    at += match.index + 1;
  }
  return null;
}

function behind(text: string, from: number, form: RegExp): StatusPart | null {
  const match = form.exec(text.slice(from));
  const status = match?.groups?.status ?? '';
  if (!match || match.index < 3 || !isStatus(status)) return null;
  return { status, start: from, end: from + match.index + (match[0].startsWith('.') ? 1 : 0) };
}

/** "Ann to book the hall **done**" */
function boldTail({ text, start, block }: Line, from: number): StatusPart | null {
  const mark = block.marks.find(
    ({ type, start: at, end }: Mark) =>
      type === 'bold' && at > start + from + 3 && end >= start + text.trimEnd().length - 1 && at < start + text.length,
  );
  const status = mark && text.slice(mark.start - start).trim();
  if (!mark || !status || status.length > 40 || !isStatus(status)) return null;
  const task = text.slice(0, mark.start - start).replace(/\s?[-–—:([]?\s{0,3}$/, '');
  return { status: status.replace(/[)\]]$/, ''), start: from, end: task.length };
}

/** "Bo to order paint: awaiting quotes" */
function afterColon(text: string, from: number): StatusPart | null {
  const colon = text.lastIndexOf(': ');
  if (colon <= from || !TASK.test(text.slice(from, colon))) return null;
  const status = text.slice(colon + 2).trim();
  return isStatus(status) ? { status, start: from, end: colon } : null;
}

/** "Ann to book the hall. Hall has been booked." */
function toldAfter(text: string, from: number): StatusPart | null {
  const task = /^.{8,200}?[.;]\s{1,3}(?=\p{Lu})/u.exec(text.slice(from));
  if (!task || !TASK.test(task[0])) return null;
  const status = text.slice(from + task[0].length).trim();
  if (status.length > 200 || TASK.test(status)) return null;
  return { status, start: from, end: from + task[0].trimEnd().length };
}

/** What a line below an entry says of it: "Action complete", "Status: done", "→ ordered"; '' where the label has no words. */
export function remarkOf(text: string): string | null {
  const labelled = LABELLED.exec(text);
  if (labelled) return (labelled.groups?.status ?? '').trim();
  const remark = text.replace(/^[-–—*→>=\s[(]{1,4}/, '').replace(/[\])]\s{0,3}$/, '');
  if (remark.length < 200 && isStatus(remark)) return remark;
  // "-- The office has answered.", "→ sent"
  return /^(?:--|[-=]>|[→➔⇒])\s/.test(text) && text.length < 300 ? remark : null;
}

/** A line that says no more than how far something is. */
export function isRemark(line: Line | undefined): boolean {
  if (line === undefined || line.block.type === 'heading') return false;
  if (LABELLED.test(line.text)) return true;
  const bare = line.text.replace(/^[-–—*→>\s[(]{1,4}/, '').replace(/^(?:action|item)\s/i, '');
  const value = readStatus(bare)?.value;
  return bare.split(/\s+/).length <= 3 && value !== undefined && value !== 'other' && value !== 'decision';
}
