/** The question of actions: is this sentence, row or entry something that somebody is to do? */
import type { Feature, Question } from '../../../judge/judge.ts';
import { byDocument } from './by-document.ts';
import { byMarker } from './by-marker.ts';
import { byWords } from './by-words.ts';
import type { ActionSubject } from './subject.ts';

const features: readonly Feature<ActionSubject>[] = [...byMarker, ...byWords, ...byDocument];

export const actionQuestion: Question<ActionSubject> = {
  name: 'action',
  asks: 'Is this something that somebody is to do after the meeting?',
  prior: -150,
  features,
};
