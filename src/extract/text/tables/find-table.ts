/** Asks the table readers in order, and remembers their answers so that a long run is not read again and again. */
import type { TextLine } from '../lines.ts';
import type { FoundTable } from './found-table.ts';
import { tableReaders } from './index.ts';

/** So often a reader may try again inside of lines that it has found to be no table. */
const MOST_TRIES = 25;

export class TableFinder {
  readonly #lines: readonly TextLine[];
  readonly #found = new Map<number, FoundTable | null>();
  readonly #failed = tableReaders.map(() => ({ to: 0, tries: 0 }));

  constructor(lines: readonly TextLine[]) {
    this.#lines = lines;
  }

  /** The table that begins at this line; null if none. */
  at(index: number): FoundTable | null {
    let found = this.#found.get(index);
    if (found === undefined) {
      found = this.#lines[index]!.blank ? null : this.#look(index);
      this.#found.set(index, found);
    }
    return found;
  }

  #look(index: number): FoundTable | null {
    for (const [r, read] of tableReaders.entries()) {
      const failed = this.#failed[r]!;
      if (index < failed.to && failed.tries >= MOST_TRIES) continue;
      const found = read(this.#lines, index);
      if (found === null) continue;
      if (found.rows !== null) return found;
      failed.tries = index < failed.to ? failed.tries + 1 : 0;
      failed.to = Math.max(failed.to, found.to);
    }
    return null;
  }
}
