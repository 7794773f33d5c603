/** People chips, as Google Docs writes them: each name is a link to an address, with a blank between them. */
import type { PersonEntry } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import type { Line } from '../line.ts';

/** The chips of a line from an offset on, with ranges in the text from there; null where the words are not a row of chips. */
export function readChips(line: Line, from: number): PersonEntry[] | null {
  const start = line.start + from;
  const chips = line.block.marks.filter(
    (mark) => mark.type === 'link' && mark.start >= start && mark.end <= line.end && /^mailto:/i.test(mark.href ?? ''),
  );
  const text = line.block.text.slice(start, line.end);
  const letters = (words: string) => words.replace(/[^\p{L}]/gu, '').length;
  const covered = chips.reduce((sum, chip) => sum + letters(line.block.text.slice(chip.start, chip.end)), 0);
  if (chips.length < 2 || covered < letters(text) * 0.8) return null;
  return chips.flatMap((chip) => {
    const person = readPerson(line.block.text.slice(chip.start, chip.end));
    return person ? [{ start: chip.start - start, end: chip.end - start, person }] : [];
  });
}
