/** What is moved within a sentence: the longest stretch that is neither mover nor seconder nor result. */
import type { MotionPhrases } from '../languages/grammar/motion-phrases.ts';
import { languages } from '../languages/index.ts';
import { lower } from '../lower.ts';
import { tailKind } from './tail.ts';

export interface Content {
  start: number;
  end: number;
}

const contentPhrases = languages.flatMap(({ motions }) => motions?.content ?? []);
const EDGE_AFTER = /[\s,;:(–—"“/-]{1,8}$/;

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
      contentPhrases.some(({ manner }) => manner?.test(low.slice(start, start + 8)))
    )
      continue;
    const opens = contentPhrases.some(({ opening }) => opening?.test(low.slice(start, start + 5)));
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
  for (const { resultAtEnd, notResult } of contentPhrases) {
    const tail = resultAtEnd?.exec(low.slice(Math.max(start, end - 140), end));
    if (tail && !notResult?.test(low.slice(0, end - tail[0].length + 1))) end -= tail[0].length;
  }
  for (const { before } of contentPhrases) start += before?.exec(low.slice(start, end))?.[0].length ?? 0;
  end -= EDGE_AFTER.exec(low.slice(start, end))?.[0].length ?? 0;
  for (const { lastWords } of contentPhrases)
    end -= lastWords?.exec(low.slice(Math.max(0, end - 30), end))?.[0].length ?? 0;
  if (low[end] === '.') end++;
  return { start: Math.min(start, end), end };
}
