/** Definition of a table row (`\trowd … \cellx`): right edges, merged cells, header rows, rules. */

export interface CellDefinition {
  /** Twips from the left edge of the text. */
  right: number;
  across: Merge;
  down: Merge;
  /** A rule is at its left or right. */
  ruled: boolean;
}

/** `first` begins a merged cell, `next` belongs to it. */
export type Merge = 'none' | 'first' | 'next';

/** Cells of one row that are believed; Word has 63. */
const MAX_CELLS = 1000;

const MERGES: ReadonlyMap<string, Partial<CellDefinition>> = new Map([
  ['clmgf', { across: 'first' }],
  ['clmrg', { across: 'next' }],
  ['clvmgf', { down: 'first' }],
  ['clvmrg', { down: 'next' }],
]);
/** Borders that the words after them describe; those at a side part columns. */
const SIDES = new Set(['clbrdrl', 'clbrdrr', 'trbrdrv']);
const OTHER_BORDERS = new Set('clbrdrt clbrdrb trbrdrt trbrdrb trbrdrl trbrdrr trbrdrh'.split(' '));
const LINES = new Set('brdrs brdrth brdrdb brdrdot brdrdash brdrhair'.split(' '));

export class RowDefinition {
  readonly cells: CellDefinition[] = [];
  header = false;
  #next: Omit<CellDefinition, 'right'> = { across: 'none', down: 'none', ruled: false };
  /** The border that the next border words describe is at a side of the cell. */
  #side = false;

  /** Takes a word of the definition. */
  word(name: string, value: number | null): void {
    if (name === 'trhdr') this.header = true;
    else if (name === 'cellx') {
      if (this.cells.length < MAX_CELLS) this.cells.push({ ...this.#next, right: value ?? 0 });
      this.#next = { across: 'none', down: 'none', ruled: false };
    } else if (SIDES.has(name) || OTHER_BORDERS.has(name)) this.#side = SIDES.has(name);
    else if (LINES.has(name)) this.#next.ruled ||= this.#side;
    else Object.assign(this.#next, MERGES.get(name));
  }
}
