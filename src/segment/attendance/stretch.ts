/** A stretch of attendance: names that could be people of a group, with how they were found, before they are judged. */

import type { Block } from '../../model/block.ts';
import { oncePer } from '../../model/once-per.ts';
import type { Attendance } from '../../model/people.ts';
import type { PersonEntry } from '../../recognise/people/person-list.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { firstNumbered, type SegmentContext, take } from '../context.ts';
import { type Line, spanOf } from '../line.ts';
import { weigh } from '../weigh.ts';
import { addPerson } from './add-person.ts';
import { type Candidate, isPerson } from './evidence.ts';
import { isAway, type LabelKind } from './labels.ts';
import { byLegend } from './mark-legend.ts';

/** What finds names: each is a feature of the judge. */
export type Form =
  | 'label'
  | 'role'
  | 'sentence'
  | 'roll-call'
  | 'table'
  | 'grid'
  | 'front-matter'
  | 'log'
  | 'unlabelled';

export interface Where {
  form: Form;
  /** How the label was understood; null where there is none. */
  label: LabelKind | null;
  /** A colon, a tab or the look of a heading marks the label. */
  marked: boolean;
  /** The same label opens three or more lines: it says who spoke to a topic. */
  repeats: boolean;
  /** Index of the line that the stretch begins at. */
  at: number;
}

export interface Proposed {
  entry: PersonEntry;
  group: Attendance;
  block: Block;
  start: number;
  end: number;
  line: Line | null;
}

/** Collects what a reader proposes, so that all of it can be judged together. */
export class Stretch {
  readonly proposed: Proposed[] = [];
  readonly lines: Line[] = [];
  readonly where: Where;

  constructor(where: Where) {
    this.where = where;
  }

  /** Proposes a name at a range of a block's text. */
  add(
    entry: PersonEntry,
    group: Attendance,
    place: { block: Block; start: number; end: number; line?: Line | null },
  ): void {
    const { block, start, end, line = null } = place;
    this.proposed.push({ entry, group, block, start, end, line });
  }

  /** Notes a line that belongs to the stretch, whether it names anybody or not. */
  holds(line: Line): void {
    this.lines.push(line);
  }
}

/** A stretch for a form that has no label of its own. */
export const stretchOf = (form: Form, at: number): Stretch =>
  new Stretch({ form, label: null, marked: false, repeats: false, at });

/** Index of the last line of those present that was read. */
const lastListed = new WeakMap<SegmentContext, number>();

/** Judges what a stretch proposes and puts the people on the record; false if nobody is left of those proposed. */
export function settle(context: SegmentContext, stretch: Stretch): boolean {
  const { proposed, lines, where } = stretch;
  const full = proposed.filter(({ entry }) => isFull(entry)).length;
  const shared = {
    where,
    document: context.document,
    count: proposed.length,
    fullShare: proposed.length === 0 ? 0 : full / proposed.length,
    covered: coverage(proposed),
    notice: isNotice(context),
    inHead: where.at < headEnd(context),
    listedAbove: (lastListed.get(context) ?? where.at) < where.at - 4,
  };
  let added = 0;
  const groupOf = byLegend(context, proposed);
  for (const name of proposed) {
    const { entry, block, start, end, line } = name;
    const said = groupOf(name);
    const group = isAway(said) && cameInPart(entry) ? 'present' : said;
    const candidate: Candidate = { ...shared, entry, group, lineText: line?.text ?? '' };
    const verdict = weigh(context, isPerson, candidate, { text: entry.person.name, line });
    if (!verdict.yes) continue;
    addPerson(context, entry, group, spanOf(block, start, end), verdict);
    added++;
    if (group === 'present')
      lastListed.set(context, Math.max(lastListed.get(context) ?? 0, lines.at(-1)?.index ?? where.at));
  }
  // A plain label keeps its line, though nobody is named there: "Distribution: all, FM".
  const plain = where.label === 'known' && where.marked && !where.repeats;
  if (proposed.length > 0 && added === 0 && !plain) return false;
  for (const line of lines) take(context, line, 'attendance');
  return true;
}

const isFull = ({ person: { name, honorific } }: PersonEntry): boolean => honorific !== null || /\S\s\S/.test(name);

/** "Ann Lee (for lateness)" among the apologies: who comes late or leaves early was there. */
const cameInPart = ({ person: { note, organisation } }: PersonEntry): boolean =>
  /\b(?:lateness|(?:arriv|com|runn)\w{1,4}\slate|late arrival|early departure|leaving early|left early)\b/i.test(
    note ?? organisation ?? '',
  );

/** How much of the words of their lines the names and what is said of them make up. */
function coverage(proposed: readonly Proposed[]): number {
  const lines = new Map<Line, { length: number; from: number }>();
  for (const { line, start, end } of proposed) {
    if (!line) continue;
    const { length, from } = lines.get(line) ?? { length: 0, from: start };
    lines.set(line, { length: length + end - start, from: Math.min(from, start) });
  }
  let named = 0;
  let all = 0;
  // The label before the first name is not part of what is there.
  for (const [line, { length, from }] of lines) {
    const rest = line.text.length - Math.max(0, from - line.start);
    named += Math.min(length, rest);
    all += rest;
  }
  return all === 0 ? 1 : named / all;
}

/** Headed "Agenda" or "Notice of meeting", not "Minutes": it names officers, not who came. */
const isNotice = oncePer(({ lines }: SegmentContext): boolean => {
  const head = lines.slice(0, 15).map(({ text }) => normaliseLabel(text));
  const called = head.some(
    (text) =>
      /^(?:(?:meeting )?agenda|notice of (?:the )?(?:annual |public )?meeting)\b/.test(text) && text.length < 50,
  );
  return (
    called &&
    !head.some((text) =>
      /^(?:(?:meeting|draft|approved|unapproved|the) ){0,2}(?:minutes|notes|record)\b|\bminutes$/.test(text),
    )
  );
});

/** Index of the line where the business begins: the first numbered heading, or a third of the document. */
function headEnd({ headings, lines }: SegmentContext): number {
  return Math.min(firstNumbered(headings).line ?? 40, Math.max(40, lines.length * 0.35));
}
