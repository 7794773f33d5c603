/** Lines of a table cell → its text: wrapped lines joined by a blank, separate paragraphs and bullets by a line break. */

import type { FoundCell, PageLine, Word } from '../page/page-content.ts';
import { textOfLines, type Vocabulary } from '../text/line-text.ts';
import { between } from '../text/lines.ts';
import { plainText, startStrength } from '../text/statement-starts.ts';
import { FIT_SLACK_EM, PARAGRAPH_LEADING } from '../tolerances.ts';

/** White between a cell's side and its text, at most. */
const PADDING_PT = 6;

/** The text of a cell. */
export function cellText(cell: FoundCell, vocabulary: Vocabulary): string {
  return withNamesWhole(cellParagraphs(cell), cell, vocabulary)
    .map((lines) => textOfLines(withWholeWords(lines, cell, vocabulary), vocabulary).text.replaceAll('\t', ' '))
    .join('\n');
}

/** Words that may follow on a line of their own; a shorter rest than four letters that is none of them is a rest. */
const shortWord =
  /^(?:a|an|and|any|are|as|at|be|by|can|day|did|do|due|for|get|had|has|he|her|his|if|in|is|it|its|may|me|my|net|new|no|not|of|off|on|one|or|our|out|own|p|per|set|she|so|tax|the|to|two|up|us|was|we|who|yet|you)$/;
/** A word that fills this share of its cell may have been split because the cell is too narrow for it. */
const FULL_WORD_SHARE = 0.75;
/** … and surely was, if neither part is a word and less than this was left of the line. */
const TIGHT_EM = 0.7;

/** Joins "Responsib" and "le": a word without a hyphen that a narrow cell split. */
function withWholeWords(lines: readonly PageLine[], cell: FoundCell, vocabulary: Vocabulary): PageLine[] {
  const whole: PageLine[] = [];
  for (const line of lines) {
    const prev = whole.at(-1);
    const last = prev?.words.at(-1);
    const rest = line.words[0]!;
    const parted =
      last !== undefined &&
      (prev?.words.length === 1 ? isParted(last, rest, cell, vocabulary) : isKnownWhole(last, rest, cell, vocabulary));
    if (!parted || !prev) whole.push(line);
    else {
      const words = [...prev.words.slice(0, -1), { ...last, text: last.text + rest.text }, ...line.words.slice(1)];
      whole[whole.length - 1] = { ...prev, words };
    }
  }
  return whole;
}

/** "30/05/202" and "1", "2021-05-" and "30". */
const wholeDate = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})$/;

function isParted(last: Word, rest: Word, cell: FoundCell, { words }: Vocabulary): boolean {
  if (
    /^\d/.test(last.text) &&
    wholeDate.test(last.text + rest.text) &&
    !/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(last.text)
  )
    return true;
  if (!/^\p{L}{4,40}$/u.test(last.text) || !/^\p{Ll}{1,20}$/u.test(rest.text)) return false;
  const padding = Math.max(1, last.x0 - cell.x0);
  const left = cell.x1 - padding - last.x1;
  if (left > TIGHT_EM * last.size && last.x1 - last.x0 <= FULL_WORD_SHARE * (cell.x1 - cell.x0)) return false;
  if (words.has((last.text + rest.text).toLowerCase())) return true;
  if (shortWord.test(rest.text)) return false;
  const alone = [last, rest].every(({ text }) => (words.get(text.toLowerCase()) ?? 0) <= 1);
  return rest.text.length < 4 || (alone && left <= TIGHT_EM * last.size);
}

/** Lines that end within a word of the document are not paragraphs of their own. */
function withNamesWhole(paragraphs: readonly PageLine[][], cell: FoundCell, vocabulary: Vocabulary): PageLine[][] {
  const whole: PageLine[][] = [];
  for (const lines of paragraphs) {
    const before = whole.at(-1);
    const last = before?.at(-1)?.words.at(-1);
    if (before && last && isKnownWhole(last, lines[0]!.words[0]!, cell, vocabulary)) before.push(...lines);
    else whole.push([...lines]);
  }
  return whole;
}

/** "her Boat" and "eng" where the document has "Boateng" elsewhere, and "Boat" alone nowhere. */
function isKnownWhole(last: Word, rest: Word, cell: FoundCell, { words }: Vocabulary): boolean {
  if (!/^\p{L}{3,40}$/u.test(last.text) || !/^\p{Ll}{1,20}[,;.]?$/u.test(rest.text)) return false;
  const widest = Math.max(...cell.lines.map((l) => l.x1));
  const joined = (last.text + rest.text.replace(/[,;.]$/, '')).toLowerCase();
  return (
    widest - last.x1 <= TIGHT_EM * last.size && words.has(joined) && (words.get(last.text.toLowerCase()) ?? 0) <= 1
  );
}

/** Words that no item of a list begins with. */
const joiningWords = new Set(['and', 'or', '&', 'und', 'et', 'y', 'ac', 'of', 'for', 'to']);

/** The lines of a cell, grouped where a line wraps. */
export function cellParagraphs(cell: FoundCell): PageLine[][] {
  const { lines } = cell;
  if (lines.length === 0) return [];
  const padding = Math.min(
    PADDING_PT,
    ...lines.map((l) => Math.max(1, l.x0 - cell.x0)),
    ...lines.map((l) => Math.max(1, cell.x1 - l.x1)),
  );
  const widest = Math.max(...lines.map((l) => l.x1 - l.x0));
  const inner = Math.max(widest, cell.x1 - cell.x0 - 2 * padding);
  const normal = closest(lines);
  const groups: PageLine[][] = [[lines[0]!]];
  for (let i = 1; i < lines.length; i++) {
    if (wraps(lines[i - 1]!, lines[i]!, inner, normal)) groups.at(-1)!.push(lines[i]!);
    else groups.push([lines[i]!]);
  }
  return groups;
}

function wraps(prev: PageLine, line: PageLine, inner: number, normal: number): boolean {
  if (line.words[0]!.turn !== prev.words[0]!.turn) return false;
  if (line.words[0]!.turn !== 0) return true;
  const strength = startStrength(line);
  if (strength === 2) return false;
  const distance = line.base - prev.base;
  if (distance > PARAGRAPH_LEADING * Math.max(normal, line.size)) return false;
  const open = !/[.;:!?]["”’')\]]{0,2}$/u.test(plainText(prev));
  if (strength === 1 && !open) return false;
  if (open && joiningWords.has(line.words[0]!.text)) return true;
  const fits = wordFits(prev, line, inner);
  if (!fits) return true;
  return open && strength === 0 && /^\p{Ll}/u.test(line.words[0]!.text) && prev.x1 - prev.x0 > 0.5 * inner;
}

function wordFits(prev: PageLine, line: PageLine, inner: number): boolean {
  let end = line.words[0]!.x1;
  for (let i = 1; i < line.words.length && between(line.words[i - 1]!, line.words[i]!) === ''; i++)
    end = line.words[i]!.x1;
  const needed = end - line.words[0]!.x0 + 0.25 * line.size;
  return inner - (prev.x1 - prev.x0) - needed > 0.5 * FIT_SLACK_EM * line.size;
}

/** The least baseline distance in a cell: its normal leading. */
function closest(lines: readonly PageLine[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < lines.length; i++) {
    const distance = lines[i]!.base - lines[i - 1]!.base;
    if (distance > 0.5 * lines[i]!.size) least = Math.min(least, distance);
  }
  return Math.min(least, 1.5 * (lines[0]?.size ?? 10));
}
