/** Labels at the head of documents that no table knows: "Round the table: Ann Lee, Bo Roe", "When: 5 March 2024". */
import { findDates } from '../recognise/dates.ts';
import { looksLikeName } from '../recognise/people/names.ts';
import { readPersonList } from '../recognise/people/person-list.ts';
import { isRole } from '../recognise/people/roles.ts';
import { findTimes } from '../recognise/times.ts';
import { plainLexicon } from '../recognise/words/lexicon.ts';
import { groupOf, looseGroupOf } from '../segment/attendance/labels.ts';
import { fieldName } from '../segment/fields.ts';
import { linesOfBlock } from '../segment/line.ts';
import { Gathered, type Proposer, type Sample } from './proposal.ts';

const HEAD_LINES = 30;
const LABEL = /^(?<label>\p{Lu}[\p{L} /&'’-]{1,40}?)\s?:\s{1,8}(?=\S)/u;

export const proposeLabels: Proposer = (samples) => {
  const gathered = new Gathered();
  for (const sample of samples) {
    const known = new Set(sample.records.flatMap(({ people }) => people.map(({ name }) => name.toLowerCase())));
    for (const text of headOf(sample)) {
      const match = LABEL.exec(text);
      const label = match?.groups?.label?.trim() ?? '';
      if (
        !match ||
        groupOf(label, plainLexicon) !== null ||
        fieldName(label, plainLexicon) !== null ||
        isRole(label) ||
        looksLikeName(label)
      )
        continue;
      const name = groupFor(label, text.slice(match[0].length), known, sample);
      if (name) gathered.add(['style', 'labels', name], label, { path: sample.path, quote: text });
    }
  }
  return gathered.recurring();
};

function headOf({ blocks }: Sample): string[] {
  const lines = blocks.body
    .slice(0, HEAD_LINES)
    .filter(({ type }) => type !== 'table')
    .flatMap((block) => linesOfBlock(block, plainLexicon));
  return lines.slice(0, HEAD_LINES).map(({ text }) => text.slice(0, 300));
}

/** The table that a label belongs to, by what comes after it; null if that was read already or says nothing. */
function groupFor(label: string, rest: string, known: ReadonlySet<string>, { records }: Sample): string | null {
  const [record] = records;
  if (!record) return null;
  const dates = findDates(rest).filter(({ iso, precision }) => iso !== null && precision === 'day');
  if (dates.length === 1 && rest.length <= 60) return record.date === null ? 'date' : null;
  if (findTimes(rest).length > 0 && rest.length <= 30) return record.startTime === null ? 'time' : null;
  const people = readPersonList(rest).filter(({ person }) => looksLikeName(person.name));
  const words = rest.split(/[,;]|\sand\s/).length;
  if (people.length < 2 || people.length < words * 0.7) return null;
  if (people.some(({ person }) => known.has(person.name.toLowerCase()))) return null;
  const loose = looseGroupOf(label);
  if (loose) return loose;
  return record.people.some(({ attendance }) => attendance === 'present') ? 'inAttendance' : 'present';
}
