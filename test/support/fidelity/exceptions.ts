/** What may differ between our words and those of the independent reader, and why. The list is meant to stay short. */
import type { BlockDocument } from '../../../src/model/block.ts';
import { wordsOf } from './words.ts';

export interface Difference {
  /** In the reference and not in ours. */
  missing: string[];
  /** In ours and not in the reference. */
  extra: string[];
}

/** One reason for differences: takes away what it explains. */
interface Exception {
  because: string;
  explain(difference: Difference, document: BlockDocument, reference: string): void;
}

export const exceptions: readonly Exception[] = [
  {
    because: 'Word makes list numbers and note numbers when it shows a document: they are not in its text',
    explain(difference, { format, body, furniture }) {
      if (format !== 'docx') return;
      for (const { text, labelLength } of [...body, ...furniture])
        for (const w of wordsOf(text.slice(0, labelLength))) remove(difference.extra, w);
      // Cells do not say how long their labels are.
      const cells = body.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
      for (const cell of cells)
        for (const line of cell.text.split('\n'))
          for (const w of wordsOf(cellLabel.exec(line)?.[0] ?? '')) remove(difference.extra, w);
      for (const { marks, text } of body)
        for (const m of marks)
          if (m.type === 'superscript') remove(difference.extra, text.slice(m.start + 1, m.end - 1));
    },
  },
  {
    because: 'a typed box ("[x] Gate") is the sign of its list item, not text',
    explain(difference, { body }) {
      for (const block of body) if (block.type === 'listItem' && block.checked) remove(difference.missing, 'x');
    },
  },
  {
    because: 'the header row of a table that a later page repeats stands once in ours',
    explain(difference, { body }) {
      for (const block of body) {
        if (block.type !== 'table' || block.headerRows === 0) continue;
        const words = wordsOf(
          block.rows
            .slice(0, block.headerRows)
            .flatMap((row) => row.map((c) => c.text))
            .join(' '),
        );
        for (let page = 1; page < block.places.length; page++) {
          const parted = words.filter((w) => !remove(difference.missing, w));
          joinPieces(parted, difference.missing);
        }
      }
    },
  },
  {
    because: 'a word parted at the end of a line ("responsi-bility") is whole in ours',
    explain(difference, _, reference) {
      for (const [, before, after] of reference.normalize('NFKC').matchAll(lineEnd)) {
        const whole = difference.extra.indexOf(`${before}${after}`);
        const parts = [before!, after!].map((w) => difference.missing.includes(w));
        if (whole < 0 || !parts.every(Boolean)) continue;
        difference.extra.splice(whole, 1);
        for (const w of [before!, after!]) remove(difference.missing, w);
      }
    },
  },
  {
    because: 'readers part words at other gaps: a word in pieces on one side is the same word',
    explain(difference) {
      joinPieces(difference.missing, difference.extra);
      joinPieces(difference.extra, difference.missing);
    },
  },
];

/** "1." "2.1" "(a)" "iv)" at the head of a line of a cell. */
const cellLabel = /^\(?(?:\d{1,4}(?:\.\d{1,4}){0,4}|[a-z]|[ivxlc]{1,7})[.)]?(?=\s|$)/i;
/** Last word of a line and first of the next. */
const lineEnd = /([\p{L}\p{N}]{1,60})[-\u2010\u00ad]?\s{0,20}\n\s{0,20}([\p{L}\p{N}]{1,60})/gu;
/** Longer texts are not compared: pieces of short ones would fit by chance. */
const LEAST_PIECES_LENGTH = 4;

/** Takes a word of `whole` and the neighbouring words of `pieces` that make it up out of both lists. */
function joinPieces(whole: string[], pieces: string[]): void {
  for (let w = 0; w < whole.length; w++) {
    const word = whole[w]!;
    if (word.length < LEAST_PIECES_LENGTH) continue;
    for (let from = 0; from < pieces.length; from++) {
      let text = '';
      let to = from;
      while (to < pieces.length && text.length < word.length) text += pieces[to++];
      if (text !== word || to - from < 2) continue;
      pieces.splice(from, to - from);
      whole.splice(w--, 1);
      break;
    }
  }
}

function remove(words: string[], word: string): boolean {
  const at = words.indexOf(word);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}
