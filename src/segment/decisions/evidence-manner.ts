/** How it is put: done, to be done, under a condition, beside the point. */
import type { Feature } from '../../judge/judge.ts';
import type { DecisionSubject } from './decision-subject.ts';
import { verb } from './evidence-verb.ts';

export const byManner: readonly Feature<DecisionSubject>[] = [
  {
    name: 'weak-direction',
    says: 'says what should be',
    of: ({ low, clause }) =>
      clause?.kind === 'weak' &&
      /^(?:it|group|none)$/.test(clause.subject) &&
      /\bthat\b.{1,200}\b(?:should|would|be|ought)\b|\bto\b/.test(low),
    prior: 130,
  },
  { name: 'perfect', says: 'has been done', of: verb((c) => c.perfect), prior: -90 },
  { name: 'past-perfect', says: 'had been done before', of: verb((c) => c.pastPerfect), prior: -320 },
  { name: 'modal', says: 'is yet to be done', of: verb((c) => c.modal), prior: -340 },
  { name: 'negated', says: 'says that it was not', of: verb((c) => c.negated), prior: -50 },
  { name: 'conditional', says: 'holds under a condition', of: verb((c) => c.conditional), prior: -330 },
  { name: 'adjective', says: 'merely describes something', of: verb((c) => c.adjective), prior: -360 },
  { name: 'relative', says: 'says it beside the point', of: verb((c) => c.relative), prior: -260 },
  {
    name: 'habit',
    says: 'is so as a rule',
    of: ({ low, clause }) =>
      clause?.passive === true && !/\b(?:was|were|been|be)\b/.test(low) && clause.subject === 'thing',
    prior: -140,
  },
];
