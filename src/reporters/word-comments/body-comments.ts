/** The body of a Word file with comments at its paragraphs. */
import type { WordComment } from './comments-part.ts';
import type { WordNamespace } from './package-parts.ts';
import { closeOf, type Tag, tagsOf } from './xml-tags.ts';

/** Comments get ids from `firstId` on, in their order. Null if the body has no paragraph. */
export function insertComments(
  xml: string,
  { prefix }: WordNamespace,
  comments: readonly WordComment[],
  firstId: number,
): string | null {
  const paragraphs = [...tagsOf(xml, `${prefix}p`)].filter(({ kind }) => kind !== 'close');
  const edits = new Map<number, { remove: number; before: string; after: string }>();
  const edit = (at: number) => {
    const known = edits.get(at) ?? { remove: 0, before: '', after: '' };
    edits.set(at, known);
    return known;
  };
  for (const [i, comment] of comments.entries()) {
    const tag = paragraphs[comment.paragraph - 1] ?? paragraphs[0];
    if (!tag) return null;
    const id = firstId + i;
    const start = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
    const end = `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
    if (tag.kind === 'empty') {
      // <w:p/> becomes <w:p>…</w:p>; several comments on it share the two tags.
      const made = edit(tag.end);
      made.remove = 2;
      made.before += start + end;
      continue;
    }
    const close = closeOf(xml, `${prefix}p`, tag);
    if (!close) return null;
    edit(headEnd(xml, prefix, tag)).after += start;
    edit(close.start).before += end;
  }
  return applied(xml, edits, prefix);
}

/** Properties of the paragraph stay first in it. */
function headEnd(xml: string, prefix: string, paragraph: Tag): number {
  const [properties] = tagsOf(xml, `${prefix}pPr`, paragraph.end);
  if (!properties || xml.slice(paragraph.end, properties.start).trim() !== '') return paragraph.end;
  if (properties.kind === 'empty') return properties.end;
  return closeOf(xml, `${prefix}pPr`, properties)?.end ?? paragraph.end;
}

function applied(
  xml: string,
  edits: ReadonlyMap<number, { remove: number; before: string; after: string }>,
  prefix: string,
): string {
  let text = '';
  let from = 0;
  for (const [at, { remove, before, after }] of [...edits].sort(([a], [b]) => a - b)) {
    text += xml.slice(from, at - remove);
    text += remove > 0 ? `>${before}</${prefix}p>` : before + after;
    from = at;
  }
  return text + xml.slice(from);
}
