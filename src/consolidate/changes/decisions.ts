/** Decisions that are new or gone, or in other words. */
import { wordingKey } from '../wording.ts';
import { pairAlike } from './pair-alike.ts';
import type { Comparison } from './snapshot.ts';

export const compareDecisions: Comparison = (before, after) => {
  const { both, added, removed } = pairAlike(before.register.decisions, after.register.decisions, {
    keyOf: ({ text }) => wordingKey(text),
    textOf: ({ text }) => text,
  });
  const reworded = both.filter((pair) => wordingKey(pair.before.text) !== wordingKey(pair.after.text));
  return [
    ...removed.map(({ text }) => ({
      area: 'decisions' as const,
      kind: 'removed' as const,
      what: text,
      before: text,
      after: null,
    })),
    ...added.map(({ text }) => ({
      area: 'decisions' as const,
      kind: 'added' as const,
      what: text,
      before: null,
      after: text,
    })),
    ...reworded.map((pair) => ({
      area: 'decisions' as const,
      kind: 'reworded' as const,
      what: pair.after.text,
      before: pair.before.text,
      after: pair.after.text,
    })),
  ];
};
