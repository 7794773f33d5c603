/**
 * Who was there and who was not: labelled lists ("Present: …", "Apologies …"), one person a line, tables, sentences
 * ("The following members were present: …"), groups under sub-labels. Readers propose, the judge of `evidence.ts` decides.
 */
import type { Attendance } from '../../model/people.ts';
import { isFree, type SegmentContext, type Segmenter } from '../context.ts';
import { attendanceTable, saysWhoCame } from './attendance-table.ts';
import { readFrontMatter } from './front-matter.ts';
import { readGroup } from './group.ts';
import { readMeetingGrid } from './meeting-grid.ts';
import { readRollCall } from './roll-call.ts';
import { readBehindList, readSentence } from './sentences.ts';
import { readSideBySide } from './side-by-side.ts';
import { settle, stretchOf } from './stretch.ts';
import { legendOf } from './table-marks.ts';
import { readUnlabelled } from './unlabelled.ts';

export const attendance: Segmenter = {
  name: 'attendance',
  segment(context) {
    readFrontMatter(context);
    readTables(context);
    const { lines } = context;
    const log = stretchOf('log', 0);
    for (const { line, nick } of context.irc?.present ?? []) {
      const person = { name: nick, honorific: null, initials: null, role: null, organisation: null, note: null };
      log.add({ start: 0, end: 0, person }, 'present', { block: line.block, start: line.start, end: line.end });
    }
    settle(context, log);
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i];
      if (!line || !isFree(context, line, 'attendance')) continue;
      if (
        i > 60 &&
        i > lines.length * 0.35 &&
        !/apolog|regret|absen[tc]|present\b|attend|particip|excused|missing|not here|no[- ]show/i.test(
          line.text.slice(0, 40),
        )
      )
        continue;
      const list = readRollCall(context, i) ?? readSideBySide(context, i) ?? readGroup(context, i);
      if (list !== null) readBehindList(context, i);
      const end = list ?? readSentence(context, i) ?? readUnlabelled(context, i);
      if (end !== null) i = Math.max(i, end - 1);
    }
  },
};

function readTables(context: SegmentContext): void {
  const about = { date: context.draft.date?.iso ?? null, legend: legendIn(context) };
  for (const { table, reading, lineIndex } of context.tables.values()) {
    if (reading.kind !== 'attendance') continue;
    const grid = readMeetingGrid(reading.grid, context.lexicon);
    if (table.inSheet && !grid && !saysWhoCame(reading, context.lexicon)) continue;
    const stretch = stretchOf(grid ? 'grid' : 'table', lineIndex);
    const above = context.lines[lineIndex - 1]?.text ?? '';
    for (const { entry, attendance, start, end } of attendanceTable(reading, { ...about, above }, context.lexicon))
      stretch.add(entry, attendance, { block: table, start, end });
    settle(context, stretch);
    context.claims.set(table.id, 'attendance');
  }
}

/** "P – Present, S – Sanctioned": what the letters of an attendance table stand for, where the document says so. */
function legendIn({ document, lexicon }: SegmentContext): Map<string, Attendance> {
  const short = document.body.filter(({ text }) => text.length <= 200);
  return new Map(short.flatMap(({ text }) => legendOf(text, lexicon)));
}
