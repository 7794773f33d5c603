/** Headings that are a status, with the bullets below them: "Done", "In progress", "To do", "Blocked" – the columns of a board. */
import { isStatus, readStatus } from '../../recognise/status.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { headingOf, isFree, type SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';

export interface StatusHead {
  head: Line;
  status: string;
  items: Line[];
}

const TASKS = /\s(?:actions?|tasks?|items?|work|action items|issues|tickets|stories)$/;
/** What may be over a list of tasks and says how far they are. */
const STATUSES =
  /^(?:done|completed?|closed|finished|in progress|ongoing|on-going|under ?way|open|outstanding|pending|to ?do|to-do|not started|blocked|on hold|backlog|deferred|carried forward|cancelled|in review|incomplete|not (?:yet )?(?:completed?|done|finished)|overdue|new|upcoming|remaining|accomplished|left to do|planned|ready|left|doing|still to do|to be done|to do next|next|stuck|review|testing|in testing)$/;
/** "What has been done", "Tasks that are in progress", "Completed this week": the words around the status. */
const AROUND_STATUS =
  /^(?:what (?:(?:has|have|had) been|is|was|are|were|we(?:['’]ve| have)?|i(?:['’]ve| have)?) |(?:tasks?|actions?|work|items?|things?|action items?|stories|tickets) (?:that (?:are|were|have been) )?)|\s(?:this|last|since last|since the last|during the) (?:week|sprint|meeting|iteration|month|period)$/g;

/** Such headings where the document has at least two that differ; one alone may be any heading. */
export function findStatusHeads(context: SegmentContext): StatusHead[] {
  const found: StatusHead[] = [];
  for (const line of context.lines) {
    if (line.text.length > 40 || line.cell || !isFree(context, line)) continue;
    const heading = headingOf(context, line);
    const label = normaliseLabel(heading?.title ?? line.text);
    const status = label.replace(TASKS, '').replace(AROUND_STATUS, '');
    const set = heading !== undefined || line.bold || line.block.type === 'heading' || /:\s*$/.test(line.text);
    if (!set || !STATUSES.test(status)) continue;
    const items = itemsBelow(context, line);
    if (items.length > 0) found.push({ head: line, status: statusText(heading?.title ?? line.text, status), items });
  }
  const kinds = new Set(found.map(({ status }) => readStatus(status)?.value));
  return kinds.size >= 2 ? found : [];
}

/** The heading as it stands, unless the status hides in it: "What has been done". */
function statusText(title: string, status: string): string {
  const words = title.replace(/\s?:\s*$/, '');
  return isStatus(words) ? words : status;
}

/** The bullets right below a line, deeper than it where it is one; still deeper ones belong to those above them. */
function itemsBelow({ lines }: SegmentContext, head: Line): Line[] {
  const items: Line[] = [];
  const own = head.block.type === 'listItem' ? head.block.depth : -1;
  for (const line of lines.slice(head.index + 1)) {
    if (line.block.type !== 'listItem' || line.block.depth <= own) break;
    const first = items[0]?.block;
    if (first?.type !== 'listItem' || line.block.depth <= first.depth) items.push(line);
  }
  return items.length > 0 ? items : linesInBlock(lines, head);
}

/** "Completed:" over plain lines of its own paragraph. */
function linesInBlock(lines: readonly Line[], head: Line): Line[] {
  if (!/:\s*$/.test(head.text) || head.block.type === 'table') return [];
  return lines.slice(head.index + 1).filter((line) => line.block === head.block && line.text.length <= 160);
}
