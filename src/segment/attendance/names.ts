/** The names of a line or of a run of lines. */
import type { Attendance } from '../../model/people.ts';
import {
  areRecords,
  type PersonEntry,
  readNameRow,
  readPersonList,
  readPersonRecord,
  splitList,
} from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { readSign } from '../../recognise/people/signs.ts';
import { readSurnamesFirst } from '../../recognise/people/surname-first.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { SegmentContext } from '../context.ts';
import { isStruck, type Line } from '../line.ts';
import { readChips } from './chips.ts';
import { namesOnly } from './entry.ts';
import { groupOf, innerLabels, isAway } from './labels.ts';
import type { Stretch } from './stretch.ts';
import { markedName } from './table-marks.ts';

/** Documents whose lists give one person a line, with who they are after a comma. */
const recordStyle = new WeakSet<SegmentContext>();

/** Proposes the names of lines that stand below each other. */
export function readRun(context: SegmentContext, stretch: Stretch, run: readonly Line[], group: Attendance): void {
  if (run.length === 0) return;
  const rows = run.map((line) => rowOf(line, context.lexicon));
  const texts = rows.map(({ text }) => text);
  // "Lee, Ann (Accepted)": a calendar gives each a line of their own.
  const reversed = readSurnamesFirst(
    texts,
    rows.every(({ mark }) => mark.replied),
  );
  const oneEach = givesOneEach(context, texts) || reversed !== null;
  const letters = run.map(({ text }) => LETTER.exec(text)?.groups?.letter?.toUpperCase());
  const lettered = letters.includes('P') && letters.filter((letter) => letter).length >= run.length * 0.8;
  for (const [i, { line, text, from, mark }] of rows.entries()) {
    // "Cllr Lee      Bo Roe (Clerk)"
    const said = (group !== 'apologies' && mark.attendance) || checkedGroup(line, group, lettered);
    const beside = readNameRow(line.text);
    // "Ann Lee      Bo Roe      Sam Ortiz" among lines of one person each
    const several = !beside && /\t| {3}/.test(text) && (namesOnly(text)?.length ?? 0) > 1;
    if (beside) for (const entry of beside) addAt(stretch, entry, said, line, 0);
    else if (oneEach && !several) {
      const entry = reversed?.[i] ?? readPersonRecord(text) ?? readSign(text);
      if (entry) addAt(stretch, entry, said, line, from, line.end);
    } else readNames(stretch, { ...line, text: line.text.slice(0, mark.end) }, from, said, context.lexicon);
    stretch.holds(line);
  }
}

/** A line without the number or box at its head and the word at its end that says who came. */
function rowOf(line: Line, lexicon: Lexicon) {
  const mark = markedName(line.text, lexicon);
  const from = /^\(?\d{1,3}(?:\.\d{1,2}[.)]?|[.)])\s{1,40}/.exec(line.text)?.[0].length ?? mark.lead;
  return { line, mark, from, text: line.text.slice(from, mark.end) };
}

/** "Ann Lee, Northfield" below "Apologies" is read as the same document's attendance was. */
function givesOneEach(context: SegmentContext, texts: readonly string[]): boolean {
  const alike = (text: string) => splitList(text).length <= 3 && !text.includes(';') && !namesSeveral(text);
  const records = areRecords(texts) || (recordStyle.has(context) && texts.every(alike));
  if (records && texts.length >= 3 && texts.some((text) => splitList(text).length > 1)) recordStyle.add(context);
  return records;
}

/** Proposes a person at a place of a line; `offset`: where in the line the text of the entry begins. */
export function addAt(
  stretch: Stretch,
  entry: PersonEntry,
  group: Attendance,
  line: Line,
  offset: number,
  last?: number,
) {
  const start = line.start + offset;
  const end = last ?? start + entry.end;
  stretch.add(entry, group, { block: line.block, start: start + entry.start, end, line });
}

/** "Prof. M Roe, Mrs A Lee": a title after the comma begins another person. */
function namesSeveral(text: string): boolean {
  return splitList(text)
    .slice(1)
    .some(({ start, end }) => readPerson(text.slice(start, end))?.honorific != null);
}

/** "Ann Lee (P)", "Bo Chen [A]": a letter after every name says who was there. */
const LETTER = /[([](?<letter>[paexPAEX])[)\]]\s{0,9}$/;
const CROSS = /^\s{0,9}[✗✘❌✖]|[✗✘❌✖]\uFE0F?\s{0,9}$/u;

/** "[x] Ann Lee" was there, "[ ] Bo Chen", "Bo Chen ✗", "Bo Chen (A)" and a name that is struck through were not. */
function checkedGroup(line: Line, group: Attendance, lettered: boolean): Attendance {
  const { block } = line;
  if (isAway(group)) return group;
  if (block.type === 'listItem' && block.checked !== null) return block.checked ? group : 'absent';
  const letter = lettered ? LETTER.exec(line.text)?.groups?.letter?.toLowerCase() : undefined;
  if (letter === 'a' || letter === 'x') return 'absent';
  if (letter === 'e') return 'apologies';
  return CROSS.test(line.text) || isStruck(line) ? 'absent' : group;
}

/** Adds the names of a line from an offset on; labels inside the line change the group. Gives their number. */
export function readNames(
  stretch: Stretch,
  line: Line,
  from: number,
  group: Attendance,
  lexicon: Lexicon,
  role: string | null = null,
): number {
  const text = line.text.slice(from);
  const chips = readChips(line, from);
  for (const entry of chips ?? []) addAt(stretch, entry, group, line, from);
  if (chips) return chips.length;
  const cuts = innerLabels(text, lexicon);
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
    const sentence = piece.search(
      /(?<=(?:\p{Ll}{3}|\)|\p{Lu}{2})\s?)\.\s{1,3}(?:The|There|A|It|Apologies|This|In|No|Also)\s/u,
    );
    const body = piece.slice(skip, sentence > skip ? sentence : undefined);
    const list = stripReceived(body);
    for (const entry of readPersonList(list)) {
      const shift = from + start + skip + (body.length - list.length);
      if (currentRole) entry.person.role ??= currentRole;
      const { replied, attendance } = markedName(list.slice(entry.start, entry.end), lexicon);
      const end = Math.min(line.end, line.start + shift + entry.end);
      addAt(stretch, entry, replied && attendance ? attendance : current, line, shift, end);
      count++;
    }
    start = cut.end;
    const next = groupOf(cut.label, lexicon);
    if (next) current = next;
    currentRole = next || !isRole(cut.label) ? null : cut.label;
  }
  return count;
}

/** "Apologies were received from Cllr …" → "Cllr …". Only the head is cut, so offsets count from the end. */
function stripReceived(text: string): string {
  return text.replace(
    /^.{0,80}?\b(?:received|accepted|noted|given|recorded|sent|tendered|offered|made)\s(?:from|for|by|on behalf of)\s?:?\s{0,3}/is,
    '',
  );
}
