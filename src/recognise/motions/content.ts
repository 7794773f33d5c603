/** What is moved within a sentence: the longest stretch that is neither mover nor seconder nor result. */
import { lower } from './lower.ts';
import type { MotionPhrases } from './phrase-parts.ts';
import { tailKind } from './tail.ts';

export interface Content {
  start: number;
  end: number;
}

/** ", carried unanimously." at the end of a sentence, "was seconded and approved". */
const RESULT_AT_END =
  /(?:^|[\s,;:.(–—-]{1,4})(?:(?:and\s)?(?:was|were|is|are|which|this|and|all|an|motion|the)\s){0,4}(?:seconded\s(?:and|an)\s)?(?:unanimously\s)?(?<word>carried|passed|approved|agreed|adopted|accepted|unanimous|lost|defeated|failed|died|all\sin\sfavou?r|all\sagreed|m\/?s\/?c)(?:[\s,:(–-]{1,3}(?:unanimously|by\s|for\s|\d{1,2}|nem|with\s|all\s|without\s|on\sa\s|in\s)[^.,]{0,60})?[.!)\s*]{0,4}$/;
const EDGE_BEFORE =
  /^(?:[\s,;:.)(–—*•"“\]-]|(?:and|was|were|it|is|made|put|forward|a motion|motion|the motion|which|then|by|proposed|moved|carried|passed|unanimously|duly|resolved|agreed|seconded|for(?=\s(?:that|to|a\smotion))|on|so)(?=[\s,:])){1,20}/;
const EDGE_AFTER = /[\s,;:(–—"“/-]{1,8}$/;
const LAST_WORDS =
  /(?:[\s,;]{1,3}(?:and|was|were|it was|a motion|motion|(?:was |were )?(?:made|proposed|moved|put)|on a|by|with a|is|vote))[\s,;:(–—-]{0,4}$/;

/** Null where nothing is left: "Moved: Ann Lee  Seconded: Bo Roe". */
export function contentOf(text: string, { phrases, verb }: MotionPhrases): Content | null {
  if (verb === 'accepted') return null;
  const low = lower(text);
  const cut = phrases.toSorted((a, b) => a.start - b.start);
  const stretches: Content[] = [];
  let from = 0;
  for (const phrase of [...cut, { start: text.length, end: text.length }]) {
    if (phrase.start > from) stretches.push(trimmed(low, from, phrase.start));
    from = Math.max(from, phrase.end);
  }
  let best: Content | null = null;
  let bestScore = 0;
  for (const { start, end } of stretches) {
    const words = low
      .slice(start, end)
      .split(/\s+/)
      .filter((word) => /[\p{L}\d]/u.test(word)).length;
    // "all in favour", "no objection" say how it went; "as correct" says how it was put.
    if (
      words === 0 ||
      tailKind(text.slice(start, end)) !== null ||
      /^(?:as|in|with|without|by)\s/.test(low.slice(start, start + 8))
    )
      continue;
    const opens = /^(?:that|to)\s/.test(low.slice(start, start + 5));
    const score = words + (opens ? 12 : 0);
    if ((words >= 2 || opens) && score > bestScore) {
      best = { start, end };
      bestScore = score;
    }
  }
  return best;
}

function trimmed(low: string, from: number, to: number): Content {
  let start = from;
  let end = to;
  const tail = RESULT_AT_END.exec(low.slice(Math.max(start, end - 140), end));
  if (tail && !/\bbe\s{1,3}$/.test(low.slice(0, end - tail[0].length + 1))) end -= tail[0].length;
  start += EDGE_BEFORE.exec(low.slice(start, end))?.[0].length ?? 0;
  end -= EDGE_AFTER.exec(low.slice(start, end))?.[0].length ?? 0;
  end -= LAST_WORDS.exec(low.slice(Math.max(start, end - 30), end))?.[0].length ?? 0;
  if (low[end] === '.') end++;
  return { start: Math.min(start, end), end };
}
