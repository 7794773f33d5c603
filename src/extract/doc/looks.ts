/** How the paragraphs and characters of a Word 97 file look in the end: styles, lists and their own properties. */

import { bulletSign } from '../office/bullet-sign.ts';
import { NumberLabels } from '../office/number-labels.ts';
import type { FontTable } from '../office/stories/font-table.ts';
import type { CachedLabel } from '../office/stories/label.ts';
import type { StyleSheet } from '../office/stories/style-sheet.ts';
import type { Bytes } from './bytes.ts';
import { applyToCharacters, plainWordCharacters, type WordCharacters } from './character-properties.ts';
import { readFonts } from './fonts.ts';
import { readLists, type WordLists } from './lists.ts';
import { applyToParagraph, plainWordParagraph, type WordParagraph } from './paragraph-properties.ts';
import { PropertyRuns } from './property-runs.ts';
import { WordStyles } from './styles.ts';
import type { WordFile } from './word-file.ts';

const HEADINGS = 9;

export class WordLooks {
  readonly fonts: FontTable;
  readonly #file: WordFile;
  readonly #styles: WordStyles;
  readonly #lists: WordLists;
  readonly #paragraphs: PropertyRuns;
  readonly #characters: PropertyRuns;
  readonly #ofStyles = new Map<number, WordCharacters>();
  #last: { words: Bytes | null; style: number; look: WordCharacters } | null = null;

  constructor(file: WordFile) {
    this.#file = file;
    this.fonts = readFonts(file.table('fonts'));
    this.#styles = new WordStyles(file.table('styles'));
    this.#lists = readLists(file.tableOnwards('lists'), file.tableOnwards('listOverrides'));
    this.#paragraphs = new PropertyRuns(file.word, file.table('paragraphs'), true);
    this.#characters = new PropertyRuns(file.word, file.table('characters'), false);
  }

  /** Names of styles, and which are headings. */
  addStylesTo(sheet: StyleSheet): void {
    for (let i = 0; i < 0xfff; i += 1) {
      const style = this.#styles.get(i);
      if (!style) continue;
      const level = this.#styles.chain(i).findLast(({ builtIn }) => builtIn >= 1 && builtIn <= HEADINGS)?.builtIn;
      const { outline } = this.#shapeOfStyle(i);
      sheet.add(i, style.name, outline ?? (level === undefined ? null : level - 1));
    }
  }

  labels(): NumberLabels {
    return new NumberLabels(this.#lists.lists);
  }

  /** The paragraph whose mark is at a place of the text. */
  paragraphAt(place: number): WordParagraph {
    const run = this.#paragraphs.at(this.#file.offsetOf(place));
    const style = run?.style ?? 0;
    const ofStyle = this.#shapeOfStyle(style);
    const own = { ...ofStyle, left: Number.NaN, firstLine: Number.NaN };
    if (run) applyToParagraph(run.words, own);
    if (own.more !== null && this.#file.data) {
      const { data } = this.#file;
      applyToParagraph(data.part(own.more + 2, data.u16(own.more)), own);
    }
    const said = this.#lists.lists.get(String(own.list))?.levels.get(own.listLevel);
    const level = said && this.#lists.levels.get(said);
    const pick = (name: 'left' | 'firstLine') =>
      Number.isNaN(own[name]) ? (level?.[name] ?? ofStyle[name]) : own[name];
    return { ...own, style, left: pick('left'), firstLine: pick('firstLine') };
  }

  charactersAt(place: number): WordCharacters {
    const offset = this.#file.offsetOf(place);
    const words = this.#characters.at(offset)?.words ?? null;
    const style = this.#paragraphs.at(offset)?.style ?? 0;
    if (this.#last?.words === words && this.#last.style === style) return this.#last.look;
    const look = this.#look(words, style);
    this.#last = { words, style, look };
    return look;
  }

  /** The label that a list gives to its next paragraph; null where it shows none. */
  label({ list, listLevel }: WordParagraph, labels: NumberLabels): CachedLabel | null {
    const label = list > 0 ? labels.next(String(list), listLevel) : null;
    if (!label || label.text === '') return null;
    if (!label.bullet) return { number: label.text + (label.spaced ? ' ' : ''), bullet: null };
    const font = this.#lists.levels.get(label.level)?.font ?? null;
    return { number: '', bullet: bulletSign(label.text, font === null ? undefined : this.fonts.nameOf(font)) };
  }

  #look(words: Bytes | null, style: number): WordCharacters {
    const base = this.#ofStyle(style);
    if (!words || words.length === 0) return base;
    const probe = { ...base, style: null };
    applyToCharacters(words, probe, base);
    if (probe.style === null) return probe;
    const look = { ...base };
    for (const { characters } of this.#styles.chain(probe.style)) applyToCharacters(characters, look, base);
    applyToCharacters(words, look, base);
    return look;
  }

  #ofStyle(style: number): WordCharacters {
    const known = this.#ofStyles.get(style);
    if (known) return known;
    const look = plainWordCharacters();
    for (const { characters } of this.#styles.chain(style)) applyToCharacters(characters, look, look);
    this.#ofStyles.set(style, look);
    return look;
  }

  #shapeOfStyle(style: number): WordParagraph {
    const shape = plainWordParagraph();
    for (const { paragraph } of this.#styles.chain(style)) applyToParagraph(paragraph, shape);
    return shape;
  }
}
