/** Results that are read back are held whole: what does not fit is refused in words, before V8 ends the program without any. */
import { getHeapStatistics } from 'node:v8';
import { collectGarbage } from './collect-garbage.ts';
import { UsageError } from './usage-error.ts';

/** At so much of the limit V8 is near its end, unless most of it is garbage. */
const NEARLY_FULL = 0.85;
/** What is in use beyond this leaves no room to make anything of it. */
const MOST_IN_USE = 0.7;
/** Characters of text between two looks. */
const LOOK_EVERY = 2_000_000;
const MIB = 1024 * 1024;
/** The young generation, which V8 counts with the limit: three halves of 16 MB. */
const YOUNG = 48 * MIB;

/** `place`: whose results they are, in words. What it gives is told the length of each text that was read. */
export function heapRoom(place: string): (characters: number) => void {
  let since = 0;
  return (characters) => {
    since += characters;
    if (since < LOOK_EVERY) return;
    since = 0;
    if (shareInUse() < NEARLY_FULL) return;
    collectGarbage();
    if (shareInUse() > MOST_IN_USE) throw tooLarge(place);
  };
}

function shareInUse(): number {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used / (limit - YOUNG);
}

function tooLarge(place: string): UsageError {
  const limit = Math.round((getHeapStatistics().heap_size_limit - YOUNG) / MIB);
  return new UsageError(
    `${place} contains more results than the ${limit} MB that Node gives this program can hold; NODE_OPTIONS=--max-old-space-size=${2 * limit} gives it more`,
    'results-too-large',
  );
}
