/**
 * Counts the paragraphs of lists in document order and gives each its label as Word shows it: "2.1", "(a)", "Item 7:".
 * One instance per part, since headers and notes count on their own.
 */
import { formatNumber, formatPadded } from './number-formats.ts';
import type { NumberingLevel, NumberingList } from './numbered-lists.ts';

export interface ListLabel {
  /** "2.1", "•" or '' where the level shows nothing. */
  text: string;
  bullet: boolean;
  /** A blank or tab is between label and text. */
  spaced: boolean;
  level: NumberingLevel;
}

export class NumberLabels {
  readonly #lists: ReadonlyMap<string, NumberingList>;
  /** Last number given per level, by `w:abstractNum`: lists that share one go on counting where the other stopped. */
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #overridden = new Set<string>();

  constructor(lists: ReadonlyMap<string, NumberingList>) {
    this.#lists = lists;
  }

  /** The level of a list that belongs to one of these paragraph styles, if any. */
  levelOfStyle(numberingId: string, styleIds: readonly string[]): number | undefined {
    for (const styleId of styleIds) {
      for (const [index, level] of this.#lists.get(numberingId)?.levels ?? []) {
        if (level.styleId === styleId) return index;
      }
    }
    return undefined;
  }

  /** The label of the next paragraph on this level of this list; null if the document defines no such level. */
  next(numberingId: string, index: number): ListLabel | null {
    const list = this.#lists.get(numberingId);
    const level = list?.levels.get(index);
    if (!list || !level) return null;
    const counters = this.#counters.get(list.abstractId) ?? new Map<number, number>();
    this.#counters.set(list.abstractId, counters);
    this.#count(numberingId, list, index, counters);
    const bullet = level.format === 'bullet' || level.pictureBullet;
    const text = bullet ? level.text : this.#labelText(list, level, index, counters);
    const spaced = level.suffix !== 'nothing' || /\s$/.test(level.text);
    return { text: text.trim(), bullet, spaced, level };
  }

  #count(numberingId: string, list: NumberingList, index: number, counters: Map<number, number>): void {
    const override = list.startOverrides.get(index);
    const key = `${numberingId} ${index}`;
    const last = counters.get(index);
    if (override !== undefined && !this.#overridden.has(key)) counters.set(index, override);
    else counters.set(index, last === undefined ? startOf(list, index) : last + 1);
    this.#overridden.add(key);
    for (const deeper of [...counters.keys()]) {
      if (deeper <= index) continue;
      const restart = list.levels.get(deeper)?.restartAfter ?? null;
      if (restart === null || index < restart) counters.delete(deeper);
    }
  }

  #labelText(list: NumberingList, own: NumberingLevel, index: number, counters: Map<number, number>): string {
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      if (other > index) return '';
      // A level above that was not used yet shows its first number without using it up.
      const value = counters.get(other) ?? startOf(list, other);
      const level = list.levels.get(other);
      if (level?.format === 'custom') return formatPadded(value, level.pattern ?? '');
      const format = level?.format ?? 'decimal';
      return formatNumber(value, own.legal && format !== 'none' ? 'decimal' : format);
    });
  }
}

function startOf(list: NumberingList, index: number): number {
  return list.startOverrides.get(index) ?? list.levels.get(index)?.start ?? 1;
}
