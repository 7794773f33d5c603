/**
 * One line as a record of labelled fields, in any order: "[action] book the hall [assignee] Ann [due] 3 May [status] done",
 * "Book the hall. **Owner**: Ann, **Due**: Friday", "Task: book the hall | Who: Ann | When: 3 May".
 */
import { matchesOf } from '../model/matches.ts';

export type FieldRole = 'action' | 'owner' | 'due' | 'status' | 'ref' | 'issued' | 'note' | 'event';

export interface RecordField {
  role: FieldRole;
  /** Where its label begins, and the range of its value. */
  at: number;
  start: number;
  end: number;
}

const labels = new Map<string, FieldRole>();
const say = (role: FieldRole, words: string): void => {
  for (const word of words.split(', ')) labels.set(word, role);
};
say('action', 'action, action item, action point, task, todo, to do, to-do, what, activity, deliverable, next step');
say(
  'owner',
  'owner, owners, owner(s), action owner, assignee, assignees, assignee(s), assigned, assigned to, assigned person',
);
say(
  'owner',
  'responsible, responsibility, responsible person, responsible party, person responsible, who, whom, by whom',
);
say('owner', 'action by, actioned by, allocated to, in charge, person in charge, pic, dri, poc, lead, leads, delegate');
say('due', 'due, due date, due by, date due, deadline, by when, when, target, target date, eta, timeline, timeframe');
say('due', 'timescale, complete by, completion date, deliver by, expected, expected by, due on, 📅');
say('status', 'status, current status, state, progress, action status');
say('ref', 'ref, id, action id, action no, no, reference');
say('issued', 'raised, date raised, opened, created, issued, date assigned, assigned on, added, since');
say(
  'note',
  'note, notes, comment, comments, remarks, priority, details, context, effort, estimate, reporter, rationale, effect, reason, opposing, impact',
);
say('event', 'where, location, venue, time, place, cost, price');
/** Words that announce an event as often as they tell of a task: "What: spring fair. When: 3 May." */
const WEAK: ReadonlySet<string> = new Set([
  'what',
  'who',
  'whom',
  'when',
  'no',
  'since',
  'time',
  'state',
  'target',
  'lead',
]);

/** "[due] ", "📅 ". */
const MARKED = /(?:\[(?<word>\p{L}[\p{L} -]{1,19})\][*_]{0,3}\s?:?|(?<sign>📅))(?=\s|\d|@)\s{0,4}/gu;
/** "**Due:** ", "Due: ": the words before a colon, of which the last may be a label. */
const COLON = /(?<words>[\p{L} -]{2,20}(?:\(s\))?)[*_]{0,3}\s?:[*_]{0,3}(?=\s|\d|@)\s{0,4}/gu;

interface Label {
  at: number;
  from: number;
  role: FieldRole;
  weak: boolean;
}

function labelsOf(text: string, from: number): Label[] {
  const marked = matchesOf(text, MARKED).flatMap(({ index, 0: all, groups }) =>
    labelAt(groups?.word ?? groups?.sign ?? '', index, index + all.length),
  );
  const plain = (text.includes(':') ? matchesOf(text, COLON) : []).flatMap(({ index, 0: all, groups }) => {
    const words = groups?.words ?? '';
    // "Paint the door Owner: Ann": the longest label that the words end in.
    for (let skip = 0; skip < words.length; skip++) {
      if (skip > 0 ? !/[\s-]/.test(words[skip - 1] ?? '') : /\p{L}/u.test(text[index - 1] ?? '')) continue;
      const found = labelAt(words.slice(skip), index + skip, index + all.length);
      if (found.length > 0) return found.filter(({ at }) => standsApart(text, at, from));
    }
    return [];
  });
  return [...marked, ...plain].filter(({ at }) => at >= from).sort((a, b) => a.at - b.at);
}

function labelAt(written: string, at: number, from: number): Label[] {
  const word = written.toLowerCase().trim();
  const role = labels.get(word);
  return role === undefined ? [] : [{ at, from, role, weak: WEAK.has(word) }];
}

/** After a mark or with a capital: "ask them who: …" goes on with a sentence. */
const standsApart = (text: string, at: number, from: number): boolean => {
  const before = text.slice(from, at).trimEnd();
  return before === '' || /[(|;,.•·–—)!?*_-]$/.test(before) || /^\p{Lu}/u.test(text.slice(at));
};

const OPENING = /^[\s:–—|-]{1,6}/;
const CLOSING = /(?<![\s|;,([–—*_-])[\s|;,([–—*_-]+$/;

/** The labelled fields of a line; what comes before the first label is none of them. */
export function readFields(text: string, from = 0): RecordField[] {
  if (text.length > 1200) return [];
  const found = labelsOf(text, from);
  return found.flatMap((label, i): RecordField[] => {
    const next = found[i + 1]?.at ?? text.length;
    const value = text.slice(label.from, next);
    const start = label.from + (OPENING.exec(value)?.[0].length ?? 0);
    let end = start + text.slice(start, next).replace(CLOSING, '').length;
    // "(Owner: Ann, Due: Friday)": the bracket closes all of them.
    if (/[)\]]$/.test(text.slice(start, end)) && !/[([]/.test(text.slice(start, end))) end--;
    if (/^(?:owner|due|status|ref|issued)$/.test(label.role) && text[end - 1] === '.') end--;
    return end > start ? [{ role: label.role, at: label.at, start, end }] : [];
  });
}

export interface FieldRecord {
  /** Range of the words of the task. */
  start: number;
  end: number;
  owner: string | null;
  due: string | null;
  status: string | null;
  issued: string | null;
  ref: string | null;
  /** It says itself that it is a task, and not only in words that announce events as well. */
  sure: boolean;
}

/** A task with at least one of who, by when and how far; null for any other line. `from`: where its words begin. */
export function readRecord(text: string, from = 0): FieldRecord | null {
  const fields = readFields(text, from);
  const [first] = fields;
  if (!first || fields.some(({ role }) => role === 'event')) return null;
  const value = (role: FieldRole): string | null => {
    const field = fields.find((one) => one.role === role);
    return field ? text.slice(field.start, field.end) : null;
  };
  const told = fields.filter(({ role }) => /^(?:owner|due|status)$/.test(role));
  const task = fields.find(({ role }) => role === 'action') ?? taskBefore(text, from, first.at);
  // "Status: the gate is open. Due: …" names no task.
  if (!task || told.length === 0 || (value('due') ?? '').length > 60 || (value('owner') ?? '').length > 120)
    return null;
  const strong = labelsOf(text, from).filter(({ weak }) => !weak).length;
  const named = fields.some(({ role }) => role === 'action');
  return {
    start: task.start,
    end: task.end,
    owner: value('owner'),
    due: value('due'),
    status: value('status'),
    issued: value('issued'),
    ref: value('ref'),
    sure: strong >= 2 && (named || new Set(told.map(({ role }) => role)).size >= 2),
  };
}

function taskBefore(text: string, from: number, until: number): { start: number; end: number } | null {
  const end = from + text.slice(from, until).replace(CLOSING, '').length;
  return text.slice(from, end).split(/\s+/).length >= 2 ? { start: from, end } : null;
}
