/**
 * Reads the tokens of an RTF file: keeps the state of groups, sends words to where they belong (a story, a label, the
 * instruction of a field, a property) and tells the stories where paragraphs, cells and rows end.
 */
import type { Block } from '../../model/block.ts';
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractOptions } from '../extractor.ts';
import { hyperlinkAddress } from '../office/hyperlink-field.ts';
import { FontTable } from '../office/stories/font-table.ts';
import { cachedLabel } from '../office/stories/label.ts';
import { plainParagraph } from '../office/stories/paragraph-state.ts';
import { RowDefinition } from '../office/stories/row-definition.ts';
import { Stories, type StoryKind } from '../office/stories/stories.ts';
import { storyWords } from './destinations.ts';
import { enterDestination, leaveUnknown } from './enter-destination.ts';
import { applyFormatting, isFormatting } from './formatting-words.ts';
import { type GroupState, innerState, plainCharacters } from './group-state.ts';
import { languageTag } from './languages.ts';
import { characterSymbols, characterWords, lineBreaks } from './special-characters.ts';
import type { TokenHandler } from './tokens.ts';
import { RtfChanges } from './tracked-changes.ts';
import { WordSink } from './word-sink.ts';

/** Word's files nest some thirty groups deep. */
const DEEPEST_GROUP = 1000;

interface OpenGroup {
  state: GroupState;
  /** What to do where the group ends. */
  onClose: (() => void) | null;
}

export class RtfReader implements TokenHandler {
  readonly properties: Record<string, string> = {};
  readonly changes: RtfChanges;
  language: string | null = null;
  readonly #stories: Stories;
  readonly #sink: WordSink;
  readonly #fonts = new FontTable();
  readonly #groups: OpenGroup[] = [];
  #state: GroupState;
  #defaultFont = 0;
  /** Bytes that wait to be decoded together: characters of some code pages have two. */
  #pending = '';
  /** Characters to pass over: what comes after a `\u` for old readers. */
  #passOver = 0;
  /** The file is one group that says that it is RTF: what comes after it is not. */
  #isWhole = false;
  /** Nothing was read since the group opened: only here `\*` says something. */
  #atHead = false;
  /** `\*` was read: the group may be passed over if its word is an unknown destination. */
  #ignorable = false;

  constructor({ limits, changes }: ExtractOptions) {
    this.changes = new RtfChanges(changes);
    this.#stories = new Stories(limits);
    this.#sink = new WordSink(this.#fonts, this.#stories, this.changes);
    this.#state = {
      character: plainCharacters(0),
      paragraph: plainParagraph(),
      skipAfterUnicode: 1,
      destination: 'text',
      around: 'text',
      story: this.#stories.body,
      field: null,
    };
  }

  get isTruncated(): boolean {
    return this.#stories.budget.truncated;
  }

  /** Headers and footers. */
  get furniture(): readonly Block[] {
    return this.#stories.furniture;
  }

  /** Groups that are still open. */
  get depth(): number {
    return this.#groups.length;
  }

  /** The blocks of the body, the notes after them. */
  finish(): Block[] {
    this.#flush();
    while (this.#groups.length > 0) this.close();
    return this.#stories.finish(this.#state.paragraph);
  }

  open(): void {
    this.#flush();
    this.#passOver = 0;
    this.#ignorable = false;
    if (this.#groups.length >= DEEPEST_GROUP) {
      throw new UnreadableDocument(
        'corrupt-file',
        `The groups of the file are nested more than ${DEEPEST_GROUP} deep.`,
      );
    }
    this.#groups.push({ state: this.#state, onClose: null });
    this.#state = innerState(this.#state);
    this.#atHead = true;
    if (this.#state.destination === 'styles') {
      this.#sink.takeGathered();
      this.#state.paragraph = plainParagraph();
    }
  }

  close(): void {
    this.#flush();
    this.#passOver = 0;
    const group = this.#groups.pop();
    if (!group) return;
    if (this.#state.destination === 'styles' && group.state.destination === 'styles') this.#addStyle();
    group.onClose?.();
    this.#state = group.state;
    if (this.#groups.length === 0 && this.#isWhole) this.#state.destination = 'skip';
  }

  byte(value: number): void {
    this.#atHead = false;
    if (this.#passOver > 0) this.#passOver -= 1;
    else this.#pending += String.fromCharCode(value);
  }

  text(characters: string): void {
    this.#atHead = false;
    const from = Math.min(this.#passOver, characters.length);
    this.#passOver -= from;
    this.#pending += from === 0 ? characters : characters.slice(from);
  }

  symbol(sign: string): void {
    this.#flush();
    const character = characterSymbols.get(sign);
    const atHead = this.#atHead;
    this.#atHead = false;
    if (sign === '*') this.#ignorable = atHead;
    else if (sign === '\n' || sign === '\r') this.word('par', null);
    else if (character !== undefined) this.#sink.write(character, this.#state);
  }

  word(name: string, value: number | null): void {
    this.#flush();
    this.#atHead = false;
    if (name === 'u') {
      const code = value ?? 0;
      this.#passOver = this.#state.skipAfterUnicode;
      this.#sink.write(this.#fonts.glyph(code < 0 ? code + 65536 : code, this.#state.character.font), this.#state);
      return;
    }
    const character = characterWords.get(name);
    if (character !== undefined) {
      if (this.#passOver > 0) this.#passOver -= 1;
      else this.#sink.write(character, this.#state);
      return;
    }
    this.#passOver = 0;
    const ignorable = this.#ignorable;
    this.#ignorable = false;
    const kind = storyWords.get(name);
    if (kind) this.#enterStory(kind);
    else if (enterDestination(name, this.#state)) this.#gatherForDestination();
    else if (ignorable && !this.#showsText(name)) leaveUnknown(this.#state);
    else this.#plainWord(name, value);
  }

  /** `{\*\cs7 words}` in a text: the style of characters is not a destination, and the words are shown. */
  #showsText(name: string): boolean {
    return this.#state.destination === 'text' && (name === 'cs' || isFormatting(name));
  }

  /** A word that opens no destination. */
  #plainWord(name: string, value: number | null): void {
    const state = this.#state;
    if (state.destination === 'fonts') {
      this.#fonts.word(name, value);
      return;
    }
    // Styles of characters, tables and sections have numbers of their own.
    if (state.destination === 'styles' && (name === 'cs' || name === 'ts' || name === 'ds')) {
      state.destination = 'skip';
      return;
    }
    if (applyFormatting(name, value, state)) {
      if (name === 'revised' || name === 'deleted') this.changes.meets(state.character.change);
      return;
    }
    if (name === 'plain') {
      state.character = { ...plainCharacters(this.#defaultFont), href: state.character.href };
    } else if (name === 'pard') {
      state.paragraph = plainParagraph();
      if (state.destination === 'text') state.story.forgetLabel();
    } else if (name === 'field') state.field = { instruction: '', box: null };
    else if (!this.#headWord(name, value)) this.#flowWord(name, value);
  }

  /** Words of the head of the file. */
  #headWord(name: string, value: number | null): boolean {
    if (name === 'rtf') this.#isWhole = true;
    else if (name === 'ansicpg' && value !== null && value > 0) this.#fonts.page = value;
    else if (name === 'mac') this.#fonts.page = 10000;
    else if (name === 'deff') {
      this.#defaultFont = value ?? 0;
      this.#state.character.font = this.#defaultFont;
    } else if (name === 'deflang') this.language = languageTag(value);
    else if (name === 'ffres' || name === 'ffdefres') this.#formResult(name, value);
    else return false;
    return true;
  }

  /** Words that end something, or that stand for something in the text. */
  #flowWord(name: string, value: number | null): void {
    const { destination, story, paragraph, character } = this.#state;
    if (destination === 'label' && name === 'tab') this.#sink.write(' ', this.#state);
    const nested = destination === 'nestedRow';
    if (destination !== 'text' && !nested) return;
    const rows = nested ? 'nested' : 'outer';
    if (lineBreaks.has(name)) this.#sink.sign('\n', this.#state);
    else if (name === 'tab') this.#sink.sign('\t', this.#state);
    else if (name === 'par') {
      if (!this.changes.drops(character)) story.endParagraph(paragraph);
    } else if (name === 'sect') {
      if (!story.text.isEmpty) story.endParagraph(paragraph);
    } else if (name === 'cell' || name === 'nestcell') story.endCell(paragraph, name === 'nestcell');
    else if (name === 'row' || name === 'nestrow') story.endRow(name === 'nestrow');
    else if (name === 'trowd') story.definitions[rows] = new RowDefinition();
    else if (name === 'chftn') {
      if (!story.isNote) this.#sink.write(this.#stories.noteMark, this.#state, true);
    } else story.definitions[rows]?.word(name, value);
  }

  #enterStory(kind: StoryKind): void {
    const state = this.#state;
    const { destination, story: outer } = state;
    const reads = destination === 'text' || (kind === 'box' && destination === 'wrapper');
    const inner = reads ? this.#stories.begin(kind) : null;
    if (!inner) {
      state.destination = 'skip';
      return;
    }
    state.story = inner;
    state.destination = 'text';
    state.character = plainCharacters(this.#defaultFont);
    state.paragraph = plainParagraph();
    this.#onClose(() => this.#stories.end(kind, inner, outer, this.#state.paragraph));
  }

  /** The group just became a destination: says what to do with its words where it ends. */
  #gatherForDestination(): void {
    const state = this.#state;
    const { destination, story, field, character } = state;
    if (destination === 'text') character.href = (field && hyperlinkAddress(field.instruction)) ?? character.href;
    if (!['label', 'instruction', 'title', 'author', 'subject'].includes(destination)) return;
    this.#sink.takeGathered();
    this.#onClose(() => {
      const words = this.#sink.takeGathered();
      if (destination === 'label') story.label = cachedLabel(words);
      else if (destination === 'instruction') {
        if (field) field.instruction += words;
        if (field?.box && this.#sink.shows(state)) story.text.text(field.box.sign, state.character);
      } else if (words.trim() !== '')
        this.properties[destination === 'author' ? 'creator' : destination] = words.trim();
    });
  }

  #onClose(act: () => void): void {
    const group = this.#groups.at(-1);
    if (!group) return;
    const before = group.onClose;
    group.onClose = before
      ? () => {
          act();
          before();
        }
      : act;
  }

  /** State of a box to tick: what a person set; 25 and none say that the default holds. */
  #formResult(name: string, value: number | null): void {
    const { field } = this.#state;
    if (!field || !/FORMCHECKBOX/.test(this.#sink.gathered) || value === 25 || field.box?.set) return;
    field.box = { sign: value === 1 ? '☒' : '☐', set: name === 'ffres' };
  }

  #flush(): void {
    if (this.#pending === '') return;
    const bytes = this.#pending;
    this.#pending = '';
    this.#ignorable = false;
    this.#sink.write(this.#fonts.decode(bytes, this.#state.character.font), this.#state);
  }

  #addStyle(): void {
    const { style, outline } = this.#state.paragraph;
    this.#stories.styles.add(style ?? 0, this.#sink.takeGathered().replace(/;.*$/, '').trim(), outline);
  }
}
