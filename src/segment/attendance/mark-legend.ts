/** "* present", "(absent members in italics)": marks on the names of a list of members that say who came. */

import type { Block, Mark } from '../../model/block.ts';
import { oncePer } from '../../model/once-per.ts';
import type { Attendance } from '../../model/people.ts';
import type { SegmentContext } from '../context.ts';

interface Legend {
  /** A sign beside the name, or how the name is set. */
  sign: string | Mark['type'];
  marked: Attendance;
  others: Attendance;
}

const LOOKS: Readonly<Record<string, Mark['type']>> = {
  bold: 'bold',
  italic: 'italic',
  italics: 'italic',
  underlined: 'underline',
  underline: 'underline',
  'struck through': 'strike',
  strikethrough: 'strike',
};
const WORD = '(?<word>present|attended|attending|in attendance|attendance|absent|absence|absentees|apologies)';
/** "* = present", "*denotes absence", "bold: present" */
const BEFORE = new RegExp(
  `(?:^|[\\s(\\[])(?<sign>[*†‡+#]|bold|italics?|underlined?|strikethrough)\\s?(?:[=:–-]\\s?|(?:denotes|indicates|means|is|are|marks|shows)\\s(?:those\\s)?)?${WORD}\\b`,
);
/** "absent members in italics", "those present are marked with an asterisk", "present members shown by *" */
const AFTER = new RegExp(
  `\\b${WORD}\\b[^.;:()]{0,30}\\s(?:in|by|with|marked|shown as|are)\\s(?:an?\\s|the\\s)?(?<sign>[*†‡+#]|asterisk|bold|italics?|struck through|strikethrough|underlined?)(?![a-z])`,
);
const NAMED = /\b(?:present|absent|attend|absence|apologies|absentees)/;

/** What the document says of marks on names; null where it says nothing. */
const legendOf = oncePer(({ lines }: SegmentContext): Legend | null => {
  for (const { text } of lines.slice(0, 60)) {
    if (text.length > 160) continue;
    const lower = text.toLowerCase();
    if (!NAMED.test(lower)) continue;
    const { sign, word } = (BEFORE.exec(lower) ?? AFTER.exec(lower))?.groups ?? {};
    if (!sign || !word) continue;
    const marked: Attendance = word === 'apologies' ? 'apologies' : /^abs/.test(word) ? 'absent' : 'present';
    const known = sign === 'asterisk' ? '*' : (LOOKS[sign] ?? sign);
    return { sign: known, marked, others: marked === 'present' ? 'absent' : 'present' };
  }
  return null;
});

/** The group of a name as the document's legend has it, where some of the names bear the mark and others do not. */
export function byLegend<Name extends { group: Attendance; block: Block; start: number; end: number }>(
  context: SegmentContext,
  names: readonly Name[],
): (name: Name) => Attendance {
  const legend = legendOf(context);
  const bears = legend ? names.filter((name) => isMarked(name, legend.sign)) : [];
  if (!legend || bears.length === 0 || bears.length === names.length) return ({ group }) => group;
  return (name) => {
    if (name.group !== 'present') return name.group;
    return bears.includes(name) ? legend.marked : legend.others;
  };
}

/** A look may end before what is said of the person: "**Ann Lee**, Northfield". */
const SHORTEST = 5;

function isMarked({ block, start, end }: { block: Block; start: number; end: number }, sign: Legend['sign']): boolean {
  if (sign.length > 1)
    return block.marks.some(
      (mark) => mark.type === sign && mark.start <= start + 1 && mark.end >= Math.min(end - 1, start + SHORTEST),
    );
  const before = block.text.slice(Math.max(0, start - 2), start).trim();
  const behind = block.text.slice(end, end + 2).trim();
  return block.text.slice(start, end).includes(sign) || before === sign || behind.startsWith(sign);
}
