/** Stretches of the text of a Word 97 file → stories: characters as they look, fields, notes, paragraphs, cells, rows. */

import type { ChangeCount } from '../office/change-count.ts';
import { hyperlinkAddress } from '../office/hyperlink-field.ts';
import type { NumberLabels } from '../office/number-labels.ts';
import type { Story } from '../office/stories/story.ts';
import type { WordCharacters } from './character-properties.ts';
import { formBox } from './form-box.ts';
import type { WordLooks } from './looks.ts';
import type { Range, WordFile } from './word-file.ts';

interface Field {
  instruction: string;
  /** Its result is here. */
  shows: boolean;
  href: string | null;
}

/** Word nests a few; what is deeper shows nothing. */
const DEEPEST_FIELD = 100;
const LONGEST_INSTRUCTION = 4096;

export interface TextReading {
  story: Story;
  range: Range;
  labels: NumberLabels;
  /** Reads the note that a mark at a place of the text refers to, and gives what the mark shows; null if there is none. */
  note(at: number): string | null;
  /** Places after which a section ends. */
  sections: ReadonlySet<number>;
}

export class WordText {
  readonly #file: WordFile;
  readonly #looks: WordLooks;
  readonly #changes: ChangeCount;

  constructor(file: WordFile, looks: WordLooks, changes: ChangeCount) {
    this.#file = file;
    this.#looks = looks;
    this.#changes = changes;
  }

  read({ story, range, labels, note, sections }: TextReading): void {
    const { text } = this.#file;
    const fields: Field[] = [];
    let pending = '';
    let pendingLook: WordCharacters | null = null;
    let change: WordCharacters['change'] = null;
    const flush = () => {
      if (pending !== '' && pendingLook) {
        const href = fields.findLast((field) => field.href !== null)?.href ?? null;
        story.text.text(pending, href === null ? pendingLook : { ...pendingLook, href });
      }
      pending = '';
    };
    const write = (characters: string, look: WordCharacters) => {
      if (look !== pendingLook) flush();
      pendingLook = look;
      pending += characters;
    };
    for (let at = range.start; at < range.end; at += 1) {
      const code = text.charCodeAt(at);
      const look = this.#looks.charactersAt(at);
      if (look.change !== change) this.#meets(look.change);
      change = look.change;
      if (code === 0x13 || code === 0x14 || code === 0x15) {
        flush();
        turnField(fields, code);
        continue;
      }
      const open = fields.at(-1);
      if (open && !open.shows && code >= 0x20 && open.instruction.length < LONGEST_INSTRUCTION)
        open.instruction += text[at];
      const isSeen = !this.#drops(look) && fields.every(({ shows }) => shows);
      if (code === 0x0d || code === 0x07 || (code === 0x0c && (sections.has(at + 1) || at + 1 === range.end))) {
        flush();
        if (!(look.change !== null && this.#drops(look))) this.#end(code, at, story, labels, look.hidden);
      } else if (code === 0x01 && look.data !== null && /FORMCHECKBOX/.test(open?.instruction ?? '')) {
        const box = this.#drops(look) ? null : formBox(this.#file.data, look.data);
        if (box) write(box, look);
      } else if (!isSeen) continue;
      else if (code === 0x02) {
        flush();
        const mark = note(at);
        if (mark !== null) write(mark, { ...look, superscript: true });
      } else if (code === 0x09 || code === 0x0b || code === 0x0c || code === 0x0e) {
        flush();
        story.text.sign(code === 0x09 ? '\t' : '\n', look);
      } else if (code === 0x28 && look.symbol) write(this.#looks.fonts.glyph(look.symbol.code, look.symbol.font), look);
      else if (code === 0x1e) write('\u2011', look);
      else if (code >= 0x20) write(this.#character(text[at]!, code, look), look);
    }
    flush();
  }

  #character(sign: string, code: number, { font }: WordCharacters): string {
    if (font === null) return sign;
    const isGlyph = (code >= 0xf020 && code <= 0xf0ff) || (code < 0x100 && this.#looks.fonts.isSymbol(font));
    return isGlyph ? this.#looks.fonts.glyph(code, font) : sign;
  }

  /** Ends a paragraph, a cell or a row. */
  #end(code: number, at: number, story: Story, labels: NumberLabels, hidden: boolean): void {
    const paragraph = this.#looks.paragraphAt(at);
    const isEmptySection = code === 0x0c && story.text.isEmpty;
    const { endsRow, endsInnerRow, endsInnerCell, row } = paragraph;
    if ((code === 0x07 && endsRow) || endsInnerRow) {
      if (row) story.definitions[endsInnerRow ? 'nested' : 'outer'] = row;
      story.endRow(endsInnerRow);
      return;
    }
    if (isEmptySection) return;
    // A paragraph that is hidden as a whole takes no number.
    if (!(hidden && story.text.isEmpty)) story.label = this.#looks.label(paragraph, labels);
    // Labels are counted here: none is to be made up from the one before.
    const shape = { ...paragraph, list: 0 };
    if (code === 0x07 || endsInnerCell) story.endCell(shape, code !== 0x07);
    else story.endParagraph(shape);
  }

  #meets(change: WordCharacters['change']): void {
    if (change === 'inserted') this.#changes.insertions += 1;
    if (change === 'deleted') this.#changes.deletions += 1;
  }

  #drops({ hidden, change }: WordCharacters): boolean {
    return hidden || change === (this.#changes.policy === 'accept' ? 'deleted' : 'inserted');
  }
}

/** Takes the signs that begin a field, its result, and its end. */
function turnField(fields: Field[], code: number): void {
  const open = fields.at(-1);
  if (code === 0x13) {
    if (fields.length < DEEPEST_FIELD) fields.push({ instruction: '', shows: false, href: null });
  } else if (code === 0x15) fields.pop();
  else if (open) {
    open.shows = true;
    open.href = hyperlinkAddress(open.instruction);
  }
}
