/** Figures of data tables: the same table, row and column with another value, or on one side only. */

import type { Change } from '../../model/change.ts';
import type { DataTable } from '../../model/document.ts';
import { wordingKey } from '../wording.ts';
import { pairAlike } from './pair-alike.ts';
import type { Comparison, Snapshot } from './snapshot.ts';

interface Figure {
  what: string;
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
    ...removed.map(({ what, value }) => change('removed', what, value, null)),
    ...added.map(({ what, value }) => change('added', what, null, value)),
    ...both
      .filter((pair) => pair.before.value !== pair.after.value)
      .map((pair) => change('changed', pair.after.what, pair.before.value, pair.after.value)),
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
      if (typeof cell !== 'number') return [];
      const label = row.find((other) => typeof other === 'string' && other !== '') ?? '';
      return [
        {
          what: `${name}: ${[label, table.columns[c]?.name ?? ''].filter((part) => part !== '').join(', ')}`,
          value: String(cell),
        },
      ];
    }),
  );
}
