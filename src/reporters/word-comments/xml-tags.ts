/** Tags in the text of an XML part, found without building a tree: what is not touched keeps its bytes. */

export interface Tag {
  start: number;
  end: number;
  kind: 'open' | 'close' | 'empty';
}

/** Every tag of one qualified name, in order. Comments and CDATA sections are passed over. */
export function* tagsOf(xml: string, name: string, from = 0): Generator<Tag> {
  const pattern = new RegExp(
    `<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<(?<close>/?)${name}(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`,
    'g',
  );
  pattern.lastIndex = from;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    if (match[0].startsWith('<!')) continue;
    const kind = match.groups?.close ? 'close' : match[0].endsWith('/>') ? 'empty' : 'open';
    yield { start: match.index, end: match.index + match[0].length, kind };
  }
}

/** The closing tag of the element that the open tag `tag` begins; null if there is none. */
export function closeOf(xml: string, name: string, tag: Tag): Tag | null {
  let depth = 1;
  for (const next of tagsOf(xml, name, tag.end)) {
    if (next.kind === 'open') depth += 1;
    if (next.kind === 'close') depth -= 1;
    if (depth === 0) return next;
  }
  return null;
}
