/** The question of tables: does this one follow actions, each with how far it is? */
import { feature, type Question } from '../../judge/judge.ts';
import type { Cell } from '../../model/block.ts';
import { isFigure } from '../../recognise/figures.ts';
import { readStatus } from '../../recognise/status.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { ColumnRole } from '../column-role.ts';
import { type LogTitle, logTitleOf } from './title.ts';

/** A table with what it shows of a log. */
export interface LogTable {
  /** Column of the status; -1 if none may be one. */
  statusColumn: number;
  /** Headed as a status, or as what is said of the actions ("Update", "Comments"). */
  statusHead: 'status' | 'told' | null;
  /** Of its filled cells, how many are words of status; how many cells are filled. */
  statusShare: number;
  filled: number;
  /** The same few words are in its cells again and again. */
  repeated: boolean;
  taskHead: 'task' | 'maybe' | null;
  has: ReadonlySet<ColumnRole>;
  width: number;
  /** Its first row is an entry, too. */
  headless: boolean;
  title: LogTitle;
  /** Rows of one cell part it by status: "Open", "Closed". */
  parted: boolean;
  /** Its first column holds labels: a form, whose rows are not entries. */
  labels: boolean;
  /** Columns of another kind of register: risks, applications, accounts. */
  other: boolean;
  /** A column of discussion holds sentences, not numbers of minutes. */
  prose: boolean;
  /** Share of the cells that are figures. */
  figures: number;
  rows: number;
  /** In a spreadsheet any columns may stand side by side. */
  loose: boolean;
}

const STATUS =
  /^(?:(?:current |action |task |item |work )?(?:status|state|progress|updates?)(?: ?\/ ?\w+)?|status .{1,20}|progress (?:update|to date|made|report)|rag\b.{0,20}|complete[d]?\??|completion(?: status)?|done\??|open ?\/ ?closed|closed\??|% ?(?:complete|done)|percent(?:age)? complete|stage|finished\??|achieved\??|y ?\/ ?n|yes ?\/ ?no|c\/f)$/;
const TOLD =
  /^(?:updates?|comments?|comments? ?\/ ?updates?|updates? ?\/ ?(?:comments?|status)|latest(?: update| position)?|outcome|notes?|remarks?|result|response|action taken|actions? taken|position|feedback|report back|what happened\??|follow[- ]?up|update from .{1,30})$/;
const TASK =
  /^(?:(?:agreed |previous |outstanding |open |old |key )?actions?(?: ?\/ ?\w+)?|actions? (?:items?|points?|required|agreed|description|to be taken|from .{1,30})|action .{1,20}|tasks?(?: name| description)?|to-? ?do|work items?|what|jobs?|next steps?|deliverables?|what needs to be done|activity|activities|(?:user )?stor(?:y|ies)|tickets?)$/;
/** "Task ID" numbers tasks, however the column of their words is headed. */
const NUMBERED =
  /^(?:action|task|work item|(?:user )?story|ticket|to-?do|issue|backlog item|ai|ap) ?(?:#|(?:id|no|nr|number|ref|reference|key|code)\b)|^a[ip]$/;
const MAYBE =
  /^(?:items?|description|details?|title|summary|subject|topic|matter(?: arising)?|issues?|point|feature|agenda item|milestone|work|goal|objective|item description|recommendation)$/;
const OTHER =
  /\b(?:risks?|likelihood|impact|mitigation|probability|severity|raid|application|applicant|applied|proposal|address|location|site|policy|policies|amount|cost|budget|price|£|payee|supplier|invoice|votes?|mover|moved|seconded|motion|attended|attendance|present|apologies|email|e-mail|organi[sz]ation|telephone|phone)\b/;

/** What the columns and cells of a table show. `rows` are those below its header. */
export function logTableOf(
  header: readonly (Cell | null)[],
  rows: readonly (readonly (Cell | null)[])[],
  roles: readonly ColumnRole[],
  more: { above: string; loose: boolean; sections: readonly string[] },
  lexicon: Lexicon,
): LogTable {
  const names = header.map((cell) => normaliseLabel(cell?.text ?? ''));
  const task = names.findIndex((name) => TASK.test(name));
  const has = new Set(roles);
  const columns = names.map((name, c) => {
    const cells = rows.map((row) => (row[c]?.text ?? '').trim()).filter((text) => text !== '');
    const stated = cells.filter(isStated).length;
    const head = STATUS.test(name) || (roles[c] === 'status' && !TOLD.test(name)) ? 'status' : told(name, roles[c]);
    const share = cells.length === 0 ? 0 : stated / cells.length;
    const score = c === task ? -1 : (head === 'status' ? 1.6 : head === 'told' ? 0.4 : 0) + share * (head ? 1.5 : 1.2);
    return { c, cells, share, head, score };
  });
  const best = columns.reduce<(typeof columns)[number] | null>((a, b) => (b.score > (a?.score ?? 0.35) ? b : a), null);
  const words = new Set(best?.cells.map((text) => normaliseLabel(text).slice(0, 20)));
  const filled = rows.flat().filter((cell) => cell && cell.text.trim() !== '');
  return {
    statusColumn: best?.c ?? -1,
    statusHead: best?.head ?? null,
    statusShare: best?.share ?? 0,
    filled: best?.cells.length ?? 0,
    repeated: best !== null && best.cells.length >= 3 && words.size <= best.cells.length * 0.67,
    taskHead:
      task !== -1 ||
      names.some((name, c) => roles[c] === 'action' && !MAYBE.test(name)) ||
      names.some((name) => NUMBERED.test(name))
        ? 'task'
        : names.some((name) => MAYBE.test(name))
          ? 'maybe'
          : null,
    has,
    width: header.length,
    headless: names.every((name) => name === ''),
    title: logTitleOf(more.above, lexicon),
    prose: roles.some(
      (role, c) => role === 'discussion' && rows.some((row) => (row[c]?.text.trim() ?? '').split(/\s+/).length > 3),
    ),
    parted: more.sections.length >= 2 && more.sections.every(isStated),
    labels: rows.length > 0 && rows.filter((row) => isLabel(row[0] ?? null)).length >= rows.length * 0.5,
    other: names.some((name) => OTHER.test(name)),
    figures: filled.length === 0 ? 0 : filled.filter((cell) => isFigure(cell?.text ?? '')).length / filled.length,
    rows: rows.length,
    loose: more.loose,
  };
}

const told = (name: string, role: ColumnRole | undefined): LogTable['statusHead'] =>
  TOLD.test(name) || role === 'status' ? 'told' : null;

/** "Approved" is what came of a proposal, not how far a task is. */
function isStated(text: string): boolean {
  const value = text.length > 200 ? null : readStatus(text)?.value;
  return value != null && value !== 'other' && value !== 'decision';
}

const isLabel = (cell: Cell | null): boolean => {
  const label = normaliseLabel(cell?.text ?? '');
  return (
    TASK.test(label) ||
    STATUS.test(label) ||
    /^(?:due(?: date)?|owner|deadline|who|assigned to|responsible)$/.test(label)
  );
};

/** The document keeps them side by side where they are told: then it is minutes set as a table, each row an item. */
const isMeeting = ({ has, prose }: LogTable): boolean =>
  has.has('decision') || (has.has('discussion') && has.has('item') && prose);

const named = ({ has, taskHead }: LogTable): number =>
  taskHead === null ? 0 : ['ref', 'owner', 'issued', 'due'].filter((role) => has.has(role as ColumnRole)).length / 4;

export const logTable: Question<LogTable> = {
  name: 'log-table',
  asks: 'Does this table follow actions, each with how far it is?',
  prior: -420,
  features: [
    feature('status-head', 240, 'a column is headed as a status', ({ statusHead }) => statusHead === 'status'),
    feature('told-head', 100, 'a column tells what became of each', ({ statusHead }) => statusHead === 'told'),
    feature('statuses', 250, 'its cells are words of status', ({ statusShare }) => statusShare),
    feature(
      'no-statuses',
      -60,
      'none of its cells is a word of status',
      ({ filled, statusShare, statusHead }) => filled >= 2 && statusShare === 0 && statusHead !== null,
    ),
    feature('no-status', -180, 'no column may be a status', ({ statusColumn }) => statusColumn === -1),
    feature(
      'of-people',
      -150,
      'its rows are people',
      ({ taskHead, has }) => taskHead === null && has.has('owner') && !has.has('ref') && !has.has('due'),
    ),
    feature('repeated', 40, 'the same few words recur', ({ repeated }) => repeated),
    feature('task-head', 180, 'a column is headed as tasks', ({ taskHead }) => taskHead === 'task'),
    feature('no-task', -150, 'no column is headed as tasks', ({ taskHead }) => taskHead === null),
    feature('owner', 90, 'a column says whose each is', ({ has }) => has.has('owner')),
    feature('reference', 50, 'a column numbers them', ({ has }) => has.has('ref')),
    feature('issued', 60, 'a column says since when', ({ has }) => has.has('issued')),
    feature('due', 50, 'a column says until when', ({ has }) => has.has('due')),
    feature(
      'headless',
      250,
      'a list of actions without a head over its columns',
      ({ headless, title, width, statusShare }) => headless && title !== null && width <= 6 && statusShare >= 0.5,
    ),
    feature(
      'all-columns',
      240,
      'it has all columns of a log',
      (table) => !table.loose && named(table) >= 0.75 && table.has.has('issued') && table.has.has('action'),
    ),
    feature(
      'earlier',
      140,
      'the heading speaks of earlier actions',
      ({ title }) => title === 'previous' || title === 'log',
    ),
    feature('matters', 60, 'the heading speaks of the last minutes', ({ title }) => title === 'matters'),
    feature('actions', 40, 'the heading speaks of actions', ({ title }) => title === 'new'),
    feature('parted', 400, 'rows of their own say how far those below are', ({ parted }) => parted),
    feature('labels', -400, 'its first column holds labels', ({ labels }) => labels),
    feature('meeting', -330, 'its rows are the items of the meeting', isMeeting),
    feature('other-register', -300, 'it has columns of another register', ({ other }) => other),
    feature('figures', -300, 'it is full of figures', ({ figures }) => (figures > 0.4 ? figures : 0)),
  ],
};
