/**
 * Bullets of lists that Word saved as a web page: `<p><span style="font-family:Wingdings">§<span style="font:7.0pt
 * 'Times New Roman'">&nbsp;&nbsp; </span></span>Order oars`. The glyph is a letter of a symbol font, and the blanks after
 * it are in a span of their own. Numbers are written likewise; they stay in the text.
 */
import type { Element } from 'hast';
import { bulletSign, isSymbolFont } from '../office/bullet-sign.ts';
import { type HtmlNode, isElement, styleOf } from './elements.ts';
import type { ListHead } from './surroundings.ts';

/** The font of the blanks that Word puts between a bullet and its text. */
const GAP = /(?:^|;)\s{0,3}font:\s{0,3}\d{1,2}(?:\.\d)?pt\s{0,3}["']?times new roman/;
const FONT = /(?:^|;)\s{0,3}font-family:\s{0,3}["']?(?<font>[a-z][a-z0-9 ]{1,30})/;
/** Links, bold and the like that may stand around the bullet. */
const DEEPEST = 4;

export interface WordMarker {
  /** The element that holds the bullet and its blanks, and no word of the text. */
  element: Element;
  head: ListHead;
}

/** The bullet that opens a paragraph; null where there is none. */
export function wordMarker(paragraph: Element): WordMarker | null {
  let around = paragraph;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const first = around.children.find((child) => !isBlank(child));
    if (!first || !isElement(first)) return null;
    const sign = signOf(first);
    if (sign !== null) {
      const marker = bulletSign(sign, fontOf(first));
      const checked = /^[☐☑☒]$/.test(marker) ? marker !== '☐' : null;
      return { element: first, head: { label: '', marker, checked, written: false } };
    }
    around = first;
  }
  return null;
}

/** The glyph of an element that holds nothing but a bullet and the blanks after it; null for any other. */
function signOf(element: Element): string | null {
  const gap = element.children.findLast((child) => child.type !== 'text' || child.value.trim() !== '');
  if (!gap || !isElement(gap) || !GAP.test(styleOf(gap)) || !isBlank(gap)) return null;
  const sign = textOf({ children: element.children.filter((child) => child !== gap) }).trim();
  if (sign.length !== 1) return null;
  // "o" is the hollow bullet of Courier New; a letter or figure in any other font for texts is a number of its list.
  const isBullet = isSymbolFont(fontOf(element)) || (sign === 'o' && fontOf(element) === 'courier new');
  return isBullet
    ? sign === 'o' && !isSymbolFont(fontOf(element))
      ? '◦'
      : sign
    : /[\p{L}\p{N}]/u.test(sign)
      ? null
      : sign;
}

const fontOf = (element: Element): string => FONT.exec(styleOf(element))?.groups?.font?.trim() ?? '';

const isBlank = (node: HtmlNode): boolean =>
  node.type === 'comment' ||
  (node.type === 'text' && node.value.trim() === '') ||
  (isElement(node) && node.tagName !== 'input' && node.children.every(isBlank));

const textOf = ({ children }: { children: HtmlNode[] }): string =>
  children.map((child) => (child.type === 'text' ? child.value : isElement(child) ? textOf(child) : '')).join('');
