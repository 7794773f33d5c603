/** Headings that a plain text marks as such: underlined ones and those after "#". */
import { bulletOf } from './bullets.ts';
import type { TextLine } from './lines.ts';

export interface FoundHeading {
  text: string;
  level: number;
  /** Index of the first line after it. */
  to: number;
}

const ATX = /^(#{1,6})[ \t]{1,20}(\S.*)$/;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\^{3,}|\*{3,})$/;
const RULE = /^(?:[-=_*~+–—─═][ \t]{0,3}){3,}$/;
const levels: Record<string, number> = { '=': 1, '*': 1, '-': 2, '~': 3, '^': 3 };
/** Longer lines are not headings. */
const LONGEST = 200;

/** "# Finance" or a line alone with "=====" below it that is about as long. */
export function headingAt(lines: readonly TextLine[], at: number): FoundHeading | null {
  const line = lines[at]!;
  if (line.blank || line.text.length > LONGEST) return null;
  const atx = ATX.exec(line.text);
  if (atx) return { text: atx[2]!.replace(/[ \t]{1,20}#{1,20}$/, ''), level: atx[1]!.length, to: at + 1 };
  const below = lines[at + 1]?.text ?? '';
  const above = lines[at - 1];
  if (!UNDERLINE.test(below.slice(0, LONGEST)) || isRule(line) || line.text.includes('\t') || bulletOf(line))
    return null;
  const alone = above === undefined || above.text === '' || isRule(above) || above.quoted !== line.quoted;
  const fits = below.length >= line.text.length * 0.5 && below.length <= line.text.length * 2 + 10;
  return alone && fits ? { text: line.text, level: levels[below[0]!] ?? 2, to: at + 2 } : null;
}

/** A line of nothing but dashes, equal signs or stars. */
export function isRule(line: TextLine): boolean {
  return line.text.length >= 3 && RULE.test(line.text.slice(0, LONGEST)) && !/\w/.test(line.text.replaceAll('_', ''));
}
