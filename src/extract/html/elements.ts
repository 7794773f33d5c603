/** What each HTML element means for reading: skipped, a mark, a block. */
import type { Element, ElementContent, RootContent } from 'hast';
import type { Mark } from '../../model/block.ts';
import { tagMarks } from '../marked-text.ts';

export type HtmlNode = RootContent | ElementContent;

export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Never shown, or no text of the document. */
export const skipped = words(
  'script style template head iframe object svg math canvas audio video select datalist map area link meta noembed noframes',
);

/** Elements that begin and end a block. */
export const blockElements = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary table caption tbody tfoot thead tr td th ul',
);

const markElements: Readonly<Record<string, Mark['type']>> = { ...tagMarks, cite: 'italic', dfn: 'italic' };

/** The mark that an element puts on its text, from its name or its style attribute; null if none. */
export function markOf(element: Element): Omit<Mark, 'start' | 'end'> | null {
  if (element.tagName === 'a') {
    const href = element.properties.href;
    return typeof href === 'string' && href !== '' ? { type: 'link', href } : null;
  }
  const type = Object.hasOwn(markElements, element.tagName) ? markElements[element.tagName] : undefined;
  if (type) return { type };
  const style = styleOf(element);
  if (/font-weight:\s{0,5}(?:bold|[6-9]00)/.test(style)) return { type: 'bold' };
  if (/font-style:\s{0,5}italic/.test(style)) return { type: 'italic' };
  if (/vertical-align:\s{0,5}super/.test(style)) return { type: 'superscript' };
  return null;
}

export function isHidden(element: Element): boolean {
  return (
    element.properties.hidden !== undefined || /display:\s{0,5}none|visibility:\s{0,5}hidden/.test(styleOf(element))
  );
}

/** The style attribute in small letters. */
export function styleOf(element: Element): string {
  const style = element.properties.style;
  return typeof style === 'string' ? style.slice(0, 2000).toLowerCase() : '';
}

export function isElement(node: HtmlNode): node is Element {
  return node.type === 'element';
}

/** The first elements of this name below `node`, not looked for inside of each other. */
export function findAll(node: { children: HtmlNode[] }, names: ReadonlySet<string>): Element[] {
  const found: Element[] = [];
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (names.has(child.tagName)) found.push(child);
    else found.push(...findAll(child, names));
  }
  return found;
}
