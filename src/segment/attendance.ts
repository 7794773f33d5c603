/**
 * Who was there and who was not: labelled lists ("Present: …", "Apologies …"), one person a line, tables, sentences
 * ("The following members were present: …"), groups under sub-labels.
 */
import type { Attendance, Person } from '../model/document.ts';
import { areRecords, type PersonEntry, readPersonList, readPersonRecord, saysNobody } from '../recognise/person-list.ts';
import { initialsOf, isRole, readPerson } from '../recognise/person-name.ts';
import { attendanceLabels, normaliseLabel } from '../recognise/words/index.ts';
import { attendanceTable } from './attendance-table.ts';
import { type SegmentContext, type Segmenter, take } from './context.ts';
import { fieldName } from './fields.ts';
import { type Line, spanOf } from './line.ts';
import { personId } from './person-id.ts';

export const attendance: Segmenter = {
  name: 'attendance',
  segment(context) {
    for (const { table, reading } of context.tables.values()) {
      if (reading.kind !== 'attendance') continue;
      for (const found of attendanceTable(table, reading)) addPerson(context, found.entry, found.attendance, spanOf(table, found.start, found.end));
      context.claims.set(table.id, 'attendance');
    }
    for (const { line, nick } of context.irc?.present ?? []) {
      const entry = { start: 0, end: 0, person: { name: nick, honorific: null, initials: null, role: null, organisation: null, note: null } };
      addPerson(context, entry, 'present', spanOf(line.block, line.start, line.end));
    }
    const { lines } = context;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i];
      if (!line || context.taken.get(line) === 'attendance') continue;
      if (i > 60 && i > lines.length * 0.35 && !/apolog|regret|absent/i.test(line.text.slice(0, 40))) continue;
      const group = readGroup(context, i) ?? readSentence(context, i);
      if (group !== null) i = Math.max(i, group - 1);
    }
  },
};

type Group = Attendance;

/** The group that a label names, or null. */
export function groupOf(label: string): Group | null {
  // "Presennol / Present": two languages, one group
  if (/\s\/\s/.test(label)) return label.split(/\s\/\s/).map(groupOf).find((g) => g !== null) ?? null;
  const normal = normaliseLabel(label).replace(/\s?\([^)]{0,60}\)$/, '').replace(/^the\s/, '');
  const hit = attendanceLabels.find(([, words]) => words.has(normal) || words.has(normal.replace(/\s(?:were|was|are|included|include|received)$/, '')));
  return hit?.[0] ?? null;
}

/** A label in somebody's own words, told by its key word: "Not here but said so", "Also on the call", "PUBLIC". */
function looseGroupOf(label: string): Group | null {
  const normal = normaliseLabel(label);
  if (normal.split(' ').length > 7 || /\b(?:minutes|action|item|report|agenda|meeting|date|time|by|to)\b/.test(normal)) return null;
  if (/\b(?:apolog\w{1,4}|regrets?|sorry|excused|absent|absence|missing|unable|can't|cannot|couldn't|not (?:here|present|attending|able)|didn't)\b/.test(normal)) return /\b(?:absent|missing)\b/.test(normal) ? 'absent' : 'apologies';
  if (/\b(?:public|staff|guests?|observers?|visitors?|officers|residents|in attendance|others?)\b/.test(normal)) return 'inAttendance';
  return /\b(?:present|attend\w{0,5}|here|there|participants?|people|on the call|on call|joined)\b/.test(normal) ? 'present' : null;
}

const LABEL = /^(?:\(?\d{1,3}(?:\.\d{1,2}){0,2}[.)]?\s{1,4}|item \d{1,2}[.:]?\s|[A-Z]{0,2}\d{1,4}(?:\/\d{1,4})?\s{1,4})?(?<label>\p{L}[\p{L} ,/&'’()-]{1,60}?)\s?(?:[:;]\s{0,8}|\.\s{1,4}(?=\p{Lu})|\s[-–—]{1,2}\s{1,3}|[-–—]\s|\t\s{0,8}|\s{3,8}|$)/u;
/** Labels inside a line: "… Bo Chen. Apologies: Sam Ortiz" */
const INNER_LABEL = /(?:[.;)]\s{1,3}|\t|\n\s{0,8}|\s{3,})(?<label>\p{Lu}[\p{L} /&'’]{2,40}?)\s?:\s/gu;

/** Reads the group that begins at a line; gives the index behind it, or null if the line begins none. */
function readGroup(context: SegmentContext, at: number): number | null {
  const { lines } = context;
  const line = lines[at];
  if (!line) return null;
  const match = LABEL.exec(line.text);
  const label = match?.groups?.label ?? '';
  const business = context.headings.find((h) => h.number !== null && !groupOf(h.title) && !looseGroupOf(h.title));
  const inHead = at < Math.min(30, business?.line.index ?? 30) && match !== null && /[:\t]\s*$/.test(match[0]);
  const group = match ? (groupOf(label) ?? (inHead ? looseGroupOf(label) : null)) : null;
  if (match && !group) return readRole(context, at, match);
  if (!match || !group) return null;
  let rest = line.text.slice(match[0].length);
  // "1  Apologies  HP": a short column behind a numbered heading is who presents it.
  const numbered = context.headings.some((h) => h.line === line && h.number !== null);
  if (numbered && /\t|\s{3,}$/.test(match[0]) && rest.trim().length <= 12) rest = '';
  const alone = rest.trim() === '';
  // "Members discussed …", "Others agreed.": a label without colon needs names behind it.
  if (!alone && !/[:;\t–—-]\s*$/.test(match[0]) && readPersonList(rest).length === 0) return null;
  if (alone && !isLabelLine(line, match[0])) return null;
  if (/^(?:to|at|here|council|members|officers|staff|other|others|exec|external|observer|facilitator|online|remote|participation|absence|distribution|council members|team members|visitors|officer|trustees|governors|directors|councillors|supervisors|commissioners|board members|panel members|executive|committee|board|committee members|wardens|partners|representatives|delegates|people|residents|support|management|speakers|presenters|clerks)$/.test(normaliseLabel(label)) && alone && line.block.type !== 'heading' && !context.headings.some((h) => h.line === line && h.generic) && !line.bold && !line.cell) return null;
  let added = 0;
  if (!alone) {
    added += readNames(context, line, match[0].length, group);
    if (added === 0 && !saysNobody(rest) && !/\b(?:received|recorded|noted)\b/i.test(rest) && rest.length > 80) return null;
    take(context, line, 'attendance');
  }
  const end = readFollowing(context, at + 1, group, alone);
  if (alone && end === at + 1) return null;
  take(context, line, 'attendance');
  return end;
}

/** "Chair: Ann Lee", "Minute taker – Bo Chen", "Clerk | Paula Wix": who holds a role, in the head of the document. */
function readRole(context: SegmentContext, at: number, match: RegExpExecArray): number | null {
  const { lines } = context;
  const line = lines[at];
  const label = match.groups?.label ?? '';
  const first = context.headings.find((h) => h.number !== null && !groupOf(h.title));
  if (!line || !isRole(label) || at > Math.min(first?.line.index ?? 30, 30)) return null;
  const rest = line.text.slice(match[0].length);
  const target = rest.trim() === '' ? lines[at + 1] : line;
  if (!target || (target !== line && !(target.cell && line.cell && target.cell.row === line.cell.row))) return null;
  const offset = target === line ? match[0].length : 0;
  const entries = readPersonList(target.text.slice(offset));
  if (entries.length === 0 || entries.length > 3 || target.text.length - offset > 90 || VERB.test(target.text.slice(offset))) return null;
  if (!/[:\t]\s*$|[-–—]\s*$/.test(match[0]) && target === line) return null;
  for (const entry of entries) {
    entry.person.role ??= label;
    addPerson(context, entry, 'present', spanOf(target.block, target.start + offset + entry.start, target.start + offset + entry.end));
  }
  take(context, line, 'attendance');
  take(context, target, 'attendance');
  return target === line ? at + 1 : at + 2;
}

/** A label on a line of its own: a heading, bold, ends in a colon, or nothing else on the line. */
function isLabelLine(line: Line, label: string): boolean {
  return line.block.type === 'heading' || line.bold || /[:;]\s*$/.test(label) || line.text.length <= 45;
}

/** Lines below a label: names one per line, lists that wrap, groups under sub-labels; ends where something else begins. */
function readFollowing(context: SegmentContext, from: number, group: Group, alone: boolean): number {
  const { lines } = context;
  const run: Line[] = [];
  let current = group;
  let at = from;
  const flush = () => {
    readRun(context, run, current);
    run.length = 0;
  };
  for (; at < lines.length && at - from < 150; at++) {
    const line = lines[at];
    if (!line) break;
    const heading = context.headings.find((h) => h.line === line);
    const label = LABEL.exec(line.text);
    const named = label?.groups?.label ?? '';
    const other = label && label[0].trim() !== '' ? (groupOf(named) ?? (/[:\t]\s*$/.test(label[0]) && at < 40 ? looseGroupOf(named) : null)) : null;
    if (heading && heading.number !== null && !other) break;
    // The label column of the next row begins something else.
    const last = lines[at - 1];
    if (line.cell?.column === 0 && last?.cell && last.block === line.block && last.cell.row !== line.cell.row && line.cell.columns > 1) break;
    if (fieldName(named) && label && /[:\t]\s*$/.test(label[0])) break;
    if (other && label) {
      // A label of the same level ends this group; it is read in its own turn.
      if (heading || line.block.type === 'heading' || other === 'apologies' || other === 'absent' || other === 'present' || !alone) break;
      const rest = line.text.slice(label[0].length);
      flush();
      if (rest.trim() === '') current = other;
      else readNames(context, line, label[0].length, other);
      take(context, line, 'attendance');
      continue;
    }
    if (heading && line.block.type === 'heading') break;
    const attached = lines[at - 1]?.block === line.block || !line.block.gapBefore;
    const sub = /^(?<label>\p{Lu}[\p{L} /&'’()-]{1,40}?):\s{1,4}(?=\p{Lu})/u.exec(line.text);
    if (sub?.groups && (alone || attached) && !readPerson(sub.groups.label ?? '')?.honorific && readPersonList(line.text.slice(sub[0].length)).length > 0) {
      flush();
      const role = isRole(sub.groups.label ?? '') ? (sub.groups.label ?? null) : null;
      readNames(context, line, sub[0].length, current, role);
      take(context, line, 'attendance');
      continue;
    }
    if (!alone && !isContinuation(lines[at - 1], line)) break;
    if (!looksLikeEntry(line.text)) {
      // "Board members:" between the names of a long list.
      if (alone && /^[\p{Lu}][\p{L} ()/&'’-]{2,50}:$/u.test(line.text) && looksLikeEntry(lines[at + 1]?.text ?? '')) continue;
      // An unnamed group or a remark inside the list.
      if (alone && run.length > 0 && line.block.type === 'listItem' && line.text.length < 120) continue;
      break;
    }
    run.push(line);
  }
  flush();
  return at;
}

/** A wrapped list goes on where the line above ended in a comma or "and", or this one is indented like a column. */
function isContinuation(previous: Line | undefined, line: Line): boolean {
  if (!previous) return false;
  const titled = line.text.length < 70 && readPerson(line.text)?.honorific != null;
  if (line.block.gapBefore) return /,\s*$/.test(previous.text) || titled;
  if (previous.block === line.block && /\n[ \t]{4,}$/.test(line.block.text.slice(previous.end, line.start))) return true;
  if (previous.cell && line.cell) return previous.cell.row === line.cell.row && previous.cell.column === line.cell.column;
  if (/[,;&]\s*$|\band\s*$/.test(previous.text)) return true;
  return (line.block.indent ?? 0) > (previous.block.indent ?? 0) + 20 || titled;
}

const VERB = /\b(?:was|were|is|are|will|has|have|had|to (?!be confirmed)\p{Ll}+|reported|noted|agreed|discussed|asked|said|thanked|welcomed|opened|proposed|seconded|approved|moved|presented|meeting|minutes)\b/iu;

/** True if a line can be an entry of an attendance list. */
function looksLikeEntry(text: string): boolean {
  if (text.length > 400 || saysNobody(text)) return saysNobody(text) && text.length < 40;
  const entries = readPersonList(text);
  if (entries.length === 0) return /\b\d{1,3}\s(?:members? of|public|residents)/i.test(text);
  if (VERB.test(text.replace(/\([^)]{0,100}\)/g, ''))) return false;
  // "Ann Lee – Director of Services (item 4 only)", "Bo Chen, Head of Commissioning"
  if (/^[^,:–—(\t]{3,45}(?:\s[-–—]\s|,\s|\s\(|:\s|\t)/.test(text) && text.length < 140 && readPersonRecord(text) !== null) return true;
  // A sentence that opens with a name is no entry: most words of an entry are names.
  const words = text.split(/\s+/).length;
  return words <= 7 || entries.length >= words / 9;
}

function readRun(context: SegmentContext, run: readonly Line[], group: Group): void {
  if (run.length === 0) return;
  const label = (line: Line) => /^\(?\d{1,3}[.)]\s{1,4}/.exec(line.text)?.[0].length ?? 0;
  const records = areRecords(run.map((line) => line.text.slice(label(line))));
  for (const line of run) {
    if (records) {
      const entry = readPersonRecord(line.text.slice(label(line)));
      if (entry) addPerson(context, entry, checkedGroup(line, group), spanOf(line.block, line.start + label(line) + entry.start, line.end));
    } else readNames(context, line, label(line), group);
    take(context, line, 'attendance');
  }
}

/** "[x] Ann Lee" was there, "[ ] Bo Chen" was not. */
function checkedGroup(line: Line, group: Group): Group {
  if (line.block.type !== 'listItem' || line.block.checked === null || group === 'apologies') return group;
  return line.block.checked ? group : 'absent';
}

/** Adds the names of a line from an offset on; labels inside the line change the group. Gives their number. */
function readNames(context: SegmentContext, line: Line, from: number, group: Group, role: string | null = null): number {
  const text = line.text.slice(from);
  const cuts = [...text.matchAll(INNER_LABEL)].map((m) => ({ at: m.index, end: m.index + m[0].length, label: m.groups?.label ?? '' }));
  let count = 0;
  let start = 0;
  let current = group;
  let currentRole = role;
  for (const cut of [...cuts, { at: text.length, end: text.length, label: '' }]) {
    const piece = text.slice(start, cut.at);
    // "Exec: Ann Lee, Bo Chen": a sub-label at the head of the list.
    const sub = /^\s*(?<label>\p{Lu}[\p{L} /&'’]{1,30}):\s/u.exec(piece);
    const skip = sub?.groups && readPersonList(piece.slice(sub[0].length)).length > 0 ? sub[0].length : 0;
    // The list ends with its sentence: "… and Bo Chen. The Chair opened the meeting."
    const sentence = piece.search(/(?<=\p{Ll}{3}|\)|\p{Lu}{2})\.\s{1,3}(?:The|There|A|It|Apologies|This|In|No)\s/u);
    const body = piece.slice(skip, sentence > skip ? sentence : undefined);
    for (const entry of readPersonList(stripReceived(body))) {
      const shift = line.start + from + start + skip + (body.length - stripReceived(body).length);
      if (currentRole) entry.person.role ??= currentRole;
      addPerson(context, entry, current, spanOf(line.block, shift + entry.start, Math.min(line.end, shift + entry.end)));
      count++;
    }
    start = cut.end;
    const next = groupOf(cut.label);
    if (next) current = next;
    currentRole = next || !isRole(cut.label) ? null : cut.label;
  }
  return count;
}

/** "Apologies were received from Cllr …" → "Cllr …". Only the head is cut, so offsets count from the end. */
function stripReceived(text: string): string {
  return text.replace(/^.{0,80}?\b(?:received|accepted|noted|given|recorded|sent|tendered|offered|made)\s(?:from|for|by|on behalf of)\s?:?\s{0,3}/is, '');
}

/** Sentences that state attendance; each with the group that it names. */
const sentences: readonly { group: Group; regex: RegExp }[] = [
  { group: 'apologies', regex: /\b[Aa]polog(?:ies|y)\b[^.:]{0,80}?\b(?:from|for)\s?:?\s{0,3}(?=(?:the\s)?\p{Lu})/u },
  { group: 'absent', regex: /\b(?:following|members?|directors?)\b[^.:\n]{0,80}?\b(?:were|was)\s(?:absent|excused|not present|unable to attend)\b[^:.\n]{0,30}:\s{0,3}/i },
  { group: 'present', regex: /\b(?:following|members?|directors?|councillors?|persons?|people|those|supervisors|commissioners)\b[^.:\n]{0,90}?\b(?:present|in attendance|attended|attending|participated|took part)\b[^:.\n]{0,30}:\s{0,3}/i },
  { group: 'present', regex: /^(?:those |also |members )?(?:present|attending|in attendance)\s(?:were|was|included)\s?:?\s{0,3}/i },
  { group: 'absent', regex: /^(?:those |members )?absent\s(?:were|was|included)\s?:?\s{0,3}/i },
];

/** "Roll call: Ann Lee, present; Bo Chen, absent", "Chief R. Ames - P   FF B. Roe - E": each name with its mark. */
const ROLL_CALL = /(?<name>\p{Lu}[\p{L}.'’-]{0,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){0,4})\s{0,3}[-–—,:(]\s{0,3}(?<mark>present|absent|excused|here|aye|[PAE])\b/gu;

function readRollCall(context: SegmentContext, line: Line): number {
  const marks = [...line.text.matchAll(ROLL_CALL)];
  if (marks.length < 3) return 0;
  for (const match of marks) {
    const words = match.groups?.name ?? '';
    const person = readPerson(words);
    const mark = match.groups?.mark ?? '';
    if (!person || mark === 'aye') continue;
    const group = /^(?:P|present|here)$/.test(mark) ? 'present' : mark === 'E' || mark === 'excused' ? 'apologies' : 'absent';
    addPerson(context, { start: 0, end: 0, person }, group, spanOf(line.block, line.start + match.index, line.start + match.index + words.length));
  }
  take(context, line, 'attendance');
  return marks.length;
}

function readSentence(context: SegmentContext, at: number): number | null {
  const line = context.lines[at];
  if (line && readRollCall(context, line) > 0) return at + 1;
  if (!line || at > Math.max(40, context.lines.length * 0.4)) return null;
  let end: number | null = null;
  for (const { group, regex } of sentences) {
    const match = regex.exec(line.text);
    if (!match) continue;
    const from = match.index + match[0].length;
    const rest = line.text.slice(from);
    const stop = rest.search(/(?<=\p{Ll}{4}|\)|\p{Lu}{2})[.](?:\s|$)|;\s/u);
    const body = stop === -1 ? rest : rest.slice(0, stop);
    const entries = readPersonList(body);
    if (entries.length === 0 || (entries.length < 2 && group === 'present')) continue;
    for (const entry of entries) addPerson(context, entry, group, spanOf(line.block, line.start + from + entry.start, Math.min(line.end, line.start + from + entry.end)));
    context.claims.set(line.block.id, 'attendance');
    end = at + 1;
    if (group === 'apologies') break;
  }
  // "comments from Ann (who could not attend the meeting)"
  const away = /(?<name>\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,2})\s\((?:who\s)?(?:could not|was unable to|cannot|couldn['’]t) attend/u.exec(line.text);
  const person = away?.groups ? readPerson(away.groups.name ?? '') : null;
  if (away && person) addPerson(context, { start: 0, end: 0, person }, 'apologies', spanOf(line.block, line.start + away.index, line.start + away.index + (away.groups?.name?.length ?? 0)));
  return end;
}

/** Adds a person, or notes more of one that is already listed. Who is in both lists is away. */
function addPerson(context: SegmentContext, entry: PersonEntry, group: Group, span: ReturnType<typeof spanOf>): void {
  const { people } = context.draft;
  const { person } = entry;
  const known = people.find((p) => p.name.toLowerCase() === person.name.toLowerCase());
  if (known) {
    if ((group === 'apologies' || group === 'absent') && known.attendance !== 'apologies') known.attendance = group;
    known.role ??= sentenceCase(person.role);
    known.organisation ??= person.organisation;
    known.spans.push(span);
    return;
  }
  const absent = person.note !== null && /could not attend|unable to attend|apologies|\babsent|\bill\b|sick|unwell|on leave|excused|no[- ]show|did ?n[o']t come|not present|\baway\b|regrets/i.test(person.note);
  const record: Person = {
    id: personId(person.name, people),
    name: person.name,
    honorific: person.honorific,
    initials: person.initials ?? initialsOf(person.name),
    role: sentenceCase(person.role),
    organisation: person.organisation,
    attendance: absent && group === 'present' ? 'apologies' : group,
    note: person.note,
    spans: [span],
  };
  people.push(record);
}

/** "VICE CHAIR" → "Vice chair": capitals of the list's setting are not part of the role. */
function sentenceCase(role: string | null): string | null {
  if (role === null) return null;
  const text = role.replace(/\s+/g, ' ').trim();
  if (text !== text.toUpperCase() || text.length <= 3) return text;
  return text.charAt(0) + text.slice(1).toLowerCase();
}
