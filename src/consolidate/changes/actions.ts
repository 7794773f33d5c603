/** Actions that are new or gone, reworded, re-owned, re-dated, closed, or of another status. */

import type { Change } from '../../model/change.ts';
import type { Mention, Register, RegisterAction } from '../../model/register.ts';
import { wordingKey } from '../wording.ts';
import { pairAlike } from './pair-alike.ts';
import { AFTER, BEFORE, type Comparison } from './snapshot.ts';

export const compareActions: Comparison = (before, after, together) => {
  const linked = linkedPairs(before.register, after.register, together);
  const rest = (actions: readonly RegisterAction[], side: 'before' | 'after') =>
    actions.filter((action) => !linked.some((pair) => pair[side] === action));
  const byId = pairAlike(rest(before.register.actions, 'before'), rest(after.register.actions, 'after'), {
    keyOf: ({ id }) => id,
  });
  const byWords = pairAlike(byId.removed, byId.added, {
    keyOf: ({ ref, text }) => `${ref}\n${wordingKey(text)}`,
    textOf: ({ text }) => text,
    enough: 0.6,
  });
  return [
    ...byWords.removed.map((action) => change('removed', action.text, action.text, null)),
    ...byWords.added.map((action) => change('added', action.text, null, action.text)),
    ...[...linked, ...byId.both, ...byWords.both].flatMap(({ before: x, after: y }) => differences(x, y)),
  ];
};

/** Actions that the register of both sides takes for one. */
function linkedPairs(
  x: Register,
  y: Register,
  together: Register | null,
): { before: RegisterAction; after: RegisterAction }[] {
  const byMention = (actions: readonly RegisterAction[]) =>
    new Map(actions.flatMap((action) => action.mentions.map((mention) => [placeOf(mention), action])));
  const [old, recent] = [byMention(x.actions), byMention(y.actions)];
  const used = new Set<RegisterAction>();
  return (together?.actions ?? []).flatMap(({ mentions }) => {
    const find = (id: string, known: ReadonlyMap<string, RegisterAction>) =>
      mentions.filter(({ documentId }) => documentId === id).map((mention) => known.get(placeOf(mention)))[0];
    const [before, after] = [find(BEFORE, old), find(AFTER, recent)];
    if (!before || !after || used.has(before) || used.has(after)) return [];
    used.add(before).add(after);
    return { before, after };
  });
}

function placeOf({ source, text, spans: [span] }: Mention): string {
  return [source, span?.node, span?.start, text].join('|');
}

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
