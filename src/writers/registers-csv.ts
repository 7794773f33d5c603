/** The registers beside the action log: meetings, people, attendance, decisions, mentions of actions. */
import { toCsv } from './csv.ts';
import { mentionColumns, mentionRows } from './mentions-csv.ts';
import { peopleColumns } from './people-csv.ts';
import { attendanceColumns, decisionColumns, meetingColumns } from './register-csv.ts';
import type { Writer } from './writer.ts';

export const registersCsvWriter: Writer = {
  name: 'registers',
  *write({ register, csv }) {
    yield { path: 'attendance.csv', content: toCsv(attendanceColumns(register), register.attendance, csv) };
    yield { path: 'decisions.csv', content: toCsv(decisionColumns(register), register.decisions, csv) };
    yield { path: 'meetings.csv', content: toCsv(meetingColumns, register.meetings, csv) };
    yield { path: 'mentions.csv', content: toCsv(mentionColumns(register), mentionRows(register), csv) };
    yield { path: 'people.csv', content: toCsv(peopleColumns(register), register.people, csv) };
  },
};
