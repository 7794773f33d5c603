/** Which words of properties hold for a character of the stream: pages of runs that a table of pages names. */
import { Bytes } from './bytes.ts';

const PAGE = 512;
/** Runs that are believed; a page holds a hundred at most. */
const MOST_RUNS = 4_000_000;

interface Run {
  start: number;
  end: number;
  style: number | null;
  words: Bytes;
}

export const NO_WORDS = new Bytes(Buffer.alloc(0));

/** Runs of properties in the order of the stream. */
export class PropertyRuns {
  readonly #runs: Run[] = [];
  #last: Run | undefined;

  /** `ofParagraphs`: runs say their style in front, and a height is beside each. */
  constructor(word: Bytes, table: Bytes, ofParagraphs: boolean) {
    const count = Math.max(0, Math.floor((table.length - 4) / 8));
    const most = Math.min(count, Math.ceil(word.length / PAGE));
    for (let i = 0; i < most && this.#runs.length < MOST_RUNS; i += 1) {
      const page = word.part((table.u32(4 * (count + 1) + 4 * i) & 0x3fffff) * PAGE, PAGE);
      const runs = page.u8(PAGE - 1);
      for (let r = 0; r < runs; r += 1) {
        const [start, end] = [page.u32(4 * r), page.u32(4 * r + 4)];
        const at = 2 * page.u8(4 * (runs + 1) + (ofParagraphs ? 13 : 1) * r);
        const said =
          at === 0 ? { style: null, words: NO_WORDS } : ofParagraphs ? paragraphAt(page, at) : charactersAt(page, at);
        if (end > start) this.#runs.push({ start, end, ...said });
      }
    }
    this.#runs.sort((a, b) => a.start - b.start);
  }

  /** The run that holds the character at an offset of the stream. */
  at(offset: number): Run | null {
    const last = this.#last;
    if (last && offset >= last.start && offset < last.end) return last;
    let [low, high] = [0, this.#runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#runs[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    const found = this.#runs[low];
    if (!found || offset < found.start) return null;
    this.#last = found;
    return found;
  }
}

function charactersAt(page: Bytes, at: number): Pick<Run, 'style' | 'words'> {
  return { style: null, words: page.part(at + 1, page.u8(at)) };
}

function paragraphAt(page: Bytes, at: number): Pick<Run, 'style' | 'words'> {
  const half = page.u8(at);
  const said = half !== 0 ? page.part(at + 1, 2 * half - 1) : page.part(at + 2, 2 * page.u8(at + 1));
  return { style: said.u16(0), words: said.part(2, said.length - 2) };
}
