/** Lines of running headers and footers: asked last, since a name or a date may stand only there. */
import type { SegmentContext } from '../context.ts';
import { type Line, linesOfBlock } from '../line.ts';

export function furnitureLines(context: SegmentContext): Line[] {
  return context.document.furniture
    .filter((b) => b.style !== 'front-matter')
    .flatMap((block) => linesOfBlock(block, context.lexicon))
    .map((line, index) => ({ ...line, index }));
}
