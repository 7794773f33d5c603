/** What a sentence after a motion says of it: how the votes went, what came of it, or nothing. */
import type { TailPhrases } from '../languages/grammar/motions.ts';
import { languages } from '../languages/index.ts';
import { lower } from '../lower.ts';
import { readResult, rollCall } from './outcome.ts';

const phrases = languages.flatMap(({ motions }) => motions?.tails ?? []);
const says = (kind: keyof TailPhrases, low: string): boolean => phrases.some((tails) => tails[kind]?.test(low));

/** True if a sentence right after a motion says what came of what was moved. */
export const namesResult = (text: string): boolean => text.length <= 320 && says('namedResult', lower(text));

export type TailKind = 'vote' | 'result' | 'motion-result' | null;

/** So long may a sentence be that says nothing but how a motion went; a roll call may be longer. */
const LONGEST = 170;

export function tailKind(text: string): TailKind {
  const low = lower(text);
  const short = text.length <= LONGEST;
  if (short && says('result', low)) return says('ofMotion', low) ? 'motion-result' : 'result';
  if (short && says('ofMotion', low) && says('told', low)) return 'motion-result';
  if (says('vote', low) && (short || rollCall(text) !== null)) return 'vote';
  if (text.length <= 900 && rollCall(text, text.length < 60 ? 1 : 3) !== null) return 'vote';
  return null;
}

/** "Carried.", "All agreed", "Vote yes. Passed 4-1": short words of a result that name nothing that was decided. */
export function isBareResult(text: string): boolean {
  const kind = tailKind(text);
  if (kind === null || readResult(text) === null) return false;
  if (kind === 'vote') return text.split(/\s+/).length <= 9 || rollCall(text) !== null;
  if (kind !== 'result') return text.split(/\s+/).length <= 12;
  const low = lower(text);
  return phrases.some(({ result, how }) => {
    const match = result?.exec(low);
    return match != null && how?.test(low.slice(match[0].length)) === true;
  });
}
