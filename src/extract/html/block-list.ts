/** The blocks of a page as they are finished: body and furniture apart, gaps noted, list items with their labels. */
import type { Block } from '../../model/block.ts';
import { type BlockHints, heading, listItem, paragraph } from '../../model/build-blocks.ts';
import type { LinePlace, MarkedText } from '../marked-text.ts';
import { shiftMarks } from '../marked-text.ts';
import { STEP, type Surroundings } from './surroundings.ts';

export class BlockList {
  readonly body: Block[] = [];
  readonly furniture: Block[] = [];
  /** What comes next is navigation or a footer. */
  inFurniture = false;
  #gap = false;

  /** A wide gap comes before the next block. */
  noteGap(): void {
    this.#gap = true;
  }

  /** True if a gap was noted since the last block; it is used up. */
  takeGap(): boolean {
    const gap = this.#gap;
    this.#gap = false;
    return gap;
  }

  push(block: Block): void {
    (this.inFurniture ? this.furniture : this.body).push(block);
  }

  /** Adds a piece of text as the block that its surroundings make of it. */
  add({ text, marks }: MarkedText, place: LinePlace | null, around: Surroundings): void {
    const { depth, headingLevel, indent, style } = around;
    const item = around.item?.written ? null : around.item;
    const later = around.item?.written ? STEP : 0;
    const label = item?.label ?? '';
    const whole = label !== '' && text !== label.trim() ? label + text : text;
    const lead = whole.length - text.length;
    const hints: BlockHints = {
      marks: lead > 0 ? shiftMarks(marks, lead, whole.length) : marks,
      style,
      indent: indent + later,
      gapBefore: this.takeGap(),
      labelLength: label === '' ? 0 : Math.min(label.length, whole.length),
    };
    const places = [place ?? { kind: 'line' as const, line: 1, column: 1, endLine: 1 }];
    if (headingLevel > 0) this.push(heading(whole, headingLevel, places, hints));
    else if (item) {
      const list = { depth: Math.max(0, depth), marker: item.marker, checked: item.checked };
      this.push(listItem(whole, list, places, hints));
    } else this.push(paragraph(whole, places, hints));
    if (item) item.written = true;
  }
}
