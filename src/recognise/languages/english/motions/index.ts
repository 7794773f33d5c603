/** English: how a sentence says that something is moved and seconded. */
import type { MotionPhrases } from '../../grammar/motion-phrases.ts';
import type { MotionCue, MotionGrammar, MotionSentence } from '../../grammar/motions.ts';
import { readMover } from './mover-phrase.ts';
import { names, officer } from './names.ts';
import { readSeconder } from './seconder-phrase.ts';
import { readPair, readShorthand } from './shorthand.ts';
import { content, tails } from './tails.ts';
import { results, votes } from './votes.ts';

const SECONDS = /^(?:second|2nd|sec)/;
const SHORTHAND = /^m[/.,s]|^m\/2/;
const ACCEPTS = new Set(['accepted', 'adopted', 'approved', 'confirmed', 'signed']);
/** "Prop. Ann Lee, sec. Bo Roe" */
const SHORT_FORMS = new Set(['prop', 'sec', '2nd', '1st']);

export const motions: MotionGrammar = {
  cue: /(?<![\p{L}\d/])(?:moved|moves|mover|move|proposed|proposes|proposer|prop|motioned|motions|motion|nominated|nominates|seconded|seconds|seconder|second|2nd|sec|1st|first|accepted|adopted|approved|confirmed|signed|m\/s\/[acpu]{1,2}|m\/s|m\/2\/[cp]|msc|mscu|msp|mspu|msu|m\.s\.[cp]\.?|m,s,c)(?![\p{L}\d])/gu,
  readCue,
  readRest,
  names,
  officer,
  results,
  votes,
  tails,
  content,
};

function readCue(sentence: MotionSentence, printed: MotionCue, found: MotionPhrases): void {
  const { text, low, names: read } = sentence;
  const { word } = printed;
  const cue = SHORT_FORMS.has(word) && low[printed.end] === '.' ? { ...printed, end: printed.end + 1 } : printed;
  if (SECONDS.test(word)) readSeconder(sentence, cue, found);
  else if (SHORTHAND.test(word)) readShorthand(sentence, cue, found);
  else if (ACCEPTS.has(word)) {
    const by = /^\sby\s/.exec(low.slice(cue.end, cue.end + 4));
    if (by) found.accepter ??= read.after(text, cue.end + by[0].length);
  } else if (found.mover === null) readMover(sentence, cue, found);
}

function readRest(sentence: MotionSentence, found: MotionPhrases): void {
  if (found.mover === null && found.accepter !== null && found.isSeconded) {
    found.mover = found.accepter;
    found.verb = 'accepted';
  }
  if (found.mover === null) readPair(sentence, found);
}
