/** Names and heading levels of paragraph styles, from the `\stylesheet` group. */
import type { ParagraphState } from './paragraph-state.ts';

interface ParagraphStyle {
  name: string;
  outline: number | null;
}

/** Outline levels from here on are body text. */
const BODY_TEXT = 9;

export class StyleSheet {
  readonly #styles = new Map<number, ParagraphStyle>();

  add(number: number, name: string, outline: number | null): void {
    this.#styles.set(number, { name, outline });
  }

  nameOf({ style }: ParagraphState): string | null {
    return this.#styles.get(style ?? 0)?.name ?? null;
  }

  /** From 1; the paragraph's own outline level, else that of its style, else what the name of its style says. */
  headingLevelOf(paragraph: ParagraphState): number | null {
    const style = this.#styles.get(paragraph.style ?? 0);
    const outline = paragraph.outline ?? style?.outline ?? null;
    if (outline !== null && outline >= 0) return outline < BODY_TEXT ? outline + 1 : null;
    if (/^title$/i.test(style?.name ?? '')) return 1;
    const level = Number(/^heading ([1-9])$/i.exec(style?.name ?? '')?.[1] ?? 0);
    return level > 0 ? level : null;
  }
}
