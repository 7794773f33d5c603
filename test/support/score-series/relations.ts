/** How many of the splits and merges of one board the register relates. */
import type { Register } from '../../../src/model/register.ts';
import type { TrueAction } from '../make-series/truth.ts';
import type { Score } from './score.ts';

/** `guesses`: for each action, its index in the register. */
export function countRelations(
  counts: Score['relations'],
  actions: readonly TrueAction[],
  guesses: readonly (number | undefined)[],
  register: Register,
  fault: (line: string) => void,
): void {
  for (const kind of ['split', 'merged'] as const) {
    const should = truePairs(kind, actions);
    const does = foundPairs(kind, actions, guesses, register);
    for (const pair of should) {
      if (does.has(pair)) counts[kind].right += 1;
      else counts[kind].missed += 1;
      if (!does.has(pair)) fault(`missed ${kind}: ${textsOf(pair, actions)}`);
    }
    for (const pair of does) {
      if (should.has(pair)) continue;
      counts[kind].wrong += 1;
      fault(`wrong ${kind}: ${textsOf(pair, actions)}`);
    }
  }
}

function truePairs(kind: 'split' | 'merged', actions: readonly TrueAction[]): Set<string> {
  return new Set(
    actions.flatMap(({ id, splitFrom, mergedInto }) => {
      const other = kind === 'split' ? splitFrom : mergedInto;
      return other === null ? [] : `${id} ${other}`;
    }),
  );
}

function foundPairs(
  kind: 'split' | 'merged',
  actions: readonly TrueAction[],
  guesses: readonly (number | undefined)[],
  register: Register,
): Set<string> {
  const at = new Map(register.actions.map(({ id }, i) => [id, i]));
  const wanted = kind === 'split' ? 'split-from' : 'merged-into';
  return new Set(
    actions.flatMap(({ id }, i) => {
      const relations = register.actions[guesses[i] ?? -1]?.relations ?? [];
      return relations
        .filter((relation) => relation.kind === wanted)
        .map(({ actionId }) => `${id} ${actions[guesses.indexOf(at.get(actionId))]?.id ?? 'nothing'}`);
    }),
  );
}

function textsOf(pair: string, actions: readonly TrueAction[]): string {
  const texts = pair.split(' ').map((id) => {
    const mentions = actions.find((action) => action.id === id)?.mentions ?? [];
    return mentions.map(({ path, source, text }) => `${path.slice(-13)} ${source} ${text}`).join(' = ');
  });
  return texts.join('  <->  ');
}
