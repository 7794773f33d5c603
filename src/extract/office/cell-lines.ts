/** What is in a table cell, as lines of one text. */
import type { Block, Mark } from '../../model/block.ts';
import { BULLET } from './bullet-sign.ts';
import { moved } from './inline-text.ts';

/** The blocks of a cell, one below the other: bullets before their items, a table inside the cell as lines. */
export function linesOf(blocks: readonly Block[]): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const block of blocks) {
    if (text !== '') text += '\n';
    if (block.type === 'listItem' && block.marker !== null) {
      text += `${block.marker.length === 1 ? block.marker : BULLET} `;
    }
    marks.push(...moved(block.marks, text.length, Number.POSITIVE_INFINITY));
    text += block.text.replaceAll('\t', ' ');
  }
  return { text, marks };
}
