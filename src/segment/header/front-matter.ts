/** Fields that a Markdown file gives in its front matter: "date: 2024-05-03", "start: …", "location: …". */
import type { SegmentContext } from '../context.ts';
import { type Field, type FieldName, fieldName } from '../fields.ts';
import { linesOfBlock } from '../line.ts';

/** The title is a candidate of its own kind (see `title-candidates.ts`); what is long is a text, not a value. */
const LONGEST = 160;

/** Keys that websites use, which are not labels elsewhere: "call_to_order: Ann Lee at 6.03pm". */
const KEYS: Readonly<Record<string, FieldName>> = {
  'call to order': 'time',
  open: 'time',
  'open meeting': 'time',
  'opening time': 'time',
  'time open': 'time',
  'time opened': 'time',
  begin: 'time',
  began: 'time',
  'adjournment time': 'end',
  'closing time': 'end',
  'close meeting': 'end',
  'end meeting': 'end',
  'time close': 'end',
  'time end': 'end',
  'time adjourned': 'end',
};

export function frontMatterFields(context: SegmentContext): Field[] {
  return context.document.furniture
    .filter(({ style }) => style === 'front-matter')
    .flatMap((block) => {
      const [line] = linesOfBlock(block, context.lexicon);
      const match = /^(?<label>[\w .-]{1,40}):\s{1,5}(?<value>\S.{0,200})$/.exec(line?.text ?? '');
      const { label = '', value = '' } = match?.groups ?? {};
      const key = label.toLowerCase().replace(/[_.-]/g, ' ');
      const name = KEYS[key] ?? fieldName(key, context.lexicon);
      if (!line || name === null || name === 'title' || value.length > LONGEST) return [];
      const start = line.end - value.length;
      return [{ name, label: label.toLowerCase(), line: { ...line, index: -1 }, start, end: line.end, value }];
    });
}
