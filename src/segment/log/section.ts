/** The entries of a list of actions: its bullets, numbered lines, and lines that say how far they are. */

import { readRecord } from '../../recognise/field-record.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import { looksLikeName } from '../../recognise/people/names.ts';
import { headingOf, isFree, type SegmentContext } from '../context.ts';
import { isStruck, type Line } from '../line.ts';
import { isRemark, remarkOf, statusAfter, statusBefore, statusBeside } from './status-words.ts';
import type { LogTitle } from './title.ts';

export interface ListEntry {
  line: Line;
  start: number;
  end: number;
  ref: string | null;
  status: { line: Line; text: string } | null;
  /** Struck through, or with a box to tick. */
  ticked: boolean;
  /** The name over the group that it is in. */
  owner: string | null;
  /** Who it is given to and by when, where fields say so. */
  given: string | null;
  due: string | null;
}

/** "AI-70  ", "Action 12: ", "A2023-04: ": how a log numbers its entries. */
const REFERENCE =
  /^[[(]?(?<ref>(?:AI|AP|A|T|ACTION|Action)[-\s]?#?\d{1,5}(?:[-./]\d{1,4})?|[A-Z]{1,4}\d{0,4}[-/]\d{1,5})[\])]?\s?[:.–-]?\s{1,8}/;

/** What a line that says no more of itself is as an entry. */
export const plainEntry = { ref: null, status: null, ticked: false, owner: null, given: null, due: null };

/** The entries that were read of a section, and what its further lines are read with. */
interface Section {
  found: ListEntry[];
  /** The name over the group that is read. */
  owner: string | null;
  previous: boolean;
  /** Boxes say how far their entries are. */
  boxes: boolean;
}

/** The entries between a heading and the next of its rank. */
export function readSection(context: SegmentContext, head: Line, title: LogTitle): ListEntry[] {
  const lines = linesBelow(context, head, title);
  // New tasks may be ticked off before the notes are sent: they are tasks still.
  const boxes = title === 'previous' || (title !== null && title !== 'new' && ticksDiffer(lines));
  const section: Section = { found: [], owner: null, previous: title === 'previous', boxes };
  for (const line of lines) {
    // The rows of a table with a head are read with it.
    const inTable = (context.tables.get(line.block.id)?.reading.headerRows ?? 0) > 0;
    if (isFree(context, line) && !inTable && !/^(?:\[[^\]]{0,80}\]$|#action\s)/.test(line.text))
      readLine(section, line, context.lines[line.index + 1]);
  }
  // Where nothing but strokes says what is done, the rest is open; beside the boxes of new tasks a stroke is but a tick.
  const { found } = section;
  const stated = found.filter(({ status }) => status !== null);
  const boxed = found.every(({ line: { block } }) => block.type === 'listItem' && block.checked !== null);
  if (stated.length > 0 && (boxes || !boxed) && stated.every(({ line }) => isStruck(line)))
    for (const entry of found) entry.status ??= { line: entry.line, text: 'Open' };
  return found;
}

function linesBelow(context: SegmentContext, head: Line, title: LogTitle): Line[] {
  const own = headingOf(context, head);
  const below = context.lines.slice(head.index + 1);
  // "1. Ann to mend the gate" below a title without a number: the numbers of a list, not of the business.
  const restarts = title === 'previous' && own?.number == null && readItemNumber(below[0]?.text ?? '')?.number === '1';
  const end = below.findIndex(
    (line) => !(restarts && line.block.type === 'listItem') && endsSection(context, line, head, own),
  );
  return end === -1 ? below : below.slice(0, end);
}

function readLine(section: Section, line: Line, next: Line | undefined): void {
  const { found, boxes } = section;
  const { block } = line;
  const number = numberOf(line);
  const first = found[0]?.line.block;
  const deeper = first?.type === 'listItem' && block.type === 'listItem' && block.depth > first.depth;
  // A task below a task has a box of its own; a bullet there says more of the task.
  const nested = deeper && !(boxes && block.checked !== null);
  const item = !nested && line.first && (block.type === 'listItem' || number !== null);
  if (addsRemark(found.at(-1), line, number, item)) return;
  if (!item && !nested && line.first && isGroup(line, next)) {
    section.owner = line.text.replace(/\s?:\s*$/, '');
    return;
  }
  const entry = readEntry(line, number, section);
  // "Ann to mend the gate" with "Action complete" on the line below; "Ann to mend the gate [DONE]"
  if (item || (!deeper && (entry.status !== null || (isRemark(next) && line.text.length <= 300)))) found.push(entry);
}

/** True for a line that says how far the entry above it is, which is noted there. */
function addsRemark(last: ListEntry | undefined, line: Line, number: Numbered | null, item: boolean): boolean {
  const remark = last ? remarkOf(line.text) : null;
  if (!last || remark === null || (item && !isRemark(line))) return false;
  if (last.status !== null && statusBefore(line, number?.end ?? 0) !== null) return false;
  if (!last.status && remark !== '') last.status = { line, text: remark };
  return true;
}

/** Some boxes are ticked, some are not: they say how far each is. */
function ticksDiffer(lines: readonly Line[]): boolean {
  const boxes = lines.flatMap(({ block }) =>
    block.type === 'listItem' && block.checked !== null ? [block.checked] : [],
  );
  return boxes.includes(true) && boxes.includes(false);
}

function endsSection(context: SegmentContext, line: Line, head: Line, own: ReturnType<typeof headingOf>): boolean {
  const heading = headingOf(context, line);
  // Entries that are numbered like items below a line that is not an item.
  const numbered = own === undefined && heading !== undefined && heading.number !== null && !line.bold;
  if (heading && !numbered && (heading.number === null || own?.number === null || heading.level <= (own?.level ?? 1)))
    return true;
  return line.block.type === 'heading' && line.block.id !== head.block.id;
}

interface Numbered {
  number: string;
  end: number;
}

function numberOf(line: Line): Numbered | null {
  const number = readItemNumber(line.text);
  // "3. Action 2.4: Ann to …": the list counts its entries, the reference names them.
  for (const from of [0, number?.end ?? 0]) {
    const reference = REFERENCE.exec(line.text.slice(from));
    if (reference)
      return { number: (reference.groups?.ref ?? '').replace(/^action\s/i, ''), end: from + reference[0].length };
  }
  return number;
}

/** "Ann" alone over bullets: whose they are. */
function isGroup(line: Line, below: Line | undefined): boolean {
  const words = line.text.replace(/\s?:\s*$/, '');
  return below?.block.type === 'listItem' && words.split(/\s+/).length <= 3 && looksLikeName(words);
}

function readEntry(line: Line, number: Numbered | null, { previous, boxes, owner }: Section): ListEntry {
  const from = number?.end ?? 0;
  const record = readRecord(line.text, from);
  if (record) {
    const { start, end, due, owner: given } = record;
    const status = record.status === null ? null : { line, text: record.status };
    return { ...plainEntry, line, start, end, ref: number?.number ?? record.ref, status, owner, given, due };
  }
  const lead = statusBefore(line, from);
  const start = lead?.start ?? from;
  const tail = statusBeside(line, start) ?? statusAfter(line, start, previous);
  const box = boxes && line.block.type === 'listItem' ? line.block.checked : null;
  const struck = isStruck(line);
  const words = tail?.status ?? lead?.status ?? (struck ? 'Struck through' : wordsOfBox(box));
  return {
    ...plainEntry,
    line,
    start,
    end: tail?.end ?? line.text.length,
    ref: number?.number ?? null,
    status: words === null ? null : { line, text: words },
    ticked: struck || box !== null,
    owner,
  };
}

const wordsOfBox = (box: boolean | null): string | null => (box === null ? null : box ? 'Done' : 'Open');
