/** Counts the items of lists and the numbered headings, and gives each its label as Writer shows it: "2.1", "(a)". */
import { formatNumber, formatPadded } from '../office/number-formats.ts';
import type { ListLevel } from './list-levels.ts';

type Levels = ReadonlyMap<number, ListLevel>;

/** One list's numbers: the last one given, by level from 1. */
export class ListNumbers {
  readonly #last = new Map<number, number>();

  /** Counts the next item of this level; `start` is the number that the item itself asks for. */
  count(levels: Levels, level: number, start: number | undefined): void {
    const last = this.#last.get(level);
    this.#last.set(level, start ?? (last === undefined ? (levels.get(level)?.start ?? 1) : last + 1));
    this.restartBelow(level);
  }

  /** Deeper levels begin anew. */
  restartBelow(level: number): void {
    for (const deeper of [...this.#last.keys()]) if (deeper > level) this.#last.delete(deeper);
  }

  /** The label of the item that was counted last on this level; '' where the level shows none. */
  label(levels: Levels, level: number): string {
    const own = levels.get(level);
    if (!own || own.bullet !== null) return '';
    const shown = (other: number) => this.#number(levels, other, level);
    if (own.pattern !== null) {
      return own.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => shown(Number(digits))).trim();
    }
    if (own.format === '') return (own.prefix + own.suffix).trim();
    const numbers: string[] = [];
    for (let other = Math.max(1, level - own.displayLevels + 1); other <= level; other++) {
      const number = shown(other);
      if (number !== '') numbers.push(number);
    }
    return (own.prefix + numbers.join('.') + own.suffix).trim();
  }

  #number(levels: Levels, other: number, level: number): string {
    const format = levels.get(other);
    if (!format || other > level || format.bullet !== null) return '';
    // A level above that was not used yet shows its first number.
    return written(this.#last.get(other) ?? format.start, format);
  }
}

const formats: Readonly<Record<string, string>> = {
  '': 'none',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function written(value: number, { format, letterSync }: ListLevel): string {
  if (/^0{1,9}\d/.test(format)) return formatPadded(value, format);
  if (/^a$/i.test(format) && !letterSync) {
    const text = letters(value);
    return format === 'A' ? text.toUpperCase() : text;
  }
  return formatNumber(value, formats[format] ?? 'decimal');
}

/** a … z, aa, ab … */
function letters(value: number): string {
  if (value < 1) return String(value);
  let text = '';
  for (let n = value; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(97 + ((n - 1) % 26)) + text;
  return text;
}
