/** A measure that tells readings in linear time from slower ones. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Ends what earlier readings left to the collector, which would come in the midst of the next. */
const collect: () => void = runInNewContext('gc');

/** Milliseconds of the processor, not of the clock: other tests run beside this one. */
export function timeOf(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** What is linear passes in the first tries; the others are for a machine whose collector comes in each of them. */
const TRIES = 16;

export interface Bounds {
  /** Twice the size may take this many times as long. */
  most: number;
  /** So many milliseconds say nothing: the collector's, which comes when it likes. */
  noise: number;
}

/** True if twice the work takes more than `most` times as long. The best of some tries counts. */
export function growsFast(half: () => unknown, whole: () => unknown, bounds: Bounds): boolean {
  return measureGrowth(half, whole, bounds).fast;
}

/** The same, with the time that the whole took. `less`: the time of the half, where it was measured before. */
export function measureGrowth(
  half: () => unknown,
  whole: () => unknown,
  { most, noise }: Bounds,
  less = Number.POSITIVE_INFINITY,
): { fast: boolean; time: number } {
  let time = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES; i++) {
    // Most pass at once; a collection takes longer than most readings.
    if (i > 0) collect();
    time = Math.min(time, timeOf(whole));
    if (time < noise || time < most * less + noise) return { fast: false, time };
    if (i > 0) collect();
    less = Math.min(less, timeOf(half));
    if (time < most * less + noise) return { fast: false, time };
  }
  return { fast: true, time };
}
