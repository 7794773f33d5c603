/**
 * Who moves and who seconds within one sentence, with the words that say so: "⟨Moved by Ann Lee⟩, ⟨seconded by Bo Roe⟩,
 * that …", "⟨Ann made a motion⟩ to …", "Motion to … ⟨was made by Ann⟩", "⟨M/S/C (Lee, Roe)⟩ to …".
 */
import { matchesOf } from '../../model/matches.ts';
import { lower } from './lower.ts';
import { readMover } from './mover-phrase.ts';
import { type NameRange, nameAfter } from './name-at.ts';
import type { MotionPhrases } from './phrase-parts.ts';
import { readSeconder } from './seconder-phrase.ts';
import { readPair, readShorthand } from './shorthand.ts';

const CUE =
  /(?<![\p{L}\d/])(?:moved|moves|mover|move|proposed|proposes|proposer|prop|motioned|motions|motion|nominated|nominates|seconded|seconds|seconder|second|2nd|sec|1st|first|accepted|adopted|approved|confirmed|signed|m\/s\/[acpu]{1,2}|m\/s|m\/2\/[cp]|msc|mscu|msp|mspu|msu|m\.s\.[cp]\.?|m,s,c)(?![\p{L}\d])/gu;
/** Null if nothing is moved or seconded in the sentence. */
export function readPhrases(text: string): MotionPhrases | null {
  const low = lower(text);
  const found: MotionPhrases = {
    mover: null,
    seconder: null,
    verb: null,
    leads: false,
    unnamed: false,
    isSeconded: false,
    phrases: [],
  };
  let accepted: { name: NameRange; start: number } | null = null;
  let count = 0;
  for (const cue of matchesOf(low, CUE)) {
    if (++count > 12) break;
    const at = cue.index;
    const word = cue[0];
    // "Prop. Ann Lee, sec. Bo Roe"
    const end = at + word.length + (/^(?:prop|sec|2nd|1st)$/.test(word) && low[at + word.length] === '.' ? 1 : 0);
    if (found.phrases.some((phrase) => phrase.start <= at && at < phrase.end)) continue;
    if (/^(?:second|2nd|sec)/.test(word)) readSeconder(text, low, at, end, found);
    else if (/^m[/.,s]|^m\/2/.test(word)) readShorthand(text, low, at, end, found);
    else if (/^(?:accepted|adopted|approved|confirmed|signed)$/.test(word)) {
      const by = /^\sby\s/.exec(low.slice(end, end + 4));
      const name = by && nameAfter(text, end + by[0].length);
      if (name) accepted ??= { name, start: at };
    } else if (found.mover === null) readMover(text, low, at, end, word, found);
  }
  if (found.mover === null && accepted !== null && found.isSeconded) {
    found.mover = accepted.name;
    found.verb = 'accepted';
  }
  if (found.mover === null) readPair(text, low, found);
  return found.verb === null && !found.isSeconded ? null : found;
}
