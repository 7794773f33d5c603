/** The words of all languages joined: a lookup never asks which language a document is in, since bilingual minutes are common. */
import { oneBlank } from '../../model/blanks.ts';
import { oncePerText } from '../../model/once-per-text.ts';
import { languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';

const list = (pick: (language: Language) => string[]): Set<string> => new Set(languages.flatMap(pick));

export const months = new Map(languages.flatMap((w) => Object.entries(w.months)));
export const weekdays = new Map(languages.flatMap((w) => Object.entries(w.weekdays)));
export const honorifics = list((w) => w.honorifics);
export const roles = list((w) => w.roles);
export const roleKinds = list((w) => w.roleKinds);
export const jobs = list((w) => w.jobs);
export const groups = list((w) => w.groups);
/** Of all languages; whether a title is one of them for a document, its `Lexicon` says. */
export const agendaTitles = list((w) => w.agendaTitles);
export const genericTitles = list((w) => w.genericTitles);
export const actionHeadings = list((w) => w.actionHeadings);
export const previousActionHeadings = list((w) => w.previousActionHeadings);
export const signatures = languages.flatMap((w) => w.signatures);

export type AttendanceLabel = keyof Language['attendanceLabels'];
/** Attendance labels in the order in which they are asked: a label that two groups share belongs to the first of them. */
export const attendanceLabels: readonly (readonly [AttendanceLabel, ReadonlySet<string>])[] = (
  ['apologies', 'absent', 'invited', 'present', 'inAttendance'] as const
).map((key) => [key, list((w) => w.attendanceLabels[key])] as const);

export type FieldLabel = keyof Language['fieldLabels'];
export const fieldLabels: readonly (readonly [FieldLabel, ReadonlySet<string>])[] = (
  ['nextMeeting', 'date', 'time', 'end', 'location', 'title'] as const
).map((key) => [key, list((w) => w.fieldLabels[key])] as const);

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
