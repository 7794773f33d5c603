/**
 * Motions: "Moved by A, seconded by B, that …. Carried 5–1.", "Motion by A, second by B to …", "Proposed: A Seconded: B",
 * "M/S/C (A, B) to …", tables of motions. `groups.ts` and `tables.ts` find what could be one, `evidence.ts` says what
 * speaks for it.
 */

import type { Verdict } from '../../judge/judge.ts';
import type { Motion } from '../../model/document.ts';
import { oncePer } from '../../model/once-per.ts';
import type { Span } from '../../model/place.ts';
import { itemAt } from '../agenda-items.ts';
import type { SegmentContext, Segmenter } from '../context.ts';
import { clean, type Line, linesOfBlock, spanOf } from '../line.ts';
import { resolveOwner } from '../resolve-owners.ts';
import type { Statement } from '../statements.ts';
import { weigh } from '../weigh.ts';
import { isMotion, type MotionSubject } from './evidence.ts';
import { type MotionGroup, motionGroups, wordsOf } from './groups.ts';
import { type MotionRow, motionRows } from './tables.ts';

export const motions: Segmenter = {
  name: 'motions',
  segment(context) {
    if (context.draft.kind === 'report') return;
    const { people } = context.draft;
    const owner = (text: string | undefined | null) => (text ? resolveOwner({ text }, people) : null);
    const found = acceptedMotions(context);
    const all = [
      ...found.groups.map(({ group, verdict }) => ({
        line: group.opener.line,
        text: textOf(group),
        mover: owner(group.mover?.text),
        seconder: owner(group.seconder?.text),
        from: group,
        spans: spansOf(group),
        verdict,
      })),
      ...found.rows.map(({ row, line, verdict }) => ({
        line,
        text: rowText(row),
        mover: owner(row.mover),
        seconder: owner(row.seconder),
        from: row,
        spans: row.cells.map(({ start, end }) => spanOf(row.table, start, end)),
        verdict,
      })),
    ].sort((a, b) => a.line.index - b.line.index);
    context.draft.motions = all.map(
      ({ line, text, mover, seconder, from: { votes, result }, spans, verdict }, i): Motion => ({
        id: `motion-${i + 1}`,
        text,
        mover,
        seconder,
        agendaItemId: itemAt(context, line),
        votes,
        result,
        confidence: verdict.confidence,
        because: verdict.because,
        spans,
      }),
    );
  },
};

/** What could be a motion and was judged to be one. */
export const acceptedMotions = oncePer((context: SegmentContext) => {
  const ask = (subject: MotionSubject, text: string, line: Line): Verdict =>
    weigh(context, isMotion, subject, { text, line });
  const groups = motionGroups(context)
    .map((group) => ({ group, verdict: ask(groupSubject(group), textOf(group), group.opener.line) }))
    .filter(({ verdict }) => verdict.yes);
  const rows = motionRows(context)
    .map((row) => {
      const line = lineOf(context, row);
      return { row, line, verdict: ask(rowSubject(row), rowText(row), line) };
    })
    .filter(({ verdict }) => verdict.yes);
  return { groups, rows };
});

/** A table that is read as a table has no lines: its place is that of the line before it. */
function lineOf({ lines, tables, lexicon }: SegmentContext, { table }: MotionRow): Line {
  const above = lines[Math.max(0, (tables.get(table.id)?.lineIndex ?? 0) - 1)];
  return above ?? { ...(linesOfBlock(table, lexicon)[0] as Omit<Line, 'index'>), index: 0 };
}

function groupSubject({ opener, phrases, content, ...group }: MotionGroup): MotionSubject {
  return {
    mover: group.mover !== null,
    seconder: group.seconder !== null,
    isSeconded: group.isSeconded,
    verb: phrases.verb,
    leads: phrases.leads,
    sentence: opener.text,
    words: content && wordsOf(content),
    result: group.result,
    votes: group.votes,
    talk: group.talk,
    heading: opener.heading,
  };
}

function rowSubject(row: MotionRow): MotionSubject {
  const { result, votes } = row;
  const words = rowText(row);
  return {
    mover: row.mover !== null,
    seconder: row.seconder !== null,
    isSeconded: row.seconder !== null,
    verb: 'row',
    leads: false,
    sentence: words,
    words,
    result,
    votes,
    talk: 0,
    heading: false,
  };
}

export const rowText = ({ words }: MotionRow): string => clean(words.map(({ text }) => text).join(' '));

/** What was moved; the sentence itself where it says nothing but by whom. */
const textOf = ({ opener, content }: MotionGroup): string => clean(content ? wordsOf(content) : opener.text);

/** The motion with its seconder, votes and result, in the order of the text. */
function spansOf({ opener, content, tail }: MotionGroup): Span[] {
  const all = [...new Set([opener, ...(content ? [content.statement] : []), ...tail])].sort(
    (a, b) => a.index - b.index,
  );
  return joined(all).map(({ line, start, end }) => spanOf(line.block, line.start + start, line.start + end));
}

/** Statements that follow each other on one line, as one range. */
export function joined(statements: readonly Statement[]): Pick<Statement, 'line' | 'start' | 'end'>[] {
  const ranges: (Pick<Statement, 'line' | 'start' | 'end'> & { last: number })[] = [];
  for (const { line, start, end, index } of statements) {
    const before = ranges.at(-1);
    if (before?.line === line && before.last === index - 1) Object.assign(before, { end, last: index });
    else ranges.push({ line, start, end, last: index });
  }
  return ranges;
}
