/** What speaks for a sentence being a decision of the meeting, and what against. */
import type { Question } from '../../judge/judge.ts';
import type { DecisionSubject } from './decision-subject.ts';
import { byManner } from './evidence-manner.ts';
import { bySource } from './evidence-source.ts';
import { byVerb } from './evidence-verb.ts';
import { byWordsAndPlace } from './evidence-words.ts';

export const isDecision: Question<DecisionSubject> = {
  name: 'decision',
  asks: 'Is this a decision of the meeting?',
  prior: -240,
  features: [...bySource, ...byVerb, ...byManner, ...byWordsAndPlace],
};
