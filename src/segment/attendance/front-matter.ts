/** Attendance in the front matter of a Markdown file: "attendees: [Ann Lee, Bo Roe]". */
import { readPersonList } from '../../recognise/people/person-list.ts';
import type { SegmentContext } from '../context.ts';
import { composedGroupOf, groupOf } from './labels.ts';
import { settle, stretchOf } from './stretch.ts';

export function readFrontMatter(context: SegmentContext): void {
  for (const block of context.document.furniture) {
    if (block.style !== 'front-matter') continue;
    const field = /^(?<key>[A-Za-z][\w .-]{1,40}?)\s?:\s{0,3}/.exec(block.text);
    const key = (field?.groups?.key ?? '').replace(/[_.-]/g, ' ');
    const group = groupOf(key, context.lexicon) ?? composedGroupOf(key);
    if (!field || !group) continue;
    const from = field[0].length;
    const stretch = stretchOf('front-matter', 0);
    for (const entry of readPersonList(block.text.slice(from)))
      stretch.add(entry, group, { block, start: from + entry.start, end: from + entry.end });
    if (stretch.proposed.length > 0) settle(context, stretch);
  }
}
