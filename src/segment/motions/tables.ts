/** Tables of motions: rows with columns for who moved and who seconded, "Motion | Moved | Seconded | Result". */

import type { Cell, Table } from '../../model/block.ts';
import type { Motion } from '../../model/document.ts';
import { nameAfter } from '../../recognise/motions/name-at.ts';
import { readResult, readVotes } from '../../recognise/motions/outcome.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { SegmentContext } from '../context.ts';
import { clean } from '../line.ts';

type Column = 'words' | 'mover' | 'seconder' | 'result' | 'other';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['mover', /^(?:moved|mover|moved by|proposed|proposer|proposed by|nominated by|nominator|motion by|1st|first)$/],
  ['seconder', /^(?:second|seconded|seconder|seconded by|2nd|second by)$/],
  ['result', /^(?:result|outcome|carried|vote|votes|status|decision|passed|carried ?\/ ?lost|voting|elected)$/],
  ['words', /^(?:motions?|resolutions?|proposals?|recommendations?|wording|text|subject|matter|item of business)\b/],
];
/** Columns that number rows say nothing of the motion. */
const NUMBER = /^(?:no|nr|number|#|ref|item|item no|motion no|minute|s\/n)$/;

export interface MotionRow {
  table: Table;
  /** Cells that say what is moved. */
  words: Cell[];
  /** Every cell of the row. */
  cells: Cell[];
  mover: string | null;
  seconder: string | null;
  result: Motion['result'];
  votes: Motion['votes'];
  resultCell: Cell | null;
}

/** Rows of all tables that have a column for movers and one for seconders. */
export function motionRows({ tables }: Pick<SegmentContext, 'tables'>): MotionRow[] {
  const rows: MotionRow[] = [];
  for (const { table, reading } of tables.values()) {
    if (/^(?:actionLog|actions|attendance)$/.test(reading.kind)) continue;
    const head = Math.max(1, reading.headerRows) - 1;
    const titles = (reading.grid[head] ?? []).map((cell) => normaliseLabel(cell?.text ?? ''));
    const columns = titles.map((title) => COLUMNS.find(([, form]) => form.test(title))?.[0] ?? 'other');
    if (!columns.includes('mover') || !columns.includes('seconder')) continue;
    const named = columns.includes('words');
    for (const row of reading.grid.slice(head + 1)) {
      const of = (column: Column): Cell | null => row[columns.indexOf(column)] ?? null;
      const words = row.filter(
        (cell, i): cell is Cell =>
          cell !== null &&
          cell.text.trim() !== '' &&
          (named ? columns[i] === 'words' : columns[i] === 'other' && !NUMBER.test(titles[i] ?? '')),
      );
      const who = (cell: Cell | null): string | null => {
        const text = clean(cell?.text ?? '');
        return nameAfter(text, 0) ? text : null;
      };
      const mover = who(of('mover'));
      const seconder = who(of('seconder'));
      if (words.length === 0 || (mover === null && seconder === null)) continue;
      const resultCell = of('result');
      const told = clean(resultCell?.text ?? '');
      rows.push({
        table,
        words,
        cells: row.filter(
          (cell, i): cell is Cell => cell !== null && row.indexOf(cell) === i && cell.text.trim() !== '',
        ),
        mover,
        seconder,
        resultCell,
        result: readResult(told) ?? (/^(?:yes|y|✓|✔)$/i.test(told) ? 'carried' : null),
        votes: readVotes(told),
      });
    }
  }
  return rows;
}
