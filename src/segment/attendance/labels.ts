/** Labels of attendance lists: "Present:", "Apologies for absence", "Not here but said so:". */
import type { Attendance } from '../../model/people.ts';
import { attendanceLabels, normaliseLabel } from '../../recognise/words/index.ts';
import type { Line } from '../line.ts';

export type Group = Attendance;

/** The group that a label names, or null. */
export function groupOf(label: string): Group | null {
  // "Presennol / Present": two languages, one group
  if (/\s\/\s/.test(label))
    return (
      label
        .split(/\s\/\s/)
        .map(groupOf)
        .find((g) => g !== null) ?? null
    );
  const normal = normaliseLabel(label)
    .replace(/\s?\([^)]{0,60}\)$/, '')
    .replace(/^the\s/, '');
  const hit = attendanceLabels.find(
    ([, words]) => words.has(normal) || words.has(normal.replace(/\s(?:were|was|are|included|include|received)$/, '')),
  );
  return hit?.[0] ?? null;
}

/** A label in somebody's own words, told by its key word: "Not here but said so", "Also on the call", "PUBLIC". */
export function looseGroupOf(label: string): Group | null {
  const normal = normaliseLabel(label);
  if (normal.split(' ').length > 7 || /\b(?:minutes|action|item|report|agenda|meeting|date|time|by|to)\b/.test(normal))
    return null;
  if (
    /\b(?:apolog\w{1,4}|regrets?|sorry|excused|absent|absence|missing|unable|can't|cannot|couldn't|not (?:here|present|attending|able)|didn't)\b/.test(
      normal,
    )
  )
    return /\b(?:absent|missing)\b/.test(normal) ? 'absent' : 'apologies';
  // "Board Members in Attendance"
  if (
    /\b(?:members|directors|trustees|governors|commissioners|supervisors|councillors)\b.{0,40}?\b(?:in attendance|attending|present)\b/.test(
      normal,
    )
  )
    return /\b(?:staff|non-)/.test(normal) ? 'inAttendance' : 'present';
  if (/\b(?:public|staff|guests?|observers?|visitors?|officers|residents|in attendance|others?)\b/.test(normal))
    return 'inAttendance';
  return /\b(?:present|attend\w{0,5}|here|there|participants?|people|on the call|on call|joined)\b/.test(normal)
    ? 'present'
    : null;
}

export const LABEL =
  /^(?:\(?\d{1,3}(?:\.\d{1,2}){0,2}(?:[.)]\s{0,40}|\s{1,40})|[Ii]tem \d{1,2}[.:]?\s{1,20}|[A-Z]{0,2}\d{1,4}(?:\/\d{1,4})?\s{1,4})?(?<label>\p{L}[\p{L} ,/&'’()-]{1,60}?)\s?(?:[:;]\s{0,8}|\.\s{1,4}(?=\p{Lu})|\s[-–—]{1,2}\s{1,3}|[-–—]\s|\t\s{0,8}|\s{3,8}|$)/u;
/** Labels inside a line: "… Bo Chen. Apologies: Sam Ortiz" */
const INNER_LABEL =
  /(?:[.;)]\s{1,3}|\t|\n\s{0,8}|\s{3,60})(?<label>\p{Lu}[\p{L} /&'’]{2,40}?)(?:\s?:\s|\s(?<dash>[-–—])\s)/gu;

/** With a dash for the colon ("Apologies – Sam Ortiz") only what names a group is one: the rest are roles of people. */
export function innerLabels(text: string): { at: number; end: number; label: string }[] {
  return [...text.matchAll(INNER_LABEL)]
    .map((m) => ({ at: m.index, end: m.index + m[0].length, label: m.groups?.label ?? '', dash: m.groups?.dash }))
    .filter(({ label, dash }) => dash === undefined || groupOf(label) !== null);
}

/** A label on a line of its own: a heading, bold, ends in a colon, or nothing else on the line. */
export function isLabelLine(line: Line, label: string): boolean {
  return line.block.type === 'heading' || line.bold || /[:;]\s*$/.test(label) || line.text.length <= 45;
}
