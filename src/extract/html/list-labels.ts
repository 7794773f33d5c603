/** Numbers of ordered lists as a browser shows them: `start`, `value`, `reversed`, letters, Roman numerals. */
import type { Element } from 'hast';
import { roman } from '../roman.ts';

/** "3. ", "c. ", "iii. " for the item of an ordered list with this number. */
export function listLabel(list: Element, number: number): string {
  const type = typeof list.properties.type === 'string' ? list.properties.type : styleType(list);
  return `${counter(type, number)}. `;
}

/** Number of each item: `value` restarts, `reversed` counts down. */
export function itemNumbers(list: Element, items: readonly Element[]): number[] {
  const reversed = list.properties.reversed !== undefined;
  let next = numberOf(list.properties.start) ?? (reversed ? items.length : 1);
  return items.map((item) => {
    const number = numberOf(item.properties.value) ?? next;
    next = number + (reversed ? -1 : 1);
    return number;
  });
}

function numberOf(value: unknown): number | null {
  const number = Number(value);
  return value !== undefined && value !== null && value !== '' && Number.isSafeInteger(number) ? number : null;
}

function styleType(list: Element): string {
  const style = typeof list.properties.style === 'string' ? list.properties.style.slice(0, 2000) : '';
  const name = /list-style(?:-type)?:\s{0,5}(lower|upper)-(alpha|latin|roman)/.exec(style);
  if (!name) return '1';
  const letter = name[2] === 'roman' ? 'i' : 'a';
  return name[1] === 'upper' ? letter.toUpperCase() : letter;
}

function counter(type: string, number: number): string {
  if (number < 1) return String(number);
  if (type === 'a') return letters(number);
  if (type === 'A') return letters(number).toUpperCase();
  if (type === 'i' && number < 4000) return roman(number);
  if (type === 'I' && number < 4000) return roman(number).toUpperCase();
  return String(number);
}

function letters(number: number): string {
  let text = '';
  for (let n = number; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(97 + ((n - 1) % 26)) + text;
  return text;
}
