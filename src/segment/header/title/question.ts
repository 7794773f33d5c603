/** What speaks for and against a line's being the title: the name of the body, of the meeting or of the report. */
import type { Question } from '../../../judge/judge.ts';
import { byLook, byPlace } from './by-place.ts';
import { byWords } from './by-words.ts';
import type { TitleCandidate } from './candidates.ts';
import { otherThings } from './other-things.ts';

export const titleQuestion: Question<TitleCandidate> = {
  name: 'title',
  asks: 'Is this the name of the body that met, or of the meeting or report?',
  prior: -700,
  features: [...byPlace, ...byLook, ...byWords, ...otherThings],
};
