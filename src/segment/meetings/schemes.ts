/** Ways in which a file may be split: lines of one form that are at the head of each part. */
import { addTo } from '../../model/add-to.ts';
import type { Block } from '../../model/block.ts';
import type { OpeningLine } from './opening-lines.ts';

export interface Scheme {
  /** In words, for the reason that a record gives. */
  kind: 'the same words' | 'the same look' | 'headings of one level' | 'numbers' | 'titles';
  lines: readonly OpeningLine[];
}

/** Every group of lines that could part the file, of two or more. */
export function schemesOf(lines: readonly OpeningLine[], body: readonly Block[]): Scheme[] {
  const dated = lines.filter(({ day }) => day !== null);
  const words = new Map<string, OpeningLine[]>();
  const looks = new Map<string, OpeningLine[]>();
  const levels = new Map<number, OpeningLine[]>();
  const numbers = new Map<string, OpeningLine[]>();
  const titles = new Map<string, OpeningLine[]>();
  for (const line of dated) {
    addTo(words, `${line.look.split(' ')[0]} ${line.form}`, line);
    if (line.dateFirst) addTo(looks, line.look.split(' ')[0] ?? '', line);
    if (line.named && line.counted.length === 0) addTo(looks, `meeting ${line.look}`, line);
    if (line.labelled) addTo(looks, 'labelled', line);
    if (line.level !== null) addTo(levels, line.level, line);
  }
  for (const line of lines) {
    if (line.counted.length > 0)
      addTo(numbers, `${line.look.split(' ')[0]} ${/[a-z]{4,}/.exec(line.text.toLowerCase())?.[0] ?? ''}`, line);
    if (line.day === null && line.counted.length === 0) {
      addTo(titles, `${line.look} ${line.form}`, line);
      if (line.level !== null) addTo(titles, line.look, line);
    }
  }
  const whole = [...levels].flatMap(([level, members]) => {
    const from = members[0]?.index ?? 0;
    const all = body.slice(from).filter((block) => block.type === 'heading' && block.level === level).length;
    return members.length >= all * 0.6 ? [members] : [];
  });
  const as = (kind: Scheme['kind'], groups: Iterable<OpeningLine[]>): Scheme[] =>
    [...groups].map((members) => ({ kind, lines: members }));
  return [
    ...as('headings of one level', whole),
    ...as('the same words', words.values()),
    ...as('the same look', looks.values()),
    ...as('numbers', numbers.values()),
    ...as('titles', titles.values()),
  ].filter(({ lines: members }) => members.length >= 2);
}
