/** How a sentence came to be looked at. */
import type { Feature } from '../../judge/judge.ts';
import type { DecisionSubject } from './decision-subject.ts';

export const bySource: readonly Feature<DecisionSubject>[] = [
  {
    name: 'marked',
    says: 'stands behind a word that marks decisions',
    of: ({ source }) => source === 'marked',
    prior: 520,
  },
  { name: 'part', says: 'a part of a resolution', of: ({ source }) => source === 'part', prior: 520 },
  { name: 'cell', says: 'stands in a column of decisions', of: ({ source }) => source === 'cell', prior: 460 },
  {
    name: 'listed',
    says: 'stands in a list of what was decided',
    of: ({ source }) => source === 'listed',
    prior: 400,
  },
  { name: 'motion', says: 'says what came of a motion', of: ({ source }) => source === 'motion', prior: 480 },
  {
    name: 'motion-withdrawn',
    says: 'the motion was withdrawn',
    of: ({ source, result }) => source === 'motion' && result === 'withdrawn',
    prior: -480,
  },
  {
    name: 'motion-deferred',
    says: 'the motion was put off',
    of: ({ source, result }) => source === 'motion' && result === 'deferred',
    prior: -160,
  },
  { name: 'bare', says: 'states a result', of: ({ source }) => source === 'bare', prior: 300 },
  {
    name: 'bare-joined',
    says: 'states the result of what stands before it',
    of: ({ source, joined }) => source === 'bare' && joined,
    prior: 140,
  },
  { name: 'no-verb', says: 'holds no word of deciding', of: ({ clause }) => clause === null, prior: -40 },
];
