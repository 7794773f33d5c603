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

/** The entries between a heading and the next of its rank. */
export function readSection(context: SegmentContext, head: Line, title: LogTitle): ListEntry[] {
  const found: ListEntry[] = [];
  const own = headingOf(context, head);
  let owner: string | null = null;
  const below = context.lines.slice(head.index + 1);
  // "1. Ann to mend the gate" below a title without a number: the numbers of a list, not of the business.
  const restarts = title === 'previous' && readItemNumber(below[0]?.text ?? '')?.number === '1';
  const end = below.findIndex((line) => {
    if (restarts && own?.number == null && line.block.type === 'listItem') return false;
    return endsSection(context, line, head, own);
  });
  const section = end === -1 ? below : below.slice(0, end);
  // New tasks may be ticked off before the notes are sent: they are tasks still.
  const boxes = title === 'previous' || (title !== null && title !== 'new' && ticksDiffer(section));
  for (const line of section) {
    // The rows of a table with a head are read with it.
    if (!isFree(context, line) || (context.tables.get(line.block.id)?.reading.headerRows ?? 0) > 0) continue;
    const number = numberOf(line);
    const last = found.at(-1);
    const first = found[0]?.line.block;
    const { block } = line;
    const deeper = first?.type === 'listItem' && block.type === 'listItem' && block.depth > first.depth;
    // A task below a task has a box of its own; a bullet there says more of the task.
    const nested = deeper && !(boxes && block.checked !== null);
    const item = !nested && line.first && (block.type === 'listItem' || number !== null);
    const remark = remarkOf(line.text);
    const another = last?.status != null && statusBefore(line, number?.end ?? 0) !== null;
    if (/^(?:\[[^\]]{0,80}\]$|#action\s)/.test(line.text)) continue;
    if (last && remark !== null && !another && (!item || isRemark(line))) {
      if (!last.status && remark !== '') last.status = { line, text: remark };
      continue;
    }
    const next = context.lines[line.index + 1];
    if (!item && !nested && line.first && isGroup(line, next)) {
      owner = line.text.replace(/\s?:\s*$/, '');
      continue;
    }
    const entry = readEntry(line, number, { previous: title === 'previous', boxes }, owner);
    // "Ann to mend the gate" with "Action complete" on the line below; "Ann to mend the gate [DONE]"
    if (item || (!deeper && (entry.status !== null || (isRemark(next) && line.text.length <= 300)))) found.push(entry);
  }
  // Where nothing but strokes says what is done, the rest is open; beside the boxes of new tasks a stroke is but a tick.
  const stated = found.filter(({ status }) => status !== null);
  const boxed = found.every(({ line: { block } }) => block.type === 'listItem' && block.checked !== null);
  if (stated.length > 0 && (boxes || !boxed) && stated.every(({ line }) => isStruck(line)))
    for (const entry of found) entry.status ??= { line: entry.line, text: 'Open' };
  return found;
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

function numberOf(line: Line): { number: string; end: number } | null {
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

function readEntry(
  line: Line,
  number: { number: string; end: number } | null,
  { previous, boxes }: { previous: boolean; boxes: boolean },
  owner: string | null,
): ListEntry {
  const { block } = line;
  const from = number?.end ?? 0;
  const record = readRecord(line.text, from);
  if (record) {
    return {
      line,
      start: record.start,
      end: record.end,
      ref: number?.number ?? record.ref,
      status: record.status === null ? null : { line, text: record.status },
      ticked: false,
      owner,
      given: record.owner,
      due: record.due,
    };
  }
  const lead = statusBefore(line, from);
  const tail = statusBeside(line, lead?.start ?? from) ?? statusAfter(line, lead?.start ?? from, previous);
  const box = block.type === 'listItem' && block.checked !== null && boxes ? block.checked : null;
  const struck = isStruck(line);
  const words =
    tail?.status ?? lead?.status ?? (struck ? 'Struck through' : box === null ? null : box ? 'Done' : 'Open');
  return {
    line,
    start: lead?.start ?? from,
    end: tail?.end ?? line.text.length,
    ref: number?.number ?? null,
    status: words === null ? null : { line, text: words },
    ticked: struck || box !== null,
    owner,
    given: null,
    due: null,
  };
}
