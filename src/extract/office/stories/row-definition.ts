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

export class RowDefinition {
  readonly cells: CellDefinition[] = [];
  header = false;
  #next: Omit<CellDefinition, 'right'> = { across: 'none', down: 'none', ruled: false };
  /** The border that the next border words describe is at a side of the cell. */
  #side = false;

  /** Takes a word of the definition. */
  word(name: string, value: number | null): void {
    switch (name) {
      case 'trhdr':
        this.header = true;
        break;
      case 'clmgf':
        this.#next.across = 'first';
        break;
      case 'clmrg':
        this.#next.across = 'next';
        break;
      case 'clvmgf':
        this.#next.down = 'first';
        break;
      case 'clvmrg':
        this.#next.down = 'next';
        break;
      case 'clbrdrl':
      case 'clbrdrr':
      case 'trbrdrv':
        this.#side = true;
        break;
      case 'clbrdrt':
      case 'clbrdrb':
      case 'trbrdrt':
      case 'trbrdrb':
      case 'trbrdrl':
      case 'trbrdrr':
      case 'trbrdrh':
        this.#side = false;
        break;
      case 'brdrs':
      case 'brdrth':
      case 'brdrdb':
      case 'brdrdot':
      case 'brdrdash':
      case 'brdrhair':
        if (this.#side) this.#next.ruled = true;
        break;
      case 'cellx':
        if (this.cells.length < MAX_CELLS) this.cells.push({ ...this.#next, right: value ?? 0 });
        this.#next = { across: 'none', down: 'none', ruled: false };
        break;
    }
  }
}
