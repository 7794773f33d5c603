/** The date of the meeting: labelled, beside "held", in the title, or where the head has one. */
import { type FoundDate, findDates } from '../../recognise/dates.ts';
import { findPeriod } from '../../recognise/periods/in-text.ts';
import { type SegmentContext, take } from '../context.ts';
import { dateValue } from '../date-value.ts';
import { type Field, readFields } from '../fields.ts';
import { type Line, spanOf } from '../line.ts';
import { furnitureLines } from './furniture.ts';

const PREVIOUS =
  /\b(?:previous|last|next|minutes of the meeting held|minutes of (?:the )?\w{0,20} ?meeting (?:held|of|on)|approved|amended|updated|revised|published|posted|circulated|due|deadline|as at|as of|balance|year end(?:ed|ing)?|period|since)\b/i;

export function readHeadDate(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  const options = { monthFirst: context.monthFirst };
  const candidates: { score: number; found: FoundDate; line: Line; offset: number }[] = [];
  const add = (line: Line, offset: number, text: string, bonus: number) => {
    const period = findPeriod(text);
    // Asked once a line: a line may hold thousands of dates.
    let said = 0;
    if (/\b(?:held|meeting|minutes|notes)\b/i.test(text)) said += 1.5;
    if (PREVIOUS.test(text)) said -= 3;
    if (/\b(?:approv|of the (?:last|previous) meeting|minutes of \d)/i.test(text)) said -= 2;
    // A sentence of the text names many dates; only one that speaks of the meeting counts.
    if (text.length > 120 && !/\b(?:held|meeting|minutes|met)\b/i.test(text)) said -= 4;
    for (const found of findDates(text, options)) {
      // A range is a period, not a day.
      if (found.precision === 'year' || (period && found.start < period.end && period.start < found.end)) continue;
      const score =
        said +
        bonus +
        (found.precision === 'day' ? 1.5 : 0) +
        (found.iso ? 2 : -2) +
        (found.weekday !== null ? 1.2 : 0);
      candidates.push({ score, found, line, offset });
    }
  };
  head.forEach((line, i) => {
    add(line, line.start, line.text, 2 - i * 0.15 + (line.block.type === 'heading' ? 1.5 : 0));
  });
  for (const field of fields) if (field.name === 'date') add(field.line, field.start, field.value, 4.5);
  // "Date of meeting: …" below the first item, where the head has no date
  if (candidates.length === 0)
    for (const line of context.lines.slice(0, 40))
      for (const field of readFields(line, undefined))
        if (field.name === 'date' && /^date of (?:the )?meeting|^meeting date/i.test(line.text))
          add(line, field.start, field.value, 2);
  for (const line of furnitureLines(context).slice(0, 8)) add(line, line.start, line.text, 0);
  const closing = context.lines.slice(-6);
  for (const line of closing) if (/\bdated?\b/i.test(line.text)) add(line, line.start, line.text, -2);
  candidates.sort((a, b) => b.score - a.score);
  const best = candidates.find((c) => c.found.iso !== null && c.score >= 1);
  const bare = candidates.find((c) => c.found.iso === null && c.score >= 1);
  const year = bare && (!best || best.score < bare.score - 1) ? yearOfDocument(context) : null;
  if (bare && year !== null) {
    const again = findDates(bare.found.text, { ...options, year })[0];
    if (again?.iso) {
      draft.date = dateValue(again);
      draft.fieldSpans.date = spanOf(bare.line.block, bare.offset + bare.found.start, bare.offset + bare.found.end);
    }
  } else if (best) {
    draft.date = dateValue(best.found);
    draft.fieldSpans.date = spanOf(best.line.block, best.offset + best.found.start, best.offset + best.found.end);
    if (context.lines.includes(best.line)) take(context, best.line, 'meeting-header');
  } else {
    const property = context.document.properties.date;
    const found = property && draft.kind !== 'report' ? findDates(property, options)[0] : undefined;
    if (found?.iso) draft.date = { ...dateValue(found), certainty: 'inferred' };
  }
  context.year = draft.date ? Number(draft.date.iso.slice(0, 4)) : null;
}

/** The year that the document names most often, if it names one at least twice. */
function yearOfDocument(context: SegmentContext): number | null {
  const counts = new Map<number, number>();
  for (const line of context.lines) {
    for (const found of findDates(line.text))
      if (found.iso) counts.set(Number(found.iso.slice(0, 4)), (counts.get(Number(found.iso.slice(0, 4))) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best && best[1] >= 2 ? best[0] : null;
}
