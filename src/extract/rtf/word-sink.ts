/** Takes the words of the file to where they belong: a story, the font table, or a string that is used where its group ends. */

import type { FontTable } from '../office/stories/font-table.ts';
import type { Stories } from '../office/stories/stories.ts';
import type { GroupState } from './group-state.ts';
import type { RtfChanges } from './tracked-changes.ts';

/** Labels, instructions, titles and names of styles are short. */
const MOST_GATHERED = 4096;

export class WordSink {
  readonly #fonts: FontTable;
  readonly #stories: Stories;
  readonly #changes: RtfChanges;
  #gathered = '';

  constructor(fonts: FontTable, stories: Stories, changes: RtfChanges) {
    this.#fonts = fonts;
    this.#stories = stories;
    this.#changes = changes;
  }

  /** Words for a place that is not a story, so far. */
  get gathered(): string {
    return this.#gathered;
  }

  /** Hands them over and begins anew. */
  takeGathered(): string {
    const words = this.#gathered;
    this.#gathered = '';
    return words;
  }

  write(text: string, state: GroupState, raised = false): void {
    const { destination, story, character } = state;
    if (destination === 'fonts') this.#fonts.text(text);
    else if (destination !== 'text') {
      const isLost = destination === 'skip' || destination === 'wrapper' || destination === 'nestedRow';
      if (!isLost && this.#gathered.length < MOST_GATHERED) this.#gathered += text;
    } else if (this.shows(state)) {
      const { budget } = this.#stories;
      budget.characters -= text.length;
      if (budget.characters < 0) budget.truncated = true;
      else story.text.text(text, raised ? { ...character, superscript: true } : character);
    }
  }

  /** A tab or line break in a story. */
  sign(sign: '\t' | '\n', state: GroupState): void {
    if (this.shows(state)) state.story.text.sign(sign, state.character);
  }

  /** Whether words are seen here: not hidden, and no change that is not to be shown. */
  shows({ character }: GroupState): boolean {
    return !character.hidden && !this.#changes.drops(character);
  }
}
