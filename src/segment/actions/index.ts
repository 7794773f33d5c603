/** Actions in two steps: markers, lists and tables find candidates; refiners attach owners and due dates. */
import type { Action } from '../../model/actions.ts';
import { addTo } from '../../model/add-to.ts';
import { isEveryone } from '../../recognise/people/owners.ts';
import { isPreviousActionTitle } from '../../recognise/words/action-titles.ts';
import { itemAt } from '../agenda-items.ts';
import { chipsAtEdge } from '../chips.ts';
import { isFree, type SegmentContext, type Segmenter, take } from '../context.ts';
import { deadlineOf } from '../deadline.ts';
import { fieldsBelow } from '../fields-below.ts';
import { houseAction } from '../house-style.ts';
import { clean, type Line, spanOf } from '../line.ts';
import { findPerson, resolveOwner } from '../resolve-owners.ts';
import { weigh } from '../weigh.ts';
import { findListedActions } from './action-lists.ts';
import { findTableActions } from './action-tables.ts';
import { actionQuestion } from './evidence/question.ts';
import { subjectsOf } from './evidence/subject.ts';
import type { FoundAction } from './marker.ts';
import { markers } from './markers/index.ts';
import { trailingOwner } from './markers/trailing-owner.ts';
import { undertaking } from './markers/undertaking.ts';
import { namesOf, ownersNamed } from './owner-names.ts';
import { isRecap } from './recap.ts';
import { findOwners } from './refiners/find-owners.ts';

export const actions: Segmenter = {
  name: 'actions',
  segment(context) {
    const listed = findListedActions(context);
    const found: FoundAction[] = [...listed.actions];
    for (const line of listed.used) take(context, line, 'actions');
    const lineOfTable = new Map<string, number>();
    for (const { table, reading, lineIndex } of context.tables.values()) {
      if (reading.kind !== 'actions') continue;
      const above = context.headings.findLast((h) => h.line.index < lineIndex);
      // Last meeting's actions without status: nothing states that they are still to be done.
      const certainty = above && isPreviousActionTitle(above.title) ? 'inferred' : 'stated';
      found.push(...findTableActions(table, reading).map((action) => ({ ...action, certainty }) as const));
      lineOfTable.set(table.id, lineIndex);
      context.claims.set(table.id, 'actions');
    }
    const skip = new Set<Line>([...listed.used, ...listed.previous]);
    // A recap lists the tasks and retells the talk: what it retells is not a task once more.
    const recap = listed.actions.length > 0 && isRecap(context);
    for (const line of context.lines) {
      if (skip.has(line) || !isFree(context, line, 'attendance', 'meeting-header', 'action-log')) continue;
      const own = houseAction(line, context.lexicon);
      if (own) {
        found.push(own);
        take(context, line, 'actions');
        continue;
      }
      for (const marker of markers) {
        if (recap && marker === undertaking) continue;
        const hits = marker.find(line, context);
        if (hits.length === 0) continue;
        found.push(...hits);
        // "Ann to book the band. A licence is needed. ACTION Bo": the word speaks of the last sentence only.
        if (marker === trailingOwner) found.push(...besides(hits, undertaking.find(line, context)));
        if (hits.some((hit) => hit.certainty === 'stated')) take(context, line, 'actions');
        break;
      }
    }
    const unique = dropCarried(dropSummed(dropRepeats(judged(context, withFields(context, found)))));
    const at = (f: FoundAction) => (f.line.index >= 0 ? f.line.index : (lineOfTable.get(f.line.block.id) ?? 0) - 0.5);
    const order = new Map(context.document.body.map((block, i) => [block.id, i]));
    unique.sort(
      (a, b) =>
        at(a) - at(b) || (order.get(a.line.block.id) ?? 0) - (order.get(b.line.block.id) ?? 0) || a.start - b.start,
    );
    context.draft.actions = unique.map((f, i) => toAction(context, f, i, at(f)));
  },
};

/** "Owner: Ann" and "Due: Friday" on the lines below belong to what is marked above them. */
function withFields(context: SegmentContext, found: readonly FoundAction[]): FoundAction[] {
  return found.map((one) => {
    if (one.certainty !== 'stated' || (one.owners !== null && one.dueText !== null)) return one;
    const { owner, due, lines } = fieldsBelow(context, one.line);
    for (const line of lines) take(context, line, 'actions');
    const owners = one.owners ?? (owner === null ? null : namesOf(owner));
    return { ...one, owners, dueText: one.dueText ?? due };
  });
}

/** The candidates that are actions, with how sure that is. */
function judged(context: SegmentContext, found: readonly FoundAction[]): FoundAction[] {
  return subjectsOf(context, found).flatMap((subject) => {
    const one = subject.found;
    const { yes, chance, confidence, because } = weigh(context, actionQuestion, subject, {
      text: subject.text,
      line: one.line,
    });
    const told =
      subject.owner !== null ||
      subject.cues.has('please') ||
      (one.line.cell !== null && subject.cues.has('opens with verb')) ||
      deadlineOf(context, one.dueText, subject.text);
    const enough = one.certainty === 'stated' ? yes : chance >= (told ? SURE_ENOUGH : SURE_OF_NOBODY);
    return enough ? [{ ...one, evidence: { confidence, because } }] : [];
  });
}

/** What nothing marks is given only where that is likely: minutes hold many more plans and wishes than actions. */
const SURE_ENOUGH = 0.8;

/** Not marked, nobody named, no deadline: more often how things are or will be than what somebody is to do. */
const SURE_OF_NOBODY = 0.9;

/** What does not overlap. */
function besides(hits: readonly FoundAction[], others: readonly FoundAction[]): FoundAction[] {
  const inLine = new Map<Line, FoundAction[]>();
  for (const hit of hits) addTo(inLine, hit.line, hit);
  return others.filter((other) =>
    (inLine.get(other.line) ?? []).every((hit) => hit.end <= other.start || other.end <= hit.start),
  );
}

/** Two markers may read the same words; the stated one stays. */
function dropRepeats(found: readonly FoundAction[]): FoundAction[] {
  const inBlock = new Map<string, { g: FoundAction; k: number; reach: number }[]>();
  for (const [k, g] of found.entries()) addTo(inBlock, g.line.block.id, { g, k, reach: 0 });
  const at = new Map<FoundAction, number>();
  for (const entries of inBlock.values()) {
    entries.sort((a, b) => a.g.start - b.g.start || a.k - b.k);
    let reach = 0;
    for (const [n, entry] of entries.entries()) {
      reach = Math.max(reach, entry.g.end);
      entry.reach = reach;
      at.set(entry.g, n);
    }
  }
  return found.filter((f, i) => {
    const entries = inBlock.get(f.line.block.id)!;
    const repeats = ({ g, k }: { g: FoundAction; k: number }) =>
      k !== i &&
      g.start <= f.start &&
      f.end <= g.end &&
      (g.end - g.start > f.end - f.start || k < i) &&
      !(f.certainty === 'stated' && g.certainty === 'inferred');
    let last = at.get(f)!;
    while (entries[last + 1]?.g.start === f.start) last += 1;
    // Of those that begin before, only as far back as some reach to the end; a block may hold thousands.
    for (let n = last; n >= 0 && entries[n]!.reach >= f.end; n -= 1) if (repeats(entries[n]!)) return false;
    return true;
  });
}

/** "Summary of actions" at the end says once more what was marked above: the first is kept, with what either says of it. */
function dropSummed(found: readonly FoundAction[]): FoundAction[] {
  const first = new Map<string, FoundAction>();
  const kept: FoundAction[] = [];
  const place = ({ line: { index } }: FoundAction) => (index < 0 ? Number.MAX_SAFE_INTEGER : index);
  for (const one of [...found].sort((a, b) => place(a) - place(b))) {
    const words = actionText(one);
    const earlier = first.get(words);
    const same = one.certainty === 'stated' && words.includes(' ') && earlier !== undefined && earlier.by !== one.by;
    if (!same || (earlier.owners && one.owners && earlier.owners.join() !== one.owners.join())) {
      if (one.certainty === 'stated' && !earlier) first.set(words, one);
      kept.push(one);
      continue;
    }
    earlier.owners ??= one.owners;
    earlier.dueText ??= one.dueText;
    earlier.ref ??= one.ref;
  }
  return kept;
}

const actionText = ({ line, start, end }: FoundAction): string =>
  clean(line.block.text.slice(start, end)).toLowerCase().replace(/[.;]$/, '');

/** What is stated again among the actions of this meeting need not be inferred from those of the last. */
function dropCarried(found: readonly FoundAction[]): FoundAction[] {
  const stated = new Set(found.filter((f) => f.certainty === 'stated').map(actionText));
  return found.filter((f) => f.certainty === 'stated' || !stated.has(actionText(f)));
}

/** "… by Friday (AL)": a bracket of its own at the end names the owner and is not part of the text. */
function trailingBracket(text: string, context: SegmentContext): { owners: string[]; length: number } | null {
  const bracket = /\s?[([](?<owner>\p{Lu}[\p{L} .,/&+'’-]{0,40}|all|everyone)[)\]]\.?\s*$/u.exec(text);
  const owners = bracket && ownersNamed(bracket.groups?.owner ?? '');
  if (!owners || bracket.index < 8) return null;
  const known = owners.every(
    (one) => /^\p{Lu}{2,3}$/u.test(one) || isEveryone(one) || findPerson(one, context.draft.people) !== null,
  );
  return known ? { owners, length: bracket.index } : null;
}

function toAction(context: SegmentContext, found: FoundAction, index: number, lineIndex: number): Action {
  const { draft } = context;
  const { block } = found.line;
  const whole = block.text.slice(found.start, found.end);
  const bracket = found.owners === null ? trailingBracket(whole, context) : null;
  const end = bracket ? found.start + bracket.length : found.end;
  const text = block.text.slice(found.start, end);
  const chips = chipsAtEdge(block, found.start, found.end);
  const named = found.owners ?? bracket?.owners ?? (chips.length > 0 ? chips : findOwners(text, draft.people));
  const owners = named.map((owner) => resolveOwner({ text: owner }, draft.people));
  const itemLine =
    found.line.index >= 0 ? found.line : { ...lineFrom(context, lineIndex, found.line), index: lineIndex };
  return {
    id: `action-${index + 1}`,
    ref: found.ref,
    text: clean(text),
    owners,
    due: deadlineOf(context, found.dueText, text, {
      dateAtEnd: chips.length > 0 || (found.by === 'action-list' && block.type === 'listItem' && 'of task'),
    }),
    agendaItemId: itemAt(context, itemLine),
    certainty: found.certainty,
    ...found.evidence,
    spans: [spanOf(block, found.start, end)],
  };
}

/** The first line at or after a place between two lines; a row of a table has none of its own. */
function lineFrom({ lines }: SegmentContext, lineIndex: number, otherwise: Line): Line {
  return lines.find((line) => line.index >= lineIndex - 0.5) ?? otherwise;
}
