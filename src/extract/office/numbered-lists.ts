/** The lists of a Word document and what each of their levels looks like, whatever kind of file says it. */
import type { LookProperties } from './character-look.ts';

export interface Indent {
  /** Points from the edge of the text column. */
  left?: number;
  /** Points from `left` to the first line: negative where it hangs out. */
  firstLine?: number;
}

export interface NumberingLevel {
  start: number;
  /** `decimal`, `lowerLetter`, `bullet` … */
  format: string;
  /** `001, 002, 003, ...` where the format is `custom`. */
  pattern: string | null;
  /** `%1.%2` */
  text: string;
  /** The level restarts after this level (from 1) or a higher one; 0: never; null: after any higher one. */
  restartAfter: number | null;
  /** All numbers in the label are shown as decimal. */
  legal: boolean;
  /** What is between label and text. */
  suffix: 'tab' | 'space' | 'nothing';
  /** Paragraph style that this level belongs to. */
  styleId: string | undefined;
  pictureBullet: boolean;
  indent: Indent;
  look: LookProperties;
}

/** One list (`w:num`). Lists of the same `abstractId` share their counters. */
export interface NumberingList {
  abstractId: string;
  levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels whose count starts anew where this list is first used. */
  startOverrides: ReadonlyMap<number, number>;
}
