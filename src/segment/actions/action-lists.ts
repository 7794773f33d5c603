/** Lines below a heading such as "Actions" or "Next steps": each is an action, owners may head a group of them. */

import { looksLikeName } from '../../recognise/people/names.ts';
import { isEveryone, ownersOfPhrase } from '../../recognise/people/owners.ts';
import { saysNobody } from '../../recognise/people/person-list.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { isTaskVerb } from '../../recognise/undertakings/task-verbs.ts';
import { isActionTitle, isPreviousActionTitle } from '../../recognise/words/action-titles.ts';
import { headingOf, isFree, type SegmentContext } from '../context.ts';
import { isFieldLine } from '../fields-below.ts';
import type { Line } from '../line.ts';
import { findPerson } from '../resolve-owners.ts';
import type { FoundAction } from './marker.ts';
import { namesOf, ownersNamed } from './owner-names.ts';
import { NAMED, splitEntry } from './split-entry.ts';

/** True if the line is a heading of actions of this meeting; `previous` if of an earlier one. */
export function actionHeadingOf(line: Line, context: SegmentContext): 'new' | 'previous' | null {
  const heading = headingOf(context, line);
  const text = heading ? heading.title : line.text;
  if (text.length > 60) return null;
  // "Action" over a column heads its cells, not the rows below.
  if (line.cell && line.cell.row < (context.tables.get(line.block.id)?.reading.headerRows ?? 0)) return null;
  if (isPreviousActionTitle(text)) return 'previous';
  if (!isActionTitle(ownersList(text)?.title ?? text, context.lexicon)) return null;
  const alone =
    heading !== undefined ||
    line.bold ||
    /:\s*$/.test(line.text) ||
    line.block.type === 'heading' ||
    line.text === line.text.toUpperCase() ||
    line.text.split(/\s+/).length >= 2 ||
    line.cell === null;
  return alone ? 'new' : null;
}

/** "Action items for Ann Lee:": a list whose heading says whose it is. */
function ownersList(text: string): { title: string; owners: string[] } | null {
  const match = /^(?<title>.{4,50}?)\s(?:for|[-–—])\s(?<owner>\p{Lu}[\p{L} .,&'’-]{1,40}?)\s?:?\s*$/u.exec(text);
  const owners = match && ownersNamed(match.groups?.owner ?? '');
  return owners && { title: match.groups?.title ?? '', owners };
}

/** All entries of all such lists, which are candidates, and the lines that they use. */
export function findListedActions(context: SegmentContext): { actions: FoundAction[]; used: Line[]; previous: Line[] } {
  const actions: FoundAction[] = [];
  const used: Line[] = [];
  const previous: Line[] = [];
  for (const head of context.lines) {
    // A document may be nothing but a list of actions: then its title heads it.
    const titled = head.block.type === 'heading' && !isFree(context, head, 'meeting-header');
    if (!isFree(context, head) && !titled) continue;
    const kind = actionHeadingOf(head, context);
    if (!kind) continue;
    const section = sectionBelow(head, context);
    if (kind === 'previous') previous.push(...section);
    const found = entriesOf(section, context, {
      runOn: runsOn(head, context),
      owner: ownersList(headingOf(context, head)?.title ?? head.text)?.owners ?? null,
    });
    // What was agreed last time and has no status is still to be done, for all that the minutes say; nothing states it.
    const entries = kind === 'new' ? found.entries : found.entries.filter(({ line }) => saysTask(line));
    const group = `line ${head.index}`;
    actions.push(
      ...entries.map((one) => ({ ...one, group, certainty: kind === 'new' ? one.certainty : ('inferred' as const) })),
    );
    used.push(...found.owners);
    if (kind === 'new') used.push(...entries.map(({ line }) => line));
    if (kind === 'new' && entries.length > 0 && !runsOn(head, context)) used.push(head);
  }
  return { actions, used, previous };
}

/** "Tasks for this week: the aim is to …": text of its own follows the title on the line. */
const runsOn = (head: Line, context: SegmentContext): boolean => headingOf(context, head)?.bodyStart != null;

function sectionBelow(head: Line, context: SegmentContext): Line[] {
  const section: Line[] = [];
  const own = headingOf(context, head);
  for (const line of context.lines.slice(head.index + 1)) {
    // "Action items:" over "1. Order paint", "2. Book the hall": the numbers of entries may look like those of items.
    const above = section.at(-1) ?? head;
    const numbered = own === undefined && isNumbered(line, context) && (above === head || isNumbered(above, context));
    if (!numbered && endsSection(line, head, context)) break;
    // "Actions" over "Actions for Ann" and "Actions for Bo": each has its own, and no line is read twice.
    if (actionHeadingOf(line, context)) break;
    section.push(line);
  }
  return section;
}

const isNumbered = (line: Line, context: SegmentContext): boolean => {
  const heading = headingOf(context, line);
  return heading !== undefined && heading.number !== null && heading.bodyStart === null && !line.bold;
};

/** The group of tasks that is read: whose they are, and how deep what heads them is set. */
interface Group {
  owner: string[] | null;
  ownerDepth: number;
  topicDepth: number;
}

/** The entries of a section: its bullets, numbers or cells where it has any, else its lines. */
function entriesOf(
  section: readonly Line[],
  context: SegmentContext,
  { runOn, owner: first }: { runOn: boolean; owner: string[] | null },
): { entries: FoundAction[]; owners: Line[] } {
  const entries: FoundAction[] = [];
  const owners: Line[] = [];
  const lines = section.filter((line) => isFree(context, line));
  const group: Group = { owner: first, ownerDepth: -1, topicDepth: -2 };
  const bullets = isBulleted(lines);
  const headOf = (line: Line, below: Line | undefined): string[] | null =>
    context.outline.owners.has(line) && isAlone(line) ? namesOf(bareOwners(line)) : ownerHeading(line, below);
  const persons = arePersons(
    lines.flatMap((line, i) => headOf(line, lines[i + 1]) ?? []),
    context,
  );
  for (const [i, line] of lines.entries()) {
    const depth = line.block.type === 'listItem' ? line.block.depth : -1;
    const head = headOf(line, lines[i + 1]);
    if (head) {
      const owner = persons && !head.every((name) => NOBODY.has(name.toLowerCase())) ? head : first;
      Object.assign(group, { owner, ownerDepth: depth, topicDepth: depth });
      owners.push(line);
      continue;
    }
    // "- Website" over deeper bullets: what these tasks are about.
    if (isTopic(line, lines[i + 1])) group.topicDepth = depth;
    else if (!saysNothing(line)) {
      const place = placeIn(line, bullets, entries.length > 0);
      if (place === 'below') break;
      const entry = place === 'inside' ? splitEntry('action-list', line, group.owner) : null;
      if (!entry || (runOn && !isItem(line) && !namesOwn(entry, group))) continue;
      if (!bullets && !isEntry(line, lines.length)) {
        if (entries.length > 0) break;
        continue;
      }
      if (depth <= group.topicDepth) group.topicDepth = -2;
      if (entries.length === 0 || isIn(group, depth)) entries.push(entry);
    }
  }
  return { entries, owners };
}

const namesOwn = ({ owners }: FoundAction, { owner }: Group): boolean => owners !== null && owners !== owner;

const saysNothing = ({ text }: Line): boolean => saysNobody(text) || text.length < 4 || isPeriod(text);

/** Prose below a list has come to an end of it, and so has a list below lines. */
function placeIn(line: Line, bullets: boolean, begun: boolean): 'inside' | 'beside' | 'below' {
  if (!bullets) return begun && line.block.type === 'listItem' ? 'below' : 'inside';
  if (isItem(line)) return 'inside';
  return begun && line.block.gapBefore ? 'below' : 'beside';
}

/** A deeper bullet that is not in the group says more of the task above it. */
const isIn = ({ owner, ownerDepth, topicDepth }: Group, depth: number): boolean =>
  depth <= 0 || depth === topicDepth + 1 || (owner !== null && depth <= ownerDepth + 1);

const isItem = (line: Line): boolean =>
  line.block.type === 'listItem' || line.block.labelLength > 0 || line.cell !== null;

/** What heads the tasks that are nobody's in particular. */
const NOBODY = new Set(['general', 'other', 'others', 'misc', 'miscellaneous', 'unassigned', 'tbd', 'anyone', 'open']);
/** Of so many people that the minutes name, one should have a task if names head the groups. */
const ENOUGH_PEOPLE = 3;

/** "Website", "Garden Party" head groups as well as names do: one head that is somebody says that all are people. */
function arePersons(heads: readonly string[], { draft: { people } }: SegmentContext): boolean {
  return (
    people.length === 0 ||
    heads.some((head) => isEveryone(head) || isRole(head) || findPerson(head, people) !== null) ||
    (people.length < ENOUGH_PEOPLE && heads.some((head) => head.includes(' ')))
  );
}

/** Few words that tell nobody to do anything, over deeper bullets. */
function isTopic(line: Line, below: Line | undefined): boolean {
  if (line.block.type !== 'listItem' || below?.block.type !== 'listItem' || below.block.depth <= line.block.depth)
    return false;
  const words = line.text.replace(/\s?:\s{0,9}$/, '');
  return (
    words.split(/\s+/).length <= 6 &&
    !isTaskVerb(words.split(/\s/)[0] ?? '') &&
    !saysTask(line) &&
    !/[.!?]$/.test(words) &&
    !isFieldLine(below)
  );
}

/** True if the section is a list: what comes before its first bullet leads to it, or is little beside what follows. */
function isBulleted(lines: readonly Line[]): boolean {
  const first = lines.findIndex((line) => isItem(line));
  if (first === -1) return false;
  const before = lines
    .slice(0, first)
    .filter(
      (line) =>
        ownerHeading(line) === null && !isPeriod(line.text) && !/:\s*$/.test(line.text) && isEntry(line, lines.length),
    );
  const items = lines.filter((line) => isItem(line)).length;
  return before.length === 0 || (before.length === 1 && items >= 4 && !saysTask(before[0] as Line));
}

/** "2/18 - 2/24", "Week 3": dates over the tasks of some days. */
const isPeriod = (text: string): boolean =>
  text.length <= 40 && (/^[\d\s/.–-]{5,}:?$/.test(text) || /^(?:week|sprint|day)\s\d{1,2}\s?:?$/i.test(text));

/** Lists of another kind; under a heading of actions they may look like parts of it. */
const OTHER_LIST =
  /^(?:(?:summary of )?(?:decisions?|resolutions?)|attendees|discussion|notes|minutes|agenda|summary)\s?:?$/i;

function endsSection(line: Line, head: Line, context: SegmentContext): boolean {
  const heading = headingOf(context, line);
  const own = headingOf(context, head);
  if (OTHER_LIST.test(line.text)) return true;
  // "**Ann Lee**" over her tasks is a heading of owners.
  if (context.outline.owners.has(line)) return false;
  const [level, over] = [line, head].map(({ block }) => (block.type === 'heading' ? block.level : null));
  const next = level != null && over != null && level <= over;
  if (heading && heading.number === null && !next && ownerHeading(line)) return false;
  if (heading) return !own || heading.level <= own.level || heading.number !== null;
  if (line.block.type === 'heading') return true;
  return /^(?:next meeting|date of next|meeting (?:closed|adjourned|ended)|adjourn|apologies|signed|chair(?:man)?\b)/i.test(
    line.text,
  );
}

/** "Paula (ps12)", "Ann Lee:" alone on a line, or on a bullet over bullets: the owner of what follows. */
function ownerHeading(line: Line, below?: Line): string[] | null {
  if (line.text.length > 60) return null;
  if (line.block.type === 'listItem' && !(below?.block.type === 'listItem' && below.block.depth > line.block.depth))
    return null;
  const words = bareOwners(line);
  if (!/^(?:general|everyone|all)$/i.test(words) && !(looksLikeName(words) || isRole(words) || ownersOfPhrase(words)))
    return null;
  if (!/:\s*$/.test(line.text) && !line.bold && !/\)$/.test(line.text) && words.split(/\s+/).length > 3) return null;
  return namesOf(words);
}

const bareOwners = (line: Line): string =>
  line.text
    .replace(/\s?\([^)]{1,40}\)\s*:?$/, '')
    .replace(/(?:['’]s)?\s(?:tasks?|actions?)\s*:?$/i, '')
    .replace(/\s{0,50}:\s{0,50}$/, '');

/** "Ann: order rope" names its task itself. */
const isAlone = ({ text }: Line): boolean => text.length <= 60 && !/:\s{0,9}\S/.test(text);

/** "Ann to book the hall", "Ann: book the hall", and not what became of it. */
function saysTask({ text }: Line): boolean {
  return (
    text.length <= 240 &&
    (/^\P{Ll}.{0,60}?\s(?:to|will)\s\p{Ll}/u.test(text) || NAMED.test(text)) &&
    !/\b(?:was|were|has|have|had|is|are|been|done|completed?|closed|actioned|ongoing|sent|received|reported)\b/i.test(
      text,
    )
  );
}

/** Without bullets a line is an action if it is short or says who is to do what. */
function isEntry(line: Line, size: number): boolean {
  if (line.text.length > 300) return false;
  if (/\b(?:to|will|shall)\s\p{Ll}/u.test(line.text.slice(0, 90)) || NAMED.test(line.text)) return true;
  if (/:\s*$/.test(line.text)) return false;
  return size <= 30 && line.text.length <= 140 && !/\b(?:was|were|discussed|reported)\b/.test(line.text);
}
