/** Items of business that came, went, or changed their title or number. */

import type { Change } from '../../model/change.ts';
import { wordingKey } from '../wording.ts';
import { pairAlike } from './pair-alike.ts';
import type { Comparison, Snapshot } from './snapshot.ts';

interface Item {
  number: string | null;
  title: string;
  prefix: string;
}

export const compareItems: Comparison = (before, after) => {
  const { both, added, removed } = pairAlike(items(before), items(after), {
    keyOf: ({ prefix, title }) => `${prefix}${wordingKey(title)}`,
    textOf: ({ prefix, title }) => `${prefix}${title}`,
  });
  const change = (kind: Change['kind'], x: Item | null, y: Item | null): Change => ({
    area: 'items',
    kind,
    what: `${(y ?? x)?.prefix ?? ''}${label(y ?? x) ?? ''}`,
    before: label(x),
    after: label(y),
  });
  const changed = both.flatMap(({ before: x, after: y }) => {
    if (wordingKey(x.title) !== wordingKey(y.title)) return change('renamed', x, y);
    return x.number === y.number ? [] : change('renumbered', x, y);
  });
  return [
    ...removed.map((item) => change('removed', item, null)),
    ...added.map((item) => change('added', null, item)),
    ...changed,
  ];
};

function label(item: Item | null): string | null {
  if (item === null) return null;
  return item.number === null ? item.title : `${item.number} ${item.title}`;
}

function items({ documents, prefix }: Snapshot): Item[] {
  return documents.flatMap((document) =>
    document.agenda.map(({ number, title }) => ({ number, title, prefix: prefix(document) })),
  );
}
