/** What speaks for a stretch being a motion that was put to the meeting, and what against. */
import { feature, type Question } from '../../judge/judge.ts';
import type { Motion } from '../../model/document.ts';
import type { MotionPhrases } from '../../recognise/languages/grammar/motion-phrases.ts';
import { lower } from '../../recognise/lower.ts';

export interface MotionSubject {
  mover: boolean;
  seconder: boolean;
  isSeconded: boolean;
  /** How it says that something is moved; `row`: a row of a table with columns for movers. */
  verb: MotionPhrases['verb'] | 'row';
  /** The verb opens the sentence. */
  leads: boolean;
  /** The whole sentence. */
  sentence: string;
  /** What is moved; null if that is not said. */
  words: string | null;
  result: Motion['result'];
  votes: Motion['votes'];
  /** Sentences between the motion and its result. */
  talk: number;
  heading: boolean;
}

const ANOTHER_TIME =
  /\b(?:last|previous|earlier|next|future) (?:meeting|month|year|agm)\b|\b(?:if|would|could|should|may|might|will) (?:[a-z]{1,12} ){0,2}(?:moved?|propose|motion|second)/;
const MOVES_A_THING =
  /\bmove[ds]?\s(?:house|home|away|in|into|out|on|over|onto|up|down|back|forward|his|her|their|its|from|through|towards?)\b/;

export const isMotion: Question<MotionSubject> = {
  name: 'motion',
  asks: 'Is this a motion that was put to the meeting?',
  prior: -330,
  features: [
    feature('mover', 140, 'names who moved it', ({ mover }) => mover),
    feature('seconder', 200, 'names who seconded it', ({ seconder }) => seconder),
    feature('seconded', 180, 'says that it was seconded', ({ seconder, isSeconded }) => !seconder && isSeconded),
    feature('verb-moved', 120, 'says “moved”', ({ verb }) => verb === 'moved'),
    feature('verb-motion', 180, 'says “motion”', ({ verb }) => verb === 'motion'),
    feature('verb-shorthand', 330, 'shorthand for moved and seconded', ({ verb }) => verb === 'shorthand'),
    feature('verb-pair', 120, 'two names with a stroke beside a result', ({ verb }) => verb === 'pair'),
    feature('verb-accepted', 60, 'accepted by one, seconded by another', ({ verb }) => verb === 'accepted'),
    feature('row', 200, 'row of a table with columns for mover and seconder', ({ verb }) => verb === 'row'),
    feature('both-named', 150, 'names mover and seconder', ({ mover, seconder }) => mover && seconder),
    feature(
      'labelled',
      260,
      'stands behind “Motion:”',
      ({ sentence, leads, verb }) =>
        leads && verb === 'motion' && /^\W{0,3}motion\s?(?:#?\d{1,4})?\s?[:–-]/i.test(sentence),
    ),
    feature('leads', 70, 'opens with the word for it', ({ leads }) => leads),
    feature(
      'opens-that-to',
      90,
      'goes on with “that” or “to”',
      ({ words }) => words !== null && /^(?:that|to)\s/i.test(words),
    ),
    feature('no-words', -60, 'does not say what was moved', ({ words }) => words === null),
    feature('result', 170, 'says what came of it', ({ result }) => result !== null),
    feature('votes', 60, 'counts votes', ({ votes }) => votes.for !== null || votes.against !== null),
    feature('talk-between', -60, 'talk stands between it and its result', ({ talk }) => Math.min(talk, 4) / 4),
    feature('another-time', -160, 'speaks of another meeting, or of what may be', ({ sentence }) =>
      ANOTHER_TIME.test(lower(sentence)),
    ),
    feature(
      'moves-a-thing',
      -260,
      'something else is moved',
      ({ sentence, verb }) => verb === 'moved' && MOVES_A_THING.test(lower(sentence)),
    ),
    feature('vote-of-thanks', -180, 'is a vote of thanks', ({ sentence }) =>
      /\b(?:vote of thanks|toast)\b/.test(lower(sentence)),
    ),
    feature('heading', -60, 'stands in a heading', ({ heading }) => heading),
    feature('very-long', -60, 'its sentence is very long', ({ sentence }) => sentence.length > 700),
  ],
};
