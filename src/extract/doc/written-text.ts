/** Characters of a Word 97 file on their way into a story. */

import { hyperlinkAddress } from '../office/hyperlink-field.ts';
import type { Story } from '../office/stories/story.ts';
import type { WordCharacters } from './character-properties.ts';

interface Field {
  instruction: string;
  /** Its result is here. */
  shows: boolean;
  href: string | null;
}

/** Word nests a few; what is deeper shows nothing. */
const DEEPEST_FIELD = 100;
const LONGEST_INSTRUCTION = 4096;

/** Signs that begin a field, its result, and end it. */
const FIELD_BEGINS = 0x13;
const RESULT_BEGINS = 0x14;
const FIELD_ENDS = 0x15;
/** Characters on their way into a story: those of one look go there together, those of a field as it says. */
export class WrittenText {
  readonly #story: Story;
  readonly #fields: Field[] = [];
  #pending = '';
  #look: WordCharacters | null = null;

  constructor(story: Story) {
    this.#story = story;
  }

  write(characters: string, look: WordCharacters): void {
    if (look !== this.#look) this.flush();
    this.#look = look;
    this.#pending += characters;
  }

  sign(sign: '\t' | '\n', look: WordCharacters): void {
    this.flush();
    this.#story.text.sign(sign, look);
  }

  flush(): void {
    if (this.#pending !== '' && this.#look) {
      const href = this.#fields.findLast((field) => field.href !== null)?.href ?? null;
      this.#story.text.text(this.#pending, href === null ? this.#look : { ...this.#look, href });
    }
    this.#pending = '';
  }

  /** True for a sign of a field, which is taken; a character of its instruction is noted. */
  takesField(character: string, code: number): boolean {
    const open = this.#fields.at(-1);
    if (code < FIELD_BEGINS || code > FIELD_ENDS) {
      if (open && !open.shows && code >= 0x20 && open.instruction.length < LONGEST_INSTRUCTION)
        open.instruction += character;
      return false;
    }
    this.flush();
    if (code === FIELD_ENDS) this.#fields.pop();
    else if (code === RESULT_BEGINS && open)
      Object.assign(open, { shows: true, href: hyperlinkAddress(open.instruction) });
    else if (code === FIELD_BEGINS && this.#fields.length < DEEPEST_FIELD)
      this.#fields.push({ instruction: '', shows: false, href: null });
    return true;
  }

  /** All fields that are open show what is written here. */
  get isSeen(): boolean {
    return this.#fields.every(({ shows }) => shows);
  }

  /** The field that is open is a box to tick. */
  get isBox(): boolean {
    return /FORMCHECKBOX/.test(this.#fields.at(-1)?.instruction ?? '');
  }
}
