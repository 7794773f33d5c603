/** English: who seconds, "seconded by Bo", "Bo seconds the motion", "2nd: Bo". */
import type { MotionPhrases } from '../../grammar/motion-phrases.ts';
import type { MotionCue, MotionSentence } from '../../grammar/motions.ts';

const SECONDED =
  /^(?:ed|er|s)?(?:\s(?:the|this|that)\smotion)?(?:\s(?:was|were))?(?:\s{0,2}(?:by|from)(?![\p{L}]))?\s{0,2}[:;–—-]?\s{0,3}/u;
const OBJECT =
  /^\s(?:it|this|that|(?:the|this|that|his|her|a)\s(?:motion|proposal|nomination|resolution))(?![\p{L}-])/u;

/** Reads what stands around a word of seconding. */
export function readSeconder(
  { text, low, names }: MotionSentence,
  { start: at, end }: MotionCue,
  found: MotionPhrases,
): void {
  if (found.seconder) return;
  const word = low.slice(at, end);
  const before = /(?:\s(?:also|then|duly|has|had))?\s{0,3}$/.exec(low.slice(Math.max(0, at - 20), at))?.[0].length ?? 0;
  const subject = /^(?:seconder|sec)$/.test(word) ? null : names.before(text, at - before);
  const free = subject && !found.phrases.some((p) => p.start < subject.end && subject.start < p.end);
  const by = SECONDED.exec(low.slice(end, end + 40))?.[0] ?? '';
  if (free && !/\b(?:by|from)\s|[:]/.test(by)) {
    const object = OBJECT.exec(low.slice(end, end + 30))?.[0] ?? '';
    if (
      word !== 'second' && word !== '2nd'
        ? true
        : object !== '' || /^\s*(?:[.,;)]|$|to\b|and\b|that\b|\d{1,3}\s?[-–])/.test(low.slice(end, end + 8))
    ) {
      found.seconder = subject;
      found.isSeconded = true;
      found.phrases.push({ start: joiner(low, subject.start), end: end + object.length });
      return;
    }
  }
  const named = names.listAfter(text, end + by.length);
  if (
    named &&
    (word !== 'second' ||
      /\bby\b|[:;–—-]/.test(by) ||
      /[,;.]\s?$/.test(low.slice(Math.max(0, at - 2), at)) ||
      /^\s$/.test(by))
  ) {
    found.seconder = named;
    found.isSeconded = true;
    found.phrases.push({ start: joiner(low, at), end: named.end });
    return;
  }
  if (word === 'seconded' && found.verb !== null) {
    found.isSeconded = true;
    if (/^\s(?:and\s)/.test(low.slice(end, end + 6))) return;
    found.phrases.push({ start: joiner(low, at), end });
  }
}

/** Takes ", and " before a phrase along. */
function joiner(low: string, at: number): number {
  const words = /[\s,;(/]{0,3}(?:\b(?:and|with a|was|it was|it is)\s)?$/.exec(low.slice(Math.max(0, at - 14), at));
  return at - (words?.[0].length ?? 0);
}
