/**
 * Who moves and who seconds within one sentence, with the words that say so: "⟨Moved by Ann Lee⟩, ⟨seconded by Bo Roe⟩,
 * that …", "⟨Ann made a motion⟩ to …", "Motion to … ⟨was made by Ann⟩", "⟨M/S/C (Lee, Roe)⟩ to …".
 */
import { matchesOf } from '../../model/matches.ts';
import type { MotionPhrases } from '../languages/grammar/motion-phrases.ts';
import { languages } from '../languages/index.ts';
import { lower } from '../lower.ts';
import { nameReaders } from './name-at.ts';

const grammars = languages.flatMap(({ motions }) => motions ?? []);
/** Of more cues than these none is read. */
const MOST_CUES = 12;

/** Null if nothing is moved or seconded in the sentence. */
export function readPhrases(text: string): MotionPhrases | null {
  const sentence = { text, low: lower(text), names: nameReaders };
  const found: MotionPhrases = {
    mover: null,
    seconder: null,
    accepter: null,
    verb: null,
    leads: false,
    unnamed: false,
    isSeconded: false,
    phrases: [],
  };
  for (const { cue, readCue, readRest } of grammars) {
    for (const { 0: word, index: start } of matchesOf(sentence.low, cue).slice(0, MOST_CUES))
      if (!found.phrases.some((phrase) => phrase.start <= start && start < phrase.end))
        readCue(sentence, { word, start, end: start + word.length }, found);
    readRest?.(sentence, found);
  }
  return found.verb === null && !found.isSeconded ? null : found;
}
