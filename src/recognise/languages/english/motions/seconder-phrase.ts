/** English: who seconds, "seconded by Bo", "Bo seconds the motion", "2nd: Bo". */
import type { MotionPhrases } from '../../grammar/motion-phrases.ts';
import type { MotionCue, MotionSentence } from '../../grammar/motions.ts';

const SECONDED =
  /^(?:ed|er|s)?(?:\s(?:the|this|that)\smotion)?(?:\s(?:was|were))?(?:\s{0,2}(?:by|from)(?![\p{L}]))?\s{0,2}[:;–—-]?\s{0,3}/u;
const OBJECT =
  /^\s(?:it|this|that|(?:the|this|that|his|her|a)\s(?:motion|proposal|nomination|resolution))(?![\p{L}-])/u;

/** Reads what stands around a word of seconding. */
export function readSeconder(sentence: MotionSentence, cue: MotionCue, found: MotionPhrases): void {
  const { low } = sentence;
  const { word, start, end } = cue;
  if (found.seconder) return;
  const by = SECONDED.exec(low.slice(end, end + 40))?.[0] ?? '';
  if (whoSeconds(sentence, cue, by, found) || secondedBy(sentence, cue, by, found)) return;
  if (word === 'seconded' && found.verb !== null) {
    found.isSeconded = true;
    if (/^\s(?:and\s)/.test(low.slice(end, end + 6))) return;
    found.phrases.push({ start: joiner(low, start), end });
  }
}

/** "Bo Roe seconds the motion", "Bo second" */
function whoSeconds(
  { text, low, names }: MotionSentence,
  { word, start, end }: MotionCue,
  by: string,
  found: MotionPhrases,
): boolean {
  if (/^(?:seconder|sec)$/.test(word) || /\b(?:by|from)\s|[:]/.test(by)) return false;
  const before = /(?:\s(?:also|then|duly|has|had))?\s{0,3}$/.exec(low.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const subject = names.before(text, start - before.length);
  if (!subject || found.phrases.some((phrase) => phrase.start < subject.end && subject.start < phrase.end))
    return false;
  const object = OBJECT.exec(low.slice(end, end + 30))?.[0] ?? '';
  // "the Clerk second line of …": alone it may be the ordinal.
  const ordinal = word === 'second' || word === '2nd';
  if (ordinal && object === '' && !/^\s*(?:[.,;)]|$|to\b|and\b|that\b|\d{1,3}\s?[-–])/.test(low.slice(end, end + 8)))
    return false;
  found.seconder = subject;
  found.isSeconded = true;
  found.phrases.push({ start: joiner(low, subject.start), end: end + object.length });
  return true;
}

/** "seconded by Bo Roe", "2nd: Bo Roe" */
function secondedBy(
  { text, low, names }: MotionSentence,
  { word, start, end }: MotionCue,
  by: string,
  found: MotionPhrases,
): boolean {
  const named = names.listAfter(text, end + by.length);
  const says =
    word !== 'second' ||
    /\bby\b|[:;–—-]/.test(by) ||
    /[,;.]\s?$/.test(low.slice(Math.max(0, start - 2), start)) ||
    /^\s$/.test(by);
  if (!named || !says) return false;
  found.seconder = named;
  found.isSeconded = true;
  found.phrases.push({ start: joiner(low, start), end: named.end });
  return true;
}

/** Takes ", and " before a phrase along. */
function joiner(low: string, at: number): number {
  const words = /[\s,;(/]{0,3}(?:\b(?:and|with a|was|it was|it is)\s)?$/.exec(low.slice(Math.max(0, at - 14), at));
  return at - (words?.[0].length ?? 0);
}
