/** English: shorthand for who moved and seconded: "M/S/C (Lee, Roe)", "MSP Lee/Roe", "Lee/Roe – carried". */
import { matchesOf } from '../../../../model/matches.ts';
import { type MotionPhrases, opensAt } from '../../grammar/motion-phrases.ts';
import type { MotionCue, MotionSentence } from '../../grammar/motions.ts';

/** "M/S/C (Lee, Roe) to …", "MSC Lee/Roe: …", "… MSP" */
export function readShorthand(
  { text, low, names }: MotionSentence,
  { start: at, end }: MotionCue,
  found: MotionPhrases,
): void {
  if (found.verb !== null && found.mover !== null) return;
  const open = /^\s{0,2}[:–-]?\s{0,2}\(?\s?/.exec(low.slice(end, end + 8))?.[0] ?? '';
  const first = names.after(text, end + open.length);
  const joint = first && /^\s?(?:\/|,|&|and\b)\s?/.exec(low.slice(first.end, first.end + 6));
  const second = first && joint ? names.after(text, first.end + joint[0].length) : null;
  let until = end;
  if (first && second) {
    found.mover = first;
    found.seconder = second;
    until = second.end;
    if (/^\s?\)/.test(low.slice(until, until + 2))) until += low.slice(until, until + 2).indexOf(')') + 1;
  }
  found.isSeconded = true;
  found.verb = 'shorthand';
  found.leads = opensAt(low, at);
  found.unnamed = found.mover === null;
  found.phrases.push({ start: text[at - 1] === '(' ? at - 1 : at, end: until });
}

/** "… (Lee/Roe)", "Lee/Roe – carried": two names with a stroke, beside a result or in brackets at the end. */
export function readPair({ text, low, names }: MotionSentence, found: MotionPhrases): void {
  if (!text.includes('/')) return;
  let count = 0;
  for (const stroke of matchesOf(text, /(?<=[\p{L}.]\s?)\/(?=\s?\p{Lu})/gu)) {
    if (++count > 6) break;
    const first = names.before(text, stroke.index);
    const second = first && names.after(text, stroke.index + 1);
    if (!first || !second) continue;
    const tail = /^\s?\)?\s{0,2}(?:[:,.–—-]{1,2}\s{0,2})?/.exec(low.slice(second.end, second.end + 10))?.[0] ?? '';
    const rest = low.slice(second.end + tail.length);
    const result =
      /^(?:unanimous|all\s(?:in|agreed)|carried|passed|approved|agreed|motion\s|m\/?s\/?c|lost|defeated)/.test(rest);
    if (!result && !(found.verb !== null && /^[\s.)]*$/.test(low.slice(second.end)))) continue;
    found.mover = first;
    found.seconder = second;
    found.isSeconded = true;
    found.verb ??= 'pair';
    const bracket = /\)/.test(tail) ? 1 : 0;
    found.phrases.push({ start: first.start - (text[first.start - 1] === '(' ? 1 : 0), end: second.end + bracket });
    return;
  }
}
