/** How a sentence came to be looked at. */
import { type Feature, feature } from '../../judge/judge.ts';
import type { DecisionSubject } from './decision-subject.ts';

export const bySource: readonly Feature<DecisionSubject>[] = [
  feature('marked', 520, 'stands behind a word that marks decisions', ({ source }) => source === 'marked'),
  feature('part', 520, 'a part of a resolution', ({ source }) => source === 'part'),
  feature('cell', 460, 'stands in a column of decisions', ({ source }) => source === 'cell'),
  feature('listed', 400, 'stands in a list of what was decided', ({ source }) => source === 'listed'),
  feature('motion', 480, 'says what came of a motion', ({ source }) => source === 'motion'),
  feature(
    'motion-withdrawn',
    -480,
    'the motion was withdrawn',
    ({ source, result }) => source === 'motion' && result === 'withdrawn',
  ),
  feature(
    'motion-deferred',
    -160,
    'the motion was put off',
    ({ source, result }) => source === 'motion' && result === 'deferred',
  ),
  feature('bare', 300, 'states a result', ({ source }) => source === 'bare'),
  feature(
    'bare-joined',
    140,
    'states the result of what stands before it',
    ({ source, joined }) => source === 'bare' && joined,
  ),
  feature('no-verb', -40, 'holds no word of deciding', ({ clause }) => clause === null),
];
