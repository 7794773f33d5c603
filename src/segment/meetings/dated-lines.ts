/** Lines that may open a meeting: short, with the day of a meeting on them and nothing that says that it is another's. */
import { addTo } from '../../model/add-to.ts';
import type { Block } from '../../model/block.ts';
import { findDates } from '../../recognise/dates.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import { linesOfBlock } from '../line.ts';

export interface DatedLine {
  /** Of the block in the body. */
  index: number;
  text: string;
  iso: string;
  /** Level of a heading of the source, else null. */
  level: number | null;
  /** The words with the date taken out: what lines of one form have in common. */
  form: string;
  /** Nothing but the date, a weekday and marks stands there. */
  bare: boolean;
  /** It calls itself a meeting or minutes. */
  meeting: boolean;
}

/** A head is short; what is longer is a sentence. */
const LONGEST_HEAD = 140;
/** Lines of a block among which the date is sought: "Minutes⏎5 March 2024⏎Present: …" is one paragraph of a text. */
const HEAD_LINES = 3;

const OF_ANOTHER =
  /\b(?:previous|last|next|following|future|forthcoming|proposed|due|deadline|by|until|since|from|as at|as of|approv\w{1,4}|agreed|confirmed|accepted|adopted|ratified|signed|circulated|amended|corrected|received|updated?|revised|revision|version|published|posted|printed|created|modified|released?|matters arising|action points? from|appendix|annex|nesaf|diwethaf|blaenorol)\b|\b(?:day|session|dydd)\s(?:\d|one|two|three|i{1,3}\b)/i;
const MEETING =
  /\b(?:meeting|minutes?|mom|notes|agm|egm|sync|stand-?up|call|catch-?up|retro|held|cofnodion|cyfarfod|date|dyddiad)\b/i;

/** The line of a block that dates a meeting, if it has one. */
export function datedLine(block: Block, index: number): DatedLine | null {
  if (block.type === 'listItem' || !/\d/.test(block.text)) return null;
  if (block.type === 'table' && block.rows.length > 12) return null;
  const lines = block.text.length <= LONGEST_HEAD ? [block.text] : headLines(block);
  for (const raw of lines) {
    const text = raw.trim();
    if (text.length > LONGEST_HEAD || OF_ANOTHER.test(text)) continue;
    const dates = findDates(text).filter(({ iso, precision }) => iso !== null && precision === 'day');
    const [date] = dates;
    if (!date?.iso || dates.some(({ iso }) => iso !== date.iso)) continue;
    const label = readItemNumber(text);
    // "3. Minutes of 5 March 2024" is an item; "Meeting 12: 5 March 2024" is not read as one.
    if (label && label.end <= date.start) continue;
    if (/[.!?]$/.test(text.slice(date.end).trimEnd()) && text.length - (date.end - date.start) > 40) continue;
    const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`.toLowerCase();
    const form = rest.replace(/[^\p{L}]+/gu, ' ').trim();
    return {
      index,
      text,
      iso: date.iso,
      level: block.type === 'heading' ? block.level : null,
      form: `${block.type} ${form}`,
      bare: form === '' || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(form),
      meeting: MEETING.test(rest),
    };
  }
  return null;
}

function headLines(block: Block): string[] {
  return linesOfBlock(block)
    .slice(0, HEAD_LINES)
    .map(({ text }) => text);
}

/** Lines of the same words, and headings of a level that is dates throughout. */
export function formsOf(dated: readonly DatedLine[], body: readonly Block[]): DatedLine[][] {
  const forms = new Map<string, DatedLine[]>();
  const levels = new Map<number, DatedLine[]>();
  for (const line of dated) {
    addTo(forms, line.form, line);
    if (line.level !== null) addTo(levels, line.level, line);
  }
  const whole = [...levels].flatMap(([level, lines]) => {
    const from = lines[0]?.index ?? 0;
    const all = body.slice(from).filter((block) => block.type === 'heading' && block.level === level).length;
    return lines.length >= all * 0.6 ? [lines] : [];
  });
  return [...whole, ...forms.values()].filter((lines) => lines.length >= 2);
}
