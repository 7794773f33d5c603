/** How it is put: done, to be done, under a condition, beside the point. */
import { type Feature, feature } from '../../judge/judge.ts';
import type { DecisionSubject } from './decision-subject.ts';
import { ofClause } from './evidence-verb.ts';

export const byManner: readonly Feature<DecisionSubject>[] = [
  feature(
    'weak-direction',
    130,
    'says what should be',
    ({ low, clause }) =>
      clause?.kind === 'weak' &&
      /^(?:it|group|none)$/.test(clause.subject) &&
      /\bthat\b.{1,200}\b(?:should|would|be|ought)\b|\bto\b/.test(low),
  ),
  ofClause('perfect', -90, 'has been done', (c) => c.perfect),
  ofClause('past-perfect', -320, 'had been done before', (c) => c.pastPerfect),
  ofClause('modal', -340, 'is yet to be done', (c) => c.modal),
  ofClause('negated', -50, 'says that it was not', (c) => c.negated),
  ofClause('conditional', -330, 'holds under a condition', (c) => c.conditional),
  ofClause('adjective', -360, 'merely describes something', (c) => c.adjective),
  ofClause('relative', -260, 'says it beside the point', (c) => c.relative),
  feature(
    'habit',
    -140,
    'is so as a rule',
    ({ low, clause }) =>
      clause?.passive === true && !/\b(?:was|were|been|be)\b/.test(low) && clause.subject === 'thing',
  ),
];
