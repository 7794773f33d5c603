/** Lines below a heading such as "Actions" or "Next steps": each is an action, owners may head a group of them. */

import { looksLikeName } from '../../recognise/people/names.ts';
import { ownersOfPhrase, splitOwners } from '../../recognise/people/owners.ts';
import { saysNobody } from '../../recognise/people/person-list.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { isActionTitle, isPreviousActionTitle } from '../../recognise/words/action-titles.ts';
import { headingOf, type SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';
import type { FoundAction } from './marker.ts';
import { NAMED, splitEntry } from './split-entry.ts';

/** True if the line is a heading of actions of this meeting; `previous` if of an earlier one. */
export function actionHeadingOf(line: Line, context: SegmentContext): 'new' | 'previous' | null {
  const heading = headingOf(context, line);
  const text = heading ? heading.title : line.text;
  if (text.length > 60) return null;
  // "Action" over a column heads its cells, not the rows below.
  if (line.cell && line.cell.row < (context.tables.get(line.block.id)?.reading.headerRows ?? 0)) return null;
  if (isPreviousActionTitle(text)) return 'previous';
  if (!isActionTitle(text)) return null;
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

/** All actions of all such lists, and the lines that they use. */
export function findListedActions(context: SegmentContext): { actions: FoundAction[]; used: Line[]; previous: Line[] } {
  const actions: FoundAction[] = [];
  const used: Line[] = [];
  const previous: Line[] = [];
  const { lines } = context;
  for (let i = 0; i < lines.length; i++) {
    const head = lines[i];
    if (!head || context.taken.has(head)) continue;
    const kind = actionHeadingOf(head, context);
    if (!kind) continue;
    let owner: string[] | null = null;
    const section: Line[] = [];
    for (let k = i + 1; k < lines.length; k++) {
      const line = lines[k];
      if (!line || endsSection(line, head, context)) break;
      section.push(line);
    }
    if (kind === 'previous') previous.push(...section);
    const entries = section.filter((line) => !context.taken.has(line));
    const listed = entries.find((line) => ownerHeading(line) === null)?.block.type === 'listItem';
    let count = 0;
    for (const line of entries) {
      if (saysNobody(line.text) || line.text.length < 4) continue;
      const group = ownerHeading(line);
      if (group) {
        owner = group;
        used.push(line);
        continue;
      }
      const item = line.block.type === 'listItem' || line.block.labelLength > 0 || line.cell !== null;
      // Prose below a list has come to an end of it.
      if (listed && !item && count > 0 && line.block.gapBefore) break;
      if (listed && !item) continue;
      if (!listed && line.block.type === 'listItem' && count > 0) break;
      if (!listed && !isEntry(line, entries.length)) {
        if (count > 0) break;
        continue;
      }
      const nested = line.block.type === 'listItem' && line.block.depth > 0 && count > 0 && owner === null;
      if (nested) continue;
      // What was agreed last time and has no status is still to be done, for all that the minutes say; nothing states it.
      const entry = splitEntry('action-list', line, owner);
      if (kind === 'new') used.push(line);
      else if (!saysTask(line)) continue;
      else entry.certainty = 'inferred';
      actions.push(entry);
      count++;
    }
    if (kind === 'new' && count > 0) used.push(head);
  }
  return { actions, used, previous };
}

/** Lists of another kind; under a heading of actions they may look like parts of it. */
const OTHER_LIST =
  /^(?:(?:summary of )?(?:decisions?|resolutions?)|attendees|discussion|notes|minutes|agenda|summary)\s?:?$/i;

function endsSection(line: Line, head: Line, context: SegmentContext): boolean {
  const heading = headingOf(context, line);
  const own = headingOf(context, head);
  if (OTHER_LIST.test(line.text)) return true;
  // "**Ann Lee**" over her tasks is a heading of owners.
  if (heading && heading.number === null && ownerHeading(line)) return false;
  if (heading) return !own || heading.level <= own.level || heading.number !== null;
  if (line.block.type === 'heading') return true;
  if (
    /^(?:next meeting|date of next|meeting (?:closed|adjourned|ended)|adjourn|apologies|signed|chair(?:man)?\b)/i.test(
      line.text,
    )
  )
    return true;
  if (line.cell && !head.cell) return false;
  return false;
}

/** "Paula (ps12)", "Ann Lee:" alone on a line: the owner of what follows. */
function ownerHeading(line: Line): string[] | null {
  if (line.text.length > 60 || line.block.type === 'listItem') return null;
  const words = line.text
    .replace(/\s?\([^)]{1,40}\)\s*:?$/, '')
    .replace(/(?:['’]s)?\s(?:tasks?|actions?)\s*:?$/i, '')
    .replace(/\s{0,50}:\s{0,50}$/, '');
  if (!/^(?:general|everyone|all)$/i.test(words) && !(looksLikeName(words) || isRole(words) || ownersOfPhrase(words)))
    return null;
  if (!/:\s*$/.test(line.text) && !line.bold && !/\)$/.test(line.text) && words.split(/\s+/).length > 3) return null;
  return splitOwners(words).map((o) => o.text);
}

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
  return size <= 30 && line.text.length <= 140 && !/\b(?:was|were|discussed|reported)\b/.test(line.text);
}
