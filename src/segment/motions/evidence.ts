/** What speaks for a stretch being a motion that was put to the meeting, and what against. */
import type { Question } from '../../judge/judge.ts';
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
    { name: 'mover', says: 'names who moved it', of: ({ mover }) => mover, prior: 140 },
    { name: 'seconder', says: 'names who seconded it', of: ({ seconder }) => seconder, prior: 200 },
    {
      name: 'seconded',
      says: 'says that it was seconded',
      of: ({ seconder, isSeconded }) => !seconder && isSeconded,
      prior: 180,
    },
    { name: 'verb-moved', says: 'says “moved”', of: ({ verb }) => verb === 'moved', prior: 120 },
    { name: 'verb-motion', says: 'says “motion”', of: ({ verb }) => verb === 'motion', prior: 180 },
    {
      name: 'verb-shorthand',
      says: 'shorthand for moved and seconded',
      of: ({ verb }) => verb === 'shorthand',
      prior: 330,
    },
    {
      name: 'verb-pair',
      says: 'two names with a stroke beside a result',
      of: ({ verb }) => verb === 'pair',
      prior: 120,
    },
    {
      name: 'verb-accepted',
      says: 'accepted by one, seconded by another',
      of: ({ verb }) => verb === 'accepted',
      prior: 60,
    },
    {
      name: 'row',
      says: 'row of a table with columns for mover and seconder',
      of: ({ verb }) => verb === 'row',
      prior: 200,
    },
    {
      name: 'both-named',
      says: 'names mover and seconder',
      of: ({ mover, seconder }) => mover && seconder,
      prior: 150,
    },
    {
      name: 'labelled',
      says: 'stands behind “Motion:”',
      of: ({ sentence, leads, verb }) =>
        leads && verb === 'motion' && /^\W{0,3}motion\s?(?:#?\d{1,4})?\s?[:–-]/i.test(sentence),
      prior: 260,
    },
    { name: 'leads', says: 'opens with the word for it', of: ({ leads }) => leads, prior: 70 },
    {
      name: 'opens-that-to',
      says: 'goes on with “that” or “to”',
      of: ({ words }) => words !== null && /^(?:that|to)\s/i.test(words),
      prior: 90,
    },
    { name: 'no-words', says: 'does not say what was moved', of: ({ words }) => words === null, prior: -60 },
    { name: 'result', says: 'says what came of it', of: ({ result }) => result !== null, prior: 170 },
    { name: 'votes', says: 'counts votes', of: ({ votes }) => votes.for !== null || votes.against !== null, prior: 60 },
    {
      name: 'talk-between',
      says: 'talk stands between it and its result',
      of: ({ talk }) => Math.min(talk, 4) / 4,
      prior: -60,
    },
    {
      name: 'another-time',
      says: 'speaks of another meeting, or of what may be',
      of: ({ sentence }) => ANOTHER_TIME.test(lower(sentence)),
      prior: -160,
    },
    {
      name: 'moves-a-thing',
      says: 'something else is moved',
      of: ({ sentence, verb }) => verb === 'moved' && MOVES_A_THING.test(lower(sentence)),
      prior: -260,
    },
    {
      name: 'vote-of-thanks',
      says: 'is a vote of thanks',
      of: ({ sentence }) => /\b(?:vote of thanks|toast)\b/.test(lower(sentence)),
      prior: -180,
    },
    { name: 'heading', says: 'stands in a heading', of: ({ heading }) => heading, prior: -60 },
    { name: 'very-long', says: 'its sentence is very long', of: ({ sentence }) => sentence.length > 700, prior: -60 },
  ],
};
