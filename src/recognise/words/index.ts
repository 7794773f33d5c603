/** All languages joined: a lookup never asks which language a document is in, since bilingual minutes are common. */
import { oneBlank } from '../../model/blanks.ts';
import { oncePerText } from '../../model/once-per-text.ts';
import { english } from './english/index.ts';
import { type LabelName, WordTable } from './house-style.ts';
import { welsh } from './welsh.ts';
import type { Words } from './words.ts';

export const languages: readonly Words[] = [english, welsh];

const list = (pick: (w: Words) => string[]): Set<string> => new Set(languages.flatMap(pick));
/** A list that the configuration of a project may add to. */
const open = (name: LabelName, pick: (w: Words) => string[]): Set<string> =>
  new WordTable(name, languages.flatMap(pick));

export const months = new Map(languages.flatMap((w) => Object.entries(w.months)));
export const weekdays = new Map(languages.flatMap((w) => Object.entries(w.weekdays)));
export const honorifics = list((w) => w.honorifics);
export const roles = list((w) => w.roles);
export const roleKinds = list((w) => w.roleKinds);
export const jobs = list((w) => w.jobs);
export const groups = list((w) => w.groups);
export const agendaTitles = open('agenda', (w) => w.agendaTitles);
export const genericTitles = list((w) => w.genericTitles);
export const actionHeadings = open('actions', (w) => w.actionHeadings);
export const previousActionHeadings = list((w) => w.previousActionHeadings);
export const signatures = languages.flatMap((w) => w.signatures);

type AttendanceLabel = keyof Words['attendanceLabels'];
/** Attendance labels in the order in which they are asked: a label that two groups share belongs to the first of them. */
export const attendanceLabels: readonly (readonly [AttendanceLabel, Set<string>])[] = (
  ['apologies', 'absent', 'invited', 'present', 'inAttendance'] as const
).map((key) => [key, open(key, (w) => w.attendanceLabels[key])] as const);

type FieldLabel = keyof Words['fieldLabels'];
export const fieldLabels: readonly (readonly [FieldLabel, Set<string>])[] = (
  ['nextMeeting', 'date', 'time', 'end', 'location', 'title'] as const
).map((key) => [key, open(key, (w) => w.fieldLabels[key])] as const);

const AT_END = new Set(' *_#.:;,-–—•[]()');
const AT_START = new Set([...AT_END, '>']);

/** A label or heading as the tables hold it: lower case, one blank, no mark at the ends, straight apostrophes. */
export const normaliseLabel: (text: string) => string = oncePerText((text) => {
  const low = oneBlank(text.toLowerCase().replace(/[’‘`]/g, "'"));
  let start = 0;
  let end = low.length;
  while (start < end && AT_START.has(low.charAt(start))) start++;
  while (end > start && AT_END.has(low.charAt(end - 1))) end--;
  const label = low.slice(start, end).trim();
  // "Members (voting)": a bracket that opens inside keeps its end.
  return /\([^()]*$/.test(label) && text.includes(')') ? `${label})` : label;
});
