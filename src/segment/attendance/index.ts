/**
 * Who was there and who was not: labelled lists ("Present: …", "Apologies …"), one person a line, tables, sentences
 * ("The following members were present: …"), groups under sub-labels.
 */
import type { Attendance } from '../../model/people.ts';
import type { SegmentContext, Segmenter } from '../context.ts';
import { spanOf } from '../line.ts';
import { addPerson } from './add-person.ts';
import { attendanceTable } from './attendance-table.ts';
import { readGroup } from './group.ts';
import { readBehindList, readRollCall, readSentence } from './sentences.ts';
import { legendOf } from './table-marks.ts';

export const attendance: Segmenter = {
  name: 'attendance',
  segment(context) {
    for (const { table, reading } of context.tables.values()) {
      if (reading.kind !== 'attendance') continue;
      for (const found of attendanceTable(reading, {
        date: context.draft.date?.iso ?? null,
        legend: legendIn(context),
      }))
        addPerson(context, found.entry, found.attendance, spanOf(table, found.start, found.end));
      context.claims.set(table.id, 'attendance');
    }
    for (const { line, nick } of context.irc?.present ?? []) {
      const entry = {
        start: 0,
        end: 0,
        person: { name: nick, honorific: null, initials: null, role: null, organisation: null, note: null },
      };
      addPerson(context, entry, 'present', spanOf(line.block, line.start, line.end));
    }
    const { lines } = context;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i];
      if (!line || context.taken.get(line) === 'attendance') continue;
      if (i > 60 && i > lines.length * 0.35 && !/apolog|regret|absent/i.test(line.text.slice(0, 40))) continue;
      const list = readRollCall(context, i) ?? readGroup(context, i);
      if (list !== null) readBehindList(context, i);
      const end = list ?? readSentence(context, i);
      if (end !== null) i = Math.max(i, end - 1);
    }
  },
};

/** "P – Present, S – Sanctioned": what the letters of an attendance table stand for, where the document says so. */
function legendIn({ document }: SegmentContext): Map<string, Attendance> {
  const short = document.body.filter(({ text }) => text.length <= 200);
  return new Map(short.flatMap(({ text }) => legendOf(text)));
}
