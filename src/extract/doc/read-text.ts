/** Stretches of the text of a Word 97 file → stories: characters as they look, fields, notes, paragraphs, cells, rows. */

import type { ChangeCount } from '../office/change-count.ts';
import type { NumberLabels } from '../office/number-labels.ts';
import type { Story } from '../office/stories/story.ts';
import type { WordCharacters } from './character-properties.ts';
import { formBox } from './form-box.ts';
import type { WordLooks } from './looks.ts';
import type { Range, WordFile } from './word-file.ts';
import { WrittenText } from './written-text.ts';

/** A tab, and breaks of a line, a page, a column. */
const BREAKS = new Set([0x09, 0x0b, 0x0c, 0x0e]);

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
    const written = new WrittenText(story);
    let change: WordCharacters['change'] = null;
    for (let at = range.start; at < range.end; at += 1) {
      const code = text.charCodeAt(at);
      const look = this.#looks.charactersAt(at);
      if (look.change !== change) this.#meets(look.change);
      change = look.change;
      if (written.takesField(text[at]!, code)) continue;
      const isSection = code === 0x0c && (sections.has(at + 1) || at + 1 === range.end);
      if (code === 0x0d || code === 0x07 || isSection) {
        written.flush();
        if (!(look.change !== null && this.#drops(look))) this.#end(code, at, story, labels, look.hidden);
      } else if (code === 0x01 && look.data !== null && written.isBox) {
        const box = this.#drops(look) ? null : formBox(this.#file.data, look.data);
        if (box) written.write(box, look);
      } else if (!this.#drops(look) && written.isSeen) this.#show(at, code, look, written, note);
    }
    written.flush();
  }

  #show(at: number, code: number, look: WordCharacters, written: WrittenText, note: TextReading['note']): void {
    const { fonts } = this.#looks;
    if (code === 0x02) {
      written.flush();
      const mark = note(at);
      if (mark !== null) written.write(mark, { ...look, superscript: true });
    } else if (BREAKS.has(code)) written.sign(code === 0x09 ? '\t' : '\n', look);
    else if (code === 0x28 && look.symbol) written.write(fonts.glyph(look.symbol.code, look.symbol.font), look);
    else if (code === 0x1e) written.write('\u2011', look);
    else if (code >= 0x20) written.write(this.#character(this.#file.text[at]!, code, look), look);
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
