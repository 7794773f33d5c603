/** Actions that are new or gone, reworded, re-owned, re-dated, closed, or of another status. */

import type { Change } from '../../model/change.ts';
import type { RegisterAction } from '../../model/register.ts';
import { wordingKey } from '../wording.ts';
import { pairAlike } from './pair-alike.ts';
import type { Comparison } from './snapshot.ts';

export const compareActions: Comparison = (before, after) => {
  const byId = pairAlike(before.register.actions, after.register.actions, { keyOf: ({ id }) => id });
  const byWords = pairAlike(byId.removed, byId.added, {
    keyOf: ({ ref, text }) => `${ref}\n${wordingKey(text)}`,
    textOf: ({ text }) => text,
    enough: 0.6,
  });
  return [
    ...byWords.removed.map((action) => change('removed', action.text, action.text, null)),
    ...byWords.added.map((action) => change('added', action.text, null, action.text)),
    ...[...byId.both, ...byWords.both].flatMap(({ before: x, after: y }) => differences(x, y)),
  ];
};

function differences(x: RegisterAction, y: RegisterAction): Change[] {
  const found: Change[] = [];
  const note = (kind: Change['kind'], was: string | null, is: string | null) => {
    if (was !== is) found.push(change(kind, y.text, was, is));
  };
  if (wordingKey(x.text) !== wordingKey(y.text)) note('reworded', x.text, y.text);
  note('re-owned', owners(x), owners(y));
  note('re-dated', x.due?.iso ?? null, y.due?.iso ?? null);
  const [was, is] = [x.status?.value ?? null, y.status?.value ?? null];
  note(is === 'closed' ? 'closed' : 'status', was, is);
  return found;
}

const owners = (action: RegisterAction) =>
  action.owners.length === 0
    ? null
    : action.owners
        .map(({ text }) => text)
        .sort()
        .join(', ');

function change(kind: Change['kind'], what: string, before: string | null, after: string | null): Change {
  return { area: 'actions', kind, what, before, after };
}
