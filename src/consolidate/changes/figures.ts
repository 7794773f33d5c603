/** Figures of data tables: the same table, row and column with another value, or on one side only. */

import { cellText, cellUnit, cellValue, rowName } from '../../model/cell.ts';
import type { Change } from '../../model/change.ts';
import type { DataTable } from '../../model/tables.ts';
import { wordingKey } from '../wording.ts';
import { pairAlike } from './pair-alike.ts';
import type { Comparison, Snapshot } from './snapshot.ts';

interface Figure {
  what: string;
  /** As written. */
  text: string;
  /** The number with its unit: "1,200" and "1200" are one figure. */
  value: string;
}

export const compareFigures: Comparison = (before, after) => {
  const { both, added, removed } = pairAlike(figures(before), figures(after), {
    keyOf: ({ what }) => wordingKey(what),
  });
  const change = (kind: Change['kind'], what: string, x: string | null, y: string | null): Change => {
    return { area: 'figures', kind, what, before: x, after: y };
  };
  return [
    ...removed.map(({ what, text }) => change('removed', what, text, null)),
    ...added.map(({ what, text }) => change('added', what, null, text)),
    ...both
      .filter((pair) => pair.before.value !== pair.after.value)
      .map((pair) => change('changed', pair.after.what, pair.before.text, pair.after.text)),
  ];
};

function figures({ documents, prefix }: Snapshot): Figure[] {
  return documents.flatMap((document) =>
    document.tables.flatMap((table) =>
      figuresOf(table).map((figure) => ({ ...figure, what: prefix(document) + figure.what })),
    ),
  );
}

/** "Children waiting: Westmoor, Nov". */
function figuresOf(table: DataTable): Figure[] {
  const name = table.title ?? table.caption ?? table.id;
  return table.rows.flatMap((row) =>
    row.flatMap((cell, c): Figure[] => {
      const value = cellValue(cell);
      if (value === null) return [];
      const label = rowName(row) ?? '';
      return [
        {
          what: `${name}: ${[label, table.columns[c]?.name ?? ''].filter((part) => part !== '').join(', ')}`,
          text: cellText(cell),
          value: `${value}${cellUnit(cell) ?? ''}`,
        },
      ];
    }),
  );
}
