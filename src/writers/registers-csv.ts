/** The registers beside the action log: meetings, people, attendance, decisions, mentions of actions. */
import { csvPieces } from './csv.ts';
import { mentionColumns, mentionRows } from './mentions-csv.ts';
import { peopleColumns } from './people-csv.ts';
import { attendanceColumns, decisionColumns, meetingColumns } from './register-csv.ts';
import type { LongWriter, StreamedFile } from './writer.ts';

export const registersCsvWriter: LongWriter = {
  name: 'registers',
  *write({ register, csv }) {
    const { attendance, decisions, meetings, people } = register;
    const file = (path: string, pieces: Iterable<string>): StreamedFile => ({ path, content: { pieces } });
    yield file('attendance.csv', csvPieces(attendanceColumns(register), attendance, csv));
    yield file('decisions.csv', csvPieces(decisionColumns(register), decisions, csv));
    yield file('meetings.csv', csvPieces(meetingColumns, meetings, csv));
    yield file('mentions.csv', csvPieces(mentionColumns(register), mentionRows(register.actions), csv));
    yield file('people.csv', csvPieces(peopleColumns(register), people, csv));
  },
};
