/** How it is put: done, to be done, under a condition, beside the point. */
import { type Feature, feature } from '../../judge/judge.ts';
import type { DecisionSubject } from './decision-subject.ts';
import { verb } from './evidence-verb.ts';

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
  feature(
    'perfect',
    -90,
    'has been done',
    verb((c) => c.perfect),
  ),
  feature(
    'past-perfect',
    -320,
    'had been done before',
    verb((c) => c.pastPerfect),
  ),
  feature(
    'modal',
    -340,
    'is yet to be done',
    verb((c) => c.modal),
  ),
  feature(
    'negated',
    -50,
    'says that it was not',
    verb((c) => c.negated),
  ),
  feature(
    'conditional',
    -330,
    'holds under a condition',
    verb((c) => c.conditional),
  ),
  feature(
    'adjective',
    -360,
    'merely describes something',
    verb((c) => c.adjective),
  ),
  feature(
    'relative',
    -260,
    'says it beside the point',
    verb((c) => c.relative),
  ),
  feature(
    'habit',
    -140,
    'is so as a rule',
    ({ low, clause }) =>
      clause?.passive === true && !/\b(?:was|were|been|be)\b/.test(low) && clause.subject === 'thing',
  ),
];
