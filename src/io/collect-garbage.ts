/** Gives back memory that nothing holds any more, where V8 would let it pile up to twice of what is in use. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null = null;

/** Takes about a second for each gigabyte in use: call it after something large, not in a loop. */
export function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/** How much may be left before it is given back: at least this, and this share of what was in use. */
const LITTER_BYTES = 48 * 1024 * 1024;
const LITTER_SHARE = 0.3;
/** Below this nobody minds. */
const SMALL_BYTES = 128 * 1024 * 1024;

let inUse = 0;

/** The same for loops, called each time round: V8 by itself would wait until twice as much is held as is in use. */
export function collectLitter(): void {
  const held = heldBytes();
  if (held < SMALL_BYTES || held < inUse + Math.max(LITTER_BYTES, LITTER_SHARE * inUse)) return;
  collectGarbage();
  inUse = heldBytes();
}

function heldBytes(): number {
  const { used_heap_size: heap, external_memory: outside } = getHeapStatistics();
  return heap + outside;
}
