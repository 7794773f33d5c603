/** All texts of one file: the body, and the headers, notes and text boxes that are in it as groups. */
import type { Block } from '../../../model/block.ts';
import type { ExtractLimits } from '../../extractor.ts';
import type { ParagraphState } from './paragraph-state.ts';
import { Story } from './story.ts';
import { StyleSheet } from './style-sheet.ts';

/** Texts of their own beside the body. */
export type StoryKind = 'header' | 'footer' | 'footnote' | 'box';

/** Headers, notes and text boxes of one kind that are read. */
const MOST_STORIES = 20_000;

const parts: Readonly<Record<StoryKind, string>> = {
  header: 'header',
  footer: 'footer',
  footnote: 'footnotes',
  box: 'textbox',
};

export class Stories {
  readonly styles = new StyleSheet();
  readonly budget: { characters: number; cells: number; truncated: boolean };
  readonly furniture: Block[] = [];
  readonly body: Story;
  readonly #notes: Block[] = [];
  readonly #counts: Record<StoryKind, number> = { header: 0, footer: 0, footnote: 0, box: 0 };

  constructor(limits: ExtractLimits) {
    this.budget = { characters: limits.textLength, cells: limits.tableCells, truncated: false };
    this.body = new Story('body', this.styles, this.budget);
  }

  /** The mark that refers to the next note. */
  get noteMark(): string {
    return `[${this.#counts.footnote + 1}]`;
  }

  /** Begins a story of this kind; null if there are too many. */
  begin(kind: StoryKind): Story | null {
    this.#counts[kind] += 1;
    const number = this.#counts[kind];
    if (number > MOST_STORIES) {
      this.budget.truncated = true;
      return null;
    }
    const isNote = kind === 'footnote';
    const part = isNote ? parts[kind] : `${parts[kind]}${number}`;
    return new Story(part, this.styles, this.budget, isNote ? number : null);
  }

  /** Ends a story that is in `outer`: its blocks go where blocks of its kind belong. */
  end(kind: StoryKind, story: Story, outer: Story, paragraph: ParagraphState): void {
    const blocks = story.finish(paragraph);
    if (kind === 'box') outer.addLater(blocks);
    else for (const block of blocks) (kind === 'footnote' ? this.#notes : this.furniture).push(block);
  }

  /** The blocks of the body, the notes after them. */
  finish(paragraph: ParagraphState): Block[] {
    return [...this.body.finish(paragraph), ...this.#notes];
  }
}
