/**
 * Numbers in the margin that count the lines of a page, as boards and courts set them: they belong to the page, not to
 * its text.
 */
import type { PageLine, Word } from '../page/page-content.ts';
import { makeLine } from './lines.ts';

/** Fewer numbered lines do not show that lines are counted. */
const LEAST_LINES = 6;
/** White between a number and the text, at least. */
const WHITE_EM = 0.4;
/** Numbers are below each other within this. */
const EDGE_PT = 2.5;
/** Of the lines between the first and the last number, so many have one where every line is counted. */
const NUMBERED_SHARE = 0.85;
/** Some lines go on with a sentence: items of a list that are numbered do not. */
const LOWER_LINES = 2;

interface Numbered {
  at: number;
  number: number;
  word: Word;
}

/** Lines of a page without the numbers that count them, and those numbers. */
export interface Counted {
  lines: PageLine[];
  numbers: PageLine[];
}

/** The lines of each page. Where those of one are counted, those of a short page are, if their numbers are there, too. */
export function withoutLineNumbers(pages: readonly (readonly PageLine[])[]): Counted[] {
  const columns = pages.map((lines) => {
    const column = columnOfNumbers(lines);
    return column.length >= LEAST_LINES && countLines(column, lines) ? column : null;
  });
  const known = columns.flatMap((column) => column ?? []).map(({ word }) => word);
  return pages.map((lines, i) => {
    const column =
      columns[i] ?? (known.length > 0 ? columnOfNumbers(lines).filter((n) => standsWith(n.word, known)) : []);
    return apart(lines, column);
  });
}

function standsWith(word: Word, known: readonly Word[]): boolean {
  return known.some((k) => Math.abs(k.x1 - word.x1) <= EDGE_PT || Math.abs(k.x0 - word.x0) <= EDGE_PT);
}

function apart(lines: readonly PageLine[], counted: readonly Numbered[]): Counted {
  const byLine = new Map(counted.map(({ at, word }) => [at, word]));
  const numbers: PageLine[] = [];
  const rest = lines.flatMap((line, i) => {
    const word = byLine.get(i);
    if (!word) return [line];
    numbers.push(makeLine([word], line.page));
    const words = line.words.filter((w) => w !== word);
    return words.length > 0 ? [makeLine(words, line.page)] : [];
  });
  return { lines: rest, numbers };
}

/** The numbers at the head of lines that are in one column left of all other text. */
function columnOfNumbers(lines: readonly PageLine[]): Numbered[] {
  const heads = lines.flatMap((line, at): Numbered[] => {
    const [word, next] = line.words;
    if (!word || !/^\d{1,4}$/.test(word.text)) return [];
    if (next && next.x0 - word.x1 < WHITE_EM * word.size) return [];
    return [{ at, number: Number(word.text), word }];
  });
  if (heads.length === 0) return [];
  const edge = (pick: (w: Word) => number) => {
    const values = heads.map(({ word }) => pick(word)).sort((a, b) => a - b);
    const middle = values[Math.floor(values.length / 2)]!;
    return heads.filter(({ word }) => Math.abs(pick(word) - middle) <= EDGE_PT);
  };
  const [lefts, rights] = [edge((w) => w.x0), edge((w) => w.x1)];
  const column = rights.length >= lefts.length ? rights : lefts;
  const right = Math.max(...column.map(({ word }) => word.x1));
  const members = new Set(column.map(({ word }) => word));
  const others = lines.flatMap((l) => l.words).filter((w) => !members.has(w));
  return others.filter((w) => w.x0 < right + 0.2 * w.size).length <= 0.02 * others.length ? column : [];
}

/** They go up by one or by five from line to line, leave few lines out, and are beside sentences that go on. */
function countLines(counted: readonly Numbered[], lines: readonly PageLine[]): boolean {
  const steps = counted.slice(1).map(({ number }, i) => number - counted[i]!.number);
  const step = steps.filter((s) => s === 5 || s === 10).length > steps.length / 2 ? steps[0]! : 1;
  // Lines are counted from 1 again on each page, and in some on each column or section.
  const regular = steps.filter((s, i) => s === step || counted[i + 1]!.number === step).length;
  if (regular < 0.95 * steps.length) return false;
  const from = counted[0]!.at;
  const between = lines.slice(from, counted.at(-1)!.at + 1);
  const numbers = new Set(counted.map(({ word }) => word));
  const texts = between.filter((l) => l.words.some((w) => !numbers.has(w)));
  // A smaller number has a baseline of its own.
  const beside = (l: PageLine) => counted.some(({ word }) => Math.abs(word.base - l.base) < 0.6 * l.size);
  if (step === 1 && texts.filter(beside).length < NUMBERED_SHARE * texts.length) return false;
  const lower = texts.filter((l) => /^\p{Ll}/u.test(l.words.find((w) => !numbers.has(w))?.text ?? '')).length;
  return lower >= LOWER_LINES;
}
