/** Collects the inline content of one block: blanks collapsed as browsers do, marks, and where it stands. */
import type { Mark } from '../../model/block.ts';
import type { LinePlace, MarkedText } from '../marked-text.ts';
import { plainText } from '../visible-text.ts';

type OpenMark = Omit<Mark, 'start' | 'end'> & { start: number };

export class MarkedFlow {
  #text = '';
  /** Its last sign: to ask the text for it while it grows puts the whole together each time. */
  #last = '';
  #marks: Mark[] = [];
  #open: OpenMark[] = [];
  #place: LinePlace | null = null;
  /** White space was seen and not written yet. */
  #blank = false;
  readonly #verbatim: boolean;

  constructor(verbatim = false) {
    this.#verbatim = verbatim;
  }

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  /** The last thing written is a line break. */
  get endsWithBreak(): boolean {
    return this.#last === '\n';
  }

  get length(): number {
    return this.#text.length;
  }

  /** Adds the text of one text node that begins at `at` and ends on line `endLine`. */
  write(value: string, at: { line: number; column: number } | null, endLine = at?.line ?? 1): void {
    if (this.#verbatim) {
      this.#note(value, at, endLine);
      this.#add(plainText(value));
      return;
    }
    // No-break blanks stand for themselves: they are plain ones only once the others are one.
    const words = value.split(/[ \t\n\r\f]+/).map(plainText);
    words.forEach((word, i) => {
      if (i > 0) this.#blank = true;
      if (word === '') return;
      if (this.#blank && this.#text !== '' && !this.endsWithBreak) this.#add(' ');
      this.#blank = false;
      this.#add(word);
    });
    if (words.some((w) => w !== '')) this.#note(value, at, endLine);
  }

  #add(words: string): void {
    this.#text += words;
    this.#last = words.at(-1) ?? this.#last;
  }

  break(): void {
    this.#add('\n');
    this.#blank = false;
  }

  open(mark: Omit<Mark, 'start' | 'end'>): void {
    // The blank before a mark is outside of it.
    const waits = this.#blank && this.#text !== '' && !this.endsWithBreak;
    this.#open.push({ ...mark, start: this.#text.length + (waits ? 1 : 0) });
  }

  close(): void {
    const mark = this.#open.pop();
    if (mark && this.#text.length > mark.start) this.#marks.push({ ...mark, end: this.#text.length });
  }

  /** Hands over what was collected and begins anew; marks that are open go on. */
  take(): MarkedText & { place: LinePlace | null } {
    const text = this.#text;
    const marks = [
      ...this.#marks,
      ...this.#open.filter((m) => text.length > m.start).map((m) => ({ ...m, end: text.length })),
    ];
    const place = this.#place;
    this.#text = this.#last = '';
    this.#marks = [];
    this.#open = this.#open.map((m) => ({ ...m, start: 0 }));
    this.#place = null;
    this.#blank = false;
    marks.sort((a, b) => a.start - b.start || b.end - a.end);
    return { text, marks, place };
  }

  #note(value: string, at: { line: number; column: number } | null, endLine: number): void {
    if (at === null) return;
    const lead = value.slice(0, value.length - value.trimStart().length);
    const trail = value.slice(value.trimEnd().length).split('\n').length - 1;
    const breaks = lead.split('\n').length - 1;
    const line = at.line + breaks;
    const column = breaks > 0 ? lead.length - lead.lastIndexOf('\n') : at.column + lead.length;
    const last = Math.max(line, endLine - trail);
    if (this.#place === null) this.#place = { kind: 'line', line, column, endLine: last };
    else this.#place.endLine = Math.max(this.#place.endLine, last);
  }
}
