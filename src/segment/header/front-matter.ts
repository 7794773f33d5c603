/** Fields that a Markdown file gives in its front matter: "date: 2024-05-03", "start: …", "location: …". */
import type { SegmentContext } from '../context.ts';
import { type Field, fieldName } from '../fields.ts';
import { linesOfBlock } from '../line.ts';

/** The title is a candidate of its own kind (see `title-candidates.ts`); what is long is a text, not a value. */
const LONGEST = 160;

export function frontMatterFields(context: SegmentContext): Field[] {
  return context.document.furniture
    .filter(({ style }) => style === 'front-matter')
    .flatMap((block) => {
      const [line] = linesOfBlock(block);
      const match = /^(?<label>[\w .-]{1,40}):\s{1,5}(?<value>\S.{0,200})$/.exec(line?.text ?? '');
      const { label = '', value = '' } = match?.groups ?? {};
      const name = fieldName(label.replace(/[_-]/g, ' '));
      if (!line || name === null || name === 'title' || value.length > LONGEST) return [];
      const start = line.end - value.length;
      return [{ name, label: label.toLowerCase(), line: { ...line, index: -1 }, start, end: line.end, value }];
    });
}
