/** Collects the characters of one paragraph with their looks: one text, its marks, and the size most of it has. */
import type { Mark } from '../../model/block.ts';
import { visibleText } from '../visible-text.ts';
import type { RunLook } from './character-look.ts';
import { type InlineText, moved } from './inline-text.ts';

export interface CollectedText extends InlineText {
  /** Points; null where no size is known. */
  size: number | null;
}

const toggles = ['bold', 'italic', 'underline', 'strike', 'superscript'] as const;

export class ParagraphText {
  #pieces: string[] = [];
  #length = 0;
  #marks: Mark[] = [];
  /** The last mark of each type, which the next characters may make longer. */
  #last = new Map<string, Mark>();
  #sizes = new Map<number, number>();

  /** Number of characters since the last `take`, the blanks around them included. */
  get length(): number {
    return this.#length;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Adds text as a reader sees it. A tab is `\t`, a line break `\n`: say so with `sign`. */
  text(raw: string, look: RunLook): void {
    this.#add(visibleText(raw), look);
  }

  sign(sign: '\t' | '\n', look: RunLook): void {
    this.#add(sign, look);
  }

  /** The text so far without blanks around it; begins anew. */
  take(): CollectedText {
    const whole = this.#pieces.join('');
    const text = whole.trim();
    const head = whole.slice(0, whole.length - whole.trimStart().length);
    const taken = {
      text,
      marks: moved(this.#marks, -head.length, text.length),
      leadingTabs: head.length - head.replaceAll('\t', '').length,
      size: mostFrequent(this.#sizes),
    };
    this.#pieces = [];
    this.#length = 0;
    this.#marks = [];
    this.#last = new Map();
    this.#sizes = new Map();
    return taken;
  }

  #add(text: string, look: RunLook): void {
    if (text === '') return;
    const start = this.#length;
    this.#pieces.push(text);
    this.#length += text.length;
    for (const type of toggles) if (look[type]) this.#mark({ type, start, end: this.#length });
    if (look.href !== null) this.#mark({ type: 'link', start, end: this.#length, href: look.href });
    if (look.size !== null) this.#sizes.set(look.size, (this.#sizes.get(look.size) ?? 0) + text.trim().length);
  }

  #mark(mark: Mark): void {
    const before = this.#last.get(mark.type);
    if (before && before.end === mark.start && before.href === mark.href) before.end = mark.end;
    else {
      this.#marks.push(mark);
      this.#last.set(mark.type, mark);
    }
  }
}

function mostFrequent(sizes: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const [size, count] of sizes) if (count > 0 && (best === null || count > sizes.get(best)!)) best = size;
  return best;
}
